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
SOURCE_WORDS = 12  # at most
BYLINE_WORDS = 8


def names_source(text: str) -> bool:
    """Tell whether the line, marks aside, says where the article came from."""
    return _SOURCE.match(text) is not None and len(text.split()) <= SOURCE_WORDS


def names_author(text: str) -> bool:
    """Tell whether the line, marks aside, says who wrote the article."""
    is_short = len(text.split()) <= BYLINE_WORDS and not text.endswith(".")
    return is_short and _BYLINE.match(text) is not None


def names_correspondent(text: str) -> bool:
    """Tell whether the line, marks aside, is a name, a dash and a city."""
    return _CORRESPONDENT.fullmatch(text) is not None
