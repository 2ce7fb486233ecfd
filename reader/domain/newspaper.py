"""Turns of phrase by which news pages sign their texts."""

from __future__ import annotations

import re

_SOURCE = re.compile(r"\W*(?:المصدر|المصادر|مصدر|مصادر|Sources?)\s*[::]", re.IGNORECASE)
_BYLINE = re.compile(
    r"\W*(?:(?:كتبت?|كتابة|بقلم|إعداد|تحرير|تقرير|ترجمة|حوار|مراسل(?:تنا|نا|ة)?)\s*[::/-]\s*\w"
    r"|(?:بقلم|إعداد)\s+\w|(?:by|words by|reporting by|written by|edited by)\s*:?\s+[A-Z])",
    re.IGNORECASE,
)
# A correspondent and his city: "ليلى منصور-القاهرة".
_CORRESPONDENT = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){1,3}(\s?)[-–—]\1[^\W\d_]+(?:\s[^\W\d_]+)?")
_DATE = re.compile(
    r"\W*(?:تاريخ النشر|تاريخ التحديث|نشر(?:ت)? (?:في|بتاريخ|يوم)|آخر (?:تحديث|تعديل)"
    r"|published|updated|last (?:updated|modified))\b.*[\d٠-٩]",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:جميع|كافة|كل) الحقوق محفوظة|(?:جميع |كافة |كل )?حقوق (?:النشر|الطبع)(?: والنشر)? محفوظة"
    r"|all rights reserved|^\W*(?:©|\(c\)|copyright\b)",
    re.IGNORECASE,
)
SOURCE_WORDS = 12  # at most
BYLINE_WORDS = 8


def names_source(text: str) -> bool:
    """Tell whether the line, marks aside, says where the article came from, or whose it is."""
    is_short = len(text.split()) <= SOURCE_WORDS
    return is_short and bool(_SOURCE.match(text) or _RIGHTS.search(text))


def names_author(text: str) -> bool:
    """Tell whether the line, marks aside, says who wrote the article."""
    is_short = len(text.split()) <= BYLINE_WORDS and not text.endswith(".")
    return is_short and _BYLINE.match(text) is not None


def names_date(text: str) -> bool:
    """Tell whether the line, marks aside, only says when the article came out."""
    is_short = len(text.split()) <= SOURCE_WORDS and not text.endswith((".", "،"))
    return is_short and _DATE.match(text) is not None


def names_correspondent(text: str) -> bool:
    """Tell whether the line, marks aside, is a name, a dash and a city."""
    return _CORRESPONDENT.fullmatch(text) is not None
