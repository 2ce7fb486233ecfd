"""Changes that can be taken back and made again, each in the library before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from reader.domain.change import Change, Recorded
from reader.domain.errors import CorrectionChanged, NoteChanged, NoteMissing, WordChanged

T = TypeVar("T")

UNDO_LIMIT: Final = 200  # changes that can be taken back, those before the last start included
_STALE: Final = (CorrectionChanged, NoteChanged, NoteMissing, WordChanged)  # another window


class History(Generic[T]):
    """The changes of one kind, from the library and from now.

    ``load`` returns up to so many changes that can be undone, the oldest first. ``commit`` writes
    a change, with the number of the one that it takes back, and returns its own number; where it
    raises, nothing has changed.
    """

    def __init__(
        self,
        load: Callable[[int], Sequence[Recorded[T]]],
        commit: Callable[[Change[T], int | None], int],
    ) -> None:
        self._load = load
        self._commit = commit
        self._done: list[Recorded[T]] | None = None
        self._undone: list[Change[T]] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._known())

    @property
    def can_redo(self) -> bool:
        """Tell whether a change was taken back that can be made again."""
        return bool(self._undone)

    def do(self, change: Change[T]) -> None:
        """Make a change; what was taken back before can no longer be made again."""
        known = self._known()
        known.append(Recorded(self._commit(change, None), change))
        self._undone.clear()

    def do_all(
        self,
        changes: Sequence[Change[T]],
        commit: Callable[[Sequence[Change[T]]], Sequence[int]],
    ) -> None:
        """Make changes together, or none of them; each can be taken back by itself."""
        known = self._known()
        known.extend(map(Recorded, commit(changes), changes))
        self._undone.clear()

    def undo(self) -> Change[T] | None:
        """Take the last change back and return the change made by it; None where there is none.

        Where another window was there, its error is raised, and that change stays as it is.
        """
        known = self._known()
        if not known:
            return None
        last = known[-1]
        inverse = last.change.inverse
        self._again(inverse, known, last.number)
        self._undone.append(last.change)
        return inverse

    def redo(self) -> Change[T] | None:
        """Make the change again that was taken back last; None where there is none."""
        if not self._undone:
            return None
        change = self._undone[-1]
        number = self._again(change, self._undone)
        self._known().append(Recorded(number, change))
        return change

    def _again(
        self,
        change: Change[T],
        stack: list[Recorded[T]] | list[Change[T]],
        undoes: int | None = None,
    ) -> int:
        """Commit what heads the stack and take it off, also where it can never be committed."""
        try:
            number = self._commit(change, undoes)
        except _STALE:
            stack.pop()
            raise
        stack.pop()
        return number

    def _known(self) -> list[Recorded[T]]:
        if self._done is None:
            self._done = list(self._load(UNDO_LIMIT))
        return self._done
