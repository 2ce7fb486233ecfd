"""The Arabic script: its letters, its marks, and what stands in for them."""

from __future__ import annotations

import re

TATWEEL = "\u0640"
HAMZA_MARKS = "\u0653\u0654\u0655"  # madda and hamza as NFD leaves them: part of the letter

# Unicode 16, ArabicShaping.txt and the blocks Arabic, Arabic Extended-A and -B: harakat, Koranic
# signs, the superscript alef. Madda and hamza are left out: without them the letter is another.
_MARK_RANGES = (
    (0x0610, 0x061A),
    (0x064B, 0x0652),
    (0x0656, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x0898, 0x089F),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
)
MARKS = frozenset(chr(code) for low, high in _MARK_RANGES for code in range(low, high + 1))

# Soft hyphen, zero-width characters, bidi controls, byte order marks in the middle of a text.
_INVISIBLE_RANGES = ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))
INVISIBLES = frozenset(
    [chr(code) for low, high in _INVISIBLE_RANGES for code in range(low, high + 1)]
) | {"\u00ad", "\u061c", "\ufeff"}

LETTER_CLASS = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef"
    "\u06fa-\u06fc\u06ff\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
"""Letters of the Arabic script, presentation forms too, as the inside of a regular expression."""

MARK_CLASS = (
    "".join(f"{chr(low)}-{chr(high)}" for low, high in _MARK_RANGES) + HAMZA_MARKS + TATWEEL
)
"""What may stand between or on those letters, as the inside of a regular expression."""

DIGITS = {
    **{chr(0x0660 + value): str(value) for value in range(10)},
    **{chr(0x06F0 + value): str(value) for value in range(10)},
}
"""Arabic-Indic and Persian digits to ASCII."""

_LETTERS = re.compile(f"[{LETTER_CLASS}]+")
_BLANK = re.compile(f"[\\s{''.join(sorted(INVISIBLES))}]*")
_STRIPPED = re.compile(f"[{''.join(sorted(MARKS | INVISIBLES | {TATWEEL}))}]+")
_HAMZA_MARK = re.compile(f"[{HAMZA_MARKS}]")
_COMPOSED = {
    "\u0627\u0653": "آ",
    "\u0627\u0654": "أ",
    "\u0627\u0655": "إ",
    "\u0648\u0654": "ؤ",
    "\u064a\u0654": "ئ",
}
_DECOMPOSED = re.compile("|".join(_COMPOSED))


def count_letters(text: str) -> int:
    """Count the letters of the Arabic script."""
    return sum(map(len, _LETTERS.findall(text)))


def is_blank(text: str) -> bool:
    """Tell whether there is nothing to see: white space and invisible controls at most."""
    return _BLANK.fullmatch(text) is not None


def strip_marks(text: str) -> str:
    """Return the text without harakat, tatweel, Koranic signs and invisible controls.

    The letters stay as they are, save that a letter written in two code points (NFD) becomes one.
    ``folding.fold(text, Fold.MARKS)`` does the same and maps positions back.
    """
    bare = _STRIPPED.sub("", text)
    if not _HAMZA_MARK.search(bare):
        return bare
    return _DECOMPOSED.sub(lambda pair: _COMPOSED[pair.group()], bare)


def compose(letter: str, mark: str) -> str | None:
    """Return the one code point of a letter and its hamza or madda, or None."""
    return _COMPOSED.get(letter + mark)


def western_digits(text: str) -> str:
    """Return the text with Arabic-Indic and Persian digits as ASCII ones."""
    return text.translate(_DIGIT_TABLE)


_DIGIT_TABLE = str.maketrans(DIGITS)
