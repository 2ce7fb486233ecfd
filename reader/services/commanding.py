"""Words that order something: imperatives made from the present, which few dictionaries list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
_FIRST: Final = re.compile("[\u0621-\u064a]")
_LAST_MARK: Final = frozenset((FATHA, DAMMA, KASRA, SHADDA, SUKUN))


_YOU: Final = "ت"  # orders to others than men are read without an object: to look is slow


@dataclass(frozen=True, slots=True)
class _Form:
    """A present form, and the order that is made of it.

    ``letter`` is what the present begins with, ``pronoun`` its English; ``ending`` what it keeps.
    """

    letter: str
    person: frozenset[str]
    pronoun: str
    ending: str
    features: tuple[str, ...]


_FORMS: Final = tuple(
    _Form(letter, frozenset((person, *kind)), pronoun, ending, ("second person", *kind))
    for letter, person, kind, pronoun, ending in (
        ("ي", "third person", ("masculine", "singular"), "he, it", ""),
        ("ي", "third person", ("masculine", "plural"), "they", "وا"),
        ("ت", "second person", ("feminine", "singular"), "you", "ي"),
        ("ت", "second person", ("feminine", "plural"), "you all", "ن"),
        ("ت", "second person", ("dual",), "you two", "ا"),
    )
)


def guess_imperatives(lexicon: Lexicon, word: str) -> tuple[Reading, ...]:
    """Return a word read as an order, to one or several, where its present is known.

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
    for form in _FORMS:
        if form.letter == _YOU and word[-1] != form.ending:
            continue
        for reading in lexicon.readings(f"{before}{form.letter}{word[len(alif) :]}"):
            order = _order(reading, form, alif, is_joined=bool(before))
            if order is not None:
                yield order


def _order(reading: Reading, form: _Form, alif: str, *, is_joined: bool) -> Reading | None:
    """Return the order that goes with a present, written with ``alif``."""
    head = 1 if is_joined else 0
    features = set(reading.features)
    is_present = "present" in features and "passive" not in features
    if not is_present or not form.person <= features or len(reading.segments) < head + 2:
        return None
    prefix, stem, *rest = reading.segments[head:]
    if prefix.kind is not SegmentKind.PREFIX or prefix.gloss != form.pronoun:
        return None
    start = _start(prefix.text, stem.text, reading.lemma)
    if start[:1] != alif or (not form.ending and _is_long(stem.text)):
        return None
    if form.ending and (not rest or bare(rest[0].text) != form.ending):
        return None
    is_closed = not form.ending and bare(reading.lemma)[-1:] not in _WEAK
    end = SUKUN if is_closed and stem.text[-1] not in _LAST_MARK else ""
    ordered = replace(stem, text=start + stem.text + end)
    return _reading(reading, (*reading.segments[:head], ordered, *rest), form)


def _start(prefix: str, stem: str, lemma: str) -> str:
    """Return what is written before the stem: nothing, or an alif with its vowel."""
    if prefix.endswith(DAMMA) and lemma.startswith(f"أ{FATHA}"):
        return f"أ{FATHA}"
    if stem[1:2] not in {SUKUN, SHADDA}:
        return ""
    vowel = _FIRST.sub("", stem[2:4])[:1]
    return ALIF + (DAMMA if vowel == DAMMA else KASRA)


def _is_long(stem: str) -> bool:
    """Tell a stem that an order to one man shortens: قُول gives قُلْ, رْمِي gives ارْمِ."""
    letters = bare(stem)
    return letters[-1] in _WEAK or (len(letters) > 1 and letters[-2] in _WEAK and _has_long(stem))


def _has_long(stem: str) -> bool:
    return re.search(f"(?:{DAMMA}و|{KASRA}ي|ا)[\u0621-\u064a]$", stem) is not None


def _reading(reading: Reading, segments: tuple[Segment, ...], form: _Form) -> Reading:
    return replace(
        reading,
        vocalised="".join(segment.text for segment in segments),
        features=(*form.features, "imperative"),
        segments=segments,
        transliteration=transliterate_segments(segments),
    )
