"""Names in two scripts: whether an Arabic word and an English one can be the same name.

Both are reduced to classes of sounds that transliteration keeps, and compared by edit distance.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from reader.domain.orthography import bare

# A vowel letter stands for its class, which English may write in several ways or not at all.
_ARABIC_SOUNDS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "و": "u", "ؤ": "u", "ي": "i",
    "ئ": "i", "ء": "", "ع": "", "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "j",
    "ح": "h", "ه": "h", "خ": "k", "د": "d", "ض": "d", "ذ": "d", "ر": "r", "ز": "z", "ظ": "z",
    "س": "s", "ص": "s", "ش": "x", "چ": "x", "غ": "g", "گ": "g", "ف": "f", "ڤ": "f", "ق": "k",
    "ك": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_ENGLISH_SOUNDS = (
    ("tsch", "x"), ("sch", "x"), ("tch", "x"), ("sh", "x"), ("ch", "x"), ("kh", "k"), ("gh", "g"),
    ("ph", "f"), ("rh", "r"), ("oh", "u"), ("dge", "j"), ("th", "t"), ("dh", "d"), ("ck", "k"),
    ("qu", "ku"), ("ng", "ng"), ("oo", "u"),
    ("ou", "u"), ("ee", "i"), ("ea", "i"), ("ai", "i"), ("ay", "i"), ("ei", "i"), ("ey", "i"),
    ("ie", "i"), ("au", "u"), ("ow", "u"), ("ew", "iu"), ("eau", "u"), ("wh", "u"), ("x", "ks"),
    ("c", "k"), ("q", "k"), ("v", "f"), ("p", "b"), ("w", "u"), ("y", "i"), ("e", "i"),
    ("o", "u"), ("j", "j"), ("'", ""), ("’", ""), ("-", ""),
)  # fmt: skip
_VOWELS = re.compile("[aiu]+")
_DOUBLE = re.compile(r"(.)\1+")
# Pairs of classes that transliteration confuses, at a cost less than that of unlike ones.
_NEAR = {frozenset(pair) for pair in ("gj", "xs", "zs", "td", "kg", "xk", "kh", "tx", "sk", "xj")}
_NEAR_COST = 0.4
_VOWEL_COST = 0.35
_SHORT = 2  # consonants: fewer names differ in these alone, so vowels count for more


@lru_cache(4096)
def arabic_sounds(word: str) -> str:
    """Return the sound classes of an Arabic word."""
    return _DOUBLE.sub(r"\1", "".join(_ARABIC_SOUNDS.get(letter, "") for letter in bare(word)))


@lru_cache(4096)
def english_sounds(word: str) -> str:
    """Return the sound classes of an English word."""
    text = word.lower()
    text = text.removesuffix("e") if len(text) > 4 else text
    out = ""
    while text:
        for letters, sound in _ENGLISH_SOUNDS:
            if text.startswith(letters):
                out, text = out + sound, text[len(letters) :]
                break
        else:
            out, text = out + (text[0] if text[0].isalpha() else ""), text[1:]
    return _DOUBLE.sub(r"\1", out)


@lru_cache(8192)
def likeness(arabic: str, english: str) -> float:
    """Return how well the two words can be one name: 1 where every sound agrees, 0 for none."""
    left, right = arabic_sounds(arabic), english_sounds(english)
    skeletons = _VOWELS.sub("", left), _VOWELS.sub("", right)
    if not all(skeletons):
        return 0.0
    by_consonants = _similarity(*skeletons)
    by_sounds = _similarity(left, right)
    share = 0.5 if min(map(len, skeletons)) > _SHORT else 0.25
    return share * by_consonants + (1 - share) * by_sounds


def _similarity(left: str, right: str) -> float:
    longest = sum(_weight(sound) for sound in max(left, right, key=len)) or 1.0
    return max(0.0, 1.0 - _distance(left, right) / longest)


def _weight(sound: str) -> float:
    return _VOWEL_COST if sound in "aiu" else 1.0


def _distance(left: str, right: str) -> float:
    """Return the edit distance where vowels and near sounds cost less."""
    weights = [_VOWEL_COST if sound in "aiu" else 1.0 for sound in right]
    row = list(accumulate(weights, initial=0.0))
    for a in left:
        weight = _weight(a)
        best = row[0] + weight
        following = [best]
        for index, b in enumerate(right):
            best = min(
                row[index + 1] + weight, best + weights[index], row[index] + _substitution(a, b)
            )
            following.append(best)
        row = following
    return row[-1]


@lru_cache(2048)
def _substitution(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in "aiu" and b in "aiu":
        return _VOWEL_COST
    if frozenset((a, b)) in _NEAR:
        return _NEAR_COST
    return 1.2 if (a in "aiu") == (b in "aiu") else 1.5
