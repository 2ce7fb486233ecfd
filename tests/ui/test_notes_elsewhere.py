"""Notes of articles that are not on the page, and notes that another window has changed."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from annotated import note_on, save_note
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from windows import opened, paths_in, place_of

from reader.adapters.library import SqliteLibrary
from reader.assembly import assemble
from reader.domain.language import Side
from reader.services.annotating import Annotations, Draft
from reader.ui.notes.filters import Scope
from reader.ui.notes.model import NOTE_ROLE


@pytest.fixture
def paths(tmp_path, other):
    """A reader's places whose library has a note on another article than the one read."""
    paths = paths_in(tmp_path / "data")
    with closing(assemble(paths)) as parts:
        there = parts.open_article(other)
        parts.library.record_opened(there)
        words = there.paragraphs[-1].text[-30:]
        save_note(parts.library, note_on(there, words, "far away", "there"), other)
    return paths


def read(window, qtbot, path):
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk.article is not None and window.desk.article.path == path)


def write(window, qtbot, words, text):
    row = next(
        paragraph.index for paragraph in window.desk.article.paragraphs if words in paragraph.text
    )
    place = place_of(window, Side.SOURCE, row, words)
    window.centre.view.go_to(place)
    window.centre.view._select(place)
    window.noting.write_at(place)
    window.dock.panel.editor.body.setPlainText(text)
    with qtbot.waitSignal(window.noting.saved):
        window.noting.save_now()
    return window.noting.notes[0]


def list_all(window, qtbot):
    panel = window.dock.panel
    window.dock.come_forward()
    panel.filters.scope.setCurrentIndex(Scope.LIBRARY)
    qtbot.waitUntil(lambda: "there" in listed(window))
    panel.select("there")
    panel.table.setFocus()


def listed(window):
    model = window.dock.panel.table.model()
    return [model.index(row, 0).data(NOTE_ROLE).id for row in range(model.rowCount())]


def bodies(window):
    return [note.body for note in window.noting.notes]


def kept(paths, note_id):
    with closing(SqliteLibrary(paths.library)) as library:
        found = library.find_note(note_id)
        return None if found is None else (found.path, found.note.body)


def test_a_note_elsewhere_opens_its_article_and_is_shown_there(qtbot, paths, article, other):
    with opened(paths) as window:
        read(window, qtbot, article)
        list_all(window, qtbot)
        QTest.keyClick(window.dock.panel.table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bodies(window) == ["far away"])
        assert window.desk.article.path == other
        assert window.dock.panel.selected().id == "there"
        caret, anchor = window.centre.view.word_at_caret(), window.noting.notes[0].anchor
        assert caret.paragraph == anchor.paragraph
        assert caret.span.holds(anchor.span.start)


def test_without_an_article_a_note_opens_its_own(qtbot, paths, other):
    with opened(paths) as window:
        list_all(window, qtbot)
        window.dock.panel.deeds.go.trigger()
        qtbot.waitUntil(lambda: bodies(window) == ["far away"])


def test_without_an_article_the_empty_panel_advises_to_open_one(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "new")) as window:
        advice = window.dock.panel.advice
        assert advice.text() == "Open an article to write notes on it."
        read(window, qtbot, article)
        assert "press N" in advice.text()
        window.desk.put_away()
        assert advice.text() == "Open an article to write notes on it."


def test_a_note_whose_file_is_gone_stays_and_comes_back_with_the_file(
    qtbot, paths, article, other, tmp_path
):
    moved = str(Path(other).rename(tmp_path / "moved.txt"))
    with opened(paths) as window:
        read(window, qtbot, article)
        list_all(window, qtbot)
        panel = window.dock.panel
        qtbot.waitUntil(lambda: other in panel.fate.text())
        with qtbot.waitSignal(window.noting.file_requested):
            panel.deeds.go.trigger()
        window.dialogs.article_chosen.emit(moved)
        qtbot.waitUntil(lambda: bodies(window) == ["far away"])
        assert panel.selected().id == "there"
        assert panel.fate.isHidden()
        for dialog in QApplication.topLevelWidgets():
            dialog.close() if dialog is not window else None


def test_a_note_elsewhere_is_edited_and_deleted_from_here_and_that_is_taken_back(
    qtbot, paths, article, other
):
    with opened(paths) as window:
        read(window, qtbot, article)
        list_all(window, qtbot)
        panel = window.dock.panel
        panel.deeds.edit.trigger()
        assert panel.editor.draft() == Draft("far away")
        panel.editor.body.setPlainText("farther")
        with qtbot.waitSignal(window.noting.saved):
            window.noting.save_now()
        assert kept(paths, "there") == (other, "farther")
        panel.select("there")
        panel.deeds.delete.trigger()
        qtbot.waitUntil(lambda: "there" not in listed(window))
        window.undoing.undo()
        qtbot.waitUntil(lambda: "there" in listed(window))
        assert kept(paths, "there") == (other, "farther")


