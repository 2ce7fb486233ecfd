"""A list of rows on the screen, each drawn by a delegate: notes, or words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QWidget,
)

from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours

LAID_OUT_AT_ONCE = 10  # rows, so that thousands of them hold nobody up
BAR_ROUNDING = 2  # pixels


class RowPainter(QStyledItemDelegate):
    """Draws rows in the theme's colours and the page's faces."""

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        raise NotImplementedError

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        raise NotImplementedError

    def forget(self) -> None:
        """Lay every row out anew, in another language say."""
        raise NotImplementedError


class RowTable(QListView):
    """Rows one below the other, each as high as its words."""

    def __init__(
        self,
        rows: QAbstractItemModel,
        make_delegate: Callable[[QListView], RowPainter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._delegate = make_delegate(self)
        self._sought = QPersistentModelIndex()  # to be brought into sight once it is laid out
        self.setModel(rows)
        rows.dataChanged.connect(self.scheduleDelayedItemsLayout)  # a row may be higher now
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().rangeChanged.connect(self._seek)

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(colours)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._delegate.set_typography(typography)
        self.scheduleDelayedItemsLayout()

    def bring(self, index: QModelIndex) -> None:
        """Choose a row and bring it into sight, as soon as the rows above it are laid out."""
        self.setCurrentIndex(index)
        self._sought = QPersistentModelIndex(index)
        self._seek()

    def _seek(self) -> None:
        index = self.currentIndex()
        if not index.isValid() or self._sought != index:
            return
        if not self.visualRect(index).isEmpty():
            self.scrollTo(index)
        if self.viewport().rect().intersects(self.visualRect(index)):
            self._sought = QPersistentModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out anew in another language, direction or size."""
        changes = {
            QEvent.Type.LanguageChange,
            QEvent.Type.FontChange,
            QEvent.Type.LayoutDirectionChange,
        }
        if event.type() in changes and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)


def paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, colours: Colours) -> None:
    """Paint what lies under a row: whether it is chosen, has the focus, and where it ends."""
    roles = colours.roles
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(roles.sentence_light))
    painter.setPen(QColor(roles.divider))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(roles.accent))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def paint_bar(painter: QPainter, bar: QRectF, colour: str, outline: str) -> None:
    """Paint the bar at the start of a row."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(QColor(outline))
    painter.drawRoundedRect(bar, BAR_ROUNDING, BAR_ROUNDING)
