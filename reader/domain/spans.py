"""Spans: half-open ranges of code points in a text that never changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in code points of one text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` that the span points at."""
        return text[self.start : self.end]

    def trimmed(self, text: str) -> Span:
        """Return the span without the white space of ``text`` at its ends."""
        stretch = self.of(text)
        start = self.start + len(stretch) - len(stretch.lstrip())
        return Span(start, start + len(stretch.strip()))

    def holds(self, position: int) -> bool:
        """Tell whether the code point at ``position`` lies inside."""
        return self.start <= position < self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> Span:
        """Return the span moved by ``offset`` code points."""
        return Span(self.start + offset, self.end + offset)


def cover(spans: Iterable[Span], length: int) -> bytes:
    """Return a byte for each code point of a text so long: 1 where one of the spans covers it."""
    covered = bytearray(length)
    for span in spans:
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    return bytes(covered[:length])


def is_covered(covered: bytes, span: Span) -> bool:
    """Tell whether a covered code point lies in the span."""
    return covered.find(1, span.start, span.end) >= 0
