"""A change of one thing that the reader keeps, and its place in the library's history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """One change: nothing before the thing was made, nothing after it was taken away."""

    before: T | None
    after: T | None

    @property
    def inverse(self) -> Change[T]:
        """Return the change that takes this one back."""
        return Change(self.after, self.before)

    @property
    def subject(self) -> T:
        """Return what is changed, as it is afterwards where it is still there.

        Raises ``ValueError`` where nothing is changed.
        """
        subject = self.before if self.after is None else self.after
        if subject is None:
            raise ValueError("a change needs a thing before it or after it")
        return subject


@dataclass(frozen=True, slots=True)
class Recorded(Generic[T]):
    """A change as the library's history keeps it; ``number`` grows with every change."""

    number: int
    change: Change[T]
