"""Makes one of readings that a reader need not tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.domain.gloss import NOMINAL_PARTS, Reading, Segment, SegmentKind, is_same_part

_INFLECTION = frozenset(
    (
        "nominative", "accusative", "genitive", "accusative or genitive", "indicative",
        "subjunctive or jussive",
    )
)  # fmt: skip


def merged(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Merge ranked readings, keeping their order.

    Those that differ only in case, mood or an equal spelling become one, without the features
    they disagree on; homonyms of one lemma and one structure share a reading with all senses.
    """
    groups: dict[object, list[Reading]] = {}
    for reading in readings:
        rivals = groups.setdefault(_sameness(reading), [])
        for index, rival in enumerate(rivals):
            if rival.pos == reading.pos or rival.glosses == reading.glosses:
                rivals[index] = _union(rival, reading)
                break
        else:
            rivals.append(reading)
    found = [reading for rivals in groups.values() for reading in rivals]
    return tuple(sorted(found, key=lambda reading: -reading.score))


def _sameness(reading: Reading) -> object:
    """Return what two readings must share to be one.

    A noun and an adjective of one form are one where they mean the same: إِرْهابِيّ.
    """
    is_nominal = reading.pos in NOMINAL_PARTS
    structure = tuple(
        (segment.kind, segment.gloss.partition(" + ")[2] if _is_stem(segment) else segment.gloss)
        for segment in reading.segments
    )
    features = frozenset(reading.features) - _INFLECTION
    return reading.lemma, "nominal" if is_nominal else reading.pos, structure, features


def _shared_part(first: Reading, other: Reading) -> str:
    """Return "noun" for what is a noun and an adjective, but for a nationality "adjective"."""
    if first.pos == other.pos or not is_same_part(first.pos, other.pos):
        return first.pos
    return "adjective" if first.glosses[0][:1].isupper() else "noun"


def _is_stem(segment: Segment) -> bool:
    return segment.kind is SegmentKind.STEM


def _union(first: Reading, other: Reading) -> Reading:
    senses = tuple(dict.fromkeys((*first.glosses, *other.glosses)))
    disputed = frozenset(first.features) ^ frozenset(other.features)
    features = tuple(feature for feature in first.features if feature not in disputed)
    part = _shared_part(first, other)
    if senses == first.glosses:
        return replace(first, pos=part, features=features)
    stem = "; ".join(senses)
    segments = tuple(
        replace(segment, gloss=stem)
        if segment.kind is SegmentKind.STEM and segment.gloss == "; ".join(first.glosses)
        else segment
        for segment in first.segments
    )
    return replace(first, features=features, glosses=senses, segments=segments)
