"""Other translations of a sentence, numbered, with what is different in each lit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.domain.difference import new_stretches
from reader.domain.language import Language
from reader.domain.shown import Shown, shown
from reader.ui.look.theme import Colours
from reader.ui.notes.lines import Lines, Setting, lines_of, quote_font
from reader.ui.row_painter import Index, RowPainter, paint_ground
from reader.ui.row_table import RowTable

MOST_NUMBERED: Final = 9
HIGHEST: Final = 190  # pixels; what is lower down is scrolled to
MOST_LINES: Final = 6
PADDING: Final = 5  # pixels
NUMBER_WIDTH: Final = 22  # pixels
_LEFT: Final = Qt.LayoutDirection.LeftToRight
_DIGITS: Final = {
    digit: index
    for digits in ("123456789", "١٢٣٤٥٦٧٨٩")
    for index, digit in enumerate(digits)
}  # fmt: skip


def number_of(event: QKeyEvent) -> int | None:
    """Return which line a key's digit stands for, counted from 0."""
    key = event.key()
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
        return key - Qt.Key.Key_1
    return _DIGITS.get(event.text())


class Choices(RowTable):
    """Lists translations; a click, Enter or a line's number chooses one."""

    chosen = Signal(str)
    left_upwards = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        self._lines = QStandardItemModel()
        super().__init__(self._lines, partial(ChoicePainter, colours), parent)
        self._lines.setParent(self)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)

    def show_choices(self, basis: str, texts: Sequence[str]) -> None:
        """List translations; lit in each is what ``basis`` has not."""
        self._lines.clear()
        for text in texts:
            line = QStandardItem(text)
            line.setEditable(False)
            line.setData(new_stretches(basis, text), Qt.ItemDataRole.UserRole)
            self._lines.appendRow(line)
        self.updateGeometry()

    def texts(self) -> tuple[str, ...]:
        """Return what is listed."""
        return tuple(self._lines.item(row).text() for row in range(self._lines.rowCount()))

    def choose(self, number: int) -> bool:
        """Choose a line by its number, counted from 0; tell whether it is there."""
        line = self._lines.item(number)
        if line is None or number >= MOST_NUMBERED:  # pyright: ignore[reportUnnecessaryComparison] - None beyond the end
            return False
        self.setCurrentIndex(line.index())
        self.chosen.emit(line.text())
        return True

    def enter(self) -> None:
        """Take the keyboard, at the first line."""
        if self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(0, 0))
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def height_for(self, width: int) -> int:
        """Return the height of the lines in sight in a list of that width."""
        painter = cast("ChoicePainter", self.itemDelegate())
        room = width - 2 * self.frameWidth()
        heights = sum(painter.height_of(text, room) for text in self.texts())
        return min(round(heights) + 2 * self.frameWidth(), HIGHEST)

    def _choose(self, index: Index) -> None:
        self.chosen.emit(str(index.data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number or with Enter; leave upwards from the first line."""
        number = number_of(event)
        if number is not None:
            self.choose(number)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


class ChoicePainter(RowPainter):
    """Measures and draws translations in the width of their list."""

    def height_of(self, text: str, width: int) -> float:
        """Return the height that a translation takes in a list of that width."""
        return self._lines(text, width).height + 2 * PADDING

    def height_at(self, index: Index) -> float:
        """Return the height that the translation takes in the list, in pixels."""
        return self.height_of(str(index.data()), self._view.viewport().width())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the number at the start, the translation beside it, always from left to right."""
        text, rect, roles = str(index.data()), option.rect, self._colours.roles
        painter.save()
        paint_ground(painter, rect, option.state, self._colours)
        lines = self._lines(text, rect.width())
        lit = self._lit(shown(text), index)  # held by a name while Qt reads it
        if index.row() < MOST_NUMBERED:
            number = lines_of(str(index.row() + 1), self._setting(NUMBER_WIDTH))
            number.draw(
                painter, QPointF(rect.x() + PADDING, rect.y() + PADDING), QColor(roles.faded)
            )
        corner = QPointF(rect.x() + PADDING + NUMBER_WIDTH, rect.y() + PADDING)
        painter.setPen(QColor(roles.ink))
        lines.layout.draw(painter, corner, lit)
        painter.restore()

    def _lit(self, text: Shown, index: Index) -> list[QTextLayout.FormatRange]:
        ground = QTextCharFormat()
        ground.setBackground(QColor(self._colours.roles.word_light))
        ground.setFontUnderline(True)
        ranges: list[QTextLayout.FormatRange] = []
        for span in index.data(Qt.ItemDataRole.UserRole) or ():
            part = QTextLayout.FormatRange()
            part.start = text.to_shown(span.start)
            part.length = text.to_shown(span.end) - part.start
            part.format = ground
            ranges.append(part)
        return ranges

    def _lines(self, text: str, width: int) -> Lines:
        return lines_of(text, self._setting(max(width - NUMBER_WIDTH - 2 * PADDING, 1)))

    def _setting(self, width: float) -> Setting:
        return Setting(self._font(), _LEFT, width, MOST_LINES)

    def _font(self) -> QFont:
        return quote_font(self._typography, Language.ENGLISH, self._view.font())
