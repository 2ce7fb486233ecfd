"""A doubt as the list shows it: where it is, and what stands on both sides there."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from reader.domain.spans import Span
from reader.domain.translation import Doubt, SentencePair, TranslatedParagraph
from reader.services.doubting import Settled, settled_key, topic
from reader.ui.reading.doubting import order_of, place_of
from reader.ui.reading.places import Place

LED_IN_BY: Final = 24  # letters before what is doubted, so that it stands in the first line


@dataclass(frozen=True, slots=True)
class Listed:
    """A doubt with its place on the page, and its surroundings on both sides.

    ``topic`` is the word that it is sorted by.
    """

    place: Place
    doubt: Doubt
    source: str
    target: str
    key: Settled
    topic: str
    is_settled: bool


def listed(
    source: str, translated: TranslatedParagraph, settled: Container[Settled]
) -> tuple[Listed, ...]:
    """Return the doubts about a paragraph in the order in which the page goes through them."""
    found = [
        _listed(source, translated, pair, doubt, settled)
        for pair in translated.sentences
        for doubt in pair.doubts
    ]
    return tuple(sorted(found, key=lambda one: order_of(one.place)))


def _listed(
    source: str,
    translated: TranslatedParagraph,
    pair: SentencePair,
    doubt: Doubt,
    settled: Container[Settled],
) -> Listed:
    key = settled_key(source, translated.text, pair, doubt)
    return Listed(
        place_of(translated.index, doubt),
        doubt,
        _snippet(source, pair.source, doubt.source),
        _snippet(translated.text, pair.target, doubt.target),
        key,
        topic(doubt),
        key in settled,
    )


def _snippet(text: str, sentence: Span, doubted: Span | None) -> str:
    """Return a sentence from a little before what is doubted in it."""
    whole = sentence.of(text)
    if doubted is None or doubted.start - sentence.start <= LED_IN_BY:
        return whole
    start = text.find(" ", doubted.start - LED_IN_BY, doubted.start) + 1
    return "… " + text[start or doubted.start : sentence.end]


def unsettled(every: Sequence[Listed]) -> tuple[Listed, ...]:
    """Return the doubts that nobody has looked at."""
    return tuple(one for one in every if not one.is_settled)
