"""Which notes the panel shows, and in what order."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.domain.note import Colour
from reader.services.annotating import Query
from reader.ui.look.theme import Colours
from reader.ui.notes.swatch import swatch
from reader.ui.notes.words import colour_name


class Order(IntEnum):
    """What notes are sorted by."""

    PLACE = 0
    TIME = 1


class Filters(QWidget):
    """A line to find words with, a button a colour, and the order."""

    changed = Signal()
    left = Signal()  # to the list

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.colours = {colour: QToolButton(self) for colour in Colour}
        self.order = QComboBox(self)
        self.order.addItems([""] * len(Order))
        self._arrange()
        self._connect()
        self.set_theme(colours)
        self._retranslate()

    def query(self) -> Query:
        """Return which notes are wanted."""
        wanted = [colour for colour, button in self.colours.items() if button.isChecked()]
        return Query(self.line.text(), wanted)

    def chosen_order(self) -> Order:
        """Return what the notes are to be sorted by."""
        return Order(self.order.currentIndex())

    def clear(self) -> None:
        """Want every note."""
        for button in self.colours.values():
            button.setChecked(False)
        self.line.clear()

    def set_theme(self, colours: Colours) -> None:
        """Show the colours as another theme marks them."""
        for colour, button in self.colours.items():
            button.setIcon(swatch(colour, colours))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in self.colours.values():
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        for button in self.colours.values():
            button.toggled.connect(self.changed)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the notes"))
        self.line.setAccessibleName(self.tr("Find in the notes"))
        self.order.setAccessibleName(self.tr("Order of the notes"))
        self.order.setItemText(Order.PLACE, self.tr("By place"))
        self.order.setItemText(Order.TIME, self.tr("Newest first"))
        for colour, button in self.colours.items():
            button.setAccessibleName(colour_name(colour))
            button.setToolTip(self.tr("Only notes in: %1").replace("%1", colour_name(colour)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the list; on Escape want every note again."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.query() != Query(colours=[]):
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
