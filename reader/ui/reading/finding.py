"""Finding text in one column, blind to harakat, to hamza seats and to case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.domain.folding import fold, fold_text
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place


class Way(Enum):
    """Where to look next: at what is found already, which typing narrows, after it or before."""

    HERE = auto()
    ON = auto()
    BACK = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """A place that reads what was wanted, which of how many it is, counted from 1."""

    place: Place
    number: int
    count: int


class Finder:
    """Finds in a page, and remembers its texts as they are folded.

    Folding a long page costs some tenths of a second once; ``fold_ahead`` does it in slices.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._folded: dict[tuple[Side, int], tuple[str, str]] = {}
        self._ahead = 0  # rows that were folded in order
        self._changed: set[int] = set()  # rows among them whose translation is another since

    def renew(self, row: int) -> None:
        """Take note that a row reads otherwise than before."""
        if row < self._ahead:
            self._changed.add(row)

    def fold_ahead(self, rows: int) -> bool:
        """Fold both texts of at most ``rows`` rows more; tell whether any are left."""
        until = min(self._ahead + rows, len(self._page))
        changed = [self._changed.pop() for _ in range(min(rows, len(self._changed)))]
        for row in (*changed, *range(self._ahead, until)):
            for side in Side:
                self._fold(side, row)
        self._ahead = until
        return until < len(self._page) or bool(self._changed)

    def find(
        self, side: Side, wanted: str, start: tuple[int, int], *, backwards: bool = False
    ) -> Found | None:
        """Return the next place that reads ``wanted``, going round at the end of the column.

        ``start`` is a row and a code point: a find begins at or after it, or ends before or at it
        when going backwards.
        """
        needle = _needle(wanted)
        place = self._next(side, needle, start, backwards=backwards)
        if place is None:
            return None
        counts = [self._fold(side, row).count(needle) for row in range(len(self._page))]
        row = place.paragraph
        number = sum(counts[:row]) + self.spans(side, row, wanted).index(place.span) + 1
        return Found(place, number, sum(counts))

    def spans(self, side: Side, row: int, wanted: str) -> list[Span]:
        """Return every place in a text that reads ``wanted``."""
        needle = _needle(wanted)
        if not needle or needle not in self._fold(side, row):
            return []
        return list(_matches(self._page.text(side, row), needle))

    def _next(
        self, side: Side, needle: str, start: tuple[int, int], *, backwards: bool
    ) -> Place | None:
        first, position = start
        if not needle or not len(self._page):
            return None
        step = -1 if backwards else 1
        for distance in range(len(self._page) + 1):
            row = (first + step * distance) % len(self._page)
            if needle not in self._fold(side, row):
                continue
            spans = list(_matches(self._page.text(side, row), needle))
            # The row begun in is visited twice: what lies before the start comes last.
            if distance == 0:
                spans = [span for span in spans if _is_ahead(span, position, backwards=backwards)]
            if spans:
                return Place(side, row, spans[-1 if backwards else 0])
        return None

    def _fold(self, side: Side, row: int) -> str:
        """Return the folded text, made anew where a translation has come since."""
        text = self._page.text(side, row)
        known = self._folded.get((side, row))
        if known is None or known[0] is not text:
            known = self._folded[side, row] = (text, fold_text(text))
        return known[1]


def _needle(wanted: str) -> str:
    needle = fold_text(wanted)
    return needle if needle.strip() else ""


def _is_ahead(span: Span, position: int, *, backwards: bool) -> bool:
    return span.end <= position if backwards else span.start >= position


def _matches(text: str, needle: str) -> Iterator[Span]:
    folded = fold(text)
    at = folded.text.find(needle)
    while at >= 0:
        yield folded.original(Span(at, at + len(needle)))
        at = folded.text.find(needle, at + len(needle))
