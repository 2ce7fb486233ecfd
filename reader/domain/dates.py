"""Days of the week and hijri months as Arabic and English news write them."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.folding import lettered
from reader.domain.spans import Span

# The months of the hijri year, folded, and as English spells them; most are also words or names.
HIJRI_MONTHS: Final = (
    ("محرم", "Muharram|Moharram"), ("صفر", "Safar"), ("ربيع الاول", "Rabi.{1,5}(?:Awwal|Awal|I)"),
    ("ربيع (?:الثاني|الاخر)", "Rabi.{1,5}(?:Thani|Akhir|Akhar|II)"),
    ("جمادي الاولي", "Jumada.{1,5}(?:Ula|Awwal|Oola|I)"),
    ("جمادي (?:الثانيه|الاخره)", "Jumada.{1,5}(?:Thani|Akhira|Thaniya|II)"),
    ("رجب", "Rajab"), ("شعبان", "Sha.?ban|Shaaban"), ("رمضان", "Ramad[ah]+n|Ramazan"),
    ("شوال", "Shaww?al"), ("ذ[يو] القعده", "(?:Dh|Z)ul?.{0,3}Qa.?[ai]?dah?"),
    ("ذ[يو] الحجه", "(?:Dh|Z)ul?.{0,3}Hijjah?"),
)  # fmt: skip
DAYS: Final = (
    ("Monday", "الاثنين"), ("Tuesday", "الثلاثاء"), ("Wednesday", "الاربعاء"),
    ("Thursday", "الخميس"), ("Friday", "الجمعه"), ("Saturday", "السبت"), ("Sunday", "الاحد"),
)  # fmt: skip
# "Palm Sunday" and "Sunday Times" name no day.
_ENGLISH_DAY: Final = re.compile(
    "".join(f"(?<!{name} )" for name in ("Palm", "Black", "Bloody", "Good", "Easter", "Ash"))
    + rf"\b({'|'.join(english for english, _ in DAYS)})s?\b"
    + "(?! (?:Times|Night|Mail|Telegraph|Express))"
)
_ARABIC_DAY: Final = re.compile(
    "(?<![\u0621-\u064a])(?:[وبفل]?(?=ال)|(?<=كل )|(?<=كل يوم ))((?:ال)?"
    f"(?:{'|'.join(arabic.removeprefix('ال') for _, arabic in DAYS)}))(?![\u0621-\u064a])"
)


def arabic_hijri_months(text: str) -> dict[int, Span]:
    """Return what may be hijri months in an Arabic text, Muharram being 1."""
    folded = lettered(text)
    found = {
        number: re.search(f"(?<![\u0621-\u064a])[وبلف]?({arabic})(?![\u0621-\u064a])", folded.text)
        for number, (arabic, _) in enumerate(HIJRI_MONTHS, start=1)
    }
    return {
        number: folded.original(Span(*match.span(1))) for number, match in found.items() if match
    }


def english_hijri_months(text: str) -> dict[int, Span]:
    """Return the hijri months that an English text names, Muharram being 1."""
    found = {
        number: re.search(rf"\b(?:{english})\b", text)
        for number, (_, english) in enumerate(HIJRI_MONTHS, start=1)
    }
    return {number: Span(*match.span()) for number, match in found.items() if match}


def arabic_days(text: str) -> dict[int, Span]:
    """Return the days of the week that an Arabic text names, Monday being 0."""
    folded = lettered(text)
    numbers = {arabic.removeprefix("ال"): day for day, (_, arabic) in enumerate(DAYS)}
    return {
        numbers[match[1].removeprefix("ال")]: folded.original(Span(*match.span(1)))
        for match in _ARABIC_DAY.finditer(folded.text)
    }


def english_days(text: str) -> dict[int, Span]:
    """Return the days of the week that an English text names, Monday being 0."""
    numbers = {english: day for day, (english, _) in enumerate(DAYS)}
    return {numbers[match[1]]: Span(*match.span(1)) for match in _ENGLISH_DAY.finditer(text)}
