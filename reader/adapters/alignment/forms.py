"""Words as the aligner counts them: Arabic ones in pieces, English ones by their stems.

An ending or a clitic goes where what is left is itself a word of the corpus and not a rare one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from reader.domain.folding import Fold, fold_text

Count: TypeAlias = Callable[[str], int]  # how often a corpus has a word as it is written
Numbered: TypeAlias = tuple[int, str]  # the number of the word that white space parts, the form

FOLDS: Final = Fold.MARKS | Fold.HAMZA | Fold.YAA | Fold.DIGITS | Fold.FORMS
KNOWN_FORMS: Final = 8192  # an article has fewer
LEAST_SEEN: Final = 2  # times, to be a word of the corpus
ARABIC_SHARE: Final = 0.1  # of a word's own count, that what is left of it must have
ENGLISH_SHARE: Final = 0.02
SHORTEST: Final = 3  # letters

_PARTS: Final = re.compile(r"[^\W_]+(?:['.,:][^\W_]+)*")
_ARTICLES: Final = frozenset(("the", "a", "an"))
# Words that would come apart wrongly.
_WHOLE: Final = frozenset((
    "واحد", "واحدة", "واحدا", "كانت", "كانوا", "كانون", "لكنه", "لكنها", "لكنهم", "التي",
    "الذي", "الذين", "اللذين", "اللتين", "الي", "الان", "الله", "الا", "اليه", "الم", "الف",
    "الاف", "وسط", "وزير", "وزارة", "وقت", "وفق", "ولاية", "وكالة", "وفد", "وفاة", "بعض", "بعد",
    "بين", "بلد", "بلاد", "كما", "كان", "كل", "كبير",
))  # fmt: skip
_PROCLITICS: Final = ("بال", "كال", "فال", "لل", "ب", "ل", "ك")
_PRONOUNS: Final = ("هما", "ها", "هم", "هن", "نا", "كم", "ني", "ه")
_PREPOSITIONS: Final = frozenset((
    "من", "في", "عن", "ان", "لد", "الي", "علي", "بين", "مع", "كل", "ل", "ب",
))  # fmt: skip
_ENDINGS: Final = (
    ("ات", ("ة", "")), ("تين", ("ة",)), ("تان", ("ة",)), ("ون", ("", "ة")), ("ين", ("", "ة")),
    ("وا", ("",)), ("ان", ("",)), ("تا", ("ة",)), ("ا", ("",)), ("ت", ("",)), ("ية", ("ي",)),
    ("ة", ("",)),
)  # fmt: skip
_ENGLISH_ENDINGS: Final = (
    ("ies", ("y",)), ("ied", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ed", ("", "e")),
    ("ing", ("", "e")), ("d", ("",)),
)  # fmt: skip


def arabic_words(text: str) -> list[Numbered]:
    """Return the written words of an Arabic text, folded, without what is not letters or digits."""
    return _parts(fold_text(text, FOLDS))


def english_words(text: str) -> list[Numbered]:
    """Return the written words of an English text in small letters; the articles say nothing."""
    parts = _parts(text.lower().replace("’", "'"))
    return [(number, word) for number, word in parts if word not in _ARTICLES]


class Forms:
    """Takes words to forms by the counts of a corpus. Safe to call from any thread."""

    def __init__(self, arabic: Count, english: Count) -> None:
        self._arabic = arabic
        self._english = english
        self._pieces = lru_cache(KNOWN_FORMS)(self._part)
        self._stems = lru_cache(KNOWN_FORMS)(self._english_stem)

    def arabic(self, text: str) -> list[Numbered]:
        """Return the pieces of a text's words: proclitics end in "+", enclitics begin with it."""
        return [(at, piece) for at, word in arabic_words(text) for piece in self._pieces(word)]

    def english(self, text: str) -> list[Numbered]:
        """Return the stems of a text's words."""
        return [(number, self._stems(word)) for number, word in english_words(text)]

    def _part(self, word: str) -> tuple[str, ...]:
        if word.isascii() or word in _WHOLE:
            return (word,)
        conjunction, rest = self._without_conjunction(word)
        if rest in _WHOLE:
            return (*conjunction, rest)
        proclitics, rest = self._without_proclitic(rest, word)
        rest, enclitics = self._without_pronoun(rest, word)
        return (*conjunction, *proclitics, self._stem(rest), *enclitics)

    def _without_conjunction(self, word: str) -> tuple[tuple[str, ...], str]:
        letter, rest = word[0], word[1:]
        least = 2 if letter == "و" else SHORTEST
        if letter not in "وف" or len(rest) < least:
            return (), word
        inner = rest.removeprefix("لل") if rest.startswith("لل") else rest.replace("ال", "", 1)
        is_defined = len(rest) > 4 and rest.startswith(("ال", "بال", "لل"))
        if (
            self._is_word(rest, word, least)
            or (is_defined and self._is_known(inner, word))
            or (rest[0] in "بلك" and self._is_known(rest[1:], word))
        ):
            return (f"{letter}+",), rest
        return (), word

    def _without_proclitic(self, word: str, written: str) -> tuple[tuple[str, ...], str]:
        if word.startswith("ال") and len(word) >= 4:
            return (), word[2:]
        for proclitic in _PROCLITICS:
            rest = word.removeprefix(proclitic)
            if rest != word and len(rest) >= SHORTEST and self._is_known(rest, written):
                return (f"{proclitic[0]}+",), rest
        rest = word[1:]
        is_verb = word[0] == "س" and len(word) >= 5 and rest[0] in "يتن"
        if is_verb and (self._is_known(rest, written) or self._is_known(f"ي{rest[1:]}", written)):
            return ("س+",), rest
        return (), word

    def _without_pronoun(self, word: str, written: str) -> tuple[str, tuple[str, ...]]:
        for pronoun in _PRONOUNS:
            rest = word.removesuffix(pronoun)
            if rest == word:
                continue
            if rest in _PREPOSITIONS:
                return rest, (f"+{pronoun}",)
            if len(rest) < SHORTEST:
                continue
            feminine = f"{rest[:-1]}ة"
            if rest.endswith("ت") and self._is_known(feminine, written):
                return feminine, (f"+{pronoun}",)
            if self._is_known(rest, written):
                return rest, (f"+{pronoun}",)
        return word, ()

    def _stem(self, word: str) -> str:
        common = f"ي{word[1:]}"  # of the persons of a verb
        if word[0] in "تن" and len(word) >= 4 + (word[0] == "ت") and self._is_word(common, word):
            word, written = common, word
        else:
            written = word
        for ending, others in _ENDINGS:
            rest = word.removesuffix(ending)
            if rest == word or len(rest) < SHORTEST:
                continue
            for other in others:
                if self._is_word(rest + other, written):
                    return self._stem(rest + other)
        return word

    def _is_known(self, rest: str, word: str) -> bool:
        return self._is_word(rest, word) or self._is_word(f"ال{rest}", word)

    def _is_word(self, rest: str, word: str, least: int = SHORTEST) -> bool:
        seen = self._arabic(rest)
        often = ARABIC_SHARE * self._arabic(word)
        return len(rest) >= least and seen >= LEAST_SEEN and seen >= often

    def _english_stem(self, word: str) -> str:
        word = word.removesuffix("'s").removesuffix("'")
        if not word.isalpha():
            return word
        for ending, others in _ENGLISH_ENDINGS:
            rest = word.removesuffix(ending)
            if rest == word or len(rest) < 2:
                continue
            doubled = (rest[:-1],) if ending in ("ed", "ing") and rest[-1:] == rest[-2:-1] else ()
            for other in (*(rest + other for other in others), *doubled):
                if self._is_english(other, word):
                    return other
        return word

    def _is_english(self, rest: str, word: str) -> bool:
        seen = self._english(rest)
        often = ENGLISH_SHARE * self._english(word)
        return len(rest) >= SHORTEST and seen >= LEAST_SEEN and seen >= often


def _parts(text: str) -> list[Numbered]:
    return [
        (number, part) for number, word in enumerate(text.split()) for part in _PARTS.findall(word)
    ]
