"""Words taken out of the program from their panel."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from vocables import DISCOVER, HARBOUR, vocable
from windows import opened, paths_in

from reader.adapters.library import SqliteLibrary
from reader.adapters.paths import Paths
from reader.domain.change import Change
from reader.domain.settings import InterfaceLanguage
from reader.domain.vocabulary import Status
from reader.services.exporting import export_named
from reader.ui.vocabulary.export_button import OF_WORDS
from reader.ui.window import Window

WORDS = (
    replace(vocable(HARBOUR, status=Status.KNOWN), example="كشفت البعثة ميناء غارقا."),
    vocable(DISCOVER, "uncover"),
)


@pytest.fixture
def paths(tmp_path: Path, translations: Path) -> Paths:
    """The places of a reader with two words."""
    paths = replace(paths_in(tmp_path / "data"), translations=translations)
    with closing(SqliteLibrary(paths.library)) as library:
        for word in WORDS:
            library.change_word(Change(None, word))
    return paths


@pytest.fixture
def window(qtbot, paths: Paths) -> Iterator[Window]:
    with opened(paths) as window:
        window.words.come_forward()
        qtbot.waitUntil(lambda: len(window.words.panel.listed()) == 2)
        yield window


def lines(window: Window) -> list[str]:
    return [line.text() for line in window.words.panel.export.menu().actions()]


def save_as(window: Window, qtbot, name: str, path: Path) -> Path:
    """Choose a format in the button's menu, and a place in the dialog."""
    export = window.words.panel.export
    (line,) = [line for line, words in export._lines.items() if words == OF_WORDS[name]]
    line.trigger()
    (dialog,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    assert Path(dialog.selectedFiles()[0]).name == f"Vocabulary{path.suffix}"
    with qtbot.waitSignal(window.word_exporting.saved, timeout=30_000):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    return path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_button_offers_every_format_there_is(window):
    assert set(OF_WORDS) == {export.name for export in window._parts.word_exports}
    letters = [line.partition("&")[2][0].lower() for line in lines(window)]
    assert len(set(letters)) == len(lines(window)) == len(OF_WORDS)


def test_words_are_saved_with_how_they_are_said_in_their_sentence(window, qtbot, tmp_path):
    path = save_as(window, qtbot, "spreadsheet", tmp_path / "words.csv")
    newest, oldest = rows(path)
    assert (newest["lemma"], newest["meaning"]) == (DISCOVER.form, "uncover")
    assert (oldest["lemma"], oldest["status"]) == (HARBOUR.form, "known")
    assert oldest["vocalised"].startswith("مِيناء")


def test_a_deck_for_anki_is_a_package(window, qtbot, tmp_path):
    path = save_as(window, qtbot, "apkg", tmp_path / "words.apkg")
    assert "collection.anki2" in zipfile.ZipFile(path).namelist()


def test_only_the_words_that_are_listed_go_out(window, qtbot, tmp_path):
    window.words.panel.filters.statuses[Status.KNOWN].click()
    path = save_as(window, qtbot, "csv", tmp_path / "words.csv")
    assert [row["lemma"] for row in rows(path)] == [HARBOUR.form]


def test_the_window_says_where_the_words_are(window, qtbot, tmp_path):
    path = save_as(window, qtbot, "csv", tmp_path / "words.csv")
    assert str(path) in window.status.currentMessage()


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(window, qtbot, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    export = window._parts.word_exports[0]
    with qtbot.waitSignal(window.word_exporting.failed):
        window.word_exporting.save(export, WORDS, str(tmp_path / "file" / "words.csv"))
    assert any("cannot be written" in said for said in window.centre.banner.sentences())


def test_where_no_word_is_listed_there_is_nothing_to_save(window):
    panel = window.words.panel
    assert panel.export.isVisible()
    panel.filters.line.setText("كتاب")
    assert not panel.export.isVisible()


def test_the_keyboard_opens_the_menu(window, qtbot):
    export = window.words.panel.export
    export.setFocus()
    qtbot.waitUntil(export.hasFocus)
    shown = []
    export.menu().aboutToShow.connect(lambda: (shown.append(True), export.menu().hide()))
    export.menu().aboutToShow.connect(export.menu().close, Qt.ConnectionType.QueuedConnection)
    QTest.keyClick(export, Qt.Key.Key_Space)
    assert shown


def test_the_menu_changes_its_language_too(window):
    window.keeping.change(partial(replace, language=InterfaceLanguage.ARABIC))
    QApplication.sendPostedEvents()
    assert any("رزمة" in line for line in lines(window))


def test_words_are_not_saved_in_a_folder_that_is_not_there(qtbot, window, tmp_path):
    place = tmp_path / "mistyped" / "words.csv"
    export = export_named(window._parts.word_exports, "csv")
    with qtbot.waitSignal(window.word_exporting.failed):
        window.word_exporting.save(export, WORDS, str(place))
    assert not place.parent.exists()
