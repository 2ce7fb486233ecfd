"""Rows of a table with air above and below their words."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

AIR_PIXELS: Final = 4  # above, and as many below


class AiryRows(QStyledItemDelegate):
    """Draws cells as the style does, higher than it would."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the cell's size with air around its words."""
        return super().sizeHint(option, index) + QSize(0, 2 * AIR_PIXELS)
