"""Names parts of speech and features of stems in the field's plain terms."""

from __future__ import annotations

from reader.adapters.lexicon.affixes import inflection
from reader.adapters.lexicon.senses import Senses
from reader.adapters.lexicon.source import Entry, Piece

_PARTS = {
    "NOUN": "noun", "ADJ": "adjective", "NOUN_PROP": "proper noun", "VERB_PERFECT": "verb",
    "VERB_IMPERFECT": "verb", "VERB_IMPERATIVE": "verb", "PREP": "preposition", "ADV": "adverb",
    "CONJ": "conjunction", "SUB_CONJ": "conjunction", "NEG_PART": "negative particle",
    "INTERROG_PART": "interrogative", "INTERROG": "interrogative", "REL_PRON": "relative pronoun",
    "ABBREV": "abbreviation", "INTERJ": "interjection", "NUMERIC_COMMA": "punctuation",
    "FUNC_WORD": "particle", "PART": "particle", "FUT_PART": "particle",
    "EMPHATIC_PARTICLE": "particle", "DET": "particle", "EXCEPT_PART": "particle",
}  # fmt: skip
_NUMBER_WORDS = frozenset(
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
     "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
     "hundred", "thousand", "million", "billion", "trillion")
)  # fmt: skip
_TENSES = {"PV": "past", "IV": "present", "CV": "imperative"}
_PRONOUN_FEATURES = {
    "1": "first person", "2": "second person", "3": "third person", "M": "masculine",
    "F": "feminine", "S": "singular", "D": "dual", "P": "plural",
}  # fmt: skip
# Stems of these categories take an ending for the dual or the plural: bare, they are singular.
_SINGULAR = frozenset(("Ndu", "Napdu", "NduAt", "N/At", "NapAt", "N/ap", "Nall", "N-ap", "Nap"))
_MASCULINE_WHEN_BARE = frozenset(("N/ap", "Nall", "N-ap"))
# Of the English of untagged participles; "-ing" and "-ent" name persons and actions as often.
_ADJECTIVES = frozenset(
    ("small", "large", "many", "old aged", "simple", "secure", "sharp", "heavy", "weak", "strong",
     "easy", "cold", "hot", "good", "sad", "deep", "fresh", "soft", "dry", "clean", "sweet", "dead",
     "hard", "temporary", "urgent", "direct", "late", "complete", "thick", "safe", "blind",
     "hungry", "early", "short", "last", "rare", "neighboring", "lost", "bare", "salty",
     "necessary", "regular", "frozen", "costly", "likely", "superior", "additional", "abundant",
     "unknown", "brittle", "void", "gentle", "noble", "unjust", "close together", "life-long",
     "under age", "great", "steadfast", "equal", "square")
)  # fmt: skip
_ADJECTIVE_ENDINGS = ("ed", "ous", "ful", "ble", "less", "ive", "ish", "ic")


def part_of_speech(entry: Entry, senses: Senses) -> str:
    """Return the part of speech of a stem."""
    first = entry.pieces[0].tag if entry.pieces else ""
    if first.startswith(("DEM_PRON", "PRON")):
        return "demonstrative" if first.startswith("DEM") else "pronoun"
    if entry.vocalised == "baEoD":  # a noun of quantity, whatever its tag
        return "noun"
    tags = [piece.tag for piece in entry.pieces if piece.tag in _PARTS]
    part = _PARTS[tags[-1]] if tags else _guess(entry, senses)
    if part in {"noun", "adjective"} and senses and senses[0] in _NUMBER_WORDS:
        return "number"
    return part


def is_tagged(entry: Entry) -> bool:
    """Tell whether the data name the part of speech themselves."""
    return bool(entry.pieces)


def is_verb(category: str) -> bool:
    """Tell whether a category is one of the three verbal ones."""
    return category[:2] in _TENSES


def stem_features(entry: Entry, part: str) -> tuple[str, ...]:
    """Return what the stem alone says; endings add to it or overrule it."""
    if is_verb(entry.category):
        voice = ("passive",) if "_Pass" in entry.category else ()
        return (_TENSES[entry.category[:2]], *voice)
    if part in {"pronoun", "demonstrative"}:
        return _pronoun_features(entry.pieces)
    if part == "verb":
        return tuple(feature for piece in entry.pieces for feature in inflection(piece.tag))
    return _noun_features(entry.category.removesuffix("_L"), part)


def added_features(category: str, part: str) -> tuple[str, ...]:
    """Return the features of a word that is added to the data; Ndip is for broken plurals there."""
    return ("plural",) if category == "Ndip" else _noun_features(category, part)


def _noun_features(category: str, part: str) -> tuple[str, ...]:
    if category == "Nel" and part != "number":
        return ("comparative",)
    if part == "proper noun" or category not in _SINGULAR:
        return ()
    gender = ("masculine",) if category in _MASCULINE_WHEN_BARE else ()
    return (*gender, "singular")


def _pronoun_features(pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    for piece in pieces:
        head, _, person = piece.tag.rpartition("_")
        if head in {"PRON", "DEM_PRON"}:
            return tuple(_PRONOUN_FEATURES[letter] for letter in person)
    return ()


def _guess(entry: Entry, senses: Senses) -> str:
    if entry.category.startswith("FW"):
        return "particle"
    if is_verb(entry.category):
        return "verb"
    takes_dual = entry.category in {"Ndu", "Napdu"}  # "Mr." is no name
    if senses and senses[0][:1].isupper() and not takes_dual:
        return "proper noun"
    is_adjective = entry.category == "Nel" or entry.vocalised.endswith("iy~")
    return "adjective" if is_adjective or _reads_as_adjective(entry, senses) else "noun"


def _reads_as_adjective(entry: Entry, senses: Senses) -> bool:
    if entry.category.removesuffix("_L") not in _MASCULINE_WHEN_BARE:
        return False
    first = senses[0] if senses else ""
    if senses and all(sense.endswith("ing") for sense in senses):
        return True  # an active participle, which no sense names as a person
    return first in _ADJECTIVES or (" " not in first and first.endswith(_ADJECTIVE_ENDINGS))
