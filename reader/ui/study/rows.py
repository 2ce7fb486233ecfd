"""Rows of the panel's lists, and the model that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.language import Language
from reader.domain.spans import Span

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole


class Kind(Enum):
    """How a row is laid out."""

    HEADING = auto()  # what the rows below it have in common
    PAIR = auto()  # a sentence over its translation
    ENTRY = auto()  # a word at the right, its meaning at the left
    LINE = auto()  # a sentence on one line, its word in the middle


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the stretches of it that are lit."""

    text: str
    language: Language
    lit: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``target`` is what choosing it asks for, ``remark`` a word about it."""

    kind: Kind
    passages: tuple[Passage, ...]
    target: object = None
    remark: str = ""

    @property
    def plain(self) -> str:
        """Return the row's words for the clipboard and for screen readers."""
        texts = [passage.text for passage in self.passages]
        return "\n".join([*texts, self.remark] if self.remark else texts)


class RowList(QAbstractListModel):
    """Rows that can be replaced, or grow at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """Return the rows in their order."""
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append(self, rows: Sequence[Row]) -> None:
        """Show these rows below the others."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many rows there are; none lie below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, or its words."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.plain
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that headings cannot be chosen."""
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None
        if row is None or row.kind is Kind.HEADING:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
