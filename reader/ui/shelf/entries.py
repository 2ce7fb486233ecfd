"""Articles to choose from, as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
DETAIL_ROLE = Qt.ItemDataRole.UserRole
PATH_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's title in its own language, a few words beside it, and where it is."""

    title: str
    detail: str
    path: str


class Entries(QAbstractListModel):
    """The entries of one shelf, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these entries instead."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return title, detail or path; a screen reader hears both words."""
        entry = self._entries[index.row()]
        answers = {
            int(Qt.ItemDataRole.DisplayRole): entry.title,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{entry.title}\n{entry.detail}",
            int(Qt.ItemDataRole.ToolTipRole): tip(entry.path),
            int(DETAIL_ROLE): entry.detail,
            int(PATH_ROLE): entry.path,
        }
        return answers.get(int(role))
