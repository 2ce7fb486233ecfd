"""A short list of articles: the title at the right, as Arabic runs, its detail at the left."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.domain.arabic import count_letters
from reader.ui.look.fonts import ARABIC_FAMILY, ENGLISH_FAMILY
from reader.ui.shelf.entries import DETAIL_ROLE, PATH_ROLE, Entries, Entry, Index

ROW_PIXELS: Final = 44  # at least
MARGIN_PIXELS: Final = 6  # above and below a title
PADDING_PIXELS: Final = 14
LEAST_FOR_BOTH_PIXELS: Final = 400  # a narrower row has the title alone
TITLE_POINTS: Final = 13.0  # at least
DETAIL_POINTS: Final = 10.5
TITLE_SHARE: Final = 1.2  # of the interface's size, where that is large
DETAIL_SHARE: Final = 1.0


class Shelf(QListView):
    """Shows every entry without scrolling; a click or Enter chooses one."""

    chosen = Signal(str)  # the path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_activated)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Put these entries on the shelf."""
        self._entries.replace(entries)
        self._fit()

    def titles(self) -> list[str]:
        """Return the titles in order."""
        rows = range(self._entries.rowCount())
        return [str(self._entries.index(row, 0).data()) for row in rows]

    def _fit(self) -> None:
        rows = max(1, self._entries.rowCount())
        self.setFixedHeight(rows * _row_pixels(self.font()) + 2 * self.frameWidth())

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(PATH_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        """Answer Enter; where the system activates by a click, that click has chosen already."""
        style = self.style()
        if not style.styleHint(QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick):
            self.chosen.emit(index.data(PATH_ROLE))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the interface's letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        del index
        return QSize(100, _row_pixels(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line under the row, a ground under the one at the pointer, and its words."""
        painter.save()
        palette: QPalette = option.palette
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_lit = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
        if is_lit:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.color(QPalette.ColorRole.Accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setFont(option.font)
        self._write(painter, rect.adjusted(PADDING_PIXELS, 0, -PADDING_PIXELS, 0), palette, index)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, palette: QPalette, index: Index) -> None:
        interface = painter.font()
        title_font, detail_font = _title_font(interface), _detail_font(interface)
        metrics = QFontMetrics(title_font)
        has_room = box.width() >= LEAST_FOR_BOTH_PIXELS
        title_room = box.width() * 2 // 3 if has_room else box.width()
        title = shortened(str(index.data()), metrics, title_room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(title_font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setLayoutDirection(direction_of(title))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | middle, title
        )
        if not has_room:
            return
        room = box.width() - metrics.horizontalAdvance(title) - 2 * PADDING_PIXELS
        detail = shortened(str(index.data(DETAIL_ROLE)), QFontMetrics(detail_font), room)
        painter.setFont(detail_font)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | middle, detail
        )


def direction_of(title: str) -> Qt.LayoutDirection:
    """Return how a title runs: one with any Arabic in it is Arabic, whatever word comes first."""
    directions = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    return directions[count_letters(title) > 0]


def shortened(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return the text, or its first whole words that fit with an ellipsis behind them."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    words = text.split()

    def beginning(count: int) -> str:
        return " ".join(words[:count]).rstrip("،,;:-–— ") + "…"

    def width(count: int) -> int:
        return metrics.horizontalAdvance(beginning(count))

    count = bisect_right(range(1, len(words)), room, key=width)
    if count:
        return beginning(count)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _row_pixels(interface: QFont) -> int:
    return max(ROW_PIXELS, QFontMetrics(_title_font(interface)).height() + 2 * MARGIN_PIXELS)


def _title_font(interface: QFont) -> QFont:
    points = max(TITLE_POINTS, TITLE_SHARE * interface.pointSizeF())
    return _font([ARABIC_FAMILY, ENGLISH_FAMILY], points)


def _detail_font(interface: QFont) -> QFont:
    points = max(DETAIL_POINTS, DETAIL_SHARE * interface.pointSizeF())
    return _font([ENGLISH_FAMILY, ARABIC_FAMILY], points)


def _font(families: list[str], points: float) -> QFont:
    font = QFont(families)
    font.setPointSizeF(points)
    return font
