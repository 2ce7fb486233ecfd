"""Which words the panel shows, and in what order."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.domain.vocabulary import Status
from reader.services.learning import WordQuery
from reader.ui.look.theme import Colours
from reader.ui.notes.swatch import swatch
from reader.ui.vocabulary.words import MARKS, status_name


class Order(IntEnum):
    """What words are sorted by."""

    AGE = 0
    LEMMA = 1
    STATUS = 2


class WordFilters(QWidget):
    """A line to find words with, a button a status, and the order."""

    changed = Signal()
    left = Signal()  # to the list

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.statuses = {status: QToolButton(self) for status in Status}
        self.order = QComboBox(self)
        self.order.addItems([""] * len(Order))
        self._arrange()
        self._connect()
        self.set_theme(colours)
        self._retranslate()

    def query(self) -> WordQuery:
        """Return which words are wanted."""
        wanted = [status for status, button in self.statuses.items() if button.isChecked()]
        return WordQuery(self.line.text(), wanted)

    def chosen_order(self) -> Order:
        """Return what the words are to be sorted by."""
        return Order(self.order.currentIndex())

    def clear(self) -> None:
        """Want every word."""
        for button in self.statuses.values():
            button.setChecked(False)
        self.line.clear()

    def set_theme(self, colours: Colours) -> None:
        """Show the statuses as another theme marks them."""
        for status, button in self.statuses.items():
            button.setIcon(swatch(MARKS[status], colours))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in self.statuses.values():
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(5)
        column.addWidget(self.line)
        column.addLayout(row)

    def _connect(self) -> None:
        self.line.textChanged.connect(self.changed)
        self.order.currentIndexChanged.connect(self.changed)
        for button in self.statuses.values():
            button.toggled.connect(self.changed)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the vocabulary"))
        self.line.setAccessibleName(self.tr("Find in the vocabulary"))
        self.order.setAccessibleName(self.tr("Order of the words"))
        self.order.setItemText(Order.AGE, self.tr("Newest first"))
        self.order.setItemText(Order.LEMMA, self.tr("By the alphabet"))
        self.order.setItemText(Order.STATUS, self.tr("By status"))
        for status, button in self.statuses.items():
            button.setText(status_name(status))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the list; on Escape want every word again."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.query() != WordQuery(statuses=[]):
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
