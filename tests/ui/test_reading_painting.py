"""How a page is painted: nothing clipped, in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
import sights
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import article, english_for, harbour, harbour_in_english, long_article, paragraph
from sights import DARK, LIGHT, box_of, first_line, inked, on_screen, picture

from reader.domain.article import Role
from reader.domain.language import Language, Side
from reader.domain.note import Colour
from reader.domain.spans import Span
from reader.ui.reading.places import Mark, Mode, Place
from reader.ui.reading.view import ReadingView

Opened = Callable[..., ReadingView]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return partial(sights.opened, qtbot)


def inked_rows(image: QImage, columns: range) -> list[int]:
    return [
        y for y in range(image.height()) if inked(image, range(y, y + 1), columns, LIGHT.roles.page)
    ]


def test_marks_over_marks_are_not_clipped(opened: Opened) -> None:
    view = opened(article(paragraph(0, "لِلّٰهِ كُلِّلَٓ بُطًّطٍّ إِآً")))
    column, origin = view._layout.frame.source, view._layout.origin(Side.SOURCE, 0)
    assert origin is not None
    alone = QImage(round(column.width), 300, QImage.Format.Format_RGB32)
    alone.fill(QColor(LIGHT.roles.page))
    with QPainter(alone) as painter:
        painter.setPen(QColor(LIGHT.roles.ink))
        view._document.block(Side.SOURCE, 0).layout().draw(painter, QPointF(0, 150), [])
    free = [y - 150 + round(origin.y()) for y in inked_rows(alone, range(alone.width()))]
    shown = inked_rows(picture(view), range(round(column.x), round(column.end)))
    assert shown == free
    assert len(shown) > 20


def test_marks_are_not_cut_where_one_row_alone_is_painted_again(opened: Opened) -> None:
    text = "لِلّٰهِ كُلِّلَٓ بُطًّطٍّ إِآً"
    view = opened(article(*(paragraph(i, text) for i in range(3))))
    whole = picture(view)
    view._repaint_row(1)
    QApplication.processEvents()
    assert picture(view) == whole


def test_lines_of_vocalised_arabic_do_not_touch(opened: Opened) -> None:
    view = opened(article(paragraph(0, "كَتَبَ مُعَلِّمٌ رِسَالَةً طَوِيلَةً " * 12)))
    column, layout = view._layout.frame.source, view._document.block(Side.SOURCE, 0).layout()
    lines = [layout.lineAt(i).y() for i in range(layout.lineCount())]
    size = QFontInfo(view._typography.font(Role.BODY, Language.ARABIC)).pixelSize()
    assert min(b - a for a, b in pairwise(lines)) >= 1.6 * size
    rows = inked_rows(picture(view), range(round(column.x), round(column.end)))
    gaps = sum(b - a > 1 for a, b in pairwise(rows))
    assert gaps >= len(lines) - 1


def test_what_is_on_the_screen_is_what_would_be_painted(opened: Opened) -> None:
    page = long_article(300)
    view = opened(page, [english_for(row) for row in page.paragraphs[:150]])
    steps: list[Callable[[], object]] = [
        view.zoom_in,
        lambda: view.restore_position(140),
        lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 300),
        lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 48),
        lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 700),
        view.zoom_in,
        lambda: view.set_translation(english_for(page.paragraphs[150])),
        lambda: view.set_translation(english_for(page.paragraphs[1])),
        lambda: view._select(Place(Side.SOURCE, view.top_row() + 1, Span(3, 60))),
        lambda: view._select(Place(Side.SOURCE, view.top_row() + 1, Span(40, 50))),
        lambda: view.set_mode(Mode.HIDDEN),
        lambda: view.reveal_row(view.top_row()),
        lambda: view._light_at(QPoint(500, 300)),
        lambda: view.show_article(harbour(), harbour_in_english()),
    ]
    for index, step in enumerate(steps):
        step()
        assert on_screen(view) == view.grab().toImage(), index


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_marks_and_lights_are_painted_in_the_colours_of_the_theme(opened, colours) -> None:
    view = opened(harbour(), harbour_in_english())
    view.set_theme(colours)
    place = Place(Side.SOURCE, 3, Span(0, 12))
    view.set_marks(
        [Mark("a", place, Colour.GREEN), Mark("b", Place(Side.SOURCE, 99, Span(0, 1)), Colour.PINK)]
    )
    box = box_of(view, place)
    image = picture(view)
    assert image.pixelColor(box.left() + 2, box.top() + 1).name() == colours.marks[Colour.GREEN]
    assert image.pixelColor(3, 300).name() == colours.roles.page
    view._light_at(box_of(view, Place(Side.SOURCE, 4, Span(0, 4))).center())
    lit = box_of(view, Place(Side.TARGET, 4, Span(0, 3)))
    assert (
        picture(view).pixelColor(lit.left() + 2, lit.top() + 1).name()
        == colours.roles.sentence_light
    )


def test_roles_are_told_apart_on_the_page(opened: Opened) -> None:
    rows = [paragraph(i, "نص قصير في سطر", role) for i, role in enumerate(Role)]
    view = opened(article(*rows), size=(1000, 1400))
    heights = {
        row.role: first_line(view, Side.SOURCE, row.index).height() for row in view._page.paragraphs
    }
    assert heights[Role.HEADLINE] > heights[Role.HEADING] > heights[Role.BODY]
    assert heights[Role.BODY] > heights[Role.CAPTION]
    width = view._layout.frame.source.width
    for role in (Role.QUOTE, Role.LIST):
        row = list(Role).index(role)
        assert first_line(view, Side.SOURCE, row).naturalTextRect().right() < width - 20


def test_a_sketch_is_faded(opened: Opened) -> None:
    rows = harbour_in_english()
    colours = LIGHT.roles.ink, LIGHT.roles.faded
    words = Place(Side.TARGET, 0, Span(0, 13))
    for translation, is_faded in ((rows, False), ([replace(rows[0], is_sketch=True)], True)):
        view = opened(harbour(), translation)
        image, box = picture(view), box_of(view, words)
        pixels = {
            image.pixelColor(x, y).name()
            for y in range(box.top(), box.bottom())
            for x in range(box.left(), box.right())
        }
        assert [colour in pixels for colour in colours] == [not is_faded, is_faded]
