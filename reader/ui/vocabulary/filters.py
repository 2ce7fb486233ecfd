"""Which words the panel shows, and in what order."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.domain.vocabulary import Status
from reader.services.learning import WordQuery
from reader.ui.look.theme import Colours
from reader.ui.notes.swatch import swatch
from reader.ui.row_filters import RowFilters, pressed, release
from reader.ui.vocabulary.words import MARKS, status_name


class Order(IntEnum):
    """What words are sorted by."""

    AGE = 0
    LEMMA = 1
    STATUS = 2


class WordFilters(RowFilters):
    """A line to find words with, a button a status, and the order."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(len(Order), parent)
        self.statuses = self._buttons_for(Status)
        for button in self.statuses.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._arrange((*self.statuses.values(), None), (None, self.order))
        self.set_theme(colours)
        self._retranslate()

    @property
    def is_narrowed(self) -> bool:
        """Tell whether some words are not wanted."""
        return self.query() != WordQuery(statuses=[])

    def query(self) -> WordQuery:
        """Return which words are wanted."""
        return WordQuery(self.line.text(), pressed(self.statuses))

    def chosen_order(self) -> Order:
        """Return what the words are to be sorted by."""
        return Order(self.order.currentIndex())

    def clear(self) -> None:
        """Want every word."""
        release(self.statuses)
        self.line.clear()

    def set_theme(self, colours: Colours) -> None:
        """Show the statuses as another theme marks them."""
        for status, button in self.statuses.items():
            button.setIcon(swatch(MARKS[status], colours))

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the vocabulary"))
        self.line.setAccessibleName(self.tr("Find in the vocabulary"))
        self.order.setAccessibleName(self.tr("Order of the words"))
        self.order.setItemText(Order.AGE, self.tr("Newest first"))
        self.order.setItemText(Order.LEMMA, self.tr("By the alphabet"))
        self.order.setItemText(Order.STATUS, self.tr("By status"))
        for status, button in self.statuses.items():
            button.setText(status_name(status))
