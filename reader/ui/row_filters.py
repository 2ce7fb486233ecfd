"""What stands above a list of rows: which of them are wanted, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded

K = TypeVar("K", bound=StrEnum)


class RowFilters(Worded, QWidget):
    """A line to find words with, a button for each kind, and the order.

    Down goes to the list; Escape wants every row again.
    """

    changed = Signal()
    left = Signal()  # to the list

    def __init__(self, orders: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.order = QComboBox(self)
        self.order.addItems([""] * orders)
        self.line.textChanged.connect(self.changed)
        self.order.currentIndexChanged.connect(self.changed)

    @property
    def is_narrowed(self) -> bool:
        """Tell whether some rows are not wanted."""
        raise NotImplementedError

    def clear(self) -> None:
        """Want every row."""
        raise NotImplementedError

    def set_theme(self, colours: Colours) -> None:
        """Show the kinds as another theme marks them."""
        raise NotImplementedError

    def _buttons_for(self, kinds: Iterable[K]) -> dict[K, QToolButton]:
        """Return a button for each kind, which stays pressed while that kind is wanted."""
        buttons = {kind: QToolButton(self) for kind in kinds}
        for button in buttons.values():
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(self.changed)
        return buttons

    def _arrange(self, *rows: Sequence[QWidget | None]) -> None:
        """Put rows of widgets below the line, in the order of Tab; None is a gap that grows."""
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(5)
        column.addWidget(self.line)
        for widgets in rows:
            row = QHBoxLayout()
            row.setSpacing(2)
            for widget in widgets:
                row.addStretch(1) if widget is None else row.addWidget(widget)
            column.addLayout(row)
        stops = [self.line, *(widget for row in rows for widget in row if widget is not None)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the list; on Escape want every row again."""
        if event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.is_narrowed:
            self.clear()
        else:
            super().keyPressEvent(event)


def pressed(buttons: dict[K, QToolButton]) -> list[K]:
    """Return the kinds whose buttons are pressed."""
    return [kind for kind, button in buttons.items() if button.isChecked()]


def release(buttons: dict[K, QToolButton]) -> None:
    """Press none of the buttons."""
    for button in buttons.values():
        button.setChecked(False)
