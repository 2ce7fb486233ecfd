"""Ways to part a word that no lexicon lists into proclitics and a rest."""

from __future__ import annotations

import re

from reader.domain.gloss import Segment, SegmentKind

SHORTEST_REST = 3  # letters: less is a guess too far

_FORMS = {
    "و": ("وَ", "and"),
    "ف": ("فَ", "and so"),
    "ب": ("بِ", "by, with, in"),
    "ل": ("لِ", "for, to"),
    "ك": ("كَ", "like, as"),
    "ال": ("ال", "the"),
}
_CHAINS = tuple(
    re.compile(f"{chain}(.{{{SHORTEST_REST},}})")
    for chain in ("(و|ف)?(ب|ك)?(ال)", "(و|ف)?(ل)(ل)", "(و|ف)?(ب|ل|ك)()", "(و|ف)()()")
)


def partings(word: str) -> tuple[tuple[Segment, ...], ...]:
    """Return the ways to read a bare word, the one without proclitics first.

    The last segment of each is what is left, without a meaning.
    """
    found: list[tuple[Segment, ...]] = [(Segment(word, SegmentKind.STEM, ""),)]
    for chain in _CHAINS:
        match = chain.fullmatch(word)
        if match:
            *proclitics, rest = match.groups(default="")
            segments = [segment for text in proclitics for segment in _proclitic(text)]
            if proclitics[1:] == ["ل", "ل"]:
                segments[-1] = Segment("ل", SegmentKind.PROCLITIC, "the")
            found.append((*segments, Segment(rest, SegmentKind.STEM, "")))
    return tuple(dict.fromkeys(found))


def _proclitic(text: str) -> tuple[Segment, ...]:
    if not text:
        return ()
    vocalised, meaning = _FORMS[text]
    return (Segment(vocalised, SegmentKind.PROCLITIC, meaning),)
