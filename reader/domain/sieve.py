"""Where a pattern may stand that was changed: where enough of its pieces stand unchanged.

An error spoils one piece at most, so that of many pieces some outlast a few errors. G. Navarro, "A
guided tour to approximate string matching", ACM Computing Surveys 33 (2001), section 8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from reader.domain.spans import Span

SIZES: Final = (8, 6, 5, 4, 3)  # code points of a piece; the longer, the fewer are found by chance
ROUNDING: Final = 1e-9

_Piece: TypeAlias = tuple[str, int, float]  # its letters, its offset, what an error in it costs


@dataclass(frozen=True, slots=True)
class Part:
    """Letters that stand ``offset`` code points from a pattern's start, each error at a cost."""

    text: str
    offset: int
    cost: float


def starts(parts: Sequence[Part], text: str, budget: float, reach: int) -> list[Span] | None:
    """Return where a pattern may start whose parts have errors for no more than ``budget``.

    A part may stand ``reach`` code points from its place. None where the parts are too short, or
    the budget too large, to rule anything out.
    """
    for size in SIZES:
        pieces = list(_pieces(parts, size))
        needed = sum(cost for *_, cost in pieces) - budget
        if needed > 0:
            return _crowded(sorted(_hits(pieces, text)), needed, reach)
    return None


def occurrences(pattern: str, text: str, begin: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield where ``pattern`` stands letter for letter between two places of a text."""
    limit = len(text) if end is None else end
    start = text.find(pattern, begin, limit)
    while start >= 0:
        yield Span(start, start + len(pattern))
        start = text.find(pattern, start + 1, limit)


def _pieces(parts: Sequence[Part], size: int) -> Iterator[_Piece]:
    for part in parts:
        for at in range(0, len(part.text) - size + 1, size):
            yield part.text[at : at + size], part.offset + at, part.cost


def _hits(pieces: Sequence[_Piece], text: str) -> Iterator[tuple[int, float]]:
    """Yield where the pattern would start for each piece that is found, and its cost."""
    for letters, offset, cost in pieces:
        for found in occurrences(letters, text):
            yield found.start - offset, cost


def _crowded(hits: Sequence[tuple[int, float]], needed: float, reach: int) -> list[Span]:
    """Return the stretches with hits enough in reach of them, joined where they meet."""
    found: list[Span] = []
    first, held = 0, 0.0
    for at, cost in hits:
        held += cost
        while at - hits[first][0] > 2 * reach:
            held -= hits[first][1]
            first += 1
        if held < needed - ROUNDING:
            continue
        near = Span(max(0, at - reach), max(0, at + reach + 1))
        if found and near.start <= found[-1].end:
            near = Span(found.pop().start, near.end)
        found.append(near)
    return found
