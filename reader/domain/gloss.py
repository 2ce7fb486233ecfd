"""A gloss: what a word can mean, taken apart into clitics, stem and features."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

NOMINAL_PARTS: Final = frozenset(("noun", "adjective"))  # one word to the reader: إِرْهابِيّ


class SegmentKind(StrEnum):
    """Where a morpheme stands in the written word."""

    PROCLITIC = "proclitic"
    PREFIX = "prefix"
    STEM = "stem"
    SUFFIX = "suffix"
    ENCLITIC = "enclitic"


@dataclass(frozen=True, slots=True)
class Segment:
    """A morpheme of the written word with its meaning; the texts join to the vocalised word."""

    text: str
    kind: SegmentKind
    gloss: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word.

    ``root`` is space-separated radicals or None where it is not sure. ``glosses`` are English
    senses of the lemma. ``score`` orders the readings of one word only; ``why`` names what raised
    it. ``note`` says in plain English what a word of grammar does.
    """

    vocalised: str
    lemma: str
    root: str | None
    pos: str
    features: tuple[str, ...]
    segments: tuple[Segment, ...]
    glosses: tuple[str, ...]
    transliteration: str
    score: float
    why: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed phrase that a word stands in; ``literal`` is what its words say, where that helps."""

    text: str
    english: str
    literal: str = ""


@dataclass(frozen=True, slots=True)
class NameSpelling:
    """An English spelling of a proper name; uncertain ones are shown behind a sign."""

    text: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word and its readings, best first; none at all where the lexicon knows nothing."""

    word: str
    readings: tuple[Reading, ...]
    name: NameSpelling | None = None
    phrase: Phrase | None = None


def is_same_part(first: str, second: str) -> bool:
    """Tell whether two parts of speech can be of one word: a noun may also be an adjective."""
    return first == second or {first, second} <= NOMINAL_PARTS
