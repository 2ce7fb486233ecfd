from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressBar, QPushButton
from windows import opened, paths_in, place_of, text_of

from reader.adapters.exchange.bundle import unpack
from reader.domain.language import Side
from reader.domain.settings import InterfaceLanguage
from reader.services.annotating import Draft
from reader.services.bundling import SUFFIX
from reader.services.exporting import export_named
from reader.ui.actions import Command
from reader.ui.formats import OF_NOTES, OF_TEXT
from reader.ui.importing import REASONS, ImportReport
from reader.ui.library_dialog import LibraryDialog
from reader.ui.saving import KINDS

IN_KEYED_COMMANDS = {"md", "jsonld"}, {"html"}


@pytest.fixture
def paths(tmp_path, translations):
    return replace(paths_in(tmp_path / "data"), translations=translations)


@pytest.fixture
def window(qtbot, paths):
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(paths.samples / "harbour.ar.txt"))
        yield window


def write_note(window, qtbot, words, body):
    place = place_of(window, Side.SOURCE, 0, words)
    count = len(window.noting.notes)
    window.noting._annotating.add(place, [], "", Draft(body))
    qtbot.waitUntil(lambda: len(window.noting.notes) == count + 1)


def shown(window, kind):
    (dialog,) = [found for found in window.findChildren(kind) if found.isVisible()]
    return dialog


def bodies(window):
    return sorted(note.body for note in window.noting.notes)


def saved_as(window, qtbot, exports, name, path):
    with qtbot.waitSignal(window.exporting.saved, timeout=30_000):
        window.exporting.save(export_named(exports, name), str(path))
    return path


# Export


def test_the_menu_offers_every_format_there_is(window):
    notes = {export.name for export in window._parts.note_exports}
    texts = {export.name for export in window._parts.text_exports}
    assert (notes - set(OF_NOTES), texts - set(OF_TEXT)) == IN_KEYED_COMMANDS
    offered = [line.text() for line in window.menus.export.actions() if not line.isSeparator()]
    assert len(offered) == len(notes) + len(texts)
    assert len(set(offered)) == len(offered)


def test_every_format_has_a_name_in_file_dialogs(window):
    exports = (*window._parts.note_exports, *window._parts.text_exports)
    assert {export.suffix for export in exports} | {SUFFIX} == set(KINDS)


def test_no_two_lines_of_the_menu_share_a_letter(window):
    letters = [
        line.text().partition("&")[2][0].lower()
        for line in window.menus.export.actions()
        if not line.isSeparator()
    ]
    assert len(set(letters)) == len(letters)


def test_a_line_of_the_menu_asks_where_to_save_in_its_format(window):
    (line,) = [line for line in window.menus.export.actions() if "Anki" in line.text()]
    line.trigger()
    dialog = shown(window, QFileDialog)
    assert dialog.selectedFiles()[0].endswith(".apkg")
    assert dialog.nameFilters() == ["Anki deck (*.apkg)"]
    dialog.close()


def test_formats_wait_for_an_article(window):
    def are_enabled():
        lines = [line for line in window.menus.export.actions() if not line.isSeparator()]
        return {line.isEnabled() for line in lines}

    assert are_enabled() == {True}
    window.commands[Command.CLOSE].trigger()
    assert are_enabled() == {False}


