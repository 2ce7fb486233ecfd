"""What a number counts: a currency, a length, a weight, a stretch of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.domain.folding import LETTERS, fold
from reader.domain.spans import Span

# Each unit as Arabic writes it, folded, behind a number, and as English does. Pounds are the
# currency of several countries, and "lira" and "pound" one word in Arabic of the Levant.
UNITS: Final = {
    "dollar": ("دولار\\w*", r"dollars?|USD"),
    "euro": ("يورو", r"euros?|EUR"),
    "pound": ("جنيه\\w*|(?:ال)?استرليني|لير(?:ه|ات)", r"pounds?|sterling|GBP|EGP|liras?|LE|TL"),
    "riyal": ("ريال\\w*", r"riyals?|rials?|SAR|QAR|reais|real"),
    "dinar": ("دينار\\w*|دنانير", r"dinars?|KWD|JOD|IQD"),
    "dirham": ("درهم\\w*|دراهم", r"dirhams?|AED|MAD"),
    "rouble": ("روبل\\w*", r"roubles?|rubles?"),
    "rupee": ("روبي(?:ه|ات)", r"rupees?|rupiahs?"),
    "yuan": ("يوان\\w*", r"yuan|renminbi|RMB"),
    "yen": ("ين", r"yen"),
    "kilometre": ("كيلومتر\\w*|كلم|كم|كيلو متر\\w*", r"kilomet(?:re|er)s?|km|kms"),
    "metre": ("متر(?:ا|ين|ان)?|امتار|م", r"met(?:re|er)s?|m"),
    "centimetre": ("سنتيمتر\\w*|سنتمتر\\w*|سم", r"centimet(?:re|er)s?|cm"),
    "millimetre": ("ملي?ميتر\\w*|ملليمتر\\w*|ملم|مم", r"millimet(?:re|er)s?|mm"),
    "mile": ("ميل(?:ا|ين|ان)?|اميال", r"miles?"),
    "foot": ("قدم(?:ا|ين|ان)?|اقدام", r"feet|foot|ft"),
    "inch": ("بوص(?:ه|ات)", r"inch(?:es)?"),
    "hectare": ("هكتار\\w*", r"hectares?|ha"),
    "acre": ("فدان\\w*|افدنه", r"acres?|feddans?"),
    "tonne": ("طن(?:ا|ين|ان)?|اطنان", r"tons?|tonnes?"),
    "kilogram": ("كيلو ?جرام\\w*|كيلو ?غرام\\w*|كغم?|كجم?", r"kilogram(?:me)?s?|kilos?|kg"),
    "gram": ("جرام\\w*|غرام\\w*", r"gram(?:me)?s?|g"),
    "litre": ("لتر\\w*|ليتر\\w*", r"lit(?:re|er)s?"),
    "barrel": ("برميل\\w*|براميل", r"barrels?"),
    "second": ("ثاني(?:ه|تين|تان)|ثوان\\w*", r"seconds?"),
    "minute": ("دقيق(?:ه|تين|تان)|دقايق", r"minutes?|mins?"),
    "hour": ("ساع(?:ه|تين|تان|ات)", r"hours?|hrs?"),
    "day": ("يوم(?:ا|ين|ان)?|ايام", r"days?"),
    "week": ("اسبوع(?:ا|ين|ان)?|اسابيع", r"weeks?"),
    "month": ("شهر(?:ا|ين|ان)?|اشهر|شهور", r"months?"),
    "year": ("عام(?:ا|ين|ان)?|اعوام|سن(?:ه|وات|ين|تين|تان)", r"years?|yrs?"),
    "decade": ("عقد(?:ا|ين|ان)?|عقود", r"decades?"),
    "century": ("قرن(?:ا|ين|ان)?|قرون", r"centur(?:y|ies)"),
}  # fmt: skip
AHEAD = 60  # letters behind a number that its unit can stand in
_SIGNS: Final = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₹": "rupee"}
_ARABIC: Final = re.compile(
    r"\s*(?:(?:الف|الفا|الاف|مليون\w*|ملايين|مليار\w*|و?نصف)\s+)*(?:"
    + "|".join(f"(?P<{unit}>{arabic})" for unit, (arabic, _) in UNITS.items())
    + ")(?![\u0621-\u064a])"
)
_ENGLISH: Final = re.compile(
    r"[\s-]*(?:(?:thousand|million|billion|US|U\.S\.|American|full|whole|more|and a half|square|"
    r"cubic|odd)[\s-]+)*(?:"
    + "|".join(f"(?P<{unit}>{english})" for unit, (_, english) in UNITS.items())
    + r")(?![A-Za-z])"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit and where it stands."""

    unit: str
    span: Span


def arabic_measure(text: str, number: Span) -> Measure | None:
    """Return what the number at a place of an Arabic text counts, where a unit follows it."""
    folded = fold(text[number.end : number.end + AHEAD], LETTERS)
    found = _ARABIC.match(folded.text)
    if found is None or found.lastgroup is None:
        return None
    end = folded.original(Span(*found.span())).end
    return Measure(found.lastgroup, Span(number.start, number.end + end))


def english_measure(text: str, number: Span) -> Measure | None:
    """Return what the number at a place of an English text counts: "$5", "5 dollars"."""
    before = text[: number.start]
    if before[-1:] in _SIGNS:
        return Measure(_SIGNS[before[-1:]], Span(number.start - 1, number.end))
    found = _ENGLISH.match(text, number.end)
    if found is None or found.lastgroup is None:
        return None
    return Measure(found.lastgroup, Span(number.start, found.end()))
