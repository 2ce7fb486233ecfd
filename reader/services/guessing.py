"""What can be said of a word that no lexicon lists: a number, a foreign word, a possible split."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.domain.arabic import western_digits
from reader.domain.gloss import Gloss, Reading, Segment, SegmentKind
from reader.domain.orthography import bare
from reader.domain.transliteration import transliterate, transliterate_segments
from reader.services.clitics import partings

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬/:-][0-9٠-٩۰-۹]+)*[%٪]?")
_SEPARATORS = str.maketrans("٫٬٪", ".,%")


def guess_foreign(word: str) -> tuple[Reading, ...]:
    """Return what a word without Arabic letters says: its number, itself, or nothing."""
    if _NUMBER.fullmatch(word):
        return (_number(word),)
    return (_foreign(word),) if _LATIN.search(word) else ()


def guess_splits(word: str) -> tuple[Reading, ...]:
    """Return an unknown Arabic word as it is, and parted where it may begin with clitics.

    The readings are of the part of speech "unknown" and have no senses.
    """
    ways = partings(bare(word))
    whole = (Segment(word, SegmentKind.STEM, ""),)
    return tuple(_possible(segments) for segments in (whole, *ways[1:2]))


def guess_name(word: str) -> tuple[Reading, ...]:
    """Return a word read as a name that nothing spells yet."""
    whole = _possible((Segment(word, SegmentKind.STEM, ""),))
    return (replace(whole, pos="proper noun", why=("rare otherwise",)),)


def is_unknown(gloss: Gloss) -> bool:
    """Tell whether the word is one that the lexicon does not know."""
    return bool(gloss.readings) and gloss.readings[0].pos == "unknown"


def likely_name(gloss: Gloss) -> str:
    """Return an unknown word without "and" and "the"; a first ب, ل or ك is as often its own."""
    whole, *others = gloss.readings
    split = [reading for reading in others if reading.pos == "unknown"]
    doubtful = {"بِ", "لِ", "كَ"}
    if split and doubtful.isdisjoint(segment.text for segment in split[0].segments):
        return split[0].lemma
    return whole.lemma


def _number(digits: str) -> Reading:
    western = western_digits(digits).translate(_SEPARATORS)
    return Reading(
        vocalised=digits,
        lemma=digits,
        root=None,
        pos="number",
        features=(),
        segments=(Segment(digits, SegmentKind.STEM, western),),
        glosses=(western,),
        transliteration=western,
        score=0.0,
        why=("digits",),
    )


def _foreign(word: str) -> Reading:
    return Reading(
        vocalised=word,
        lemma=word,
        root=None,
        pos="foreign word",
        features=(),
        segments=(Segment(word, SegmentKind.STEM, word),),
        glosses=(word,),
        transliteration=word,
        score=0.0,
        why=("Latin letters",),
    )


def _possible(segments: tuple[Segment, ...]) -> Reading:
    word = "".join(segment.text for segment in segments)
    is_split = len(segments) > 1
    return Reading(
        vocalised=word,
        lemma=segments[-1].text,
        root=None,
        pos="unknown",
        features=(),
        segments=segments,
        glosses=(),
        transliteration=transliterate_segments(segments) if is_split else transliterate(word),
        score=-1.0 if is_split else 0.0,
        why=("not in the lexicon", "possible split") if is_split else ("not in the lexicon",),
    )
