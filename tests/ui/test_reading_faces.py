"""Other faces and sizes for a page that is already there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from reading_pages import english_for, harbour, harbour_in_english, long_article
from sights import opened, picture

from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.look.fonts import Typography
from reader.ui.reading.places import Mode, Place
from reader.ui.reading.view import ReadingView

LARGE = Typography(arabic_size=24.0, english_size=17.0)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_page_in_other_faces_looks_like_one_that_was_opened_in_them(
    qtbot: QtBot, mode: Mode
) -> None:
    changed, fresh = opened(qtbot, harbour()), opened(qtbot, harbour())
    fresh.set_typography(LARGE)
    fresh.show_article(harbour())
    english = harbour_in_english()
    for row in english[::2]:
        changed.set_translation(row)
    changed.set_typography(LARGE)
    for row in english[1::2]:  # these come into paragraphs that were empty
        changed.set_translation(row)
    for row in english:
        fresh.set_translation(row)
    for view in (changed, fresh):
        view.set_mode(mode)
        view.restore_position(0, -1.0)
    assert picture(changed) == picture(fresh)


def test_a_selection_outlasts_other_faces(qtbot: QtBot) -> None:
    view = opened(qtbot, long_article(300))
    some = Place(Side.SOURCE, 200, Span(3, 30))
    view.go_to(some)
    view._select(some)
    chosen = view.stretch()
    view.zoom_in()
    view.set_typography(LARGE)
    assert chosen is not None
    assert view.stretch() == chosen


@pytest.mark.parametrize("mode", list(Mode))
def test_no_height_is_guessed_otherwise_for_being_guessed_with_others(
    qtbot: QtBot, mode: Mode
) -> None:
    view = _of_many_roles(qtbot, mode)
    view.reveal_row(2)
    layout = view._layout
    layout.reset(layout.frame.width, mode)
    together = [layout.height_of(row) for row in range(len(view._page))]
    for row in range(len(view._page)):
        layout.refresh(row)
    assert together == [layout.height_of(row) for row in range(len(view._page))]


def test_rows_that_are_guessed_are_about_as_high_as_they_turn_out(qtbot: QtBot) -> None:
    page = long_article(400)
    view = opened(qtbot, page, [english_for(row) for row in page.paragraphs])
    layout = view._layout
    guessed = layout.documentSize().height()
    for row in range(len(page.paragraphs)):
        layout.lay(row)
    assert guessed == pytest.approx(layout.documentSize().height(), rel=0.15)


def _of_many_roles(qtbot: QtBot, mode: Mode) -> ReadingView:
    view = opened(qtbot, harbour(), harbour_in_english())
    view.set_mode(mode)
    return view
