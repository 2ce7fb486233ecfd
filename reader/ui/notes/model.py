"""Notes as a list that Qt can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.domain.note import Note
from reader.ui.notes.words import Origin, colour_name, spoken, state_words

Index = QModelIndex | QPersistentModelIndex

NOTE_ROLE: Final = Qt.ItemDataRole.UserRole
CAPTION_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ORIGIN_ROLE: Final = Qt.ItemDataRole.UserRole + 2


class NoteList(QAbstractListModel):
    """Notes in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._captions: Mapping[str, str] = {}
        self._origins: Mapping[str, Origin] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes in their order."""
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
        self.endResetModel()

    def caption(self, captions: Mapping[str, str]) -> None:
        """Say of notes on single words, by their identifiers, what those words mean."""
        if captions != self._captions:
            self._captions = dict(captions)
            self._tell_changed()

    def place(self, origins: Mapping[str, Origin]) -> None:
        """Say of notes on other articles, by their identifiers, which those are."""
        if origins != self._origins:
            self._origins = dict(origins)
            self._tell_changed()

    def origin(self, note: Note) -> Origin | None:
        """Return the note's article where that is not on the page."""
        return self._origins.get(note.id)

    def index_of(self, note_id: str) -> QModelIndex:
        """Return where the note stands; no valid index where it is not shown."""
        for row, note in enumerate(self._notes):
            if note.id == note_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many notes are shown; none lie below a note."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the note, its caption, its article, or its words for screen readers."""
        if not 0 <= index.row() < len(self._notes):
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
        if self._notes:
            self.dataChanged.emit(self.index(0), self.index(len(self._notes) - 1))
