"""What keys do on the page: walk, choose, copy, ask for a note."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import hands
import pytest
from hands import LIGHT, caret, click, heard, place_of, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import article, long_article, paragraph

from reader.domain.article import Article
from reader.domain.language import Side
from reader.ui.reading import slices
from reader.ui.reading.places import Mode
from reader.ui.reading.view import ReadingView

Shown = Callable[[Article], ReadingView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return partial(hands.shown, qtbot)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return hands.harbour_shown(qtbot)


def test_page_keys_scroll_from_what_is_in_sight_and_take_the_caret_along(shown: Shown) -> None:
    view = shown(long_article(200))
    view.restore_position(100)
    press(view, Qt.Key.Key_PageDown)
    assert 100 < view.top_row() < 130
    assert caret(view)[1] in {view.top_row(), view.top_row() + 1}
    press(view, Qt.Key.Key_PageUp)
    assert view.reading_position() == (100, 0.0)


def test_an_arrow_key_begins_from_what_is_in_sight(shown: Shown) -> None:
    view = shown(long_article(200))
    view.restore_position(100)
    top = view.verticalScrollBar().value()
    press(view, Qt.Key.Key_Down)
    assert caret(view)[1] in {100, 101}
    assert view.verticalScrollBar().value() == top


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_N, "n"), (Qt.Key.Key_unknown, "ى")])
def test_n_asks_for_a_note_on_either_keyboard(view: ReadingView, key: Qt.Key, text: str) -> None:
    asked = heard(view.note_requested)
    word = place_of(view, Side.SOURCE, 3, "أثرية")
    click(view, word)
    press(view, key, text)
    view._select(place_of(view, Side.TARGET, 3, "Egyptian-Greek"))
    press(view, key, text)
    assert asked == [(word,), (place_of(view, Side.TARGET, 3, "Egyptian-Greek"),)]


def test_a_note_on_a_selection_leaves_the_space_at_its_ends_out(view: ReadingView) -> None:
    asked = heard(view.note_requested)
    view._select(place_of(view, Side.TARGET, 3, " Egyptian-Greek "))
    press(view, Qt.Key.Key_N, "n")
    assert asked == [(place_of(view, Side.TARGET, 3, "Egyptian-Greek"),)]


def test_enter_chooses_the_word_at_the_caret(view: ReadingView) -> None:
    chosen = heard(view.word_chosen)
    view._set_caret(Side.SOURCE, 3, 8)
    press(view, Qt.Key.Key_Return, "\r")
    assert [view.text_of(call[0]) for call in chosen] == ["بعثة"]


def test_f6_crosses_to_the_same_row(view: ReadingView) -> None:
    view._set_caret(Side.SOURCE, 5, 9)
    press(view, Qt.Key.Key_F6)
    assert caret(view) == (Side.TARGET, 5, 0)
    press(view, Qt.Key.Key_F6)
    assert caret(view) == (Side.SOURCE, 5, 0)


def test_arrow_keys_walk_in_the_direction_of_the_script(view: ReadingView) -> None:
    view._set_caret(Side.SOURCE, 3, 0)
    press(view, Qt.Key.Key_Left)
    assert caret(view) == (Side.SOURCE, 3, 1)
    view._set_caret(Side.TARGET, 3, 0)
    press(view, Qt.Key.Key_Right)
    assert caret(view) == (Side.TARGET, 3, 1)


def test_down_leaves_a_row_for_the_next_of_its_column(view: ReadingView) -> None:
    for side in Side:
        view._set_caret(side, 8, 0)
        press(view, Qt.Key.Key_Down)
        assert caret(view)[:2] == (side, 9)


@pytest.mark.parametrize("side", list(Side))
def test_no_key_leaves_the_column(view: ReadingView, side: Side) -> None:
    view._set_caret(side, 7, 0)
    control = Qt.KeyboardModifier.ControlModifier
    press(view, Qt.Key.Key_End, "", control)
    assert caret(view)[:2] == (side, 14)
    press(view, Qt.Key.Key_Down)
    assert caret(view)[:2] == (side, 14)
    press(view, Qt.Key.Key_Home, "", control)
    assert caret(view) == (side, 0, 0)
    press(view, Qt.Key.Key_Up)
    assert caret(view) == (side, 0, 0)
    press(view, Qt.Key.Key_A, "a", control)
    assert {place.side for place in view._selected()} == {side}
    assert len(view._selected()) == 15


def test_the_caret_skips_rows_that_do_not_show(view: ReadingView) -> None:
    view.set_mode(Mode.BELOW)
    view._set_caret(Side.TARGET, 0, 0)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    assert caret(view)[1] == 2
    press(view, Qt.Key.Key_Up)
    assert caret(view)[1] == 0


def test_the_caret_shows_for_keys_and_not_for_clicks(view: ReadingView) -> None:
    press(view, Qt.Key.Key_Down)
    assert view._decoration.is_caret_shown
    click(view, place_of(view, Side.SOURCE, 3, "بعثة"))
    assert not view._decoration.is_caret_shown


def test_the_caret_is_painted_where_it_stands(view: ReadingView) -> None:
    view.activateWindow()
    view._set_caret(Side.SOURCE, 3, 6)
    press(view, Qt.Key.Key_Left)
    box = view.cursorRect()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(box.left(), box.center().y()).name() == LIGHT.roles.caret
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_F6):
        press(view, key)
        QApplication.processEvents()
        screen = view.screen().grabWindow(view.winId()).toImage()
        assert screen.convertToFormat(image.format()) == view.grab().toImage()


def test_copy_gives_the_stored_text_of_one_column(shown: Shown) -> None:
    view = shown(article(paragraph(0, "قال \u202eabc\u202c"), paragraph(1, "سطر\nآخر")))
    press(view, Qt.Key.Key_A, "a", Qt.KeyboardModifier.ControlModifier)
    press(view, Qt.Key.Key_C, "c", Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "قال \u202eabc\u202c\nسطر\nآخر"


def test_copy_both_gives_a_row_a_line_and_a_table(view: ReadingView) -> None:
    view._set_caret(Side.TARGET, 14, 0)
    press(
        view,
        Qt.Key.Key_C,
        "C",
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert QGuiApplication.clipboard().text() == "المصدر : وكالات\tSource: Agencies"
    assert 'lang="ar"' in QGuiApplication.clipboard().mimeData().html()


def test_many_rows_of_both_columns_are_copied_when_all_are_written(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_SECONDS", 0.0)
    view, clipboard = shown(long_article(40)), QGuiApplication.clipboard()
    clipboard.setText("before")
    view.selectAll()
    view.copy_both()
    assert clipboard.text() == "before"
    qtbot.waitUntil(lambda: clipboard.text().count("\n") == 39)
    assert clipboard.mimeData().html().count("<tr>") == 40


def test_what_is_copied_later_stays_on_the_clipboard(
    qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_SECONDS", 0.0)
    view, clipboard = shown(long_article(40)), QGuiApplication.clipboard()
    view.selectAll()
    view.copy_both()
    clipboard.setText("after")
    assert not view._paired._slices.is_running
    view.copy_both()
    qtbot.waitUntil(lambda: clipboard.text() != "after")


def test_the_hidden_translation_of_the_row_at_the_caret_comes_and_goes(view: ReadingView) -> None:
    view.set_mode(Mode.HIDDEN)
    view._set_caret(Side.SOURCE, 4, 0)
    press(view, Qt.Key.Key_F6)
    assert caret(view)[0] is Side.SOURCE
    press(view, Qt.Key.Key_Space, " ")
    assert view._layout.origin(Side.TARGET, 4) is not None
    press(view, Qt.Key.Key_unknown, "ف")
    assert view._layout.origin(Side.TARGET, 4) is None


def test_a_screen_reader_hears_row_source_and_translation(view: ReadingView) -> None:
    view._set_caret(Side.TARGET, 14, 3)
    assert view.spoken_row() == "Row 15. المصدر : وكالات Translation: Source: Agencies"
    press(view, Qt.Key.Key_R, "r")
    assert caret(view) == (Side.TARGET, 14, 3)
