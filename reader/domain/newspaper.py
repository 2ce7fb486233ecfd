"""Turns of phrase by which news pages sign their texts."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.dates import DAYS
from reader.domain.folding import fold_text
from reader.domain.numerals import MONTHS

_SOURCE = re.compile(r"\W*(?:المصدر|المصادر|مصدر|مصادر|Sources?)\s*[::]", re.IGNORECASE)
_BYLINE = re.compile(
    r"\W*(?:(?:كتبت?|كتابة|بقلم|إعداد|تحرير|تقرير|ترجمة|حوار|تحقيق|متابعة|تصوير|نص"
    r"|حاور(?:ه|ها|ته|تها)|مراسل(?:تنا|نا|ة)?)\s*[::/-]\s*\w"
    r"|(?:بقلم|إعداد|أجر[ىت] (?:الحوار|المقابلة))\s*:?\s+\w|\(تغطية(?: صحفية)?\s*:?\s+\w"
    r"|(?:by|words by|reporting by|written by|edited by)\s*:?\s+[A-Z])",
    re.IGNORECASE,
)
# A correspondent and his city: "ليلى منصور-القاهرة".
_CORRESPONDENT = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){1,3}(\s?)[-–—]\1[^\W\d_]+(?:\s[^\W\d_]+)?")
_DATE = re.compile(
    r"\W*(?:تاريخ النشر|تاريخ التحديث|نشر(?:ت)?(?: (?:في|بتاريخ|يوم)|\s*:)|آخر (?:تحديث|تعديل)"
    r"|وقت القراءة|مدة القراءة|published|updated|last (?:updated|modified))(?!\w).*[\d٠-٩]",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[^\W\d_](?: ?[^\W\d_]){0,2}(?:/[^\W\d_](?: [^\W\d_]){0,2})+")
_CALENDAR: Final = frozenset(
    word for names in (*MONTHS, *DAYS) for name in names for word in fold_text(name).split()
)
_TOLD_TIME: Final = _CALENDAR | frozenset((
    "ص", "م", "صباحا", "مساء", "ظهرا", "الساعه", "بتوقيت", "التوقيت", "توقيت", "غرينتش", "جرينتش",
    "غرينيتش", "جرينيتش", "مكه", "المكرمه", "القاهره", "المحلي", "الموافق", "ه", "هجريه", "ميلاديه",
    "من", "في", "at", "am", "pm", "gmt", "utc", "of", "on", "ماي", "جوان", "اوت", "غشت", "شتنبر",
    "نونبر", "دجنبر",
))  # fmt: skip
_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d")
_BETWEEN: Final = re.compile(r"[\s|,،()/–—•·-]+")
_READING_TIME: Final = re.compile(
    r"\d{1,2} (?:دقيقه|دقايق)(?: (?:قراءه|للقراءه))?|\d{1,2} min(?:ute)?s?(?: read)?"
)
_ZONE: Final = re.compile(r"بتوقيت (?:\w+ )?\w+$")
_AGO: Final = re.compile(
    r"(?:منذ|قبل) (?:\d{1,2} )?(?:ثانيه|ثوان|دقيق\w+|دقايق|ساع\w+|يوم\w*|ايام|اسبوع\w*|اسابيع"
    r"|شهر\w*|اشهر|سن\w+)|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?) ago|الان|just now"
)
_RIGHTS = re.compile(
    r"(?:جميع|كافة|كل) الحقوق محفوظة|(?:جميع |كافة |كل )?حقوق (?:النشر|الطبع)(?: والنشر)? محفوظة"
    r"|all rights reserved|^\W*(?:©|\(c\)|copyright\b)",
    re.IGNORECASE,
)
SOURCE_WORDS = 12  # at most
BYLINE_WORDS = 8
BRACKETED_WORDS = 20  # of the desk's people in brackets below an agency's text
DATE_WORDS = 18


def names_source(text: str) -> bool:
    """Tell whether the line, marks aside, says where the article came from, or whose it is."""
    is_short = len(text.split()) <= SOURCE_WORDS
    return is_short and bool(_SOURCE.match(text) or _RIGHTS.search(text))


def names_author(text: str) -> bool:
    """Tell whether the line, marks aside, says who wrote the article."""
    most = BRACKETED_WORDS if text.startswith("(") and text.endswith(")") else BYLINE_WORDS
    is_short = len(text.split()) <= most and not text.endswith(".")
    return is_short and _BYLINE.match(text) is not None


def names_date(text: str) -> bool:
    """Tell whether the line, marks aside, only says when the article came out."""
    is_short = len(text.split()) <= DATE_WORDS and not text.endswith((".", "،"))
    return is_short and (_DATE.match(text) is not None or (is_moment(text) and ":" in text))


def tells_how_long_ago(text: str) -> bool:
    """Tell whether the line, marks aside, is the time of a comment: "two hours ago"."""
    return _AGO.fullmatch(fold_text(text).strip()) is not None


def is_initialled(text: str) -> bool:
    """Tell whether the line holds the initials that an agency's desk leaves below: "ك م/ر س"."""
    return _INITIALS.fullmatch(text) is not None


def is_moment(text: str) -> bool:
    """Tell a line of nothing but a day, a time of day or how long it takes to read the page.

    A number alone could be a heading.
    """
    folded = fold_text(text).strip()
    if len(folded.split()) > DATE_WORDS or not _DIGIT.search(folded):
        return False
    if _READING_TIME.fullmatch(folded):
        return True
    told = _ZONE.sub("", _CLOCK.sub(" ", folded).strip(" .:()"))
    words = [word for word in _BETWEEN.split(told) if word]
    if not all(word.isdigit() or word in _TOLD_TIME for word in words):
        return False
    return _CLOCK.search(folded) is not None or any(word in _CALENDAR for word in words)


def names_correspondent(text: str) -> bool:
    """Tell whether the line, marks aside, is a name, a dash and a city."""
    return _CORRESPONDENT.fullmatch(text) is not None
