from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPushButton
from windows import DATA, place_of

from reader.domain.article import Dropped
from reader.domain.language import Side
from reader.domain.settings import InterfaceLanguage, Settings, Theme
from reader.services.annotating import Draft
from reader.services.exporting import export_named
from reader.ui.about import About
from reader.ui.actions import SPECS, Command, arabic_keys
from reader.ui.left_out import REASONS, LeftOut
from reader.ui.look.airy import AIR_PIXELS
from reader.ui.preferences.dialog import Preferences
from reader.ui.reading.places import Mode
from reader.ui.shortcuts import ShortcutSheet

HEADLINE = "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية"


def open_sample(window, qtbot, paths):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(paths.samples / "harbour.ar.txt"))


def shown(window, kind):
    (dialog,) = [found for found in window.findChildren(kind) if found.isVisible()]
    return dialog


def write_note(window, qtbot, body):
    place = place_of(window, Side.SOURCE, 0, "ميناء")
    window.noting._annotating.add(place, [], "", Draft(body))
    qtbot.waitUntil(lambda: len(window.noting.notes) == 1)


# Export


def test_notes_are_exported_as_markdown(window, qtbot, paths, tmp_path):
    open_sample(window, qtbot, paths)
    write_note(window, qtbot, "A port.")
    path = tmp_path / "notes.md"
    with qtbot.waitSignal(window.exporting.saved):
        window.exporting.save(export_named(window._parts.note_exports, "md"), str(path))
    text = path.read_text(encoding="utf-8")
    assert "ميناء" in text
    assert "A port" in text
    assert str(path) in window.status.currentMessage()


def test_notes_are_exported_as_web_annotations(window, qtbot, paths, tmp_path):
    open_sample(window, qtbot, paths)
    write_note(window, qtbot, "A port.")
    path = tmp_path / "notes.jsonld"
    with qtbot.waitSignal(window.exporting.saved):
        window.exporting.save(export_named(window._parts.note_exports, "jsonld"), str(path))
    assert "ميناء" in json.dumps(json.loads(path.read_bytes()), ensure_ascii=False)


def test_an_export_that_cannot_be_written_says_why(window, qtbot, paths, tmp_path):
    open_sample(window, qtbot, paths)
    (tmp_path / "notes.md").mkdir()
    with qtbot.waitSignal(window.exporting.failed):
        window.exporting.save(
            export_named(window._parts.note_exports, "md"), str(tmp_path / "notes.md")
        )
    assert any("cannot be written" in said for said in window.centre.banner.sentences())


def test_an_export_makes_no_folder_that_is_not_there(window, qtbot, paths, tmp_path):
    open_sample(window, qtbot, paths)
    place = tmp_path / "mistyped" / "notes.md"
    with qtbot.waitSignal(window.exporting.failed):
        window.exporting.save(export_named(window._parts.note_exports, "md"), str(place))
    assert any("no such folder" in said for said in window.centre.banner.sentences())
    assert not place.parent.exists()


def test_the_export_dialog_suggests_the_title(window, qtbot, paths):
    open_sample(window, qtbot, paths)
    window.commands[Command.EXPORT_MARKDOWN].trigger()
    dialog = shown(window, QFileDialog)
    assert HEADLINE in dialog.selectedFiles()[0]
    dialog.close()


# Preferences


@pytest.fixture
def preferences(qtbot):
    dialog = Preferences(Settings(), ["opus", "tiny"])
    qtbot.addWidget(dialog)
    return dialog


def test_the_fields_of_all_sections_line_up(preferences):
    preferences.show()
    fields = (preferences.mode, preferences.theme, preferences.engine, preferences.beam)
    assert len({field.geometry().x() for field in fields}) == 1
    assert len({field.geometry().right() for field in fields}) == 1


def changed_by(qtbot, preferences, act):
    with qtbot.waitSignal(preferences.changed) as changed:
        act()
    return changed.args[0](Settings())


def pick(choices, index):
    choices.setCurrentIndex(index)
    choices.activated.emit(index)


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (lambda it: it.arabic_size.setValue(21.5), Settings(arabic_size=21.5)),
        (lambda it: it.english_size.setValue(10), Settings(english_size=10.0)),
        (lambda it: pick(it.mode, 1), Settings(mode=Mode.BELOW.value)),
        (lambda it: pick(it.theme, 2), Settings(theme=Theme.DARK)),
        (lambda it: pick(it.language, 2), Settings(language=InterfaceLanguage.ARABIC)),
        (lambda it: pick(it.model, 2), Settings(model="tiny")),
        (lambda it: pick(it.engine, 1), Settings(engine="transformers")),
        (lambda it: it.beam.setValue(1), Settings(beam=1)),
        (lambda it: it.sketches.activated.emit(1), Settings(has_sketches=True)),
    ],
)
def test_each_preference_changes_at_once(qtbot, preferences, act, expected):
    assert changed_by(qtbot, preferences, lambda: act(preferences)) == expected


def test_enter_closes_the_preferences(preferences):
    defaults = [button for button in preferences.findChildren(QPushButton) if button.isDefault()]
    assert defaults == [preferences.buttons.button(QDialogButtonBox.StandardButton.Close)]


def test_showing_other_settings_changes_nothing(qtbot, preferences):
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.show_settings(Settings(theme=Theme.DARK, beam=2, arabic_size=30.0))
    assert preferences.theme.value() is Theme.DARK


