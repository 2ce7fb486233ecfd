"""Arabic spelling: marks, folded forms, and how well a written word fits a vocalised one."""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise

FATHATAN, DAMMATAN, KASRATAN = "\u064b", "\u064c", "\u064d"
FATHA, DAMMA, KASRA = "\u064e", "\u064f", "\u0650"
SHADDA, SUKUN, DAGGER_ALIF = "\u0651", "\u0652", "\u0670"
ALIF, WASLA, MADDA = "\u0627", "\u0671", "\u0622"
TATWEEL = "\u0640"

MARKS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u0655")
VOWELS = frozenset((FATHA, DAMMA, KASRA, FATHATAN, DAMMATAN, KASRATAN, SUKUN))
SUN_LETTERS = frozenset("تثدذرزسشصضطظلن")

WORD = re.compile("[\u0621-\u0655\u0670-\u06d3]+")  # with its marks
_STRIPPED = re.compile("[\u064b-\u0655\u0670\u0640]")
_FOLDED = str.maketrans(
    {"أ": ALIF, "إ": ALIF, MADDA: ALIF, WASLA: ALIF, "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك"}
)
_PERSIAN = str.maketrans({"ی": "ي", "ک": "ك"})  # the same letters from another keyboard
# What a writer may put for the letter a dictionary has; anything else contradicts it.
_UNHAMZATED = {"أ": ALIF, "إ": ALIF, MADDA: ALIF, WASLA: ALIF}
_SEATS = frozenset(("أ", "إ", ALIF, MADDA, WASLA))
_UNDOTTED = {"ة": "ه", "ى": "ي", "ي": "ى"}

MarkedLetter = tuple[str, frozenset[str]]


class Spelling(IntEnum):
    """How well a written word fits a vocalised one; higher is better."""

    CONTRADICTORY = 0
    MISSEATED = 1  # a hamza is above the alif for below it, or the other way round
    UNDOTTED = 2  # ه stands for ة, or ي and ى for one another
    UNHAMZATED = 3  # a hamza on alif is missing, as often in the press
    EXACT = 4


def bare(word: str) -> str:
    """Return ``word`` without harakat and tatweel."""
    return _STRIPPED.sub("", word)


def fold(word: str) -> str:
    """Return the form under which spellings of one word meet: bare, without hamza on alif."""
    return bare(word).translate(_FOLDED)


def has_marks(word: str) -> bool:
    """Tell whether ``word`` carries any haraka."""
    return any(character in MARKS for character in word)


def spelling(written: str, vocalised: str) -> Spelling:
    """Compare the letters of a written word with those of a reading of it."""
    left = bare(written).translate(_PERSIAN)
    right = bare(vocalised).replace(WASLA, ALIF)
    if left == right:
        return Spelling.EXACT
    if len(left) != len(right):
        return Spelling.CONTRADICTORY
    unequal = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    if all(_UNHAMZATED.get(b) == a for a, b in unequal):
        return Spelling.UNHAMZATED
    if all(a in {_UNHAMZATED.get(b), _UNDOTTED.get(b)} for a, b in unequal):
        return Spelling.UNDOTTED
    return Spelling.MISSEATED if _differ_in_seat(unequal) else Spelling.CONTRADICTORY


def _differ_in_seat(unequal: list[tuple[str, str]]) -> bool:
    return all({a, b} <= _SEATS for a, b in unequal)


def letters(word: str) -> list[MarkedLetter]:
    """Split ``word`` into letters with their marks; tanwin on a final alif moves before it."""
    found: list[tuple[str, set[str]]] = []
    for character in word:
        if character in MARKS:
            if found:
                found[-1][1].add(character)
        elif character != TATWEEL:
            found.append((character, set()))
    for (_, before), (letter, marks) in pairwise(found):
        if letter in {ALIF, "ى"} and FATHATAN in marks:
            marks.discard(FATHATAN)
            before.add(FATHATAN)
    return [(letter, frozenset(marks)) for letter, marks in found]


def marks_agree(written: str, vocalised: str) -> bool:
    """Tell whether no haraka of the written word contradicts the vocalised one.

    A letter without marks on either side agrees with all: printed texts mark what they need.
    """
    if not has_marks(written):
        return True
    left, right = letters(written), letters(vocalised)
    if len(left) != len(right):
        return False
    return all(_agree(a, b) for (_, a), (_, b) in zip(left, right, strict=True))


def marks_shared(marked: str, vocalised: str) -> float:
    """Return how far two vocalisations of one word agree, from 0 to 1.

    The last letter's vowel is that of case or mood, so only its shadda counts, by half. Marks that
    spelling implies (fatha before alif, kasra before a long ي, sukun) are left out of account.
    """
    left, right = _essential(marked), _essential(vocalised)
    if len(left) != len(right) or not left:
        return 0.0
    inner = sum(a == b for a, b in zip(left[:-1], right[:-1], strict=True))
    last = (SHADDA in left[-1]) == (SHADDA in right[-1])
    return (inner + last / 2) / (len(left) - 0.5)


def _essential(word: str) -> list[frozenset[str]]:
    found = letters(word)
    essential: list[frozenset[str]] = []
    for index, (letter, marks) in enumerate(found):
        kept = marks - {SUKUN, DAGGER_ALIF}
        if index + 1 < len(found):
            kept -= _implied_by(*found[index + 1])
        is_bearer = letter in {ALIF, WASLA} and index == 0
        essential.append(frozenset() if is_bearer else kept)
    return essential


def _implied_by(letter: str, marks: frozenset[str]) -> frozenset[str]:
    if letter in {ALIF, "ى", "ة"}:
        return frozenset((FATHA,))
    if marks - {SUKUN}:
        return frozenset()
    return frozenset({"ي": (KASRA,), "و": (DAMMA,)}.get(letter, ()))


def _agree(written: frozenset[str], read: frozenset[str]) -> bool:
    written_vowels, read_vowels = written & VOWELS, read & VOWELS
    if written_vowels and read_vowels and not written_vowels & read_vowels:
        return False
    return SHADDA in read or SHADDA not in written
