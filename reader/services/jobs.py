"""Work that outlives a click: run it, watch it, stop it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Event
from typing import Generic, TypeVar

T = TypeVar("T")


class Cancelled(Exception):
    """Nobody wants the result any more."""


@dataclass(slots=True)
class Ticket:
    """Lets the caller stop a job and the job notice."""

    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the job to stop at its next check."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the caller has given up."""
        return self._stop.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` when the caller has given up."""
        if self._stop.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Sleep at most ``seconds``; raise ``Cancelled`` as soon as the caller gives up."""
        if self._stop.wait(seconds):
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One result of a running job, and how far the job has come."""

    value: T
    done: int
    total: int


def last(steps: Iterable[Step[T]]) -> T:
    """Do the work to its end; return what the last step holds.

    Raises ``ValueError`` where there is no step.
    """
    result: Step[T] | None = None
    for result in steps:  # noqa: B007 - the last one is what is wanted
        pass
    if result is None:
        raise ValueError("a job needs a step")
    return result.value
