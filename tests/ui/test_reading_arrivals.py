"""A translation that arrives out of sight costs the window little."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import english_for, long_article

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.ui.centre import Centre
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import read_colours
from reader.ui.reading import sheet
from reader.ui.reading.layout import PageLayout
from reader.ui.reading.places import Mode
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
PAGE = long_article(300)
FAR = 200  # a row far below the view


class Paintings(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_article(PAGE)
    view.show()
    QApplication.processEvents()
    return view


@pytest.fixture
def paintings(view: ReadingView) -> Paintings:
    paintings = Paintings(view)
    view.viewport().installEventFilter(paintings)
    return paintings


def arrive(view: ReadingView, row: int) -> None:
    view.set_translation(english_for(PAGE.paragraphs[row]))
    QApplication.processEvents()


def on_screen(view: ReadingView) -> QImage:
    QApplication.processEvents()
    shot = view.screen().grabWindow(view.winId()).toImage()
    return shot.convertToFormat(QImage.Format.Format_RGB32)


def test_a_row_far_below_is_not_set_into_lines(view: ReadingView) -> None:
    before = view._layout.settings
    arrive(view, FAR)
    assert view._layout.settings == before


def test_a_row_far_below_does_not_paint_the_page_again(
    view: ReadingView, paintings: Paintings
) -> None:
    arrive(view, FAR)
    assert paintings.count == 0


def test_a_row_in_sight_does(view: ReadingView, paintings: Paintings) -> None:
    arrive(view, 1)
    assert paintings.count == 1


def test_a_row_that_arrived_out_of_sight_is_set_when_scrolled_to(view: ReadingView) -> None:
    arrive(view, FAR)
    block = view._document.block(Side.TARGET, FAR)
    assert block.text() == english_for(PAGE.paragraphs[FAR]).text
    assert block.layout().lineCount() == 0
    view.restore_position(FAR - 1)
    assert block.layout().lineCount() > 0


@pytest.mark.parametrize("row", [0, 100, 119, 120, 121, 123, 130, 290])
def test_what_is_on_the_screen_is_what_would_be_painted(view: ReadingView, row: int) -> None:
    view.restore_position(120, 0.3)
    arrive(view, row)
    assert on_screen(view) == view.grab().toImage()


class Passes(PageLayout):
    """A layout that counts how often it began anew."""

    count = 0

    def reset(self, width: float, mode: Mode) -> None:
        Passes.count += 1
        super().reset(width, mode)


def test_an_article_opened_from_the_welcome_page_is_laid_out_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    centre = Centre(LIGHT, lambda _: QIcon())
    qtbot.addWidget(centre)
    centre.resize(1000, 700)
    centre.show()
    QApplication.processEvents()
    monkeypatch.setattr(Passes, "count", 0)
    monkeypatch.setattr(sheet, "PageLayout", Passes)
    centre.show_article(PAGE)
    QApplication.processEvents()
    assert Passes.count == 1
