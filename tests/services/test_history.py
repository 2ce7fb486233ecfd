from __future__ import annotations

from dataclasses import dataclass

import pytest
from annotated import article_of, note_on

from reader.domain.change import Change, Recorded
from reader.domain.errors import LibraryFull, NoteChanged
from reader.domain.note import Note
from reader.services.history import UNDO_LIMIT, History

NOTE = note_on(article_of(), "ميناء", "a harbour")
MADE = Change(None, NOTE)


@dataclass
class Ledger:
    """Holds one note as the library would, and refuses what does not follow from it."""

    kept: Note | None = None
    undone: tuple[int | None, ...] = ()
    trouble: Exception | None = None

    def load(self, limit: int) -> list[Recorded[Note]]:
        assert limit == UNDO_LIMIT
        return [Recorded(7, MADE)] if self.kept else []

    def commit(self, change: Change[Note], undoes: int | None) -> int:
        if self.trouble:
            raise self.trouble
        if change.before != self.kept:
            raise NoteChanged
        self.kept = change.after
        self.undone += (undoes,)
        return 100 + len(self.undone)


def history_of(ledger: Ledger) -> History[Note]:
    return History(ledger.load, ledger.commit)


def test_a_change_is_taken_back_under_its_number_and_made_again():
    ledger = Ledger()
    history = history_of(ledger)
    history.do(MADE)
    assert history.undo() == MADE.inverse
    assert (ledger.kept, history.can_undo, history.can_redo) == (None, False, True)
    assert history.redo() == MADE
    assert history.undo() == MADE.inverse
    assert ledger.undone == (None, 101, None, 103)


def test_changes_of_earlier_days_are_taken_back_too():
    ledger = Ledger(NOTE)
    assert history_of(ledger).undo() == MADE.inverse
    assert ledger.undone == (7,)


def test_a_new_change_ends_what_could_be_made_again():
    history = history_of(Ledger(NOTE))
    history.undo()
    history.do(MADE)
    assert not history.can_redo
    assert history.redo() is None


def test_what_another_window_made_impossible_is_tried_once():
    ledger = Ledger(NOTE)
    history = history_of(ledger)
    assert history.can_undo
    ledger.kept = None
    with pytest.raises(NoteChanged):
        history.undo()
    assert not history.can_undo
    assert not history.can_redo


def test_what_a_full_disk_refused_can_be_tried_again(tmp_path):
    ledger = Ledger(NOTE, trouble=LibraryFull(tmp_path))
    history = history_of(ledger)
    with pytest.raises(LibraryFull):
        history.undo()
    ledger.trouble = None
    assert history.undo() == MADE.inverse
