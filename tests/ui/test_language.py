from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from translated import ROOT, SOURCES, is_finished, messages, tool, wordings
from windows import opened, paths_in

from reader.domain.errors import FileMissing, NotesUnreadable
from reader.domain.settings import InterfaceLanguage
from reader.ui.actions import Command
from reader.ui.words import sentence

ARABIC_FORMS = 6  # zero, one, two, few, many, other
ENGLISH_FORMS = 2
ARABIC_LETTER = re.compile("[\u0621-\u064a]")
GAP = re.compile(r"\{\w+\}|%\d|%n")


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    """What lupdate finds in the code as it stands."""
    path = tmp_path_factory.mktemp("extracted") / "reader_ar.ts"
    tool("lupdate", "-silent", *sorted((ROOT / "reader").rglob("*.py")), "-ts", path)
    return messages(path)


@pytest.fixture(scope="module")
def arabic():
    return messages(SOURCES / "reader_ar.ts")


@pytest.fixture
def paths(tmp_path, translations):
    return replace(paths_in(tmp_path / "data"), translations=translations)


def test_every_sentence_of_the_interface_has_its_arabic(extracted, arabic):
    assert set(extracted) - set(arabic) == set()
    assert [key for key, message in arabic.items() if not is_finished(message)] == []


def test_no_sentence_is_translated_that_is_no_longer_there(extracted, arabic):
    assert set(arabic) - set(extracted) == set()


def test_every_gap_of_a_sentence_is_in_its_arabic(arabic):
    lost = [
        source
        for (_, source), message in arabic.items()
        if not message.get("numerus")
        and set(GAP.findall(source)) != set(GAP.findall(wordings(message)[0]))
    ]
    assert lost == []


def test_counted_things_have_every_plural(extracted, arabic):
    english = messages(SOURCES / "reader_en.ts")
    counted = {key for key, message in extracted.items() if message.get("numerus")}
    assert counted
    assert {key: len(wordings(arabic[key])) for key in counted} == dict.fromkeys(
        counted, ARABIC_FORMS
    )
    assert {key: len(wordings(message)) for key, message in english.items()} == dict.fromkeys(
        counted, ENGLISH_FORMS
    )
    assert all(is_finished(message) for message in english.values())


def test_nothing_is_counted_without_plurals(extracted):
    """Only ``tr`` lets lupdate know of plurals."""
    lost = [
        key for key, message in extracted.items() if "%n" in key[1] and not message.get("numerus")
    ]
    assert lost == []


def test_menus_keep_a_letter_to_reach_them_by(arabic):
    lost = [
        source
        for (context, source), message in arabic.items()
        if context in {"actions", "menus"} and ("&" in source) != ("&" in wordings(message)[0])
    ]
    assert lost == []


def test_the_interface_changes_its_language_and_direction_while_it_is_open(qtbot, paths):
    with opened(paths) as window:
        assert window.commands[Command.OPEN].text() == "&Open…"
        speak(window, InterfaceLanguage.ARABIC)
        assert window.commands[Command.OPEN].text() == "&فتح…"
        assert [action.text() for action in window.menuBar().actions()] == [
            "&ملف",
            "ت&حرير",
            "&عرض",
            "&أدوات",
            "م&ساعدة",
        ]
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert window.dock.windowTitle() == "الملاحظات"
        speak(window, InterfaceLanguage.ENGLISH)
        assert window.commands[Command.OPEN].text() == "&Open…"
        assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_notice_in_sight_changes_its_language_too(qtbot, paths, tmp_path):
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.failed):
            window.open_path("/nowhere.txt")
        speak(window, InterfaceLanguage.ARABIC)
        QApplication.sendPostedEvents()
        (said,) = window.centre.banner.sentences()
        assert said.startswith("لا يوجد ملف في")


def test_what_stands_for_a_translation_changes_its_language_too(qtbot, paths, article):
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(article)
        decoration = window.centre.view._decoration
        assert decoration.placeholder.startswith("No translation yet")
        speak(window, InterfaceLanguage.ARABIC)
        assert decoration.placeholder.startswith("لا ترجمة بعد")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا ملاحظات"),
        (1, "ملاحظة واحدة"),
        (2, "ملاحظتان"),
        (3, "3 ملاحظات"),
        (11, "11 ملاحظة"),
        (100, "100 ملاحظة"),
    ],
)
def test_arabic_counts_in_six_forms(qtbot, paths, number, words):
    with opened(paths, language=InterfaceLanguage.ARABIC):
        said = QCoreApplication.translate("NotesPanel", "%n note(s)", None, number)
        assert said == words


def test_qts_own_file_dialog_leaves_nothing_in_english(qtbot, paths):
    with opened(paths, language=InterfaceLanguage.ARABIC):
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        labels = [dialog.labelText(label) for label in QFileDialog.DialogLabel]
        assert [label for label in labels if not ARABIC_LETTER.search(label)] == []


def test_an_error_is_told_in_the_language_of_the_interface(qtbot, paths):
    with opened(paths, language=InterfaceLanguage.ARABIC):
        assert sentence(FileMissing("a.txt")) == "لا يوجد ملف في «\u2068a.txt\u2069»."


def test_the_reason_of_an_error_is_told_in_the_language_of_the_interface(qtbot, paths):
    with opened(paths, language=InterfaceLanguage.ARABIC):
        said = sentence(NotesUnreadable("a.json", "line {detail} is not JSON", "3"))
    assert "السطر 3 ليس بصيغة JSON" in said


def speak(window, language):
    window.keeping.change(lambda settings: replace(settings, language=language))
    QApplication.sendPostedEvents()
