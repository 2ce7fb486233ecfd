"""Which rows of an article come first: those that the reader will want soonest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

ABOVE: Final = 3  # a row above the eye waits as long as one three times as far below


def nearest_first(rows: Collection[int], first_visible: Callable[[], int]) -> Iterator[int]:
    """Yield rows as the reader will want them, asking before each where the page stands."""
    order = list(rows)
    eye: int | None = None
    while order:
        now = first_visible()
        if now != eye:
            eye = now
            order.sort(key=lambda row: distance(row, now), reverse=True)
        yield order.pop()


def distance(row: int, eye: int) -> int:
    """Return how long a row waits, in rows below the one where the reader looks."""
    return row - eye if row >= eye else (eye - row) * ABOVE
