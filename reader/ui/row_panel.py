"""How a panel around a list of rows is laid out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.ui.row_table import Advice, RowTable


def text_button(action: QAction, parent: QWidget) -> QToolButton:
    """Return a button that names an action and does it."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button


def lay_foot(foot: QWidget, count: QLabel, *buttons: QWidget) -> None:
    """Put below the rows how many there are, and at the end what can be done."""
    row = QHBoxLayout(foot)
    row.setContentsMargins(8, 2, 8, 6)
    row.addWidget(count, 1)
    for button in buttons:
        row.addWidget(button)


def pile(panel: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Put parts one below the other; rows, or what stands in their place, take all the room."""
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, int(isinstance(part, RowTable | Advice)))
    return column
