"""Doubts as a list that Qt can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.doubts.listed import Listed
from reader.ui.doubts.words import spoken

Index = QModelIndex | QPersistentModelIndex

DOUBT_ROLE: Final = Qt.ItemDataRole.UserRole


class DoubtRows(QAbstractListModel):
    """Doubts in the order of the page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doubts: tuple[Listed, ...] = ()

    @property
    def doubts(self) -> tuple[Listed, ...]:
        """Return the doubts in their order."""
        return self._doubts

    def replace(self, doubts: Sequence[Listed]) -> None:
        """Show these; rows before and behind those that differ stay as they are."""
        old, new = self._doubts, tuple(doubts)
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        if gone := len(old) - head - tail:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._doubts = old[:head] + old[head + gone :]
            self.endRemoveRows()
        if come := len(new) - head - tail:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._doubts = new
            self.endInsertRows()

    def index_of(self, one: Listed) -> QModelIndex:
        """Return where a doubt stands; no valid index where it is not shown."""
        for row, other in enumerate(self._doubts):
            if other is one or (other.place == one.place and other.doubt == one.doubt):
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many doubts are shown; none lie below another."""
        return 0 if parent.isValid() else len(self._doubts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the doubt itself, or its words for screen readers."""
        if not 0 <= index.row() < len(self._doubts):
            return None
        one = self._doubts[index.row()]
        if role == DOUBT_ROLE:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(one)
        return None


def _alike(one: Sequence[Listed], other: Sequence[Listed]) -> int:
    """Return how many rows at the start of both are the same."""
    for row, (left, right) in enumerate(zip(one, other, strict=False)):
        if left is not right and left != right:
            return row
    return min(len(one), len(other))
