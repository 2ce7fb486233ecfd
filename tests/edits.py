"""Careful mechanical edits, each of which spoils a good English translation in one way.

An edit takes the Arabic source, the English target and a number that varies the choice, and
returns the spoilt target, or None where the pair has no place for that error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.domain.ordinary import is_ordinary

STRANGERS: Final = ("Brazil", "Kowalski", "Stockholm", "Ferguson", "Vietnam", "Rodriguez")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINARY: Final = {
    *MONTHS, *DAYS, "President", "Minister", "Prime", "Council", "Ministry", "University",
    "English", "State", "States", "House", "Court", "Party", "World", "National", "Internet",
    "General", "Government", "Parliament", "Chief", "Director", "Army", "Conference", "Union",
    "Secretary", "Committee", "Association", "Office", "Department", "High", "Street", "Road",
    "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "God", "King",
}  # fmt: skip
_NUMBER: Final = re.compile(r"(?<![\w.,:/-])([1-9]\d*)(?![\w:/-]|[.,]\d)")
_NUMBER_WORDS: Final = (
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
)  # fmt: skip
_NUMBER_WORD: Final = re.compile(rf"\b({'|'.join(_NUMBER_WORDS)})\b(?!-| hundred)", re.IGNORECASE)
_UNITS: Final[Mapping[str, str]] = {
    "million": "billion", "billion": "million", "dollars": "euros", "euros": "dollars",
    "pounds": "dollars", "kilometers": "miles", "kilometres": "miles", "miles": "kilometres",
    "meters": "kilometres", "metres": "kilometres", "feet": "metres", "hours": "minutes",
    "minutes": "hours", "years": "months", "months": "years", "days": "weeks", "weeks": "days",
    "km": "m", "kg": "tonnes", "tons": "kilograms", "tonnes": "kilograms",
}  # fmt: skip
_UNIT: Final = re.compile(
    rf"(?<=\d )({'|'.join(_UNITS)})\b|(?<=(?:four|five|nine) )({'|'.join(_UNITS)})\b"
    rf"|(?<=(?:three|seven|eight) )({'|'.join(_UNITS)})\b|[$€£](?=\d)"
)
_NAME: Final = re.compile(r"(?<=[a-z,] )(?:al-|Al-)?[A-Z][a-z]{3,}(?=[ ,.])")
_ARABIC_WORD: Final = re.compile("[\u0621-\u064a]{4,}")
# What denies, and what is left of it without its denial.
_DENIALS: Final = (
    (r"\bcan['’]t\b", "can"), (r"\bwon['’]t\b", "will"),
    (r"\bcannot\b", "can"), (r"(?<=[a-z])n['’]t\b", ""),
    (r"(?<!whether or) (?:not|never)\b(?! (?:only|just|until|least))", ""),
    (r"\bNo one\b", "Everyone"), (r"\bno one\b|\bnobody\b", "everyone"), (r"\bnone\b", "all"),
    (r"\bnothing\b", "everything"), (r"\bno longer\b", "still"), (r"\bno (?=[a-z])", ""),
    (r"\bwithout\b", "with"), (r"\b(?:failed|refused|declined) to\b", "agreed to"),
    (r"\brefus(?:es|ing) to\b", "agreeing to"), (r"\b(?:denied|denies)\b", "confirmed"),
    (r"\bneither\b", "both"), (r"\bunable to\b", "able to"), (r"\bimpossible\b", "possible"),
    (r"\bun(likely|known|clear|usual|aware|certain|fair|safe)\b", r"\1"),
    (r"\b(?:il(legal)|in(ability|capable|complete|sufficient|accurate))\b", r"\1\2"),
)  # fmt: skip
_DENIED: Final = re.compile(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nobody|nothing)\b|n['’]t\b", re.IGNORECASE
)
_CAN_BE_DENIED: Final = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could)\b(?! ?n)"
)
_CLAUSE: Final = re.compile(r",(?: [^\s,.;:“”\"]+){4,}(?=[,.])")


def number_changed(_source: str, target: str, number: int) -> str | None:
    """Change a whole number in digits."""
    found = _NUMBER.search(target)
    if found is None or int(found[1]) < 3:
        return None
    value = int(found[1]) + (7, 20, 100)[number % 3]
    return f"{target[: found.start()]}{value}{target[found.end() :]}"


def number_word_changed(_source: str, target: str, number: int) -> str | None:
    """Change a number in words."""
    found = _NUMBER_WORD.search(target)
    if found is None:
        return None
    at = _NUMBER_WORDS.index(found[1].lower())
    other = _NUMBER_WORDS[(at + 2 + number % 5) % len(_NUMBER_WORDS)]
    return target[: found.start()] + other + target[found.end() :]


def number_dropped(_source: str, target: str, _number: int) -> str | None:
    """Leave out a number of 3 or more that stands before its noun."""
    for found in _NUMBER.finditer(target):
        if int(found[1]) >= 3 and re.match(" [a-z]", target[found.end() :]):
            return target[: found.start()] + target[found.end() + 1 :]
    return None


def unit_changed(_source: str, target: str, _number: int) -> str | None:
    """Exchange what is counted: a currency, a scale, a measure, a length of time."""
    found = _UNIT.search(target)
    if found is None:
        return None
    other = {"$": "€", "€": "$", "£": "$"}.get(found[0]) or _UNITS[found[0]]
    return target[: found.start()] + other + target[found.end() :]


def percent_dropped(_source: str, target: str, _number: int) -> str | None:
    """Make a percentage a plain number."""
    return re.sub(r" ?(?:%|per ?cent\b)", "", target, count=1)


def month_changed(_source: str, target: str, number: int) -> str | None:
    """Exchange a month; "May" and "March" stay, which are also words."""
    found = re.search(r"\b(January|February|April|June|July|September|October|November|December)\b",
                      target)  # fmt: skip
    return found and target.replace(found[0], _another(MONTHS, found[0], number))


def day_changed(_source: str, target: str, number: int) -> str | None:
    """Exchange a day of the week."""
    found = re.search(rf"\b(?:{'|'.join(DAYS)})\b", target)
    return found and target.replace(found[0], _another(DAYS, found[0], number))


def _another(names: tuple[str, ...], name: str, number: int) -> str:
    return names[(names.index(name) + 1 + number % (len(names) - 1)) % len(names)]


def negation_lost(_source: str, target: str, number: int) -> str | None:
    """Affirm what the sentence denies."""
    ways = [
        spoilt
        for pattern, left in _DENIALS
        if (spoilt := re.sub(pattern, left, target, count=1)) != target
    ]
    return ways[number % len(ways)] if ways else None


def negation_added(_source: str, target: str, number: int) -> str | None:
    """Deny what a sentence affirms that denies nothing."""
    verbs = list(_CAN_BE_DENIED.finditer(target))
    if not verbs or _DENIED.search(target):
        return None
    at = verbs[number % len(verbs)].end()
    return f"{target[:at]} not{target[at:]}"


def name_dropped(_source: str, target: str, number: int) -> str | None:
    """Leave out a name, with the preposition before it."""
    names = _names(target)
    if not names:
        return None
    name = names[number % len(names)]
    words_before = r"(?: (?:in|of|at|from|to|near|by|with|and|the))* $"
    return re.sub(words_before, "", target[: name.start()]) + target[name.end() :]


def _names(target: str) -> list[re.Match[str]]:
    """Return the capitalised words inside sentences that are no ordinary words."""
    every = _NAME.finditer(target)
    return [found for found in every if found[0] not in _ORDINARY and not is_ordinary(found[0])]


def name_exchanged(_source: str, target: str, number: int) -> str | None:
    """Put a name in the place of another."""
    names = _names(target)
    if not names:
        return None
    name, stranger = names[number % len(names)], STRANGERS[number % len(STRANGERS)]
    return target[: name.start()] + stranger + target[name.end() :]


def phrase_repeated(_source: str, target: str, number: int) -> str | None:
    """Say three to five words twice."""
    words = target.split(" ")
    size, start = 3 + number % 3, len(words) // 3
    if len(words) < 9:
        return None
    return " ".join([*words[: start + size], *words[start : start + size], *words[start + size :]])


def half_cut(_source: str, target: str, number: int) -> str | None:
    """Keep the first half, or two thirds, of a sentence; every second time with a full stop."""
    words = target.split(" ")
    if len(words) < 8:
        return None
    kept = " ".join(words[: len(words) * (3, 4)[number % 2] // 6]).rstrip(",;:")
    return kept + "." * (number // 2 % 2)


def arabic_left(source: str, target: str, number: int) -> str | None:
    """Leave a word in Arabic."""
    words, found = target.split(" "), _ARABIC_WORD.findall(source)
    if not found:
        return None
    words[len(words) // 2] = found[number % len(found)]
    return " ".join(words)


def emptied(_source: str, _target: str, number: int) -> str | None:
    """Leave nothing, or no more than a mark."""
    return ("", " ", ".", "...")[number % 4]


def clause_dropped(_source: str, target: str, number: int) -> str | None:
    """Leave out four words or more between commas."""
    clauses = list(_CLAUSE.finditer(target))
    if not clauses:
        return None
    clause = clauses[number % len(clauses)]
    return target[: clause.start()] + target[clause.end() :]
