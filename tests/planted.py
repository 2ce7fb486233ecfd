"""Good sentence pairs from ``tests/golden``, and errors planted in their translations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden" / "good-pairs.tsv"
STRANGERS = ("Brazil", "Kowalski", "Stockholm", "Ferguson", "Vietnam", "Rodriguez")
_ARABIC_WORD = re.compile("[\u0621-\u064a]{4,}")


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair with one error, and the kinds of doubt that point at it."""

    error: str
    source: str
    target: str
    kinds: frozenset[str]


def read_pairs(path: Path = GOLDEN) -> list[tuple[str, str]]:
    """Return the pairs of a file of two columns."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(source, target) for source, target in (line.split("\t") for line in lines)]


def plant(pairs: Sequence[tuple[str, str]]) -> Iterator[Planted]:
    """Yield every error that can be planted in each pair."""
    for number, (source, target) in enumerate(pairs):
        for error, (change, kinds) in ERRORS.items():
            spoilt = change(source, target, number)
            if spoilt is not None and spoilt != target:
                yield Planted(error, source, spoilt, frozenset(kinds))


def _number_changed(_source: str, target: str, number: int) -> str | None:
    found = re.search(r"(?<![\w.,-])([1-9]\d*)(?![\w.,]*\d)", target)
    if found is None or int(found[1]) < 3:
        return None
    value = int(found[1]) + (7, 20, 100)[number % 3]
    return f"{target[: found.start()]}{value}{target[found.end() :]}"


def _month_changed(_source: str, target: str, _number: int) -> str | None:
    found = re.search(r"\b(January|April|June|July|September|October|November)\b", target)
    return None if found is None else target.replace(found[0], "February")


def _percent_dropped(_source: str, target: str, _number: int) -> str | None:
    return re.sub(r" ?(?:%|per ?cent\b)", "", target, count=1)


def _negation_removed(_source: str, target: str, _number: int) -> str | None:
    if len(re.findall(r"\b(?:not|never|no|without|nor|none)\b|n't", target)) != 1:
        return None
    return re.sub(r" (?:not|never)\b|n't\b", "", target, count=1)


def _name_replaced(_source: str, target: str, number: int) -> str | None:
    found = re.search(r"(?<=[a-z] )(?:al-|Al-)?[A-Z][a-z]{3,}(?=[ ,.])", target)
    if found is None or found[0] in ORDINARY:
        return None
    return target[: found.start()] + STRANGERS[number % len(STRANGERS)] + target[found.end() :]


def _phrase_repeated(_source: str, target: str, number: int) -> str | None:
    words = target.split(" ")
    size, start = 3 + number % 3, len(words) // 3
    if len(words) < 9:
        return None
    return " ".join([*words[: start + size], *words[start : start + size], *words[start + size :]])


def _half_cut(_source: str, target: str, _number: int) -> str | None:
    words = target.split(" ")
    return None if len(words) < 8 else " ".join(words[: len(words) // 2])


def _arabic_left(source: str, target: str, number: int) -> str | None:
    words, found = target.split(" "), _ARABIC_WORD.findall(source)
    words[len(words) // 2] = found[number % len(found)]
    return " ".join(words)


ORDINARY = {
    "January", "February", "March", "April", "June", "July", "August", "September", "October",
    "November", "December", "President", "Minister", "Prime", "Council", "Ministry", "University",
}  # fmt: skip

ERRORS: dict[str, tuple[Callable[[str, str, int], str | None], tuple[str, ...]]] = {
    "number changed": (_number_changed, ("number",)),
    "month changed": (_month_changed, ("number",)),
    "percent dropped": (_percent_dropped, ("number",)),
    "negation removed": (_negation_removed, ("untranslated",)),
    "name replaced": (_name_replaced, ("name",)),
    "phrase repeated": (_phrase_repeated, ("repetition",)),
    "half cut": (_half_cut, ("truncated", "length")),
    "Arabic left": (_arabic_left, ("untranslated",)),
}
