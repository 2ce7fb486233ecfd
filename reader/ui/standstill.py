"""What a long list shows while its rows are laid out anew."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyleOptionViewItem


class Standstill(QObject):
    """Keeps the picture of a list and its place until all of its rows are laid out again.

    Qt lays a list out batch by batch, from the first row on and back at the top, and paints
    nothing before it has come to the last.
    """

    def __init__(self, view: QListView, rows: QAbstractItemModel) -> None:
        super().__init__(view)
        self._view = view
        self._rows = rows
        self._picture: QPixmap | None = None
        self._value = 0
        self._is_held = False
        for signal in (
            rows.modelAboutToBeReset, rows.rowsAboutToBeInserted, rows.rowsAboutToBeRemoved,
        ):  # fmt: skip
            signal.connect(self._hold)
        view.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def paint(self) -> bool:
        """Paint what was there, or else the rows so far; return False where Qt paints them all."""
        if self._is_whole():
            self._is_held = False
            return False
        painter = QPainter(self._view.viewport())
        if self._is_held and self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        else:
            self._paint_first(painter)
        painter.end()
        return True

    def _is_whole(self) -> bool:
        last = self._rows.index(self._rows.rowCount() - 1, 0)
        return not last.isValid() or not self._view.visualRect(last).isEmpty()

    def _hold(self) -> None:
        if self._is_held or not self._view.isVisible() or not self._rows.rowCount():
            return
        if self._is_whole():  # else the rows come so fast that the last picture will do
            self._picture = self._view.viewport().grab()
        self._value = self._view.verticalScrollBar().value()
        self._is_held = True

    def _on_range_changed(self, _: int, most: int) -> None:
        if self._is_held and self._value <= most and self._is_whole():
            self._is_held = False
            self._view.verticalScrollBar().setValue(self._value)

    def _paint_first(self, painter: QPainter) -> None:
        option = QStyleOptionViewItem()
        self._view.initViewItemOption(option)
        foot = self._view.viewport().height()
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            option.rect = self._view.visualRect(index)
            if option.rect.isEmpty() or option.rect.top() > foot:
                return
            self._view.itemDelegate().paint(painter, option, index)
