"""Folded text for finding and comparing, with its way back to the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import Flag, auto
from functools import lru_cache

from reader.domain import arabic
from reader.domain.spans import Span


class Fold(Flag):
    """What to make equal."""

    MARKS = auto()  # harakat, tatweel and invisible controls go; two-code-point letters are joined
    HAMZA = auto()  # أ إ آ ٱ to ا, ؤ to و, ئ to ي
    YAA = auto()  # ى and Persian ی to ي, Persian ک to ك
    TAA = auto()  # ة to ه
    DIGITS = auto()  # ٤ and ۴ to 4
    FORMS = auto()  # presentation forms and ligatures to letters
    CASE = auto()  # A to a, é to e


LETTERS = Fold.MARKS | Fold.HAMZA | Fold.YAA | Fold.TAA  # spellings of one word become one
ALL = Fold.MARKS | Fold.HAMZA | Fold.YAA | Fold.TAA | Fold.DIGITS | Fold.FORMS | Fold.CASE

_HAMZA = {**dict.fromkeys("أإآٱ", "ا"), "ؤ": "و", "ئ": "ي", **dict.fromkeys(arabic.HAMZA_MARKS, "")}
_YAA = {"ى": "ي", "ی": "ي", "ک": "ك"}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; ``offsets[i]`` is where its code point ``i`` came from.

    ``offsets`` has one entry more than the text: the length of the original.
    """

    text: str
    offsets: tuple[int, ...]

    def original(self, span: Span) -> Span:
        """Return the stretch of the original under ``span``, its last letter's marks included."""
        if span.start == span.end:
            position = self.offsets[span.start]
            return Span(position, position)
        end = max(self.offsets[span.end], self.offsets[span.end - 1] + 1)
        return Span(self.offsets[span.start], end)


def fold(text: str, rules: Fold = ALL) -> Folded:
    """Fold the text by ``rules`` and remember where each code point came from."""
    table = _table(rules)
    joins_letters = Fold.MARKS in rules
    pieces: list[str] = []
    offsets: list[int] = []
    for position, character in enumerate(text):
        if joins_letters and character in arabic.HAMZA_MARKS and pieces:
            joined = arabic.compose(pieces[-1], character)
            if joined is not None:
                pieces[-1] = table.get(joined, joined)
                continue
        replacement = table.get(character, character)
        if replacement:
            pieces.extend(replacement)
            offsets.extend([position] * len(replacement))
    offsets.append(len(text))
    return Folded("".join(pieces), tuple(offsets))


@lru_cache(16)
def lettered(text: str) -> Folded:
    """Fold a text to its ``LETTERS``; the checks of a sentence ask for the same few again."""
    return fold(text, LETTERS)


def fold_text(text: str, rules: Fold = ALL) -> str:
    """Return the folded text alone: quicker where nobody needs the way back."""
    if any(mark in text for mark in arabic.HAMZA_MARKS):
        return fold(text, rules).text
    return text.translate(_translation(rules))


@lru_cache(maxsize=32)
def _table(rules: Fold) -> dict[str, str]:
    table: dict[str, str] = {}
    if Fold.FORMS in rules:
        table.update(_forms())
    if Fold.CASE in rules:
        table.update(_case())
    if Fold.DIGITS in rules:
        table.update(arabic.DIGITS)
    if Fold.MARKS in rules:
        table.update(dict.fromkeys(arabic.MARKS | arabic.INVISIBLES | {arabic.TATWEEL}, ""))
    for rule, letters in ((Fold.HAMZA, _HAMZA), (Fold.YAA, _YAA), (Fold.TAA, {"ة": "ه"})):
        if rule in rules:
            table.update(letters)
    return {key: _settled(value, table) for key, value in table.items()}


@lru_cache(maxsize=32)
def _translation(rules: Fold) -> dict[int, str]:
    return {ord(key): value for key, value in _table(rules).items()}


def _settled(value: str, table: dict[str, str]) -> str:
    """Fold a replacement in its turn: the ligature لأ becomes لأ, then لا."""
    return "".join(table.get(character, character) for character in value)


def _forms() -> dict[str, str]:
    codes = [*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD), *range(0xFB00, 0xFB07)]
    forms = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in codes}
    return {key: value for key, value in forms.items() if key != value}


def _case() -> dict[str, str]:
    """Latin, Greek and Cyrillic letters without case or accents; combining accents to nothing."""
    table: dict[str, str] = dict.fromkeys(map(chr, range(0x0300, 0x0370)), "")
    for code in [*range(0x41, 0x5B), *range(0xC0, 0x530), *range(0x1E00, 0x2000)]:
        character = chr(code)
        bare = unicodedata.normalize("NFD", character.casefold())
        plain = "".join(letter for letter in bare if not unicodedata.combining(letter))
        if plain != character and character not in table:
            table[character] = plain
    return table
