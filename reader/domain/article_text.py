"""One side of an article as a whole: its paragraphs joined by a blank line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from reader.domain.spans import Span

SEPARATOR: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The paragraphs of one side, joined by a blank line; ``starts`` has one entry a paragraph."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> ArticleText:
        """Join the paragraphs."""
        lengths = (len(text) + len(SEPARATOR) for text in texts[:-1])
        return cls(SEPARATOR.join(texts), tuple(accumulate(lengths, initial=0)) if texts else ())

    def paragraph(self, index: int) -> Span:
        """Return the stretch that paragraph ``index`` takes."""
        is_last = index + 1 == len(self.starts)
        end = len(self.text) if is_last else self.starts[index + 1] - len(SEPARATOR)
        return Span(self.starts[index], end)

    def stretch(self, paragraph: int, span: Span) -> Span | None:
        """Return where ``span`` of a paragraph lies in the whole text; None where it is outside.

        It may run on into the paragraphs below.
        """
        if not 0 <= paragraph < len(self.starts):
            return None
        whole = span.shifted(self.starts[paragraph])
        begins_there = whole.start <= self.paragraph(paragraph).end
        return whole if begins_there and whole.end <= len(self.text) else None

    def locate(self, stretch: Span) -> tuple[int, Span]:
        """Return the paragraph where ``stretch`` begins, and the span from there, running on."""
        index = max(0, bisect_right(self.starts, stretch.start) - 1)
        start, last = stretch.start, len(self.starts) - 1
        if index < last and self.paragraph(index).end <= start < stretch.end:
            index, start = index + 1, self.starts[index + 1]
        offset = self.starts[index]
        return index, Span(start - offset, max(start, stretch.end) - offset)

    def place(self, stretch: Span) -> tuple[int, Span]:
        """Return the paragraph that holds most of ``stretch``, and the span of it there.

        Raises ``ValueError`` where no paragraph holds any of it.
        """
        first = max(0, bisect_right(self.starts, stretch.start) - 1)
        last = bisect_right(self.starts, max(stretch.start, stretch.end - 1))
        parts = [(index, self._part(index, stretch)) for index in range(first, last)]
        held = [(index, span) for index, span in parts if span is not None]
        if not held:
            raise ValueError("no paragraph is there")
        return max(held, key=lambda part: part[1].end - part[1].start)

    def _part(self, index: int, stretch: Span) -> Span | None:
        whole = self.paragraph(index)
        start, end = max(stretch.start, whole.start), min(stretch.end, whole.end)
        return Span(start - whole.start, end - whole.start) if start <= end else None


def runs_on(quote: str) -> bool:
    """Tell whether a quotation takes more than one paragraph."""
    return SEPARATOR in quote
