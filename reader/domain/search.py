"""One note's search for its place in a text.

A place is scored as the Hypothesis client does it: by the quotation, what stands before and after
it, and how far it lies from where it was, 50/20/20/2. Both sides are folded first, so that marks
and spellings of hamza do not count.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.domain.approximate import Match, matches, similarity
from reader.domain.article_text import ArticleText, runs_on
from reader.domain.folding import Folded, fold
from reader.domain.note import Anchor
from reader.domain.sieve import Part, occurrences, starts
from reader.domain.spans import Span

SCORE_NEEDED: Final = 0.76  # measured by tests/benchmarks/bench_anchoring.py
MARGIN_NEEDED: Final = 0.03  # more than the position alone can give
SURE_SCORE: Final = 0.95  # below it, a changed quotation is looked for as well
LIKELY_SCORE: Final = 0.9  # where one is found so like, none that is less like is looked for

_QUOTE, _CONTEXT, _POSITION = 50, 20, 2
_CHANCE: Final = 0.4  # contexts of unrelated places are alike by as much
_ERRORS_ALLOWED: Final = 0.35  # of the quotation's length
_FEW_PLACES: Final = 8  # so many are scored without a look at what stands around them
_PLACES_SCORED: Final = 400
_REACH: Final = 60_000  # folded code points searched for a changed quotation, around its place
_SLACK: Final = 8  # code points that may have come into a context
_LONG_WORD: Final = 16  # code points by which a place may grow to whole words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the folded text where a note may stand, and how well it fits there."""

    stretch: Span
    score: float


def normal(text: str) -> Folded:
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


class Search:
    """One note's search through an article's text, folded by ``normal``."""

    def __init__(self, anchor: Anchor, article: ArticleText, folded: Folded) -> None:
        self._article = article
        self._folded = folded
        self._quote = normal(anchor.quote).text.strip()
        self._prefix = normal(anchor.prefix).text
        self._suffix = normal(anchor.suffix).text
        self._runs_on = runs_on(anchor.quote)
        self._expected = self._expected_at(anchor)

    def best(self) -> Candidate | None:
        """Return the one place that is good enough and clearly better than any other."""
        if not self._quote:
            return None
        scores = self._scored(self._sure())
        if max(scores.values(), default=0.0) < SURE_SCORE:
            scores = self._scored(self._same())
            self._add_similar(scores)
        ranked = sorted(scores.items(), key=lambda item: item[1], reverse=True)
        runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
        if not ranked or ranked[0][1] < max(SCORE_NEEDED, runner_up + MARGIN_NEEDED):
            return None
        return Candidate(*ranked[0])

    def _expected_at(self, anchor: Anchor) -> int:
        starts = self._article.starts
        known = anchor.paragraph < len(starts)
        original = (
            starts[anchor.paragraph] + anchor.span.start if known else len(self._article.text)
        )
        return bisect_right(self._folded.offsets, original) - 1

    def _sure(self) -> Sequence[Span]:
        """Return where the quotation stands letter for letter and may be sure of its place.

        Those that come near such a place are among them.
        """
        text, size = self._folded.text, len(self._quote)
        few = list(islice(occurrences(self._quote, text), _FEW_PLACES + 1))
        if len(few) <= _FEW_PLACES:
            return few
        near = starts(self._contexts(), text, self._budget(SURE_SCORE), self._reach(0))
        if near is None:
            return self._same()
        return [
            found
            for each in near
            for found in occurrences(self._quote, text, each.start, each.end + size)
        ]

    def _same(self) -> Sequence[Span]:
        """Return where the quotation stands letter for letter, the nearest ones if many."""
        found = list(occurrences(self._quote, self._folded.text))
        found.sort(key=lambda span: abs(span.start - self._expected))
        return found[:_PLACES_SCORED]

    def _add_similar(self, scores: dict[Span, float]) -> None:
        """Score where something like the quotation stands, the likely places first."""
        for least in (LIKELY_SCORE, SCORE_NEEDED):
            for stretch, likeness in self._similar(least):
                scores.setdefault(stretch, self._score(stretch, likeness))
            if max(scores.values(), default=0.0) >= least:
                return

    def _similar(self, least: float) -> Iterator[tuple[Span, float]]:
        """Yield where something like the quotation stands that may score ``least``, and how like.

        What comes near such a place is among them.
        """
        start, size = max(0, self._expected - _REACH), len(self._quote)
        window = self._folded.text[start : self._expected + _REACH]
        allowed = int(size * _ERRORS_ALLOWED)
        parts = (*self._contexts(), Part(self._quote, 0, _QUOTE / size))
        near = starts(parts, window, self._budget(least), self._reach(allowed))
        found: list[Match] = []
        for each in [Span(0, len(window))] if near is None else near:
            some = window[each.start : each.end + size + allowed]
            inside = matches(self._quote, some, allowed)
            found += [Match(match.span.shifted(each.start), match.errors) for match in inside]
        found.sort(key=lambda match: match.errors)
        for match in found[:_PLACES_SCORED]:
            likeness = 1.0 - match.errors / size
            yield _whole_words(match.span.shifted(start), self._folded.text), likeness

    def _contexts(self) -> list[Part]:
        """Return what stands around the quotation, each error at what it takes off the score."""
        places = (self._prefix, -len(self._prefix)), (self._suffix, len(self._quote))
        return [
            Part(made, offset, _CONTEXT / (1.0 - _CHANCE) / len(made))
            for made, offset in places
            if made
        ]

    def _budget(self, least: float) -> float:
        """Return what a place may lack that scores ``least``, or else comes near one that does."""
        whole = _QUOTE + _POSITION + _CONTEXT * (bool(self._prefix) + bool(self._suffix))
        return (1.0 - least + MARGIN_NEEDED) * whole

    def _reach(self, errors: int) -> int:
        """Return how far from its place a piece of quotation or context may stand."""
        return _SLACK + _LONG_WORD + errors

    def _scored(self, places: Sequence[Span]) -> dict[Span, float]:
        return {stretch: self._score(stretch, 1.0) for stretch in places}

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
