"""What is seen of a page: pictures of it, and where things stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QTextLine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.domain.translation import TranslatedParagraph
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import read_colours
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
DARK = read_colours(RESOURCES / "themes", Theme.DARK)


def opened(
    qtbot: QtBot,
    shown: Article,
    translation: Sequence[TranslatedParagraph] = (),
    size: tuple[int, int] = (1000, 700),
) -> ReadingView:
    """Open an article, and its translation with it, in a view of some size."""
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_article(shown)
    for row in translation:
        view.set_translation(row)
    view.show()
    QApplication.processEvents()
    return view


def picture(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def first_line(view: ReadingView, side: Side, row: int) -> QTextLine:
    return view._document.block(side, row).layout().lineAt(0)


def baseline(view: ReadingView, side: Side, row: int) -> float:
    origin = view._layout.origin(side, row)
    line = first_line(view, side, row)
    assert origin is not None
    return origin.y() + line.y() + line.ascent()


def box_of(view: ReadingView, place: Place) -> QRect:
    """Return where a place is in the viewport."""
    top = -view.verticalScrollBar().value()
    return view._layout.rect_of(place).translated(0, top).toAlignedRect()


def inked(image: QImage, rows: range, columns: range, ground: str) -> bool:
    return any(image.pixelColor(x, y).name() != ground for y in rows for x in columns)


def on_screen(view: ReadingView) -> QImage:
    """Return what has been painted so far; a grab would paint it all again."""
    QApplication.processEvents()
    return (
        view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )
