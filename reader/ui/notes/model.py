"""Notes as a list that Qt can show."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.note import Filed, Note
from reader.ui.notes.words import Origin, colour_name, origin_of, spoken, state_words

Index = QModelIndex | QPersistentModelIndex

NOTE_ROLE: Final = Qt.ItemDataRole.UserRole
CAPTION_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ORIGIN_ROLE: Final = Qt.ItemDataRole.UserRole + 2


AT_ONCE: Final = 100  # rows that a view is given before it asks for more


class NoteList(QAbstractListModel):
    """Notes in the order they are shown; a view is given more of them as it comes to the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._given = 0
        self._captions: Mapping[str, str] = {}
        self._elsewhere: Mapping[str, Filed] = {}
        self._missing: Collection[str] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return all the notes in their order."""
        return self._notes

    def replace(self, notes: Sequence[Note]) -> None:
        """Show these notes; rows that stay are told to be drawn anew, not made anew."""
        wanted = tuple(notes)
        if [note.id for note in wanted] == [note.id for note in self._notes]:
            self._notes = wanted
            self._tell_changed()
            return
        self.beginResetModel()
        self._notes = wanted
        self._given = min(AT_ONCE, len(wanted))
        self.endResetModel()

    def caption(self, captions: Mapping[str, str]) -> None:
        """Say of notes on single words, by their identifiers, what those words mean."""
        if captions != self._captions:
            self._captions = dict(captions)
            self._tell_changed()

    def place(self, elsewhere: Mapping[str, Filed], missing: Collection[str]) -> None:
        """Say of notes on other articles, by their identifiers, which; and which files are gone."""
        self._elsewhere, self._missing = elsewhere, missing
        self._tell_changed()

    def origin(self, note: Note) -> Origin | None:
        """Return the note's article where that is not on the page."""
        filed = self._elsewhere.get(note.id)
        return None if filed is None else origin_of(filed, self._missing)

    def index_of(self, note_id: str) -> QModelIndex:
        """Return where the note stands, giving the view all rows down to it.

        There is no valid index where the note is not shown.
        """
        for row, note in enumerate(self._notes):
            if note.id == note_id:
                if row >= self._given:
                    self._give(row + 1)
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many notes the view has been given; none lie below a note."""
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Tell whether there are more than the view has been given."""
        return not parent.isValid() and self._given < len(self._notes)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Give the view more."""
        del parent
        self._give(self._given + AT_ONCE)

    def _give(self, rows: int) -> None:
        last = min(rows, len(self._notes)) - 1
        self.beginInsertRows(QModelIndex(), self._given, last)
        self._given = last + 1
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the note, its caption, its article, or its words for screen readers."""
        if not 0 <= index.row() < self._given:
            return None
        note = self._notes[index.row()]
        if role == NOTE_ROLE:
            return note
        origin = self.origin(note)
        caption = self._captions.get(note.id, "")
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken(note, caption, origin)
        if role == Qt.ItemDataRole.ToolTipRole:
            return state_words(note) or colour_name(note.colour)
        return {CAPTION_ROLE: caption, ORIGIN_ROLE: origin}.get(role)

    def _tell_changed(self) -> None:
        if self._given:
            self.dataChanged.emit(self.index(0), self.index(self._given - 1))
