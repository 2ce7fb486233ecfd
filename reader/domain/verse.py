"""Telling lines of verse by their halves and their rhyme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.domain.folding import LETTERS, fold_text

FEWEST_RHYMED: Final = 4  # lines; fewer may end alike by chance
LINE_WORDS: Final = range(2, 10)
HALF_WORDS: Final = range(2, 8)

_HALVES: Final = re.compile(r"\s*(?:\.{2,}|…|\*{1,3}|\s[#=~]\s|/{2,3})\s*")
_FINISHED: Final = re.compile(r"[:؟!?][»\"”]?$|[\d٠-٩]")
_NOT_LETTERS: Final = re.compile("[^\u0621-\u064a]+")
_LONG_VOWEL: Final = re.compile("[اوي]$")


def is_halved(text: str) -> bool:
    """Tell a line of two halves of about the same length: "... إذا نام الغريب"."""
    halves = _HALVES.split(text.strip(" .*"))
    lengths = [len(half.split()) for half in halves]
    if len(lengths) != 2 or any(length not in HALF_WORDS for length in lengths):
        return False
    return abs(lengths[0] - lengths[1]) <= max(lengths) // 2 and not _FINISHED.search(text)


def could_be_verse(text: str) -> bool:
    """Tell a short line that no sentence's sign ends and that holds no digit."""
    return len(text.split()) in LINE_WORDS and not _FINISHED.search(text)


def rhyme(lines: Sequence[str]) -> bool:
    """Tell whether every other line of at least four, the last among them, ends alike."""
    if len(lines) < FEWEST_RHYMED or len(lines) % 2:
        return False
    ends = {_ending(line) for line in lines[1::2]}
    return len(ends) == 1 and "" not in ends


def _ending(line: str) -> str:
    """Return the letter that a line rhymes on, and the vowel that is held after it."""
    letters = _NOT_LETTERS.sub("", fold_text(line, LETTERS))
    if not letters or not _LONG_VOWEL.search(letters):
        return letters[-1:]
    return letters[-2:]
