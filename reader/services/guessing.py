"""What can be said of a word that no lexicon lists: a number, a foreign word, a possible split."""

from __future__ import annotations

import re

from reader.domain.arabic import western_digits
from reader.domain.gloss import Gloss, Reading, Segment, SegmentKind
from reader.domain.orthography import bare
from reader.domain.transliteration import transliterate, transliterate_segments

_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NUMBER = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬/:-][0-9٠-٩۰-۹]+)*[%٪]?")
_SEPARATORS = str.maketrans("٫٬٪", ".,%")

# A guess at the clitics of an unknown word must leave this many letters.
_SHORTEST_STEM = 3
_SPLITS = tuple(
    (re.compile(f"{pattern}(.{{{_SHORTEST_STEM},}})"), glosses)
    for pattern, glosses in (
        ("(و|ف)?(ب)(ال)", ("and", "by, with, in", "the")),
        ("(و|ف)?(ك)(ال)", ("and", "like, as", "the")),
        ("(و|ف)?()(ال)", ("and", "", "the")),
        ("(و|ف)?(ل)(ل)", ("and", "for, to", "the")),
        ("(و|ف)?(ب)()", ("and", "by, with, in", "")),
        ("(و|ف)?(ل)()", ("and", "for, to", "")),
        ("(و|ف)()()", ("and", "", "")),
    )
)


def guess_foreign(word: str) -> tuple[Reading, ...]:
    """Return what a word without Arabic letters says: its number, itself, or nothing."""
    if _NUMBER.fullmatch(word):
        return (_number(word),)
    return (_foreign(word),) if _LATIN.search(word) else ()


def guess_splits(word: str) -> tuple[Reading, ...]:
    """Return an unknown Arabic word as it is, and parted where it may begin with clitics.

    The readings are of the part of speech "unknown" and have no senses.
    """
    whole = _possible((Segment(word, SegmentKind.STEM, ""),), 0.0)
    found = [whole]
    plain = bare(word)
    for pattern, glosses in _SPLITS:
        match = pattern.fullmatch(plain)
        if match:
            proclitics = [
                Segment(text, SegmentKind.PROCLITIC, gloss)
                for text, gloss in zip(match.groups()[:3], glosses, strict=True)
                if text
            ]
            stem = Segment(match[4], SegmentKind.STEM, "")
            found.append(_possible((*proclitics, stem), -1.0))
            break
    return tuple(found)


def is_unknown(gloss: Gloss) -> bool:
    """Tell whether the word is one that the lexicon does not know."""
    return bool(gloss.readings) and gloss.readings[0].pos == "unknown"


def likely_name(gloss: Gloss) -> str:
    """Return an unknown word without "and" and "the"; a first ب, ل or ك is as often its own."""
    whole, *split = gloss.readings
    doubtful = {"ب", "ل", "ك"}
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


def _possible(segments: tuple[Segment, ...], score: float) -> Reading:
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
        score=score,
        why=("not in the lexicon", "possible split") if is_split else ("not in the lexicon",),
    )
