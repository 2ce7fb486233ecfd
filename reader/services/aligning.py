"""Words of any translation that translate each other: what is known of them, and an aligner's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reader.domain.article import Paragraph
from reader.domain.spans import Span
from reader.domain.translation import Link, SentencePair, TranslatedParagraph
from reader.services.linking import SURELY_ALIKE, shifted, sure_links, word_spans
from reader.services.ports import Aligner

PAIRS_KEPT: Final = 256  # sentences, those on a few pages


class Linker:
    """Links the words of two sentences, each two once. Safe to call from any thread."""

    def __init__(self, aligner: Aligner) -> None:
        self._aligner = aligner
        self._completed = lru_cache(PAIRS_KEPT)(self._complete)

    def links(self, source: str, target: str, known: Sequence[Link]) -> tuple[Link, ...]:
        """Return all links of two sentences in order, ``known`` ones among them.

        Where none are known, those that need neither model nor aligner are found first. Those of a
        model that was not sure of them give way where the aligner says otherwise.
        """
        return self._completed(source, target, tuple(known))

    def of_pair(self, text: str, translation: str, pair: SentencePair) -> tuple[Link, ...]:
        """Return all links of a sentence as spans of its paragraph and of that's translation."""
        start, begin = pair.source.start, pair.target.start
        known = [shifted(link, -start, -begin) for link in pair.links]
        found = self.links(pair.source.of(text), pair.target.of(translation), known)
        return tuple(shifted(link, start, begin) for link in found)

    def completed(
        self, paragraph: Paragraph, translated: TranslatedParagraph
    ) -> TranslatedParagraph:
        """Return a paragraph's translation with all its links."""
        if not paragraph.is_translatable:
            return translated
        pairs = tuple(
            replace(pair, links=self.of_pair(paragraph.text, translated.text, pair))
            for pair in translated.sentences
        )
        return replace(translated, sentences=pairs)

    def _complete(self, source: str, target: str, known: tuple[Link, ...]) -> tuple[Link, ...]:
        known = known or tuple(sure_links(source, target))
        sure = [link for link in known if link.weight >= SURELY_ALIKE]
        unsure = [link for link in known if link.weight < SURELY_ALIKE]
        theirs, ours = word_spans(source), word_spans(target)
        numbers = [
            (one, other)
            for link in sure
            for one in _covered(theirs, link.source)
            for other in _covered(ours, link.target)
        ]
        found = [
            Link(word, written, weight)
            for one, other, weight in self._aligner.align(source, target, numbers)
            if (word := theirs[one]) is not None and (written := ours[other]) is not None
        ]
        links = sure + [link for link in found if not any(map(link.agrees_with, sure))]
        links += [link for link in unsure if not any(map(link.meets, links))]
        return tuple(sorted(links))


def _covered(words: Sequence[Span | None], span: Span) -> list[int]:
    return [at for at, word in enumerate(words) if word is not None and word.overlaps(span)]
