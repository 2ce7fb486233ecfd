"""The list of words on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.vocabulary.delegate import WordDelegate
from reader.ui.vocabulary.model import WordRows

LAID_OUT_AT_ONCE = 50  # words, so that thousands of them hold nobody up


class WordTable(QListView):
    """Words one below the other, each as high as its gloss."""

    def __init__(self, words: WordRows, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = WordDelegate(colours, self)
        self.setModel(words)
        words.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_AT_ONCE)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(colours)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._delegate.set_typography(typography)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the words out anew in another language, direction or size."""
        changes = {
            QEvent.Type.LanguageChange,
            QEvent.Type.FontChange,
            QEvent.Type.LayoutDirectionChange,
        }
        if event.type() in changes and hasattr(self, "_delegate"):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)