def test_the_defaults_leave_the_window_and_the_article_where_they_are(qtbot):
    settings = Settings(theme=Theme.DARK, beam=2, last_article="/a.txt", geometry="x")
    dialog = Preferences(settings, [])
    qtbot.addWidget(dialog)
    restore = dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
    with qtbot.waitSignal(dialog.changed) as changed:
        restore.click()
    assert changed.args[0](settings) == Settings(last_article="/a.txt", geometry="x")
    assert dialog.theme.value() is Theme.SYSTEM


def test_preferences_follow_what_the_window_changes(window, qtbot, paths):
    open_sample(window, qtbot, paths)
    window.commands[Command.PREFERENCES].trigger()
    dialog = shown(window, Preferences)
    window.commands[Command.BELOW].trigger()
    assert dialog.mode.value() is Mode.BELOW
    pick(dialog.theme, 2)
    assert window.centre.view.palette().base().color().lightness() < 60
    dialog.close()


def test_preferences_name_the_model_that_is_taken_where_none_is_chosen(preferences):
    assert preferences.model.itemText(0) == "The first one found: opus"


def test_preferences_offer_a_model_that_is_added_meanwhile(window, qtbot, paths):
    window.commands[Command.PREFERENCES].trigger()
    dialog = shown(window, Preferences)
    assert dialog.model.itemText(0) == "The first one found"
    shutil.copytree(DATA / "by-heart", paths.models / "by-heart")
    window.dialogs.models_changed.emit()
    assert dialog.model.itemText(0) == "The first one found: by-heart"
    assert dialog.model.count() == 2
    dialog.close()


# What was left out


def test_what_was_left_out_is_counted_and_listed_with_its_reason(window, qtbot):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(DATA / "harbour.html"))
    dropped = window.desk.article.dropped
    assert str(len(dropped)) in window.status.currentMessage()
    window.commands[Command.LEFT_OUT].trigger()
    dialog = shown(window, LeftOut)
    rows = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    assert [row.text(0).strip("\u2068\u2069") for row in rows] == [each.text for each in dropped]
    assert {row.text(1) for row in rows} >= {"stands outside the article"}
    dialog.close()


def test_the_lines_left_out_have_air_between_them_and_the_first_is_chosen(qtbot):
    dialog = LeftOut([Dropped("سياسة", REASONS[0]), Dropped("رياضة", REASONS[0])])
    qtbot.addWidget(dialog)
    dialog.show()
    first = dialog.table.topLevelItem(0)
    assert dialog.table.currentItem() is first
    air = dialog.table.visualItemRect(first).height() - dialog.table.fontMetrics().height()
    assert air >= 2 * AIR_PIXELS


def test_every_reason_for_leaving_out_can_be_told_in_arabic(window, qtbot):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(DATA / "harbour.html"))
    assert {each.why for each in window.desk.article.dropped} <= set(REASONS)


def test_where_nothing_was_left_out_there_is_nothing_to_show(window, qtbot, paths):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(paths.samples / "dolphins.ar.txt"))
    assert not window.commands[Command.LEFT_OUT].isEnabled()


# Keys and licences


def test_the_sheet_shows_every_key_of_the_menus(qtbot):
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert len(words) >= len(SPECS)
    assert "Explain the Word" in words


def test_the_sheet_shows_the_keys_that_no_menu_has(qtbot):
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    keys = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Return", "F6", "Space", "R", "Esc"} <= keys


def test_no_two_commands_share_a_key():
    keys = [key for spec in SPECS.values() for key in spec.keys]
    both = [*keys, *map(arabic_keys, keys)]
    assert len(set(keys)) == len(keys)
    assert len(set(both)) == len(dict.fromkeys(keys) | dict.fromkeys(map(arabic_keys, keys)))


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("Ctrl+O", "Ctrl+خ"), ("N", "ى"), ("?", "؟"), ("Ctrl+1", "Ctrl+١"), ("F5", "F5")],
)
def test_keys_answer_on_an_arabic_keyboard(latin, arabic):
    assert arabic_keys(latin) == arabic


def test_every_command_has_a_key():
    assert [command for command, spec in SPECS.items() if not spec.keys] == []


def test_about_shows_every_licence(window, qtbot):
    window.commands[Command.ABOUT].trigger()
    qtbot.waitUntil(lambda: window.findChild(About) is not None)
    dialog = shown(window, About)
    parts = [dialog.parts.item(row).text() for row in range(dialog.parts.count())]
    for part in ("Amiri", "Buckwalter", "Icons", "Sample"):
        assert any(part in text for text in parts), part
    for row in range(dialog.parts.count()):
        dialog.parts.setCurrentRow(row)
        assert dialog.licence.toPlainText().strip(), parts[row]
    dialog.close()


def test_a_settings_change_made_elsewhere_survives(window, qtbot):
    window._parts.settings.change(lambda settings: replace(settings, model="elsewhere"))
    window.keeping.change(lambda settings: replace(settings, beam=2))
    qtbot.waitUntil(lambda: window._parts.settings.load().beam == 2)
    assert window._parts.settings.load().model == "elsewhere"


def test_a_window_that_was_closed_can_be_closed_again(window):
    assert window.close()
    assert window.close()
