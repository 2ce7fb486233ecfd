"""The rows of an article as their translation grows: what is known, and who waits for what."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, TypeAlias

from reader.domain import arabic
from reader.domain.article import Paragraph
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import Findings, SentencePair, TranslatedParagraph
from reader.services.doubting import UNSURE, moved
from reader.services.jobs import Step
from reader.services.judging import Pair
from reader.services.linking import Trust, merged, shifted
from reader.services.piecing import Saying, joined, pieces_of, said
from reader.services.ports import Hypothesis
from reader.services.queueing import distance

SHOWN_IN_PARTS: Final = 6  # sentences; longer paragraphs appear as they grow

Judge: TypeAlias = Callable[[Pair], Findings]


class Row:
    """A paragraph and how far it has come."""

    def __init__(self, paragraph: Paragraph, unsure_below: float) -> None:
        self.paragraph = paragraph
        self._unsure_below = unsure_below
        spans = paragraph.sentences if paragraph.is_translatable else ()
        self.sentences = [pieces_of(paragraph, span) for span in spans]
        self.missing = {piece.key for pieces in self.sentences for piece in pieces if piece.key}
        self.shown = -1  # sentences that the last step held
        self._sayings: list[Saying] = []
        self._pairs: list[SentencePair] = []
        self._text = ""

    @property
    def length(self) -> int:
        """Return how many sentences the paragraph has."""
        return len(self.paragraph.sentences)

    def hear(self, known: Mapping[str, Hypothesis]) -> Sequence[Saying]:
        """Take in what is known; return the sentences translated so far, from the start."""
        waiting = zip(self.paragraph.sentences, self.sentences, strict=False)
        for span, pieces in islice(waiting, len(self._sayings), None):
            if any(piece.key and piece.key not in known for piece in pieces):
                break
            source = span.of(self.paragraph.text)
            self._sayings.append(said(source, pieces, known, self._unsure_below))
        return self._sayings

    def translated(self, judge: Judge, trust: Trust) -> TranslatedParagraph:
        """Return the paragraph as far as it was heard, each sentence judged once."""
        paragraph = self.paragraph
        if not paragraph.is_translatable:
            return _untranslated(paragraph)
        for index in range(len(self._pairs), len(self._sayings)):
            self._add(paragraph.sentences[index], self._sayings[index], judge, trust)
        is_complete = len(self._pairs) == self.length
        pairs = tuple(self._pairs)
        return TranslatedParagraph(paragraph.index, self._text, pairs, is_complete=is_complete)

    def _add(self, span: Span, saying: Saying, judge: Judge, trust: Trust) -> None:
        pair = saying.pair
        found = judge(pair)
        links = merged(found.links, saying.heard, trust)
        text = joined(self._text, pair.target)
        start = len(text) - len(pair.target)
        self._text = text
        self._pairs.append(
            SentencePair(
                span,
                Span(start, len(text)),
                pair.confidence,
                tuple(shifted(link, span.start, start) for link in links),
                tuple(moved(doubt, span.start, start) for doubt in found.doubts),
            )
        )


class Page:
    """All rows. ``judge`` tells what is found of a sentence and its translation.

    Sentences of which the model is less sure than ``unsure_below`` are to be doubted.
    """

    def __init__(
        self, paragraphs: Sequence[Paragraph], judge: Judge, unsure_below: float = UNSURE
    ) -> None:
        self._known: dict[str, Hypothesis] = {}
        self._trust = Trust()
        self._judge = judge
        self._unsure_below = unsure_below
        self._paragraphs = paragraphs
        self._rows: dict[int, Row] = {}
        self._total = sum(len(paragraph.sentences) for paragraph in paragraphs)
        self._done = 0
        self._waiting: dict[str, list[int]] = {}
        self._pending: set[int] = set()

    def prepare(self, numbers: Sequence[int]) -> list[str]:
        """Take rows apart; return everything that the model would read of them."""
        for number in numbers:
            row = self._rows[number] = Row(self._paragraphs[number], self._unsure_below)
            for key in row.missing:
                self._waiting.setdefault(key, []).append(number)
        missing = (key for number in numbers for key in self._rows[number].missing)
        return list(dict.fromkeys(missing))

    def recall(self, numbers: Sequence[int], known: Mapping[str, Hypothesis]) -> list[Pair]:
        """Take in what was translated before; return what is to be judged in the prepared rows."""
        self._known.update(known)
        pairs: list[Pair] = []
        for number in numbers:
            row = self._rows[number]
            row.missing = {key for key in row.missing if key not in self._known}
            if row.missing:
                self._pending.add(number)
            pairs += (saying.pair for saying in row.hear(self._known))
        return pairs

    def nearest_first(self, eye: int) -> list[int]:
        """Return all rows in the order of their distance from the eye."""
        return sorted(range(len(self._paragraphs)), key=lambda number: distance(number, eye))

    def next_row(self, eye: int) -> int | None:
        """Return the row that waits nearest the eye."""
        return min(self._pending, key=lambda number: distance(number, eye), default=None)

    def wanted(self, eye: int) -> list[str]:
        """Return what the model has still to read, nearest the eye first."""
        return self.missing(sorted(self._pending, key=lambda number: distance(number, eye)))

    def in_sight(self, eye: int, sentences: int) -> list[int]:
        """Return the waiting rows from the eye on that hold so many sentences, or a few more."""
        found: list[int] = []
        for number in sorted(row for row in self._pending if row >= eye):
            if sentences <= 0:
                break
            sentences -= self._rows[number].length
            found.append(number)
        return found

    def sketched(
        self, number: int, guesses: MutableMapping[str, Hypothesis]
    ) -> Step[TranslatedParagraph] | None:
        """Return a waiting row as it is guessed, or None where the guesses leave a gap."""
        row = Row(self._paragraphs[number], self._unsure_below)
        if (
            number not in self._pending
            or len(row.hear(ChainMap(guesses, self._known))) < row.length
        ):
            return None
        sketch = replace(row.translated(unjudged, Trust()), is_sketch=True)
        return Step(sketch, self._done, self._total)

    def missing(self, numbers: Iterable[int]) -> list[str]:
        """Return what the model has still to read of waiting rows, in their order."""
        keys = (
            piece.key
            for number in numbers
            for pieces in self._rows[number].sentences
            for piece in pieces
        )
        return [key for key in dict.fromkeys(keys) if key and key not in self._known]

    def learn(self, key: str, hypothesis: Hypothesis) -> Iterator[Step[TranslatedParagraph]]:
        """Take a translation in; yield the paragraphs that it completes or makes longer."""
        self._known[key] = hypothesis
        numbers = self._waiting.get(key, ())
        for number in numbers:
            self._rows[number].missing.discard(key)
        yield from self.advanced(numbers)

    def advanced(self, numbers: Sequence[int]) -> Iterator[Step[TranslatedParagraph]]:
        """Yield a step for each of the rows in which there is enough that is new."""
        for number in numbers:
            row = self._rows[number]
            heard = len(row.hear(self._known))
            count = heard if row.missing else row.length
            new = count - max(row.shown, 0)
            if row.shown == row.length or (row.missing and new < SHOWN_IN_PARTS):
                continue
            self._done += new
            row.shown = count
            if not row.missing:
                self._pending.discard(number)
            yield Step(row.translated(self._judge, self._trust), self._done, self._total)


def unjudged(_: Pair) -> Findings:
    """Find nothing, where nobody sees what is found."""
    return Findings((), ())


def _untranslated(paragraph: Paragraph) -> TranslatedParagraph:
    """Return an English paragraph unchanged, and no text for one that cannot be translated."""
    unreadable = paragraph.language.is_right_to_left or arabic.count_letters(paragraph.text)
    if unreadable and paragraph.language is not Language.ENGLISH:
        return TranslatedParagraph(paragraph.index, "", ())
    pairs = tuple(SentencePair(span, span) for span in paragraph.sentences)
    return TranslatedParagraph(paragraph.index, paragraph.text, pairs)
