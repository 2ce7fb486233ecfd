"""The texts of both columns, row by row, as they are known so far."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from reader.domain.article import Article, Paragraph
from reader.domain.article_text import SEPARATOR
from reader.domain.language import Language, Side
from reader.domain.shown import Shown, shown
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair, TranslatedParagraph
from reader.services.doubting import Settled, settled_key
from reader.ui.reading.places import Linked, Place


class PairLinker(Protocol):
    """Knows which words of two sentences translate each other."""

    def of_pair(self, text: str, translation: str, pair: SentencePair) -> Sequence[Link]:
        """Return links of a sentence as spans of its paragraph and of that's translation."""
        ...


class Page:
    """An article and its translation; a row is a paragraph with what stands beside it."""

    def __init__(self, article: Article, linker: PairLinker | None = None) -> None:
        self.linker = linker
        self.paragraphs = article.paragraphs
        self.language = article.language
        self._kinds = [(each.role, each.language, each.is_translatable) for each in self.paragraphs]
        self._lengths = {
            Side.SOURCE: [len(each.text) for each in self.paragraphs],
            Side.TARGET: [
                0 if each.is_translatable else len(each.text) for each in self.paragraphs
            ],
        }
        self._translated: dict[int, TranslatedParagraph] = {}
        self._shown: dict[tuple[Side, int], Shown] = {}
        self._tashkeel: dict[int, Mapping[int, str]] = {}
        self.settled: Collection[Settled] = ()  # doubts that the reader has put aside

    def __len__(self) -> int:
        return len(self.paragraphs)

    def paragraph(self, row: int) -> Paragraph:
        """Return the article's paragraph in that row."""
        return self.paragraphs[row]

    def rows_alike(self) -> Sequence[Sequence[int]]:
        """Return all rows in groups of those whose texts differ in nothing but their words."""
        groups: dict[Hashable, list[int]] = {}
        for row, kind in enumerate(self._kinds):
            groups.setdefault(kind, []).append(row)
        return tuple(groups.values())

    def runs(self) -> Iterator[range]:
        """Yield all rows in order, those together that follow on each other and are alike."""
        start = 0
        for _, rows in groupby(self._kinds):
            stop = start + sum(1 for _ in rows)
            yield range(start, stop)
            start = stop

    def translate(self, translated: TranslatedParagraph) -> None:
        """Take in what has been translated of a row so far."""
        row = translated.index
        self._translated[row] = translated
        self._lengths[Side.TARGET][row] = len(self.text(Side.TARGET, row))
        self._shown.pop((Side.TARGET, row), None)

    def mark(self, row: int, marks: Mapping[int, str]) -> bool:
        """Set harakat in before code points of the article; tell whether that changes the row."""
        if marks == self._tashkeel.get(row, {}):
            return False
        self._tashkeel[row] = marks
        self._shown.pop((Side.SOURCE, row), None)
        return True

    @property
    def is_marked(self) -> bool:
        """Tell whether any harakat are shown that the article does not have."""
        return any(self._tashkeel.values())

    def is_awaited(self, row: int) -> bool:
        """Tell whether the row has no word of its translation yet."""
        return self.paragraphs[row].is_translatable and not self.text(Side.TARGET, row)

    def is_sketch(self, side: Side, row: int) -> bool:
        """Tell whether a better text is on its way in the place of this one."""
        translated = self._translated.get(row)
        return side is Side.TARGET and translated is not None and translated.is_sketch

    def text(self, side: Side, row: int) -> str:
        """Return the text of one side; a paragraph that needs no translation is on both."""
        paragraph = self.paragraphs[row]
        if side is Side.SOURCE or not paragraph.is_translatable:
            return paragraph.text
        translated = self._translated.get(row)
        return translated.text if translated else ""

    def language_of(self, side: Side, row: int) -> Language:
        """Return the language that decides direction and face of a text."""
        paragraph = self.paragraphs[row]
        if side is Side.TARGET and paragraph.is_translatable:
            return Language.ENGLISH
        return paragraph.language

    def shown(self, side: Side, row: int) -> Shown:
        """Return the text of one side as Qt is given it."""
        key = (side, row)
        found = self._shown.get(key)
        if found is None:
            marks = self._tashkeel.get(row) if side is Side.SOURCE else None
            found = self._shown[key] = shown(self.text(side, row), marks)
        return found

    def lengths(self, side: Side) -> Sequence[int]:
        """Return how long the texts of one side are, row by row, in code points."""
        return self._lengths[side]

    def text_of(self, place: Place) -> str:
        """Return the unchanged text at a place, row after row."""
        if not place.runs_on:
            return place.span.of(self.text(place.side, place.paragraph))
        return place.span.of(SEPARATOR.join(self._texts_at(place)))

    def joined(self, places: Sequence[Place]) -> Place:
        """Return places in rows below each other as one that runs on from the first to the last."""
        first, last = places[0], places[-1]
        rows = range(first.paragraph, last.paragraph)
        offset = sum(len(self.text(first.side, row)) + len(SEPARATOR) for row in rows)
        span = Span(first.span.start, offset + last.span.end)
        return replace(first, span=span, runs_on=len(places) > 1)

    def parted(self, place: Place) -> list[Place]:
        """Return a place row by row; one that stays in its row alone."""
        if not place.runs_on:
            return [place]
        parts: list[Place] = []
        start, end = place.span.start, place.span.end
        for row, text in enumerate(self._texts_at(place), start=place.paragraph):
            parts.append(Place(place.side, row, Span(start, max(start, min(end, len(text))))))
            start, end = 0, end - len(text) - len(SEPARATOR)
        return parts

    def _texts_at(self, place: Place) -> list[str]:
        """Return the texts of the rows that a place takes."""
        rows = range(place.paragraph, len(self) if place.runs_on else place.paragraph + 1)
        texts: list[str] = []
        left = place.span.end
        for row in rows:
            texts.append(self.text(place.side, row))
            left -= len(texts[-1]) + len(SEPARATOR)
            if left <= 0:
                break
        return texts

    def marked_text_of(self, place: Place) -> str:
        """Return the text at a place with the harakat that are shown there."""
        if place.side is not Side.SOURCE:
            return self.text_of(place)
        marks = self._tashkeel.get(place.paragraph, {})
        return "".join(
            letter + marks.get(index, "")
            for index, letter in enumerate(self.text_of(place), start=place.span.start + 1)
        )

    def sentence_at(self, side: Side, row: int, position: int) -> dict[Side, Span]:
        """Return the sentence that holds ``position``, on each side where it is known."""
        paragraph = self.paragraphs[row]
        pair = self.pair_at(side, row, position)
        if pair is not None:
            return {Side.SOURCE: pair.source, Side.TARGET: pair.target}
        if side is Side.TARGET and paragraph.is_translatable:
            return {}
        for sentence in paragraph.sentences:
            if sentence.holds(position):
                sides = (Side.SOURCE,) if paragraph.is_translatable else tuple(Side)
                return dict.fromkeys(sides, sentence)
        return {}

    def pair_at(self, side: Side, row: int, position: int) -> SentencePair | None:
        """Return the sentence that holds ``position`` and its counterpart, once it is there."""
        translated = self._translated.get(row)
        for pair in translated.sentences if translated else ():
            if (pair.source if side is Side.SOURCE else pair.target).holds(position):
                return pair
        return None

    def corrected_of(self, row: int) -> tuple[SentencePair, ...]:
        """Return the sentences of a row whose translation is in the reader's own words."""
        translated = self._translated.get(row)
        pairs = translated.sentences if translated else ()
        return tuple(pair for pair in pairs if pair.is_corrected)

    def doubts_of(self, row: int) -> tuple[Doubt, ...]:
        """Return the open doubts about what has been translated of a row, in order."""
        translated = self._translated.get(row)
        if translated is None or not self.paragraphs[row].is_translatable:
            return ()
        pairs, settled = translated.sentences, self.settled
        if not settled:
            return tuple(doubt for pair in pairs for doubt in pair.doubts)
        texts = self.paragraphs[row].text, translated.text
        return tuple(
            doubt
            for pair in pairs
            for doubt in pair.doubts
            if settled_key(*texts, pair, doubt) not in settled
        )

    def linked_at(self, side: Side, row: int, position: int) -> tuple[Linked, ...]:
        """Return the words on both sides that translate the one at ``position``, itself too."""
        weights: dict[tuple[Side, Span], float] = {}
        for link in self._links_at(side, row, position):
            if (link.source if side is Side.SOURCE else link.target).holds(position):
                for word in ((Side.SOURCE, link.source), (Side.TARGET, link.target)):
                    weights[word] = max(link.weight, weights.get(word, 0.0))
        words = sorted(weights.items())
        return tuple(Linked(Place(on, row, span), weight) for (on, span), weight in words)

    def _links_at(self, side: Side, row: int, position: int) -> Sequence[Link]:
        """Return the links of the sentence that holds ``position``."""
        pair, translated = self.pair_at(side, row, position), self._translated.get(row)
        if pair is None or translated is None or not self.paragraphs[row].is_translatable:
            return ()
        if self.linker is None:
            return pair.links
        return self.linker.of_pair(self.paragraphs[row].text, translated.text, pair)
