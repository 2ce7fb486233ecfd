"""Finding text in one column, blind to harakat, to hamza seats and to case."""

from __future__ import annotations

from collections.abc import Iterator

from reader.domain.folding import fold
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place


def find_in(
    page: Page, side: Side, wanted: str, start: tuple[int, int], *, backwards: bool = False
) -> Place | None:
    """Return the next place that reads ``wanted``, going round at the end of the column.

    ``start`` is a row and a code point: a find begins at or after it, or ends before or at it when
    going backwards.
    """
    needle = fold(wanted).text
    if not needle.strip():
        return None
    first, position = start
    step = -1 if backwards else 1
    for distance in range(len(page) + 1):
        row = (first + step * distance) % len(page)
        spans = list(_matches(page.text(side, row), needle))
        # The row begun in is visited twice: what lies before the start comes last, going round.
        if distance == 0:
            spans = [span for span in spans if _is_ahead(span, position, backwards=backwards)]
        if spans:
            return Place(side, row, spans[-1 if backwards else 0])
    return None


def _is_ahead(span: Span, position: int, *, backwards: bool) -> bool:
    return span.end <= position if backwards else span.start >= position


def _matches(text: str, needle: str) -> Iterator[Span]:
    folded = fold(text)
    at = folded.text.find(needle)
    while at >= 0:
        yield folded.original(Span(at, at + len(needle)))
        at = folded.text.find(needle, at + 1)
