"""Credits of photographs, as captions carry them."""

from __future__ import annotations

import re
from typing import Final

CREDIT_WORDS: Final = 6

_CREDIT: Final = re.compile(r"\(([^()]{2,60})\)$")
_SPOKEN_CREDIT: Final = re.compile(
    r"[\s(–—|-](?:تصوير|الصورة|صورة|عدسة|Photo|Photograph|Credit|Image|Picture)\s*[:/]\s*([^:()]{2,60})\)?$"
    r"|\s©\s*([^:()©]{2,60})$",
    re.IGNORECASE,
)
_TRAILING_CREDIT: Final = re.compile(
    r"[.،/|–—-]\s*((?:Getty(?: Images)?|AFP|Reuters|REUTERS|AP|EPA(?:-EFE)?|EFE|DPA|Shutterstock"
    r"|iStock|Anadolu|AA|رويترز|أ ف ب|أ ب|الأناضول|غيتي(?: إيمجز)?|شترستوك|أرشيفية|أرشيف|تعبيرية)"
    r"(?:[ /][\w ]{2,20})?)\.?$"
)
_LABELLED_CREDIT: Final = re.compile(
    r"(?:صدر الصورة|مصدر الصورة|Image source|Getty)\s*[،,:]\s*(.{2,40})$"
)
_LABELLED_CAPTION: Final = re.compile(
    r"(?:التعليق على الصورة|شرح الصورة|Image caption)\s*[،,:]\s*\S"
)
_NO_CREDIT: Final = re.compile(
    r"\W*(?:فيديو|صور|بالصور|بالفيديو|شاهد|تحليل|مترجم|محدث|خاص|[\d٠-٩\W]+|.*[؟!?])\W*"
)


def credit_of(text: str) -> str | None:
    """Return whom a caption, marks aside, thanks for its photograph, or None."""
    spoken = _SPOKEN_CREDIT.search(text)
    if spoken:
        return (spoken.group(1) or spoken.group(2)).strip()
    named = _LABELLED_CREDIT.match(text) or _TRAILING_CREDIT.search(text)
    if named:
        return named.group(1).strip()
    match = _CREDIT.search(text)
    if match is None or len(match.group(1).split()) > CREDIT_WORDS:
        return None
    return None if _NO_CREDIT.fullmatch(match.group(1)) else match.group(1).strip()


def is_alone(text: str) -> bool:
    """Tell a line of nothing but a credit in brackets: "(أ ف ب)"."""
    lone = _CREDIT.fullmatch(text)
    return lone is not None and not _NO_CREDIT.fullmatch(lone.group(1))


def is_labelled(text: str) -> bool:
    """Tell a line that calls itself a caption or a credit: "التعليق على الصورة، ..."."""
    return any(label.match(text) for label in (_LABELLED_CAPTION, _LABELLED_CREDIT))
