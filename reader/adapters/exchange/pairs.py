"""Translated paragraphs as JSON, spans as ``[start, end]``.

A doubt goes with its English reason, for programs that know no more, and with what the reason is
made of, so that it can be said in another language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias, cast

from reader.domain.spans import Span
from reader.domain.translation import (
    Doubt,
    Link,
    SentencePair,
    TranslatedParagraph,
    Uncorrected,
)

Json: TypeAlias = Mapping[str, object]
Facts: TypeAlias = tuple[tuple[str, str], ...]

MOST_PARAGRAPHS: Final = 100_000
_GAP: Final = re.compile(r"\{([a-z_]+)\}")  # nothing that Python would look up or fill up
_UNFIT: Final = (KeyError, ValueError, TypeError, IndexError)


def encoded_paragraphs(paragraphs: Sequence[TranslatedParagraph]) -> list[Json]:
    """Return the paragraphs as what JSON can hold."""
    return [
        {
            "index": paragraph.index,
            "text": paragraph.text,
            "sentences": [_encoded_pair(pair) for pair in paragraph.sentences],
        }
        for paragraph in paragraphs
    ]


def decoded_paragraphs(value: object) -> tuple[TranslatedParagraph, ...]:
    """Return the paragraphs that can be read; what cannot is left out, a pair or a paragraph."""
    if not isinstance(value, list):
        return ()
    found = [_paragraph(each) for each in cast("list[object]", value)[:MOST_PARAGRAPHS]]
    return tuple(paragraph for paragraph in found if paragraph is not None)


def _paragraph(value: object) -> TranslatedParagraph | None:
    try:
        known = cast("Json", value)  # anything else raises at the first key
        index, text = known["index"], known["text"]
        if not isinstance(index, int) or not isinstance(text, str) or index < 0:
            return None
        sentences = [_pair(each, len(text)) for each in _list(known.get("sentences", []))]
    except _UNFIT:
        return None
    return TranslatedParagraph(index, text, tuple(pair for pair in sentences if pair))


def _pair(value: object, length: int) -> SentencePair | None:
    try:
        known = cast("Json", value)
        source, target = _span(known["source"]), _span(known["target"])
        if target.end > length:
            return None
        confidence = known.get("confidence")
        return SentencePair(
            source,
            target,
            float(confidence) if isinstance(confidence, int | float) else None,
            _links(known),
            _doubts(known),
            _uncorrected(known.get("uncorrected")),
        )
    except _UNFIT:
        return None


def _links(known: Json) -> tuple[Link, ...]:
    return tuple(_link(each) for each in _list(known.get("links", [])))


def _doubts(known: Json) -> tuple[Doubt, ...]:
    return tuple(_doubt(each) for each in _list(known.get("doubts", [])))


def _link(value: object) -> Link:
    known = cast("Json", value)
    return Link(_span(known["source"]), _span(known["target"]), float(str(known["weight"])))


def _doubt(value: object) -> Doubt:
    known = cast("Json", value)
    source, target = known.get("source"), known.get("target")
    return Doubt(
        str(known["kind"]),
        None if source is None else _span(source),
        None if target is None else _span(target),
        *(_reason(known) or (str(known["why"]), ())),
    )


def _reason(known: Json) -> tuple[str, Facts] | None:
    """Return what a doubt's reason is made of; None where that is not sound or not there.

    Bundles of earlier versions have only the reason itself.
    """
    template, facts = known.get("template"), known.get("facts")
    if not isinstance(template, str) or not isinstance(facts, dict):
        return None
    named = cast("dict[str, object]", facts)
    texts = tuple((name, fact) for name, fact in named.items() if isinstance(fact, str))
    rest = _GAP.sub("", template)
    is_sound = set(_GAP.findall(template)) <= dict(texts).keys()
    return (template, texts) if is_sound and "{" not in rest and "}" not in rest else None


def _uncorrected(value: object) -> Uncorrected | None:
    """Return what stood in a sentence's place; bundles of earlier versions have only its words."""
    if value is None:
        return None
    known = cast("Json", value)
    confidence, text = known["confidence"], str(known["text"])
    return Uncorrected(
        text,
        float(confidence) if isinstance(confidence, int | float) else None,
        tuple(link for link in _links(known) if link.target.end <= len(text)),
        tuple(
            doubt
            for doubt in _doubts(known)
            if doubt.target is None or doubt.target.end <= len(text)
        ),
    )


def _span(value: object) -> Span:
    start, end = _list(value)
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError("a span is two whole numbers")
    return Span(start, end)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list was expected")
    return cast("list[object]", value)


def _encoded_pair(pair: SentencePair) -> Json:
    return {
        "source": _encoded(pair.source),
        "target": _encoded(pair.target),
        "confidence": pair.confidence,
        "links": _encoded_links(pair.links),
        "doubts": _encoded_doubts(pair.doubts),
        "uncorrected": pair.uncorrected and _encoded_uncorrected(pair.uncorrected),
    }


def _encoded_uncorrected(before: Uncorrected) -> Json:
    return {
        "text": before.text,
        "confidence": before.confidence,
        "links": _encoded_links(before.links),
        "doubts": _encoded_doubts(before.doubts),
    }


def _encoded_links(links: Sequence[Link]) -> list[Json]:
    return [
        {
            "source": _encoded(link.source),
            "target": _encoded(link.target),
            "weight": link.weight,
        }
        for link in links
    ]


def _encoded_doubts(doubts: Sequence[Doubt]) -> list[Json]:
    return [
        {
            "kind": doubt.kind,
            "source": doubt.source and _encoded(doubt.source),
            "target": doubt.target and _encoded(doubt.target),
            "why": doubt.why,
            "template": doubt.template,
            "facts": dict(doubt.facts),
        }
        for doubt in doubts
    ]


def _encoded(span: Span) -> list[int]:
    return [span.start, span.end]
