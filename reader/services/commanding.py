"""Words that order something: imperatives made from the present, which few dictionaries list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reader.domain.gloss import Reading, Segment, SegmentKind
from reader.domain.orthography import (
    ALIF,
    DAMMA,
    FATHA,
    KASRA,
    SHADDA,
    SUKUN,
    Spelling,
    bare,
    spelling,
)
from reader.domain.transliteration import transliterate_segments
from reader.services.word_ports import Lexicon

SHORTEST: Final = 2  # letters
_ALIFS: Final = frozenset("اأ")
_BEFORE: Final = ("", "و", "ف")  # what may be joined before it
_NO_ORDERS: Final = ("ال", "وال", "فال", "ي", "وي")  # an article, or a present
_WEAK: Final = frozenset("اىوي")
_PERSONS: Final = {"singular": "he, it", "plural": "they"}
_FIRST: Final = re.compile("[\u0621-\u064a]")
_LAST_MARK: Final = frozenset((FATHA, DAMMA, KASRA, SHADDA, SUKUN))


def guess_imperatives(lexicon: Lexicon, word: str) -> tuple[Reading, ...]:
    """Return a word read as an order to one man or to several, where its present is known.

    Orders that the lexicon lists itself are left to it.
    """
    plain = bare(word)
    if len(plain) < SHORTEST or plain.startswith(_NO_ORDERS):
        return ()
    listed = {r.lemma for r in lexicon.readings(word) if "imperative" in r.features}
    made = (
        order
        for before in _BEFORE
        if plain.startswith(before)
        for order in _made(lexicon, before, plain[len(before) :])
        if order.lemma not in listed and spelling(word, order.vocalised) >= Spelling.UNHAMZATED
    )
    return tuple(dict.fromkeys(made))


def _made(lexicon: Lexicon, before: str, word: str) -> Iterator[Reading]:
    alif = word[:1] if word[:1] in _ALIFS else ""
    for reading in lexicon.readings(f"{before}ي{word[len(alif) :]}"):
        order = _order(reading, alif, is_joined=bool(before))
        if order is not None:
            yield order


def _order(reading: Reading, alif: str, *, is_joined: bool) -> Reading | None:
    """Return the order that goes with a present of the third person, written with ``alif``."""
    number = next((each for each in _PERSONS if each in reading.features), "")
    head = 1 if is_joined else 0
    is_present = "present" in reading.features and "passive" not in reading.features
    if not number or not is_present or len(reading.segments) < head + 2:
        return None
    prefix, stem = reading.segments[head : head + 2]
    is_masculine = "masculine" in reading.features
    if prefix.kind is not SegmentKind.PREFIX or prefix.gloss != _PERSONS[number]:
        return None
    start = _start(prefix.text, stem.text, reading.lemma)
    if not is_masculine or start[:1] != alif or _is_long(stem.text, number):
        return None
    rest = reading.segments[head + 2 :]
    if number == "plural" and (not rest or bare(rest[0].text) != "وا"):
        return None
    is_closed = number == "singular" and bare(reading.lemma)[-1:] not in _WEAK
    end = SUKUN if is_closed and stem.text[-1] not in _LAST_MARK else ""
    ordered = replace(stem, text=start + stem.text + end)
    segments = (*reading.segments[:head], ordered, *rest)
    return _reading(reading, segments, number)


def _start(prefix: str, stem: str, lemma: str) -> str:
    """Return what is written before the stem: nothing, or an alif with its vowel."""
    if prefix.endswith(DAMMA) and lemma.startswith(f"أ{FATHA}"):
        return f"أ{FATHA}"
    if stem[1:2] not in {SUKUN, SHADDA}:
        return ""
    vowel = _FIRST.sub("", stem[2:4])[:1]
    return ALIF + (DAMMA if vowel == DAMMA else KASRA)


def _is_long(stem: str, number: str) -> bool:
    """Tell a stem that an order shortens: قُول gives قُلْ, رْمِي gives ارْمِ."""
    letters = bare(stem)
    if number == "plural":
        return False
    return letters[-1] in _WEAK or (len(letters) > 1 and letters[-2] in _WEAK and _has_long(stem))


def _has_long(stem: str) -> bool:
    return re.search(f"(?:{DAMMA}و|{KASRA}ي|ا)[\u0621-\u064a]$", stem) is not None


def _reading(reading: Reading, segments: tuple[Segment, ...], number: str) -> Reading:
    return replace(
        reading,
        vocalised="".join(segment.text for segment in segments),
        features=("second person", "masculine", number, "imperative"),
        segments=segments,
        transliteration=transliterate_segments(segments),
    )
