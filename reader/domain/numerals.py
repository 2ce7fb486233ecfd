"""Numbers, months and units as Arabic and English news write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reader.domain.folding import Folded, lettered
from reader.domain.quantities import Kind, Part, Quantity, digit_parts, quantity, runs
from reader.domain.spans import Span
from reader.domain.surroundings import in_arabic, in_english

_SCALES: Final = {
    "الف": 1e3, "الفا": 1e3, "مليون": 1e6, "مليونا": 1e6, "مليار": 1e9, "مليارا": 1e9,
    "بليون": 1e9, "تريليون": 1e12, "ترليون": 1e12,
    "عقود": 10.0, "عقدا": 10.0, "قرون": 100.0, "قرنا": 100.0,
    "الاف": 1e3, "ملايين": 1e6, "مليارات": 1e9, "بلايين": 1e9, "تريليونات": 1e12,
}  # fmt: skip
_VAGUE: Final = frozenset(
    ("الاف", "ملايين", "مليارات", "بلايين", "تريليونات", "عقود", "عقدا", "قرون", "قرنا")
)
_DUALS: Final = {
    "الفان": 2e3, "الفين": 2e3, "الفي": 2e3, "مليونان": 2e6, "مليونين": 2e6, "مليوني": 2e6,
    "عقدان": 20, "عقدين": 20, "قرنان": 200, "قرنين": 200,
    "ملياران": 2e9, "مليارين": 2e9, "ملياري": 2e9, "مئتان": 200, "مئتين": 200, "مئتي": 200,
    "مائتان": 200, "مائتين": 200, "مائتي": 200, "ميتان": 200, "ميتين": 200, "ميتي": 200,
    "مايتان": 200, "مايتين": 200, "مايتي": 200,
}  # fmt: skip
_ONES: Final = {
    "ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6,
    "سبع": 7, "سبعه": 7, "ثمان": 8, "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9,
    "ثلاثا": 3, "اربعا": 4, "خمسا": 5, "ستا": 6, "سبعا": 7, "ثمانيا": 8, "تسعا": 9,
}  # fmt: skip
_SMALL: Final = {
    "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2,
    "اثنتين": 2, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, **_ONES, "عشر": 10, "عشره": 10,
}  # fmt: skip
_TENS: Final = {
    stem + ending: 10 * (index + 2)
    for index, stem in enumerate(("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"))
    for ending in ("ون", "ين")
}
_HUNDREDS: Final = {
    stem + hundred: 100 * value
    for stem, value in _ONES.items()
    for hundred in ("ميه", "مايه")
    if stem[-1] not in "ها"
} | {"ثلاثميه": 300, "ثلاثمايه": 300}
_ORDINALS: Final = {
    "اول": 1, "اولي": 1, "ثاني": 2, "ثانيه": 2, "ثان": 2, "ثالث": 3, "ثالثه": 3, "رابع": 4,
    "رابعه": 4, "خامس": 5, "خامسه": 5, "سادس": 6, "سادسه": 6, "سابع": 7, "سابعه": 7, "ثامن": 8,
    "ثامنه": 8, "تاسع": 9, "تاسعه": 9, "عاشر": 10, "عاشره": 10, "حادي": 1, "حاديه": 1,
}  # fmt: skip
_DECADES: Final = {
    stem + ending: 10 * (index + 2)
    for index, stem in enumerate(("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين",
                                  "تسعين"))
    for ending in ("ات", "يات", "ي", "يه")
}  # fmt: skip
# "A six-party track", "a five-year plan", "won by a quartet", folded.
_MANIFOLD: Final = {
    stem + ending: value
    for stem, value in (("ثنايي", 2), ("ثلاثي", 3), ("رباعي", 4), ("خماسي", 5), ("سداسي", 6),
                        ("سباعي", 7), ("تساعي", 9), ("خمسي", 5), ("عشري", 10))
    for ending in ("", "ه", "ا", "ات")
}  # fmt: skip
_TWO_OR_ONE: Final = frozenset(("الفا", "مليونا", "مليارا"))
_SINGLE: Final = {
    "ميه": (Kind.HUNDRED, 100.0), "مايه": (Kind.HUNDRED, 100.0), "نصف": (Kind.HALF, 0.5),
}  # fmt: skip
_ADDENDS: Final[tuple[Mapping[str, float], ...]] = (_SMALL, _TENS, _HUNDREDS, _DUALS)
_NO_NUMBERS: Final = {
    "بالميه", "بالمايه", "الميه", "المايه", "كميه", "وست", "لست", "ولست", "الاحد", "والاحد",
    "الاثنين", "والاثنين",
}  # fmt: skip  # percent, quantity, West, days
_ARABIC_WORD: Final = re.compile("[\u0621-\u064a]+")

_ENGLISH_ONES: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_ENGLISH_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_ENGLISH_SCALES: Final = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9,
    "m": 1e6, "k": 1e3, "dozen": 12.0, "decades": 10.0, "centuries": 100.0,
}  # fmt: skip
_ENGLISH_ORDINALS: Final = {
    word: value
    for value, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ),
        start=1,
    )
} | {
    "twice": 2, "double": 2, "both": 2, "triple": 3, "tripled": 3, "triples": 3, "trebled": 3,
    "quadrupled": 4, "doubled": 2, **{f"{one}fold": value for one, value in _ENGLISH_ONES.items()},
    "century": 100, "decade": 10, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_ENGLISH_WORD: Final = re.compile(r"[A-Za-z]+")
_AND: Final = re.compile(r"(?:and|and a|a|&)$", re.IGNORECASE)

MONTHS: Final = (
    ("January", "يناير", "كانون الثاني", "جانفي"), ("February", "فبراير", "شباط", "فيفري"),
    ("March", "مارس", "اذار"), ("April", "ابريل", "نيسان", "افريل"),
    ("May", "مايو", "ايار"), ("June", "يونيو", "حزيران", "يونيه"),
    ("July", "يوليو", "تموز", "جويليه", "يوليه"), ("August", "اغسطس", "اب"),
    ("September", "سبتمبر", "ايلول"), ("October", "اكتوبر", "تشرين الاول"),
    ("November", "نوفمبر", "تشرين الثاني"), ("December", "ديسمبر", "كانون الاول"),
)  # fmt: skip
_SHORT_MONTHS: Final = {"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct"} | {
    "Nov",
    "Dec",
}
_ENGLISH_MONTH: Final = re.compile(
    r"\b(?:"
    + "|".join([*(names[0] for names in MONTHS), *sorted(_SHORT_MONTHS, key=len, reverse=True)])
    + r")\b"
)
_AMBIGUOUS: Final = {"May", "March", "August", "Mar", "Jan"}  # also a verb, a tread, a name
_ARABIC_MONTHS: Final = {
    name: number for number, names in enumerate(MONTHS, start=1) for name in names[1:]
}
_ARABIC_MONTH: Final = re.compile(
    "(?<![\u0621-\u064a])(?:و|ب|ل|ف)?("
    + "|".join(sorted(_ARABIC_MONTHS, key=len, reverse=True))
    + ")(?![\u0621-\u064a])"
)

_DATED: Final = re.compile(r"\s*(?:\d|/|من عام|عام|من العام|الماضي|المقبل|الجاري|القادم)")


@lru_cache(16)
def arabic_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers that an Arabic text states, in order."""
    folded = lettered(text)
    parts = [*digit_parts(folded.text), *_arabic_parts(folded.text)]
    found = filter(None, (quantity(run) for run in runs(folded.text, parts)))
    return tuple(_back(each, folded) for each in in_arabic(list(found), folded.text))


