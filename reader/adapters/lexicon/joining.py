"""Joins morphemes into a vocalised word as Arabic writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from unicodedata import normalize

from reader.domain.gloss import Segment, SegmentKind
from reader.domain.orthography import (
    ALIF,
    DAMMA,
    FATHA,
    KASRA,
    MARKS,
    SHADDA,
    SUKUN,
    SUN_LETTERS,
    VOWELS,
    WASLA,
)

ARTICLE_GLOSS = "the"

_VOWEL_LETTERS = frozenset("اآى")
_FRONT = (KASRA, f"{KASRA}ي", f"{KASRA}{SHADDA}ي", f"{FATHA}ي", f"{FATHA}ي{SUKUN}")
_CARRIES_CASE = tuple("ءأؤئبتثجحخدذرزسشصضطظعغفقكلمنه" + SHADDA)
_SLOTS = (
    ("first person", "second person", "third person"),
    ("masculine", "feminine"),
    ("singular", "dual", "plural"),
    ("nominative", "accusative", "genitive", "accusative or genitive"),
    ("comparative",),
    ("past", "present", "future", "imperative"),
    ("indicative", "subjunctive or jussive"),
    ("passive",),
)
_SLOT_OF = {feature: slot for slot, features in enumerate(_SLOTS) for feature in features}


def join(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """Return segments whose texts, one after another, are the vocalised word.

    A suffix's first vowel stands on the letter before it, so it goes to the segment before; a
    suffix of marks alone leaves no segment. The article assimilates to sun letters and its lam,
    as well as any proclitic, joins over the alif of wasla.
    """
    joined: list[Segment] = []
    for segment in segments:
        text = segment.text
        if joined:
            marks, text = _split_leading_marks(text)
            if not (marks == FATHA and joined[-1].text.endswith(ALIF)):  # قَناة: the alif is one
                _add(joined, marks)
            if not text:
                _keep_meaning(joined, segment)
                continue
            text = _after(joined, text)
            if segment.kind is SegmentKind.ENCLITIC and joined[-1].text.endswith(_FRONT):
                text = _fronted(text)
        elif text.startswith(WASLA):
            text = ALIF + text[1:]
        joined.append(replace(segment, text=text))
    return tuple(replace(part, text=normalize("NFC", part.text)) for part in joined)


def in_genitive(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Write the kasra that a preposition gives a noun before its pronoun: بِبَيْتِهِم."""
    if len(segments) < 2 or segments[-1].kind is not SegmentKind.ENCLITIC:
        return segments
    noun, pronoun = segments[-2:]
    if not noun.text.endswith(_CARRIES_CASE) or pronoun.text.startswith("ي"):
        return segments
    pronoun = replace(pronoun, text=_fronted(pronoun.text))
    return (*segments[:-2], replace(noun, text=noun.text + KASRA), pronoun)


def _fronted(pronoun: str) -> str:
    """Return a pronoun of the third person as it is after an i: تُلْغِيهِ, أَبِيهِم."""
    return pronoun.replace(f"ه{DAMMA}", f"ه{KASRA}", 1)


def merge_features(*sources: Iterable[str]) -> tuple[str, ...]:
    """Merge features; a later source overrules an earlier one, the order is fixed."""
    chosen: dict[int, str] = {}
    for source in sources:
        for feature in source:
            chosen[_SLOT_OF[feature]] = feature
    return tuple(chosen[slot] for slot in sorted(chosen))


def _split_leading_marks(text: str) -> tuple[str, str]:
    end = 0
    while end < len(text) and text[end] in MARKS:
        end += 1
    return text[:end], text[end:]


def _add(joined: list[Segment], marks: str) -> None:
    if marks:
        joined[-1] = replace(joined[-1], text=joined[-1].text + marks)


def _keep_meaning(joined: list[Segment], lost: Segment) -> None:
    """A pronoun written only as a shadda (عَلَيَّ) gives its meaning to the segment before."""
    if lost.kind is SegmentKind.ENCLITIC:
        joined[-1] = replace(joined[-1], gloss=f"{joined[-1].gloss} + {lost.gloss}")


def _after(joined: list[Segment], text: str) -> str:
    """Return ``text`` as it is written after what stands in ``joined``."""
    before = joined[-1]
    if before.kind is not SegmentKind.PROCLITIC:
        is_glide = before.text.endswith((f"{FATHA}ي", f"{FATHA}و"))
        if is_glide and text[0] not in _VOWEL_LETTERS:
            _add(joined, SUKUN)
        return text.replace(WASLA, ALIF)
    is_article = before.gloss.endswith(ARTICLE_GLOSS)
    if text.startswith(WASLA):
        if is_article:
            _add(joined, KASRA)
        return ALIF + text[1:].lstrip("".join(VOWELS))
    if is_article and text[0] in SUN_LETTERS:
        marks, rest = _split_leading_marks(text[1:])
        return text[0] + (marks if SHADDA in marks else SHADDA + marks) + rest
    if is_article and before.text.endswith("ل"):
        _add(joined, SUKUN)
    return text
