"""Tying notes to a text, and finding their places again after the text was edited.

An article's text is its paragraphs joined by a blank line. A place is scored as the Hypothesis
client does it: by the quotation, what stands before and after it, and how far it lies from where it
was, 50/20/20/2. Both sides are folded first, so that marks and spellings of hamza do not count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from reader.domain.approximate import matches, similarity
from reader.domain.folding import Folded, fold
from reader.domain.language import Side
from reader.domain.note import CONTEXT_LENGTH, Anchor, Note, State
from reader.domain.spans import Span

SEPARATOR: Final = "\n\n"
SCORE_NEEDED: Final = 0.76  # measured by tests/benchmarks/bench_anchoring.py
MARGIN_NEEDED: Final = 0.03  # more than the position alone can give
SURE_SCORE: Final = 0.95  # below it, a changed quotation is looked for as well

_QUOTE, _CONTEXT, _POSITION = 50, 20, 2
_CHANCE: Final = 0.4  # contexts of unrelated places are alike by as much
_ERRORS_ALLOWED: Final = 0.35  # of the quotation's length
_PLACES_SCORED: Final = 400
_REACH: Final = 60_000  # folded code points searched for a changed quotation, around its place
_SLACK: Final = 8  # code points that may have come into a context


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


def anchor_at(
    texts: Sequence[str], side: Side, paragraph: int, span: Span, model: str = ""
) -> Anchor:
    """Return the anchor of ``span`` in a paragraph of ``texts``, which are one side's paragraphs.

    Raises ``ValueError`` where the span lies outside the paragraph.
    """
    article = ArticleText.of(texts)
    stretch = article.stretch(paragraph, span)
    if stretch is None:
        raise ValueError(f"paragraph {paragraph} has no {span}")
    return Anchor(
        side=side,
        paragraph=paragraph,
        span=span,
        quote=stretch.of(article.text),
        prefix=article.text[max(0, stretch.start - CONTEXT_LENGTH) : stretch.start],
        suffix=article.text[stretch.end : stretch.end + CONTEXT_LENGTH],
        model=model,
    )


def runs_on(quote: str) -> bool:
    """Tell whether a quotation takes more than one paragraph."""
    return SEPARATOR in quote


def reattach_all(notes: Sequence[Note], texts: Sequence[str]) -> tuple[Note, ...]:
    """Return the notes where they stand in ``texts``, each with its state.

    A note that stands elsewhere, or whose words or surroundings were rewritten, is ``MOVED`` to its
    new paragraph and span; one whose place is unsure is an ``ORPHAN`` and keeps its anchor.
    Quotation and context stay as they were made.
    """
    article = ArticleText.of(texts)
    lost = [note for note in notes if not _stands(note.anchor, article)]
    folded = _normal(article.text) if lost else Folded("", (0,))
    found = {note.id: _searched(note, article, folded) for note in lost}
    return tuple(found.get(note.id) or replace(note, state=State.ATTACHED) for note in notes)


def _stands(anchor: Anchor, article: ArticleText) -> bool:
    stretch = article.stretch(anchor.paragraph, anchor.span)
    if stretch is None or stretch.of(article.text) != anchor.quote:
        return False
    is_preceded = article.text.endswith(anchor.prefix, 0, stretch.start)
    return is_preceded and article.text.startswith(anchor.suffix, stretch.end)


def _searched(note: Note, article: ArticleText, folded: Folded) -> Note:
    found = _Search(note.anchor, article, folded).best()
    if found is None:
        return replace(note, state=State.ORPHAN)
    stretch = folded.original(found.stretch)
    find = article.locate if runs_on(note.anchor.quote) else article.place
    paragraph, span = find(stretch)
    is_there = (paragraph, span.start) == (note.anchor.paragraph, note.anchor.span.start)
    is_same = is_there and found.score >= SURE_SCORE
    anchor = replace(note.anchor, paragraph=paragraph, span=span)
    return replace(note, anchor=anchor, state=State.ATTACHED if is_same else State.MOVED)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch of the folded text where a note may stand, and how well it fits there."""

    stretch: Span
    score: float


