"""The numbers that a text states, in digits or in words, as values that can be compared."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.domain.arabic import western_digits
from reader.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    ``values`` holds every way to read it: "3,500" is 3500, or 3.5 where the comma is a decimal one.
    ``is_stated`` tells a number from what may only stand for one: an ordinal, "a", a decade.
    """

    values: frozenset[float]
    span: Span
    is_stated: bool = True

    def agrees_with(self, other: Quantity) -> bool:
        """Tell whether both can be the same number."""
        return not self.values.isdisjoint(other.values)


class Kind(Enum):
    """How a part of a number joins the others."""

    DIGITS = auto()
    ADDEND = auto()
    HUNDRED = auto()
    SCALE = auto()
    HALF = auto()
    FOLLOWER = auto()  # a name that means a number only by itself: an ordinal, a decade


@dataclass(frozen=True, slots=True)
class Part:
    """A word or a run of digits inside a number; ``is_joined`` tells of an "and" before it."""

    kind: Kind
    readings: tuple[float, ...]
    span: Span
    is_joined: bool = False
    is_vague: bool = False  # "thousands" by itself is no number

    def starts_anew(self, before: Part) -> bool:
        """Tell whether the part begins another number than that of ``before``."""
        if Kind.FOLLOWER in {self.kind, before.kind}:
            return not self._completes(before)
        if self.kind in {Kind.SCALE, Kind.HUNDRED}:
            is_year = self.is_vague and before.kind is Kind.DIGITS and before.readings[0] >= YEAR
            return is_year or (self.is_joined and self.readings[0] >= before.readings[0])
        if self.is_joined:
            return not self._adds_to(before)
        return not self._follows(before)

    def _adds_to(self, before: Part) -> bool:
        """Tell whether "and" joins the part: three thousand and fifty, five and twenty."""
        if before.kind in {Kind.SCALE, Kind.HUNDRED} or self.kind is Kind.HALF:
            return True
        if Kind.DIGITS in {self.kind, before.kind}:
            return False
        return before.readings[0] >= HUNDRED or self.readings[0] >= 20 > before.readings[0]

    def _completes(self, before: Part) -> bool:
        """Tell whether the part ends a compound ordinal: the twenty-first, the fifteenth."""
        if self.kind is Kind.FOLLOWER:  # twenty-first
            return before.kind is Kind.ADDEND and before.readings[0] >= 20 > 2 * self.readings[0]
        if self.kind is not Kind.ADDEND or before.readings[0] >= 10:
            return False
        return self.readings[0] >= 20 if self.is_joined else self.readings[0] == 10

    def _follows(self, before: Part) -> bool:
        if self.kind is Kind.DIGITS or before.kind is Kind.DIGITS:
            return False
        return self.readings[0] < before.readings[0] or self.readings[0] == 10


HUNDRED, YEAR, MILLION = 100, 1000, 1_000_000
_DIGITS = re.compile(r"[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_GAP = re.compile(r"[\s\u00a0]*[-‑و]?[\s\u00a0]*")


def digit_parts(text: str) -> Iterator[Part]:
    """Yield every run of digits; one behind a Latin letter may be part of a name: "G20"."""
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        before = text[max(start - 1, 0) : start]
        is_name = before.isascii() and before.isalpha()
        kind = Kind.FOLLOWER if is_name else Kind.DIGITS
        yield Part(kind, readings(match[0]), Span(start, end), before == "و")


def readings(digits: str) -> tuple[float, ...]:
    """Return the values that a run of digits and separators can have."""
    plain = western_digits(digits).translate(str.maketrans("٫٬", ".,"))
    found: list[float] = []
    if _GROUPED.fullmatch(plain):
        found.append(float(re.sub("[.,]", "", plain)))
    marks = [mark for mark in plain if mark in ".,"]
    if len(marks) == 1:
        found.append(float(plain.replace(",", ".")))
    elif marks and marks[-1] not in marks[:-1]:  # 1,234.5
        whole, _, rest = plain.rpartition(marks[-1])
        found.append(float(re.sub("[.,]", "", whole) + "." + rest))
    elif not marks:
        found.append(float(plain))
    return tuple(dict.fromkeys(found)) or (float(re.sub("[.,]", "", plain)),)


def runs(text: str, parts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """Yield the parts number by number."""
    run: list[Part] = []
    ordered = sorted(parts, key=lambda part: part.span)
    for index, part in enumerate(ordered):
        if run and (
            _is_apart(text, run[-1], part)
            or part.starts_anew(run[-1])
            or _has_its_own_scale(run, ordered[index : index + 2])
            or (part.kind is Kind.ADDEND and not part.is_joined and _has_fraction(run))
        ):
            yield tuple(run)
            run = []
        run.append(part)
    if run:
        yield tuple(run)


def _has_its_own_scale(run: Sequence[Part], ahead: Sequence[Part]) -> bool:
    """Tell whether another number begins: "7 million and 15 million" is two."""
    scales = [part.readings[0] for part in run if part.kind is Kind.SCALE]
    if not scales or len(ahead) < 2 or not ahead[0].is_joined or ahead[0].kind is Kind.HALF:
        return False
    return ahead[1].kind is Kind.SCALE and ahead[1].readings[-1] >= scales[-1]


def _has_fraction(run: Sequence[Part]) -> bool:
    """Tell whether a number is complete: after "1.7 million", "four" begins another."""
    return run[0].kind is Kind.DIGITS and not all(each.is_integer() for each in run[0].readings)


def _is_apart(text: str, before: Part, part: Part) -> bool:
    between = text[before.span.end : part.span.start]
    if "-" in between and Kind.DIGITS in {before.kind, part.kind}:
        return part.kind is not Kind.SCALE
    return _GAP.fullmatch(between) is None


def quantity(run: Sequence[Part]) -> Quantity | None:
    """Return the number that a run states, or None where it only says that there are many."""
    if len(run) == 1 and (run[0].is_vague or run[0].kind is Kind.HALF):
        return None
    most = max(len(part.readings) for part in run)
    values = {_total(run, reading) for reading in range(most)}
    if run[0].is_vague and len(run) == 2:  # "the last decades, the four of them"
        values.add(run[0].readings[0] * run[1].readings[0])
    span = Span(run[0].span.start, run[-1].span.end)
    is_stated = all(part.kind is not Kind.FOLLOWER for part in run) and len(run) > (
        run[0].kind is Kind.SCALE
    )
    return Quantity(frozenset(values), span, is_stated)


def _total(run: Sequence[Part], reading: int) -> float:
    """Add and multiply the parts as both languages do, each in its ``reading``."""
    total, current, scale, before = 0.0, 0.0, 1.0, Kind.ADDEND
    for part in run:
        value = part.readings[min(reading, len(part.readings) - 1)]
        if current >= MILLION:  # a dual is a whole by itself: "two million"
            total, current, scale = total + current, 0.0, 10.0 ** int(math.log10(current))
        if part.kind is Kind.SCALE:
            if (value, before) != (scale, Kind.HALF):
                total, current, scale = total + (current or 1.0) * value, 0.0, value
        elif part.kind is Kind.HUNDRED:
            is_times = 0 < current < 10 and not part.is_joined
            current = current * value if is_times else current + value
        elif part.kind is Kind.HALF and part.is_joined and not current:
            total += scale / 2  # a million and a half
        else:
            current += value
        before = part.kind
    return round(total + current, 6)