def test_what_another_window_writes_is_here_by_itself(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        note = write(window, qtbot, "ميناء", "one")
        with closing(SqliteLibrary(paths.library)) as library:
            Annotations(library, window.desk.article).edit(note.id, Draft("two"))
        qtbot.waitUntil(lambda: bodies(window) == ["two"])


def test_an_edit_over_another_windows_edit_is_asked_for_twice(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        note, editor = write(window, qtbot, "ميناء", "one"), window.dock.panel.editor
        window.dock.panel.edit_requested.emit(note.id)
        editor.body.setPlainText("mine")
        with closing(SqliteLibrary(paths.library)) as library:
            Annotations(library, window.desk.article).edit(note.id, Draft("theirs"))
        with qtbot.waitSignal(window.noting.failed):
            editor.save_now()
        assert "edited in another window" in editor.message.text()
        assert editor.draft() == Draft("mine")
        qtbot.waitUntil(lambda: bodies(window) == ["theirs"])
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        assert bodies(window) == ["mine"]


def test_an_edit_of_a_note_deleted_in_another_window_keeps_the_text(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        note, editor = write(window, qtbot, "ميناء", "one"), window.dock.panel.editor
        window.dock.panel.edit_requested.emit(note.id)
        editor.body.setPlainText("mine")
        with closing(SqliteLibrary(paths.library)) as library:
            Annotations(library, window.desk.article).delete(note.id)
        with qtbot.waitSignal(window.noting.failed):
            editor.save_now()
        assert "was deleted meanwhile" in editor.message.text()
        assert editor.draft() == Draft("mine")
        assert editor.copy.isVisible()
        editor.leave()
        editor.leave()


def test_the_selection_does_not_cover_the_mark_of_the_new_note(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        write(window, qtbot, "ميناء غارقا", "one")
        assert not window.centre.view.textCursor().hasSelection()


def test_on_a_drive_that_is_gone_the_panel_keeps_what_it_shows(qtbot, paths, article, tmp_path):
    with opened(paths) as window:
        read(window, qtbot, article)
        write(window, qtbot, "ميناء", "one")
        list_all(window, qtbot)
        away = paths.library.parent.rename(tmp_path / "away")
        with qtbot.waitSignal(window.noting.failed):
            window.dock.panel.deeds.delete.trigger()
        assert "there" in listed(window)
        [said] = [each for each in window.centre.banner.sentences() if "drive" in each]
        assert "nothing was saved" in said
        shutil.rmtree(paths.library.parent, ignore_errors=True)
        away.rename(paths.library.parent)
        qtbot.waitUntil(paths.library.exists)
        window.dock.panel.deeds.delete.trigger()
        qtbot.waitUntil(lambda: "there" not in listed(window))


def test_notes_whose_text_has_gone_are_told_of_and_kept_by_hand(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        write(window, qtbot, "ميناء غارقا", "one")
        Path(article).write_text("نص آخر كل الاختلاف عما كان هنا من قبل.", encoding="utf-8")
        with qtbot.waitSignal(window.noting.said) as said:
            window.desk.reload()
        assert said.args[0].startswith("1 note")
        assert window.status.currentMessage() == said.args[0]
        panel = window.dock.panel
        window.dock.come_forward()
        panel.table.setFocus()
        panel.table.setCurrentIndex(panel.table.model().index(0, 0))
        QTest.keyClick(panel.table, Qt.Key.Key_K)
        qtbot.waitUntil(lambda: [note.is_kept for note in window.noting.notes] == [True])
        window.undoing.undo()
        qtbot.waitUntil(lambda: window.noting.notes[0].is_unsettled)


def test_a_note_that_lost_its_text_is_tied_to_what_is_selected(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        write(window, qtbot, "ميناء غارقا", "one")
        Path(article).write_text("نص آخر كل الاختلاف عما كان هنا من قبل.", encoding="utf-8")
        with qtbot.waitSignal(window.noting.said):
            window.desk.reload()
        panel = window.dock.panel
        window.dock.come_forward()
        panel.table.setCurrentIndex(panel.table.model().index(0, 0))
        panel.table.setFocus()
        with qtbot.waitSignal(window.noting.said) as said:
            QTest.keyClick(panel.table, Qt.Key.Key_T)
        assert said.args[0].startswith("First select")
        place = place_of(window, Side.SOURCE, 0, "الاختلاف")
        window.centre.view._select(place)
        QTest.keyClick(panel.table, Qt.Key.Key_T)
        qtbot.waitUntil(lambda: window.noting.notes[0].anchor.quote == "الاختلاف")
        assert [mark.place for [mark] in window.centre.view._decoration.marks.values()] == [place]
        window.undoing.undo()
        qtbot.waitUntil(lambda: window.noting.notes[0].is_unsettled)
