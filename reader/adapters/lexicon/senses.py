"""Cleans the English of the data: senses apart, verbs as infinitives, nouns in the singular."""

from __future__ import annotations

import re

Senses = tuple[str, ...]

_MARKER = re.compile(r"<[^>]*>|\[[^\]]*\]")
_EXPLAINED = re.compile(r"^.* \+ .*\(([^)]*)\)$")  # "not + we (we are not)"
_SLASHED_START = re.compile(r"^(\w+)/(\w+) (\w[\w ,'-]*)$")
_INFLECTED = {
    "said": "say", "was": "be", "were": "be", "is": "be", "are": "be",
    "whether...was/were": "be (in a question)", "gentlement": "gentlemen",
}  # fmt: skip
_IRREGULAR_PLURALS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox", "messrs.": "mr.",
    "knives": "knife", "wives": "wife", "lives": "life", "leaves": "leaf", "dice": "die",
    "brethren": "brother", "kin": "relative", "cattle": "cow", "criteria": "criterion",
    "phenomena": "phenomenon", "media": "medium", "data": "datum", "bases": "basis",
    "crises": "crisis", "analyses": "analysis", "theses": "thesis", "sirs": "sir",
}  # fmt: skip


def clean(gloss: str) -> Senses:
    """Split a gloss of the data into its senses; duplicates go, order stays."""
    text = _MARKER.sub("", gloss).replace("_", " ")
    senses: list[str] = []
    for part in text.split(";"):
        senses.extend(_alternatives(" ".join(part.split()).strip(" ,+")))
    renamed = (_INFLECTED.get(sense, sense) for sense in senses if sense)
    return tuple(dict.fromkeys(renamed))


def _alternatives(sense: str) -> list[str]:
    explained = _EXPLAINED.match(sense)
    sense = (explained[1] if explained else sense).replace(" + ", " ")
    if sense in _INFLECTED or "(" in sense or '"' in sense:
        return [sense]
    if ", " in sense:
        return [word.strip() for word in sense.split(", ")]
    if "/" in sense and " " not in sense:
        return sense.split("/")
    shared = _SLASHED_START.match(sense)
    if shared:
        return [f"{shared[1]} {shared[3]}", f"{shared[2]} {shared[3]}"]
    return [sense]


def are_plurals(senses: Senses, head: Senses) -> bool:
    """Tell whether the first sense is the plural of one of the head word's senses."""
    return bool(senses) and any(_is_plural(senses[0], singular) for singular in head)


def _is_plural(plural: str, singular: str) -> bool:
    left, right = plural.lower().split(" ("), singular.lower().split(" (")
    many, one = left[0].split(), right[0].split()
    if len(many) != len(one) or many == one:
        return False
    unequal = [(a, b) for a, b in zip(many, one, strict=True) if a != b]
    return len(unequal) == 1 and _singular(unequal[0][0]) == _singular_key(unequal[0][1])


def _singular_key(word: str) -> str:
    return word[:-1] if word.endswith(("e", "y", "i")) and len(word) > 3 else word


def _singular(word: str) -> str:
    if word in _IRREGULAR_PLURALS:
        return _singular_key(_IRREGULAR_PLURALS[word])
    if word.endswith("ies") and len(word) > 4:
        return word[:-3]
    if word.endswith("ves"):
        return word[:-3] + "f"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return _singular_key(word[:-2])
    if word.endswith("s"):
        return _singular_key(word[:-1])
    return word + "\0"  # no plural at all
