"""A list of rows on the screen, or a sentence where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.study.delegate import RowDelegate
from reader.ui.study.rows import Kind, Row, RowList

LAID_OUT_AT_ONCE: Final = 100  # rows, so that a thousand of them hold nobody up
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowView(QListView):
    """Rows one below the other; Enter or a click chooses one, copying copies it."""

    chosen = Signal(object)  # the row's target, where it has one

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowList(self)
        self._delegate = RowDelegate(colours, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)

    @property
    def rows(self) -> Sequence[Row]:
        """Return what is listed."""
        return self._rows.rows

    def replace(self, rows: Sequence[Row]) -> None:
        """List these rows instead."""
        self._rows.replace(rows)

    def append(self, rows: Sequence[Row]) -> None:
        """List these rows below the others."""
        self._rows.append(rows)

    def current(self) -> Row | None:
        """Return the row that the cursor is on."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def begin(self) -> None:
        """Put the cursor on the first row, if it is on none."""
        if self.current() is None:
            self._move(-1, 1)
        self.setCurrentIndex(self.currentIndex())  # a focus that came by itself chose nothing

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(colours)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Set the rows in other faces."""
        self._delegate.set_typography(typography)
        self.scheduleDelayedItemsLayout()

    def _move(self, row: int, by: int) -> None:
        """Go to the next row that way, over headings."""
        row += by
        while 0 <= row < len(self.rows) and self.rows[row].kind is Kind.HEADING:
            row += by
        if 0 <= row < len(self.rows):
            self.setCurrentIndex(self._rows.index(row))

    def _on_chosen(self, index: QModelIndex) -> None:
        target = self.rows[index.row()].target
        if target is not None:
            self.chosen.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, choose one, copy one."""
        index = self.currentIndex()
        if event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._move(index.row(), _STEPS[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._on_chosen(index)
        elif event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            QGuiApplication.clipboard().setText(self.rows[index.row()].plain)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew in another direction or size."""
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
