"""Changes that can be taken back and made again, each in the library before it counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Generic, Protocol, Self, TypeVar

from reader.domain.errors import CorrectionChanged, NoteChanged, NoteMissing, WordChanged

UNDO_LIMIT: Final = 200  # changes that can be taken back, those before the last start included
_STALE: Final = (CorrectionChanged, NoteChanged, NoteMissing, WordChanged)  # another window


class Undoable(Protocol):
    """A change of one thing in the library."""

    @property
    def inverse(self) -> Self:
        """Return the change that takes this one back."""
        ...


C = TypeVar("C", bound=Undoable)
C_co = TypeVar("C_co", bound=Undoable, covariant=True)


class Recorded(Protocol[C_co]):
    """A change under its number in the library's history."""

    @property
    def number(self) -> int:
        """Return the number, which grows with every change."""
        ...

    @property
    def change(self) -> C_co:
        """Return the change."""
        ...


class History(Generic[C]):
    """The changes of one kind, from the library and from now.

    ``load`` returns up to so many changes that can be undone, the oldest first. ``commit`` writes
    a change, with the number of the one that it takes back, and returns its own number; where it
    raises, nothing has changed.
    """

    def __init__(
        self,
        load: Callable[[int], Sequence[Recorded[C]]],
        commit: Callable[[C, int | None], int],
    ) -> None:
        self._load = load
        self._commit = commit
        self._done: list[tuple[int, C]] | None = None
        self._undone: list[C] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._known())

    @property
    def can_redo(self) -> bool:
        """Tell whether a change was taken back that can be made again."""
        return bool(self._undone)

    def do(self, change: C) -> None:
        """Make a change; what was taken back before can no longer be made again."""
        known = self._known()
        known.append((self._commit(change, None), change))
        self._undone.clear()

    def undo(self) -> C | None:
        """Take the last change back and return the change made by it; None where there is none.

        Where another window was there, its error is raised, and that change stays as it is.
        """
        known = self._known()
        if not known:
            return None
        number, change = known[-1]
        self._again(change.inverse, known, number)
        self._undone.append(change)
        return change.inverse

    def redo(self) -> C | None:
        """Make the change again that was taken back last; None where there is none."""
        if not self._undone:
            return None
        change = self._undone[-1]
        number = self._again(change, self._undone)
        self._known().append((number, change))
        return change

    def _again(
        self, change: C, stack: list[tuple[int, C]] | list[C], undoes: int | None = None
    ) -> int:
        """Commit what heads the stack and take it off, also where it can never be committed."""
        try:
            number = self._commit(change, undoes)
        except _STALE:
            stack.pop()
            raise
        stack.pop()
        return number

    def _known(self) -> list[tuple[int, C]]:
        if self._done is None:
            self._done = [(each.number, each.change) for each in self._load(UNDO_LIMIT)]
        return self._done
