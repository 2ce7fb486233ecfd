"""A note written on a selection over several rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from windows import opened, paths_in, place_of, text_of

from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.spans import Span
from reader.ui.actions import Command
from reader.ui.reading.places import Mark, Place

FIRST, LAST = 2, 4


def select_rows(window, first, last):
    view = window.centre.view
    cursor = view.textCursor()
    cursor.setPosition(view._document.position_of(Side.SOURCE, first, 5))
    end = view._document.position_of(Side.SOURCE, last, 6)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_all_the_rows_are_noted_marked_and_found_again(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "data")) as window:
        window.open_path(article)
        qtbot.waitUntil(lambda: window.desk.article is not None)
        rows = [text_of(window, Side.SOURCE, row) for row in range(FIRST, LAST + 1)]
        quote = "\n\n".join((rows[0][5:], *rows[1:-1], rows[-1][:6])).strip()
        select_rows(window, FIRST, LAST)
        window.commands[Command.NOTE].trigger()
        assert window.dock.panel.editor.quotation.words == quote
        window.dock.panel.editor.body.setPlainText("three rows")
        with qtbot.waitSignal(window.noting.saved):
            window.noting.save_now()
        [note] = window.noting.notes
        assert note.anchor.quote == quote
        assert not window.centre.view.textCursor().hasSelection()
        marks = window.centre.view._decoration.marks
        marked = {
            row: mark.place.span.of(text_of(window, Side.SOURCE, row))
            for (_, row), [mark] in marks.items()
        }
        assert list(marked) == list(range(FIRST, LAST + 1))
        assert "\n\n".join(marked.values()) == quote
        window.dock.panel.note_chosen.emit(note.id)
        assert window.centre.view.word_at_caret().paragraph == FIRST


def test_of_a_note_inside_another_the_smaller_is_chosen(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "data")) as window:
        window.open_path(article)
        qtbot.waitUntil(lambda: window.desk.article is not None)
        view = window.centre.view
        word = place_of(window, Side.SOURCE, 0, "ميناء")
        around = Place(Side.SOURCE, 0, Span(0, word.span.end + 6), runs_on=True)
        view.set_marks([Mark("all", around, Colour.YELLOW), Mark("word", word, Colour.BLUE)])
        view.go_to(word)
        with qtbot.waitSignal(view.note_chosen) as chosen:
            at = view.viewport().mapFromGlobal(view.where(word).center())
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert chosen.args == ["word"]