def test_a_note_on_a_word_goes_out_with_its_lemma_and_gloss(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    exports = window._parts.note_exports
    path = saved_as(window, qtbot, exports, "csv", tmp_path / "notes.csv")
    text = path.read_text(encoding="utf-8-sig")
    assert "مِيناء" in text.replace("ْ", "")
    assert "port" in text.replace("A port.", "")


def test_anki_cards_are_a_package(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    exports = window._parts.note_exports
    path = saved_as(window, qtbot, exports, "apkg", tmp_path / "notes.apkg")
    assert "collection.anki2" in zipfile.ZipFile(path).namelist()


def test_a_translation_memory_is_saved(window, qtbot, tmp_path):
    exports = window._parts.text_exports
    path = saved_as(window, qtbot, exports, "tmx", tmp_path / "article.tmx")
    assert b"<tmx" in path.read_bytes()


# Bundle


def choose_in_dialog(window, path):
    dialog = shown(window, QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_a_bundle_holds_the_article_and_its_notes(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    window.commands[Command.SAVE_BUNDLE].trigger()
    path = tmp_path / "harbour.qari"
    with qtbot.waitSignal(window.exporting.saved):
        choose_in_dialog(window, path)
    bundle = unpack(path.read_bytes(), str(path))
    assert bundle.name == "harbour.ar.txt"
    assert b"A port." in bundle.notes
    assert bundle.translated


def test_no_bundle_is_made_of_a_file_that_changed_meanwhile(window, qtbot, tmp_path):
    copy = tmp_path / "harbour.txt"
    copy.write_bytes((window._parts.samples()[0].article).read_bytes())
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(copy))
    copy.write_text("نص آخر", encoding="utf-8")
    window.commands[Command.SAVE_BUNDLE].trigger()
    path = tmp_path / "harbour.qari"
    with qtbot.waitSignal(window.exporting.failed):
        choose_in_dialog(window, path)
    assert not path.exists()
    assert any("reload it first" in said for said in window.centre.banner.sentences())


# Import


def test_notes_come_in_from_a_file_and_can_be_taken_back(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    exports = window._parts.note_exports
    path = saved_as(window, qtbot, exports, "jsonld", tmp_path / "notes.jsonld")
    window.noting.undo()
    qtbot.waitUntil(lambda: bodies(window) == [])
    window.commands[Command.IMPORT_NOTES].trigger()
    with qtbot.waitSignal(window.noting.taken_in):
        choose_in_dialog(window, path)
    assert bodies(window) == ["A port."]
    assert "1 note" in window.status.currentMessage()
    window.noting.undo()
    qtbot.waitUntil(lambda: bodies(window) == [])


def test_records_that_cannot_be_used_are_listed_with_the_reason(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    exports = window._parts.note_exports
    path = saved_as(window, qtbot, exports, "jsonld", tmp_path / "notes.jsonld")
    document = json.loads(path.read_bytes())
    records = next(value for value in document.values() if isinstance(value, dict))["items"]
    path.write_text(json.dumps([{"target": {}}, *records]), encoding="utf-8")
    window.importing.take(str(path))
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportReport)))
    report = shown(window, ImportReport)
    assert report.intro.text().splitlines() == [
        "0 notes came in.",
        "1 record of the file could not be used.",
    ]
    item = report.table.topLevelItem(0)
    assert report.table.topLevelItemCount() == 1
    assert (item.text(0), item.text(1) in REASONS) == ("1", True)
    report.close()
    assert bodies(window) == ["A port."]


def test_a_file_without_notes_is_told_in_a_sentence(window, qtbot, tmp_path):
    path = tmp_path / "notes.json"
    path.write_text("{", encoding="utf-8")
    with qtbot.waitSignal(window.importing.failed):
        window.importing.take(str(path))
    assert any("cannot be read" in said for said in window.centre.banner.sentences())


def test_what_went_wrong_is_put_away_when_another_file_comes_in(window, qtbot, tmp_path):
    write_note(window, qtbot, "ميناء", "A port.")
    good = saved_as(window, qtbot, window._parts.note_exports, "jsonld", tmp_path / "good.jsonld")
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    with qtbot.waitSignal(window.importing.failed):
        window.importing.take(str(bad))
    assert any("cannot be read" in said for said in window.centre.banner.sentences())
    with qtbot.waitSignal(window.importing.said):
        window.importing.take(str(good))
    assert window.status.currentMessage() == "Nothing new: every note of the file is here already"
    assert not any("cannot be read" in said for said in window.centre.banner.sentences())


def many_notes(folder, count):
    """Return a file of so many annotations of the headline's words, none of them word for word."""
    quote = {"type": "TextQuoteSelector", "exact": "ميناء غارقاا قبالة الإسكندريه"}
    records = [{"id": f"urn:x:{number}", "target": {"selector": quote}} for number in range(count)]
    path = folder / "many.json"
    path.write_text(json.dumps(records), encoding="utf-8")
    return str(path)


def test_it_is_shown_how_far_the_search_has_come(window, qtbot, tmp_path):
    window.importing.take(many_notes(tmp_path, 50))
    bar = window.importing._progress.findChild(QProgressBar)
    shown_so_far = []
    bar.valueChanged.connect(lambda value: shown_so_far.append((value, bar.maximum())))
    with qtbot.waitSignal(window.noting.taken_in, timeout=30_000):
        assert not shown_so_far
    assert (40, 50) in shown_so_far
    assert window.importing._progress is None
    qtbot.waitUntil(lambda: len(window.noting.notes) == 50)


def test_a_search_that_is_cancelled_takes_in_nothing(window, qtbot, tmp_path):
    window.importing.take(many_notes(tmp_path, 2_000))
    (cancel,) = window.importing._progress.findChildren(QPushButton)
    cancel.click()
    qtbot.waitUntil(lambda: not window.importing._lane.is_busy)
    write_note(window, qtbot, "ميناء", "A port.")
    assert bodies(window) == ["A port."]


def test_another_article_ends_the_search(window, qtbot, tmp_path):
    window.importing.take(many_notes(tmp_path, 2_000))
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(window._parts.samples()[1].article))
    assert window.importing._progress is None
    write_note(window, qtbot, text_of(window, Side.SOURCE, 0).split()[0], "Here.")
    assert bodies(window) == ["Here."]


# The library


@pytest.fixture
def library(window, qtbot):
    write_note(window, qtbot, "ميناء", "A port.")
    window.commands[Command.LIBRARY].trigger()
    dialog = shown(window, LibraryDialog)
    qtbot.waitUntil(dialog.back_up.isEnabled)
    yield dialog
    dialog.close()


def occasions(dialog):
    return [dialog.table.topLevelItem(row).text(1) for row in range(len(dialog._copies))]


def back_up(qtbot, dialog):
    count = len(dialog._copies)
    dialog.back_up.click()
    qtbot.waitUntil(lambda: len(dialog._copies) > count and dialog.back_up.isEnabled())


def test_a_copy_is_made_and_listed_with_date_and_size(qtbot, library):
    back_up(qtbot, library)
    item = library.table.topLevelItem(0)
    assert occasions(library)[0] == "Made by hand"
    assert "20" in item.text(0)
    assert item.text(2)
    assert library.message.text() == "The library is backed up."


def test_the_library_is_checked(qtbot, library):
    library.check.click()
    qtbot.waitUntil(lambda: library.message.text() == "The library is sound.")


def test_a_check_tells_of_notes_that_cannot_be_read(window, qtbot, library):
    with closing(sqlite3.connect(window._parts.archive.path)) as file, file:
        file.execute("UPDATE notes SET colour = 'none'")
    library.check.click()
    qtbot.waitUntil(lambda: "1 note or word in it cannot be read" in library.message.text())


def test_going_back_to_a_copy_keeps_the_state_before_and_shows_its_notes(window, qtbot, library):
    back_up(qtbot, library)
    write_note(window, qtbot, "الإسكندرية", "A city.")
    library.restore.click()
    box = shown(window, QMessageBox)
    assert "backed up first" in box.informativeText()
    (restore,) = [button for button in box.buttons() if button.text() == "Restore"]
    restore.click()
    qtbot.waitUntil(lambda: bodies(window) == ["A port."])
    qtbot.waitUntil(lambda: "Before restoring" in occasions(library))
    assert "before heads the list" in library.message.text()
    assert occasions(library)[0] == "Before restoring"
    write_note(window, qtbot, "الإسكندرية", "Another city.")
    assert bodies(window) == ["A port.", "Another city."]


def test_a_file_that_is_no_library_changes_nothing(window, qtbot, library, tmp_path):
    path = tmp_path / "no.sqlite"
    path.write_text("no", encoding="utf-8")
    library.go_back_to(path)
    qtbot.waitUntil(lambda: "is not a library of Qari" in library.message.text())
    assert bodies(window) == ["A port."]


def test_menu_and_dialog_change_their_language_too(window, library):
    window.keeping.change(partial(replace, language=InterfaceLanguage.ARABIC))
    QApplication.sendPostedEvents()
    assert library.windowTitle() == "المكتبة"
    assert library.restore.text() == "ا&ستعادة…"
    assert any("بطاقات" in line.text() for line in window.menus.export.actions())