@lru_cache(16)
def english_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the numbers that an English text states, in order."""
    parts = [*_english_digits(text), *_english_parts(text)]
    blank = re.sub(r"\b(?:and a|and|a)\b", lambda match: " " * len(match[0]), text)
    found = filter(None, (quantity(run) for run in runs(blank, parts)))
    return tuple(in_english(list(found), text))


def arabic_months(text: str) -> dict[int, Span]:
    """Return the months that an Arabic text names, by number, under either of their names."""
    folded = lettered(text)
    return {
        _ARABIC_MONTHS[match[1]]: folded.original(Span(*match.span(1)))
        for match in _month_matches(folded.text)
    }


def arabic_month_spans(text: str) -> list[Span]:
    """Return every place where an Arabic text names a month, both of "مايو/أيار"."""
    folded = lettered(text)
    return [folded.original(Span(*match.span(1))) for match in _month_matches(folded.text)]


def english_months(text: str) -> dict[int, Span]:
    """Return the months that an English text names; "May" and "March" only beside a number."""
    by_start = {names[0][:3]: number for number, names in enumerate(MONTHS, start=1)}
    return {
        by_start[match[0][:3]]: Span(*match.span())
        for match in _ENGLISH_MONTH.finditer(text)
        if match[0] not in _AMBIGUOUS or _is_dated(text, match)
    }


def _month_matches(folded: str) -> list[re.Match[str]]:
    return [
        match
        for match in _ARABIC_MONTH.finditer(folded)
        if match[1] != "اب" or _DATED.match(folded, match.end())
    ]


def _is_dated(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return bool(
        re.search(r"(?:\d|\d(?:st|nd|rd|th)|\b(?:in|of|last|next|until|since|by|early|late|mid))"
                  r"[\s-]+$", before)
        or re.match(r",?\s+\d", after)
    )  # fmt: skip


def _back(found: Quantity, folded: Folded) -> Quantity:
    return replace(found, span=folded.original(found.span))


def _arabic_parts(text: str) -> Iterator[Part]:
    for match in _ARABIC_WORD.finditer(text):
        if match[0] in _NO_NUMBERS:
            continue
        for start in _stem_starts(match[0]):
            part = _arabic_part(match[0][start:], Span(*match.span()))
            if part is None:
                continue
            is_joined = start > 0 and match[0].startswith("و")
            yield replace(part, is_joined=is_joined)
            break


def _stem_starts(word: str) -> Iterator[int]:
    """Yield where a word can begin behind its particles, the least cut off first."""
    yield 0
    for prefix in ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فال", "وبال",
                   "ولل", "كال"):  # fmt: skip
        if word.startswith(prefix):
            yield len(prefix)


def _arabic_part(stem: str, span: Span) -> Part | None:
    if stem in _SCALES:
        # "مليونا" is two of them, or the noun after a number.
        times = (1, 2) if stem in _TWO_OR_ONE else (1,)
        readings = tuple(count * _SCALES[stem] for count in times)
        return Part(Kind.SCALE, readings, span, is_vague=stem in _VAGUE)
    if stem in _SINGLE:
        kind, value = _SINGLE[stem]
        return Part(kind, (value,), span)
    for table in _ADDENDS:
        if stem in table:
            return Part(Kind.ADDEND, (float(table[stem]),), span)
    named = _ORDINALS.get(stem) or _DECADES.get(stem) or _MANIFOLD.get(stem)
    if named is None:
        return None
    return Part(Kind.FOLLOWER, (float(named), 1900.0 + named), span)


def _english_digits(text: str) -> Iterator[Part]:
    for part in digit_parts(text):
        after = text[part.span.end : part.span.end + 3]
        if re.match(r"[a-z]", after, re.IGNORECASE) and not re.match(
            r"(?:st|nd|rd|th|s|m|bn|tn|bil|tri|tho|k|p|a|km|kg|g)", after, re.IGNORECASE
        ):
            continue
        yield part


def _english_parts(text: str) -> Iterator[Part]:
    for match in _ENGLISH_WORD.finditer(text):
        part, before = _english_part(match[0].lower(), Span(*match.span())), text[: match.start()]
        if part is None or (len(match[0]) < 3 and not before[-1:].isdigit()):
            continue
        is_joined = bool(_AND.search(before.rstrip(" -")))
        yield replace(part, is_joined=is_joined and part.kind is not Kind.SCALE)


def _english_part(word: str, span: Span) -> Part | None:
    if word in _ENGLISH_SCALES:
        is_vague = word.endswith("s")
        return Part(Kind.SCALE, (_ENGLISH_SCALES[word],), span, is_vague=is_vague)
    if word == "hundred":
        return Part(Kind.HUNDRED, (100.0,), span)
    if word == "half":
        return Part(Kind.HALF, (0.5,), span)
    value = _ENGLISH_ONES.get(word) or _ENGLISH_TENS.get(word)
    if value is not None:
        return Part(Kind.ADDEND, (float(value),), span)
    ordinal = _ENGLISH_ORDINALS.get(word)
    return None if ordinal is None else Part(Kind.FOLLOWER, (float(ordinal),), span)
