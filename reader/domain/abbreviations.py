"""Dots that end no sentence, and words that begin one, in Arabic and English."""

from __future__ import annotations

import re
from enum import Enum, auto

from reader.domain.language import Language


class Kind(Enum):
    """What the word before a dot says of the dot."""

    NONE = auto()  # no abbreviation
    HARD = auto()  # a title or an initial: a name follows
    SOFT = auto()  # it may end a sentence too: what follows decides


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LONGEST = 14  # code points of an abbreviation that are looked back for
_TOKEN = re.compile(r"[^\s\"'“”«»()\[\]]+$")
_NUMBER = re.compile(r"[\d٠-٩]+$")
_INITIAL = re.compile(r"(?:ال)?[\u0621-\u064a]\u0640?$|[A-Z]$")
_DOTTED = re.compile(
    r"(?:[\u0621-\u064a]\u0640?\.)+[\u0621-\u064a]\u0640?$|(?:[A-Za-z]\.)+[A-Za-z]$"
)
_ERA = re.compile(r"[\d٠-٩]\s*(?:م|هـ|ه|ق|كم|سم|ص)$")
# Single letters that name a thing, after these words: a dot there ends the sentence.
_LABELLED = re.compile(
    r"(?:فيتامين|الفيتامين|القسم|الفئة|فئة|المجموعة|الفقرة|البند|حرف|الحرف|النقطة|الجزء|الصف)"
    r"\s+(?:\()?[\u0621-\u064a]$"
)
_HARD_ARABIC = frozenset(
    {"أ.د", "م.م", "د", "دكتور", "أ", "م", "ا", "ص.ب", "ت", "ط", "ج", "مج", "تحق", "ق.س"}
)
_SOFT_ARABIC = frozenset(
    {"إلخ", "الخ", "هـ", "ق.م", "ب.م", "كم", "سم", "كلم", "كغ", "كجم", "ش.م.م"}
)
_HARD_ENGLISH = _words(
    "mr mrs ms dr prof st gen col lt sgt capt maj rep sen gov rev hon messrs mt ft fig no vs cf "
    "eg e.g i.e ie al approx dept"
)
_SOFT_ENGLISH = _words("inc ltd co corp jr sr etc jan feb mar apr jun jul aug sept sep oct nov dec")

_ARABIC_OPENER = re.compile(
    r"[\"«“(\[]|(?:[وف]?(?:قال|قالت|أضاف|أضافت|أوضح|أوضحت|أكد|أكدت|ذكر|ذكرت|أعلن|أعلنت|أشار|أشارت)"
    r"|و(?!فق|سط|زير|زراء|زارة|كالة|حد|قت|لاية|ثيق)[\u0621-\u064a]{2,}|ثم|لكن|لكنه|لكنها|كما|أما|غير|هذا|هذه|كان|كانت|يذكر|إن)"
    r"(?![\u0621-\u064a])"
)
_ENGLISH_OPENER = re.compile(
    r"[\"“«‘(]|(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Their|Our|In|On|At|But|And|For|"
    r"If|When|While|After|Before|As|There|However|Meanwhile)(?![A-Za-z])"
)
_ARABIC_REPORT = re.compile(
    r"(?:قال|سأل|تساءل|صاح|هتف|أجاب|أضاف|صرخ|ردد|رد|كتب|علق|تابع|يقول|تقول|يتساءل|يسأل|تتساءل|تسأل)"
    r"(?:ت|وا|نا|ها|ه|تا|ا)?(?![\u0621-\u064a])"
)


def kind_before(text: str, start: int, dot: int) -> Kind:
    """Say what the word that ends at ``dot``, in the sentence that began at ``start``, is."""
    before = text[max(start, dot - _LONGEST) : dot]
    match = _TOKEN.search(before)
    if match is None:
        return Kind.NONE
    token = match.group()
    if _NUMBER.fullmatch(token):
        return Kind.HARD if dot - len(token) == start else Kind.NONE
    if _ERA.search(text[max(start, dot - _LONGEST) : dot]):
        return Kind.SOFT
    return _kind_of(token, text[max(start, dot - 2 * _LONGEST) : dot])


def _kind_of(token: str, before: str) -> Kind:
    lowered = token.lower()
    if token in _SOFT_ARABIC or lowered in _SOFT_ENGLISH:
        return Kind.SOFT
    if token in _HARD_ARABIC or (lowered in _HARD_ENGLISH and not token.isupper()):
        return Kind.NONE if _LABELLED.search(before) else Kind.HARD
    if _DOTTED.search(token):
        return Kind.SOFT
    if _INITIAL.fullmatch(token) and not _LABELLED.search(before):
        return Kind.HARD
    return Kind.NONE


def opens_sentence(text: str, position: int, language: Language) -> bool:
    """Tell whether the word at ``position`` is one that sentences begin with."""
    opener = _ARABIC_OPENER if language is Language.ARABIC else _ENGLISH_OPENER
    return opener.match(text, position) is not None


def reports_speech(text: str, position: int, language: Language) -> bool:
    """Tell whether the word at ``position`` says who spoke the quotation before it."""
    return language is Language.ARABIC and _ARABIC_REPORT.match(text, position) is not None
