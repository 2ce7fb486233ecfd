"""The reader's words as a list that Qt can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.vocabulary import Lemma, Vocable
from reader.ui.vocabulary.words import spoken

Index = QModelIndex | QPersistentModelIndex

WORD_ROLE: Final = Qt.ItemDataRole.UserRole


class WordRows(QAbstractListModel):
    """Words in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[Vocable, ...] = ()

    @property
    def words(self) -> tuple[Vocable, ...]:
        """Return the words in their order."""
        return self._words

    def replace(self, words: Sequence[Vocable]) -> None:
        """Show these words; rows that stay are told to be drawn anew, not made anew."""
        wanted = tuple(words)
        if [word.lemma for word in wanted] == [word.lemma for word in self._words]:
            self._words = wanted
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._words = wanted
        self.endResetModel()

    def index_of(self, lemma: Lemma) -> QModelIndex:
        """Return where the word stands; no valid index where it is not shown."""
        for row, word in enumerate(self._words):
            if word.lemma == lemma:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many words are shown; none lie below a word."""
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the word itself, or its words for screen readers."""
        if not 0 <= index.row() < len(self._words):
            return None
        word = self._words[index.row()]
        if role == WORD_ROLE:
            return word
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(word)
        return None
