"""What stands around a number and changes what it can be: a half, the clock, a shared scale."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reader.domain.quantities import Quantity

CENTURY: Final = 100  # years
_THOUSAND: Final = 1000

_CLOCK: Final = re.compile(
    r"(\d\d?)(?:[:.](\d\d))?(?:\s*[-–]\s*\d\d?(?:[:.]\d\d)?)?\s*[ap]\.?m\b", re.IGNORECASE
)
_ARABIC_HALF: Final = re.compile(r"\s+\w+\s+ونصف\b")
_ENGLISH_HALF: Final = re.compile(r"[\s-]and[\s-]a[\s-]half\b")
_FEW: Final = re.compile(r"\b(?:few|several|many|couple of)\s+$", re.IGNORECASE)
_JOINT: Final = re.compile(r"\s*(?:and|to|or|[-–—]|و|الي|او|حتي)\s*[$€£]?\s*")
_IN_A_CENTURY: Final = re.compile(r"\s+(?:من\s+)?القرن\s*")
_AFTER_CENTURY: Final = re.compile(r"القرن\s*$")


def in_arabic(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return the numbers of a folded Arabic text as what surrounds them lets them be read."""
    halved = [_with_half(each, _ARABIC_HALF, text) for each in found]
    return _of_centuries(_scaled(halved, text), text)


def in_english(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return the numbers of an English text as what surrounds them lets them be read."""
    timed = [_by_the_clock(_with_half(each, _ENGLISH_HALF, text), text) for each in found]
    return [
        replace(each, is_stated=each.is_stated and not _FEW.search(text, 0, each.span.start))
        for each in _scaled(timed, text)
    ]


def _with_half(found: Quantity, half: re.Pattern[str], text: str) -> Quantity:
    """Add what "six hours and a half" says after the number."""
    if not half.match(text, found.span.end):
        return found
    return replace(found, values=found.values | {value + 0.5 for value in found.values})


def _by_the_clock(found: Quantity, text: str) -> Quantity:
    """Add what an hour is on the clock of twenty-four: "2:30 p.m." is 14:30, "8.20 pm" has 20."""
    time = _CLOCK.match(text, found.span.start)
    if time is None:
        return found
    hour = float(time[1])
    minutes = {float(time[2])} if time[2] else set[float]()
    return replace(found, values=found.values | {hour, hour + 12} | minutes)


def _scaled(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Let the first of "seven to 15 million" be seven million too."""
    out = list(found)
    for index, (one, other) in enumerate(pairwise(found)):
        scale = _scale(other, text)
        is_joined = _JOINT.fullmatch(text, one.span.end, other.span.start)
        if is_joined and scale and max(one.values) < _THOUSAND:
            out[index] = replace(one, values=one.values | {value * scale for value in one.values})
    return out


def _scale(found: Quantity, text: str) -> float | None:
    """Return the thousand, million or more that a number names in a word."""
    least = min(found.values)
    if least < _THOUSAND or not any(map(str.isalpha, found.span.of(text))):
        return None
    return float(_THOUSAND ** int(math.log10(least) / 3 + 1e-9))


def _of_centuries(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Read "the fifties of the fourteenth century" as the 1350s, and the century as no number."""
    out = [
        replace(
            each, is_stated=each.is_stated and not _AFTER_CENTURY.search(text, 0, each.span.start)
        )
        for each in found
    ]
    for index, (one, other) in enumerate(pairwise(found)):
        if _IN_A_CENTURY.fullmatch(text, one.span.end, other.span.start):
            years = (min(other.values) - 1) * CENTURY
            decade = min(one.values)
            out[index] = replace(one, values=frozenset((decade, years + decade)))
    return out
