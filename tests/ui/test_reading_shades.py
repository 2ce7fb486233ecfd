from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reading_pages import harbour

from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.ui.look.contrast import READABLE, contrast, faint
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import Colours, read_colours
from reader.ui.reading.places import Mark, Place, Shade
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
DARK = read_colours(RESOURCES / "themes", Theme.DARK)
BODY = 3  # the first paragraph of harbour's story


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_article(harbour())
    view.show()
    return view


def picture(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def span_of(word: str) -> Span:
    start = harbour().paragraphs[BODY].text.index(word)
    return Span(start, start + len(word))


def colours_in(view: ReadingView, word: str) -> set[str]:
    """Return every colour that is seen where a word stands."""
    box = view._layout.rect_of(Place(Side.SOURCE, BODY, span_of(word)))
    box = box.translated(0, -view._eye.top).toRect()
    seen = picture(view)
    points = [
        (x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
    ]
    return {seen.pixelColor(x, y).name() for x, y in points}


def test_a_shaded_word_lies_on_a_faint_ground_and_no_other_does(view: ReadingView) -> None:
    ground = faint(LIGHT.marks[Colour.BLUE], LIGHT.roles.page)
    view.set_shades({BODY: [Shade(span_of("الأحد"), Colour.BLUE)]})
    assert ground in colours_in(view, "الأحد")
    assert ground not in colours_in(view, "أعلنت")
    view.set_shades({BODY: []})
    assert ground not in colours_in(view, "الأحد")


def test_a_note_on_a_shaded_word_is_seen(view: ReadingView) -> None:
    view.set_shades({BODY: [Shade(span_of("الأحد"), Colour.BLUE)]})
    view.set_marks([Mark("n", Place(Side.SOURCE, BODY, span_of("الأحد")), Colour.PINK)])
    assert LIGHT.marks[Colour.PINK] in colours_in(view, "الأحد")


def test_shades_go_with_their_article(view: ReadingView) -> None:
    bare = picture(view)
    view.set_shades({BODY: [Shade(span_of("الأحد"), Colour.BLUE)], 9_999: []})
    assert picture(view) != bare
    view.show_article(harbour())
    assert picture(view) == bare
    view.set_shades({BODY: [Shade(span_of("الأحد"), Colour.BLUE)]})
    view.clear_shades()
    assert picture(view) == bare


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", Colour)
def test_ink_is_readable_on_every_shade(colours: Colours, colour: Colour) -> None:
    ground = faint(colours.marks[colour], colours.roles.page)
    assert contrast(colours.roles.ink, ground) >= READABLE
    assert ground not in {colours.marks[colour], colours.roles.page}
