"""A list of rows on the screen, each drawn by a delegate: notes, words, or doubts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QAction, QKeySequence, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QMenu, QWidget

from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.row_painter import RowPainter
from reader.ui.standstill import Standstill

LAID_OUT_AT_ONCE = 10  # rows, so that thousands of them hold nobody up
ADVICE_MARGIN = 24  # pixels


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
        self._is_overdue = False  # rows wait to be laid out until they are seen
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
        for signal in (rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
            signal.connect(self._fix_width)
        self._standstill = Standstill(self, rows)
        self.verticalScrollBar().rangeChanged.connect(self._seek)

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(colours)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._delegate.set_typography(typography)
        self.scheduleDelayedItemsLayout()

    def hear(self, keys: Mapping[QAction, Sequence[QKeySequence]]) -> None:
        """Let actions answer these keys while the list has the keyboard."""
        for action, shortcuts in keys.items():
            action.setShortcuts(list(shortcuts))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)

    def take_keyboard(self) -> None:
        """Take the keyboard, at the chosen row or the first."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def open_menu(self, place: QPoint, *groups: Sequence[QAction]) -> None:
        """Offer at a place in the list what can be done with the chosen row, if there is one."""
        if not self.currentIndex().isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(group)
        menu.popup(self.viewport().mapToGlobal(place))

    def bring(self, index: QModelIndex) -> None:
        """Choose a row and bring it into sight, as soon as the rows above it are laid out."""
        self.setCurrentIndex(index)
        self._sought = QPersistentModelIndex(index)
        self._seek()

    def _fix_width(self) -> None:
        """Keep the scroll bar of a list that is laid out in batches.

        It would go with the first batch, come with the last, and have all begin anew each time.
        """
        is_long = self.model().rowCount() > LAID_OUT_AT_ONCE
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if is_long else policy.ScrollBarAsNeeded
        )

    def _seek(self) -> None:
        index = self.currentIndex()
        if not index.isValid() or self._sought != index:
            return
        if not self.visualRect(index).isEmpty():
            self.scrollTo(index)
        if self.viewport().rect().intersects(self.visualRect(index)):
            self._sought = QPersistentModelIndex()

    def doItemsLayout(self) -> None:
        """Lay the rows out, or put it off while nobody sees them."""
        self._is_overdue = self.viewport().visibleRegion().isEmpty()
        if not self._is_overdue:
            super().doItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what nobody has seen until now."""
        super().showEvent(event)
        if self._is_overdue:
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show something also while rows are laid out."""
        if self._is_overdue:  # it was behind another panel
            self.doItemsLayout()
        if not self._standstill.paint():
            super().paintEvent(event)

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


class Advice(QLabel):
    """What stands in the place of a list without rows: what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(ADVICE_MARGIN)
