"""Finds the root of a lexeme, or none: a wrong root misleads more than a missing one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WEAK = frozenset("Awy")
_ONE_HAMZA = str.maketrans({"|": ">A", "&": ">", "}": ">", "'": ">", "<": ">", "{": "A"})
_HAMZAS = str.maketrans("|>&<}'{", "AAAAAAA")
_ADDED = frozenset("Awymtsnpl")  # letters that derivation and inflection add
_INFIXES = frozenset("TdA")  # the t of Form VIII after an emphatic or a dental
_FOREIGN_ENDINGS = ("w", "yA", "dA", "mA", "ws")
_MADE_OF_NAMES = frozenset(("m r k", "l m n", "f r n s", "A l b", "A w r", "A y r", "A n A"))
_MARKS = re.compile("[aiuoFNK`]")
_HEADING = re.compile(r"([A-Za-z$*]{2,4})(?:\(\d\))?(?: .*)?$")
_C = "([^aiuoAwyY~`])"
# What verbs say of their radicals, the surest form first; "w" and "y" stand for weak ones.
_VERBS = tuple(
    (re.compile(pattern + r"(?:_\d+)?$"), weak)
    for pattern, weak in (
        (rf"{_C}a{_C}[aiu]{_C}-[aiu]+", "123"),
        (rf"{_C}a{_C}~-[aiu]+", "122"),
        (rf"{_C}A{_C}-u", "1w2"),
        (rf"{_C}A{_C}-i", "1y2"),
        (rf"{_C}a{_C}aY-i", "12y"),
        (rf"{_C}a{_C}A-u", "12w"),
        (rf"{_C}a{_C}~a{_C}", "123"),
        (rf"{_C}A{_C}a{_C}", "123"),
        (rf">a{_C}o{_C}a{_C}", "123"),
        (rf"ta{_C}a{_C}~a{_C}", "123"),
        (rf"ta{_C}A{_C}a{_C}", "123"),
        (rf"Aino(?!t){_C}a{_C}a{_C}", "123"),
        (rf"Ai{_C}ota{_C}a{_C}", "123"),
        (rf"Aisota{_C}o{_C}a{_C}", "123"),
    )
)


def heading_radicals(heading: str) -> str | None:
    """Return the radicals a heading names; two mean a doubled second. None where it is unsure."""
    match = _HEADING.match(heading)
    return match[1] if match else None


def radicals_of_verbs(lexemes: Iterable[str]) -> tuple[str, ...]:
    """Return the radicals that verbs show by their form, the surest form first, each once."""
    names = [lexeme.translate(_ONE_HAMZA) for lexeme in lexemes]
    found: dict[str, None] = {}
    for pattern, places in _VERBS:
        for name in names:
            match = pattern.match(name)
            if match:
                radicals = (match[int(p)] if p.isdigit() else p for p in places)
                found["".join(radicals).replace(">", "A")] = None
    return tuple(found)


def root(radicals: str | None, lemma: str) -> str | None:
    """Return the root as spaced Arabic-ready letters if the lemma bears it out, else None.

    ``radicals`` and ``lemma`` are in Buckwalter letters. All strong radicals must stand in the
    lemma in order, and what else stands there must be a letter that derivation adds.
    """
    if not radicals:
        return None
    if not set(radicals).isdisjoint("pY"):
        return None  # a word's own ending: sAEp heads ساعة
    full = radicals + radicals[1] if len(radicals) == 2 else radicals
    if lemma.startswith("{") and radicals[0] == "A" and not _has_hamza(lemma):
        return None  # the alif of اِبْن is no radical
    letters = _consonants(lemma)
    if len(radicals) == 2 and not _is_doubled(letters, radicals[1]):
        return None
    left_over = _subtract(letters, full)
    if left_over is None or not set(left_over) <= _ADDED | _INFIXES:
        return None
    return " ".join(full)


def is_likely_of_name(found: str, lemma: str) -> bool:
    """Tell whether a name, in Buckwalter letters, is likely of a root, not only spelt like one.

    Foreign names stand under headings of their first letters: Beijing under b-k-hamza.
    """
    radicals = found.split()
    plain = _MARKS.sub("", lemma)
    if "A" in radicals and not _has_hamza(lemma):
        return False
    is_long = plain.endswith(_FOREIGN_ENDINGS) and radicals[-1] not in _WEAK
    is_african = found == "f r q" and ">fr" in plain
    return not (is_long or is_african or found in _MADE_OF_NAMES)


def _has_hamza(lemma: str) -> bool:
    return lemma.startswith("{it~") or any(letter in lemma for letter in "|>&<}'")


def _consonants(lemma: str) -> str:
    plain = _MARKS.sub("", lemma.translate(_HAMZAS)).replace("Y", "A")
    return re.sub(r"(.)~", r"\1\1", plain)


def _is_doubled(letters: str, radical: str) -> bool:
    return letters.count(radical) >= 2


def _subtract(letters: str, radicals: str) -> str | None:
    """Take the strong radicals out of ``letters`` in order; None if one is not there."""
    remaining, position = list(letters), 0
    taken: list[int] = []
    for radical in radicals:
        if radical in _WEAK:
            continue
        found = letters.find(radical, position)
        if found < 0:
            return None
        taken.append(found)
        position = found + 1
    strong = {radical for radical in radicals if radical not in _WEAK}
    return "".join(
        letter for i, letter in enumerate(remaining) if i not in taken and letter not in strong
    )
