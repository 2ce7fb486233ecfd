"""A paragraph's text as the page shows it, with an offset map both ways."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from operator import add

from reader.domain.bidi import FIRST_STRONG_ISOLATE, POP_ISOLATE
from reader.domain.spans import Span

LINE_SEPARATOR = "\u2028"
WORD_JOINER = "\u2060"  # invisible, and neutral to the order and the joining of letters
REPLACEMENT = "\ufffd"

# What each opening control of UAX #9 becomes. An override would show letters in an order that
# nobody wrote, so it turns into an isolate that finds its direction from its own first letter.
_OPENERS = {
    "\u202a": "\u2066",
    "\u202b": "\u2067",
    "\u202d": FIRST_STRONG_ISOLATE,
    "\u202e": FIRST_STRONG_ISOLATE,
    "\u2066": "\u2066",
    "\u2067": "\u2067",
    "\u2068": FIRST_STRONG_ISOLATE,
}
_ISOLATES = frozenset("\u2066\u2067\u2068")
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# C0 but for the tab, the frames and objects of Qt's text engine, lone surrogates, and the breaks.
_UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffc]")
_SPECIAL = re.compile(f"{_BIDI.pattern}|{_UNSAFE.pattern}|[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """The text that Qt is given, and where each code point of the paragraph stands in it.

    ``positions[i]`` is the UTF-16 position of code point ``i``; the last entry is the length. It is
    None where both counts agree, which is nearly always.
    """

    text: str
    positions: tuple[int, ...] | None = None

    @property
    def length(self) -> int:
        """Return the length of the shown text in UTF-16 units."""
        return len(self.text) if self.positions is None else self.positions[-1]

    def to_shown(self, position: int) -> int:
        """Return the UTF-16 position of a code point; one past the end is the end."""
        if self.positions is None:
            return min(position, len(self.text))
        return self.positions[min(position, len(self.positions) - 1)]

    def from_shown(self, position: int) -> int:
        """Return the code point that the UTF-16 unit at ``position`` shows or belongs to."""
        if self.positions is None:
            return min(position, len(self.text))
        return max(bisect_right(self.positions, position) - 1, 0)

    def span_from(self, start: int, end: int) -> Span:
        """Return the code points that the UTF-16 units ``[start, end)`` touch."""
        first, last = self.from_shown(start), self.from_shown(end)
        if last < self.from_shown(self.length) and self.to_shown(last) < end:
            last += 1
        return Span(first, max(first, last))


def shown(text: str, marks: Mapping[int, str] | None = None) -> Shown:
    """Return ``text`` made safe for Qt, with ``marks`` set in before the code points they name.

    The letters stay: every code point keeps one of its own, and only ``marks`` add any. A break
    becomes U+2028, since Qt would begin a new paragraph at others. A pair of bidi controls becomes
    an isolate, one without a partner has no effect (UAX #9, section 2.3 and 2.4).
    """
    if not _SPECIAL.search(text):
        return _marked(text, marks) if marks else Shown(text)
    letters = [_safe(letter, text[i + 1 : i + 2]) for i, letter in enumerate(text)]
    if _BIDI.search(text):
        _isolate(text, letters)
    return _measured(letters, marks or {})


def _marked(text: str, marks: Mapping[int, str]) -> Shown:
    """Set marks into a text that is safe as it is, each of its letters one UTF-16 unit."""
    pieces: list[str] = []
    growth = [0] * (len(text) + 1)
    end = 0
    for place in sorted(place for place in marks if place <= len(text)):
        pieces += (text[end:place], marks[place])
        growth[place] = sum(map(_units, marks[place]))
        end = place
    positions = map(add, range(len(text) + 1), accumulate(growth))
    return Shown("".join(pieces) + text[end:], tuple(positions))


def _safe(letter: str, following: str) -> str:
    if letter == "\r" and following == "\n":
        return WORD_JOINER
    if letter in _BREAKS:
        return LINE_SEPARATOR
    return REPLACEMENT if _UNSAFE.match(letter) else letter


def _isolate(text: str, letters: list[str]) -> None:
    """Turn pairs of controls into isolates and silence the ones without a partner."""
    waiting: list[int] = []
    for match in _BIDI.finditer(text):
        index, control = match.start(), match.group()
        letters[index] = WORD_JOINER
        if control in _OPENERS:
            waiting.append(index)
            continue
        partner = _partner(text, waiting, is_isolate=control == POP_ISOLATE)
        if partner is not None:
            letters[partner] = _OPENERS[text[partner]]
            letters[index] = POP_ISOLATE


def _partner(text: str, waiting: list[int], *, is_isolate: bool) -> int | None:
    """Take from ``waiting`` the opener that this closing control answers."""
    if not is_isolate:
        return waiting.pop() if waiting and text[waiting[-1]] not in _ISOLATES else None
    if not any(text[index] in _ISOLATES for index in waiting):
        return None
    while text[waiting[-1]] not in _ISOLATES:
        waiting.pop()  # an embedding left open inside an isolate ends with it
    return waiting.pop()


def _measured(letters: list[str], marks: Mapping[int, str]) -> Shown:
    pieces: list[str] = []
    positions: list[int] = []
    length = 0
    for index in range(len(letters) + 1):
        added = marks.get(index, "")
        length += sum(_units(mark) for mark in added)
        positions.append(length)
        pieces.append(added)
        if index < len(letters):
            pieces.append(letters[index])
            length += _units(letters[index])
    return Shown("".join(pieces), tuple(positions))


def _units(letter: str) -> int:
    return 2 if letter > "\uffff" else 1
