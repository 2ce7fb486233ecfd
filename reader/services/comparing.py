"""Names and negations that a translation has lost or made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.domain.exonyms import EXONYMS, TITLE_WORDS
from reader.domain.folding import Fold, fold, fold_text
from reader.domain.naming import likeness
from reader.domain.spans import Span
from reader.domain.translation import Doubt
from reader.services.counting import LETTERS, quoted
from reader.services.wording import QT_TRANSLATE_NOOP

NAME, UNTRANSLATED = "name", "untranslated"
SOUNDS_ALIKE = 0.55  # of a name and a word that may stand for it
KNOWN_BY_SOUND = 0.75  # of a name whose Arabic counterpart is known, and another word
LONGEST_NAME = 24  # letters that are compared by sound
NEAR = 0.3  # of the text: how far a negation may move in translation

_ARABIC_WORD: Final = re.compile("[\u0621-\u064a]+")
_NAME: Final = re.compile(r"(?<![\w’'.])[A-ZÀ-Þ][\w’'À-ÿ]*")
_COMMON: Final = re.compile(r"(?:ing|[st]ion|ment|ness|ities|ity|isms?|ers|ies|ists?|ous|ive)$")
_CLITICS: Final = re.compile("[وبلفكاس]{0,3}")
_TITLES: Final = TITLE_WORDS | {
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "photo", "celsius",
}  # fmt: skip
# What only seems denied: still, nearly, must, especially.
_NEGATORS: Final = re.compile(
    r"(?<![\u0621-\u064a])(?:[وفب]|بان|ان)?(?:"
    r"لم(?! (?:[يت]زل|[يت]كد|شمل))|لن|ليس|ليست|ليسوا|لسنا|عدم|أن لا|ألا"
    r"|لا(?! (?:[يتن]زال\w*|سيما|بد|شك|"
    r"[يت]كاد|[يت]قل|[يت]قلون|[يت]نفك|[يت]برح|محال\w|مفر|غبار|بل|إله|اله|ريب|حول|سلم)\b)"
    r")(?![\u0621-\u064a])"
)
_EXCEPTING: Final = re.compile(r"(?:\s+\S+){0,9}?\s+[وف]?(?:إلا|سوى)(?![\u0621-\u064a])")
_NEGATIVE: Final = re.compile(
    r"n['’]t\b|\b(?:not?|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|"
    r"barely|scarcely|rarely|seldom|unless|lest|yet to|rather than|instead|except|few|little|"
    r"remain\w* un\w+|free (?:of|from)|far from|anything but|short of|"
    r"(?:avoid|prevent|refus|reject|fail|lack|refrain|forbid|prohibit|absen|den(?:y|ie)|stop|ban|"
    r"miss|los[te]|exclud|ignor|overlook|elud|escap|stop|miss|unlik|non|disagre|disapprov|"
    r"dissatisf|disregard|discontinu|disappear|disallow|dismiss|distrust|disput|disqualif|"
    r"displac|impossib|imperfect|impatien|instabil|insecur|injust|incomplet|incorrect|"
    r"insufficien|inadequa|ineligib|inactiv|incapab|inabil|invisib|ineffect|inaccura|indecis|"
    r"indispens|indifferen|intact|inconsisten|inconclusiv|incomparab|inviolab|irreplac|"
    r"irrespons|illegal|illiterat|immun|keep)\w*|"
    r"un(?!i[tovq]|der|til|less|icef|esco|rwa|ion)[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?)\b",
    re.IGNORECASE,
)

_STRANGER: Final = QT_TRANSLATE_NOOP("doubts", "The article does not seem to name “{target}”.")
_NEGATION: Final = QT_TRANSLATE_NOOP(
    "doubts", "The negation “{source}” seems to be missing from the translation."
)


def unnamed(source: str, target: str) -> Iterator[Doubt]:
    """Yield the names in an English sentence that nothing in its Arabic one stands for."""
    folded = fold_text(source, LETTERS)
    words = _ARABIC_WORD.findall(folded)
    for match in _NAME.finditer(target):
        name = re.sub(r"['’]s?$", "", match[0])
        if len(name) > 2 and _is_stranger(name, folded, words, opens=_opens(target, match)):
            span = Span(match.start(), match.start() + len(name))
            yield quoted(NAME, _STRANGER, None, (target, span))


def affirmed(source: str, target: str) -> Iterator[Doubt]:
    """Yield the negations of an Arabic sentence that nothing near them in English stands for."""
    folded = fold(source, Fold.MARKS)
    text, width = folded.text, max(NEAR * len(target), 40.0)
    for denied in _NEGATORS.finditer(text):
        place = denied.start() / len(text) * len(target)
        window = target[max(int(place - width), 0) : int(place + width)]
        if not _NEGATIVE.search(window) and not _EXCEPTING.match(text, denied.end()):
            span = folded.original(Span(*denied.span()))
            yield quoted(UNTRANSLATED, _NEGATION, (source, span), None)


def _opens(target: str, match: re.Match[str]) -> bool:
    before = target[: match.start()].rstrip("\"“”'‘’«([— -")
    return not before or before[-1] in ".!?:…"


def _is_stranger(name: str, folded: str, words: Sequence[str], *, opens: bool) -> bool:
    lower = name.lower()
    known = next((key for key in EXONYMS if lower.startswith(key) and _fits(lower, key)), None)
    if known is not None:
        is_there = any(stem in folded for stem in EXONYMS[known].split())
        return not is_there and not _is_heard(name, words, KNOWN_BY_SOUND)
    if opens or lower in _TITLES or not name[1:].islower() or _COMMON.search(lower):
        return False
    return not _is_heard(name, words, SOUNDS_ALIKE)


def _fits(name: str, key: str) -> bool:
    return name == key or (len(key) > 3 and len(name) - len(key) <= 5)


def _is_heard(name: str, words: Sequence[str], least: float) -> bool:
    """Tell whether an Arabic word, or two together, sound like the name."""
    pairs = map("".join, pairwise(words))
    return any(
        likeness(word[cut:], name) >= least
        for word in (*words, *pairs)
        if len(word) <= LONGEST_NAME
        for cut in _cuts(word)
    )


def _cuts(word: str) -> range:
    """Return where the word itself can begin, behind its particles."""
    clitics = _CLITICS.match(word)
    return range(min((clitics.end() if clitics else 0) + 1, len(word) - 1))
