"""A reader's hands on the page: what they point at, click, drag and press."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import harbour, harbour_in_english

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import read_colours
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton


def shown(qtbot: QtBot, page: Article) -> ReadingView:
    """Return a view of a page that has the keyboard."""
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 1600)
    view.show_article(page)
    view.show()
    QApplication.processEvents()
    view.setFocus()
    return view


def harbour_shown(qtbot: QtBot) -> ReadingView:
    """Return a view of harbour with its translation."""
    view = shown(qtbot, harbour())
    for row in harbour_in_english():
        view.set_translation(row)
    QApplication.processEvents()
    return view


def where(view: ReadingView, place: Place) -> QPoint:
    box = view._layout.rect_of(place).translated(0, -view.verticalScrollBar().value())
    return box.toAlignedRect().center()


def place_of(view: ReadingView, side: Side, row: int, text: str) -> Place:
    start = view._page.text(side, row).index(text)
    return Place(side, row, Span(start, start + len(text)))


def click(view: ReadingView, place: Place) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, where(view, place))


def drag(view: ReadingView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, NO_KEYS, start)
    move = QPointF(end)
    QApplication.sendEvent(view.viewport(), moved(view, move, LEFT))
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, end)


def moved(view: ReadingView, point: QPointF, button: Qt.MouseButton) -> QEvent:
    return QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.viewport().mapToGlobal(point),
        Qt.MouseButton.NoButton,
        button,
        NO_KEYS,
    )


def heard(signal: object) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []
    signal.connect(lambda *arguments: calls.append(arguments))
    return calls


def press(view: ReadingView, key: Qt.Key, text: str = "", modifiers=NO_KEYS) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, modifiers, text))


def caret(view: ReadingView) -> tuple[Side, int, int]:
    return view._document.place_at(view.textCursor().position())