class _Search:
    """One note's search through a folded text."""

    def __init__(self, anchor: Anchor, article: ArticleText, folded: Folded) -> None:
        self._article = article
        self._folded = folded
        self._quote = _normal(anchor.quote).text.strip()
        self._prefix = _normal(anchor.prefix).text
        self._suffix = _normal(anchor.suffix).text
        self._runs_on = runs_on(anchor.quote)
        self._expected = self._expected_at(anchor)

    def best(self) -> _Candidate | None:
        """Return the one place that is good enough and clearly better than any other."""
        if not self._quote:
            return None
        scores = {stretch: self._score(stretch, 1.0) for stretch in self._same()}
        if max(scores.values(), default=0.0) < SURE_SCORE:
            for stretch, likeness in self._similar():
                scores.setdefault(stretch, self._score(stretch, likeness))
        ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
        runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
        if not ranked or ranked[0][1] < max(SCORE_NEEDED, runner_up + MARGIN_NEEDED):
            return None
        return _Candidate(*ranked[0])

    def _expected_at(self, anchor: Anchor) -> int:
        starts = self._article.starts
        known = anchor.paragraph < len(starts)
        original = (
            starts[anchor.paragraph] + anchor.span.start if known else len(self._article.text)
        )
        return bisect_right(self._folded.offsets, original) - 1

    def _same(self) -> list[Span]:
        """Return where the quotation stands letter for letter, the nearest ones if many."""
        found = list(_occurrences(self._quote, self._folded.text))
        found.sort(key=lambda span: abs(span.start - self._expected))
        return found[:_PLACES_SCORED]

    def _similar(self) -> Iterator[tuple[Span, float]]:
        """Yield where something like the quotation stands, and how like."""
        start = max(0, self._expected - _REACH)
        window = self._folded.text[start : self._expected + _REACH]
        allowed = int(len(self._quote) * _ERRORS_ALLOWED)
        for match in matches(self._quote, window, allowed)[:_PLACES_SCORED]:
            likeness = 1.0 - match.errors / len(self._quote)
            yield _whole_words(match.span.shifted(start), self._folded.text), likeness

    def _score(self, stretch: Span, likeness: float) -> float:
        text = self._folded.text
        before = text[max(0, stretch.start - len(self._prefix) - _SLACK) : stretch.start]
        after = text[stretch.end : stretch.end + len(self._suffix) + _SLACK]
        distance = abs(stretch.start - self._expected) / max(1, len(text))
        parts = [(_QUOTE, likeness * self._share(stretch)), (_POSITION, 1.0 - distance)]
        contexts = ((self._prefix, before), (self._suffix, after))
        parts += [(_CONTEXT, _likeness(made, now)) for made, now in contexts if made]
        return sum(weight * part for weight, part in parts) / sum(weight for weight, _ in parts)

    def _share(self, stretch: Span) -> float:
        """Return how much of the stretch lies in one paragraph, where the quotation does."""
        if self._runs_on:
            return 1.0
        original = self._folded.original(stretch)
        _, held = self._article.place(original)
        return (held.end - held.start) / max(1, original.end - original.start)


def _likeness(made: str, now: str) -> float:
    """Return how alike two contexts are, 0 where no more than by chance."""
    return max(0.0, similarity(made, now) - _CHANCE) / (1.0 - _CHANCE)


def _whole_words(stretch: Span, text: str) -> Span:
    """Return the stretch with the words whole that its ends cut."""
    start, end = stretch.start, stretch.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _occurrences(pattern: str, text: str) -> Iterator[Span]:
    start = text.find(pattern)
    while start >= 0:
        yield Span(start, start + len(pattern))
        start = text.find(pattern, start + 1)


def _normal(text: str) -> Folded:
    """Fold the text, and any run of white space into one space."""
    folded = fold(text)
    kept = [
        index
        for index, letter in enumerate(folded.text)
        if not letter.isspace() or index == 0 or not folded.text[index - 1].isspace()
    ]
    letters = (" " if folded.text[index].isspace() else folded.text[index] for index in kept)
    offsets = (*(folded.offsets[index] for index in kept), folded.offsets[-1])
    return Folded("".join(letters), offsets)
