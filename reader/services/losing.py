"""Names of an Arabic sentence that its translation loses, by signs that are weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader.domain.arabic import strip_marks
from reader.domain.arabic_names import ARABIC_NAMES
from reader.domain.exonyms import counterparts, is_of_exonym
from reader.domain.folding import lettered
from reader.domain.name_letters import foreignness, spelt
from reader.domain.naming import arabic_sounds, english_sounds, likeness
from reader.domain.numerals import arabic_month_spans
from reader.domain.ordinary import is_ordinary
from reader.domain.set_phrases import set_phrases
from reader.domain.signs import LOST_NAME
from reader.domain.spans import Span, cover, is_covered
from reader.domain.translation import Link
from reader.services.omitting import is_initials

SURELY_SAID: Final = 0.8  # likeness of a name and a word of the translation
FAINT: Final = 0.5  # likeness of two names that says nothing
FAINT_ECHO: Final = 0.6  # and of a name and another word
SHORTEST_UNKNOWN: Final = 4  # letters of a name that only its spelling tells
SHORTEST_KNOWN: Final = 3
LEAST_FOREIGN: Final = 0.5  # of the spelling of a name that is not known
MOST_FOREIGN: Final = 5.0
MOST_LEFT: Final = 3.0
SLIGHT: Final = -5.0  # what weaker signs come to says nothing

_ARABIC_WORD: Final = re.compile("[\u0621-\u064a]+")
_NAME: Final = re.compile(r"(?<![\w’'.])[A-ZÀ-Þ][\w’'À-ÿ]*")
_TWO_NAMES: Final = re.compile(r"(?<![\w’'.])(?=([A-ZÀ-Þ]\w*)[ -]([A-ZÀ-Þ]\w*))")
_DOTTED: Final = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.){2,}|[A-Z]&[A-Z]\b)")
_OTHER: Final = re.compile(r"(?<![\w’'-])[a-z]{4,}")
_POSSESSIVE: Final = re.compile(r"['’]\w{0,2}$")
# Money is doubted as a part of its number.
_NO_NAME: Final = re.compile(
    "دولار|يورو|جنيه|استرليني|ريال|درهم|دينار|روبل|روبي|يوان|كرون|فرنك|بيزو|شيكل|شيقل|سنت"
    "|دبليو"  # the letter W, of initials
)
# Words that are written as names but for a letter that folds: nightly, early, two ministers.
_NO_NAMES: Final = frozenset((
    "ليلي", "باكرا", "وزيري", "روت", "وروت", "شأن", "بشأن", "وبشأن", "لشأن", "كونت", "وكونت",
    "يؤنس", "ميدان", "أردنا", "وأردنا", "رومانسي", "رومانسية", "الرومانسية", "الرومانسي",
))  # fmt: skip
# The dollar is American wherever it is no other one's.
_OF_MONEY: Final = re.compile("دولار(?:ا|ات)? (?:ال)?(ام(?:ريك|يرك)يا?)(?![\u0621-\u064a])")
_TANWIN: Final = re.compile("[\u064b-\u064d]")
_PARTICLES: Final = ("ول", "وب", "و", "ب", "ل", "ف")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that may be a name which the translation loses, and what speaks for that.

    ``forms`` are what the name itself may be, ``joined`` what it is with a word beside it;
    ``names`` are those of the translation that may say it.
    """

    span: Span
    forms: frozenset[str]
    signs: Mapping[str, float]
    names: Sequence[str]
    joined: frozenset[str]

    def all_signs(self, others: Iterable[str]) -> dict[str, float]:
        """Return the signs, with how like it the names sound, and the ``others`` there."""
        heard = max(_loudest(self.forms, self.names) - FAINT, 0.0)
        echoed = max(_loudest(self.forms, others) - FAINT_ECHO, 0.0)
        return {**self.signs, "heard": heard, "echoed": echoed}

    def is_said(self, english: English) -> bool:
        """Tell whether a name is surely this one, or this one and the word beside it."""
        return english.sounds_like(self.forms) or english.sounds_like(self.joined)


@dataclass(frozen=True, slots=True)
class _Name:
    """A capitalised word of a translation, and the Arabic words linked to it."""

    name: str
    linked: Sequence[Span]


@dataclass(frozen=True)
class English:
    """A translation's words, by what a name may be said with."""

    text: str
    links: Sequence[Link]

    @cached_property
    def names(self) -> list[_Name]:
        """Return the capitalised words."""
        return [
            _Name(
                _POSSESSIVE.sub("", match[0]),
                [each.source for each in self.links if each.target.overlaps(Span(*match.span()))],
            )
            for match in _NAME.finditer(self.text)
        ]

    @cached_property
    def spoken(self) -> list[str]:
        """Return the names, and each two that only a space or a hyphen parts as one."""
        return [*self.alone, *("".join(match) for match in _TWO_NAMES.findall(self.text))]

    @cached_property
    def alone(self) -> list[str]:
        """Return the names, each by itself."""
        return [each.name for each in self.names]

    def names_for(self, word: Span) -> list[str]:
        """Return the names that may say an Arabic word: no other is linked to them."""
        return [
            each.name
            for each in self.names
            if not each.linked or any(map(word.overlaps, each.linked))
        ]

    def names_but_for(self, words: Sequence[str]) -> list[str]:
        """Return the names that are surely no word of a sentence, nothing being linked."""
        return [name for name in self.alone if _loudest(words, [name]) < SURELY_SAID]

    @cached_property
    def others(self) -> frozenset[str]:
        """Return the words in small letters."""
        return frozenset(_OTHER.findall(self.text))

    def linked_to(self, words: Sequence[Span], *, with_capital: bool = False) -> list[bool]:
        """Tell of each Arabic word whether it is linked, or linked to a word with a capital."""
        linked = cover(
            (
                link.source
                for link in self.links
                if not with_capital or self.text[link.target.start].isupper()
            ),
            words[-1].end if words else 0,
        )
        return [is_covered(linked, word) for word in words]

    def sounds_like(self, forms: Iterable[str]) -> bool:
        """Tell whether a name is surely said, whatever is linked to it."""
        return _loudest(forms, self.spoken) >= SURELY_SAID

    @cached_property
    def initials(self) -> list[str]:
        """Return what is abbreviated to capitals, without the dots."""
        dotted = [re.sub("[.&]", "", match) for match in _DOTTED.findall(self.text)]
        return [*dotted, *(each.name for each in self.names if is_initials(each.name))]

    @cached_property
    def left(self) -> float:
        """Return how many names are left over."""
        count = sum(not (each.linked or is_ordinary(each.name)) for each in self.names)
        return min(float(count), MOST_LEFT)

    def says(self, stem: str) -> bool:
        """Tell whether a counterpart of a name is said."""
        begun = counterparts(stem)
        named = (each.lower() for each in (*self.alone, *self.initials))
        return bool(begun) and any(word.startswith(begun) for word in (*named, *self.others))

    def abbreviates(self, words: Sequence[str], at: int) -> bool:
        """Tell whether initials stand for the words around a place, letter by letter."""
        sounds = [_first_sound(word) for word in words]
        return any(
            sounds[start : start + len(initials)] == [_letter_sound(each) for each in initials]
            for initials in self.initials
            for start in range(max(at - len(initials) + 1, 0), at + 1)
        )

    def may_abbreviate(self, stem: str) -> bool:
        """Tell whether one of the initials there sounds as a name begins."""
        first = _first_sound(stem)
        return any(first in map(_letter_sound, initials) for initials in self.initials)


def lost_names(source: str, target: str, links: Sequence[Link] | None) -> list[Span]:
    """Return the names in an Arabic sentence that nothing in its English one stands for.

    ``links`` are all that an aligner finds; without them only names that are known are missed.
    """
    english = English(target, links or ())
    return [
        suspect.span
        for suspect in suspects(source, english, has_links=links is not None)
        if LOST_NAME.weigh(suspect.signs) > 0  # what is heard in English only speaks against it
        and not suspect.is_said(english)
        and LOST_NAME.weigh(suspect.all_signs(english.others)) > 0
    ]


def may_be_lost(source: str, target: str, links: Sequence[Link]) -> bool:
    """Tell whether a name may be lost, however weak the signs are."""
    english = English(target, links)
    return any(
        LOST_NAME.weigh(suspect.all_signs(english.others)) > SLIGHT and not suspect.is_said(english)
        for suspect in suspects(source, english, has_links=True)
    )


def suspects(source: str, english: English, *, has_links: bool) -> Iterator[Suspect]:
    """Yield the words that may be names and that no counterpart nor initials say."""
    folded = lettered(source)
    matches = list(_ARABIC_WORD.finditer(folded.text))
    spans = [folded.original(Span(*match.span())) for match in matches]
    phrases, _ = set_phrases(source, english.text)
    money = (folded.original(Span(*match.span(1))) for match in _OF_MONEY.finditer(folded.text))
    passed_over = cover((*arabic_month_spans(source), *phrases, *money), len(source))
    is_linked = english.linked_to(spans)
    is_named = english.linked_to(spans, with_capital=True)
    said = {match[0] for match, is_said in zip(matches, is_linked, strict=True) if is_said}
    words = ["", *(match[0] for match in matches), ""]
    for at, (match, span) in enumerate(zip(matches, spans, strict=True)):
        if (not is_linked[at] and match[0] in said) or is_covered(passed_over, span):
            continue
        word = _Word(match[0], span.of(source))
        if not word.may_be_name(has_links=has_links) or english.abbreviates(words, at + 1):
            continue
        is_short = word.known is not None and english.may_abbreviate(word.stem)
        if not is_short and not english.says(word.stem):
            signs = {
                "known": float(word.known is not None),
                "letters": word.letters,
                "linked": float(is_linked[at]),
                "near": float(sum(is_named[max(at - 1, 0) : at + 2])),
                "exonym": float(bool(counterparts(word.stem))),
                "initials": float(english.may_abbreviate(word.stem)),
                "left": english.left,
            }
            joined = frozenset((words[at] + match[0], match[0] + words[at + 2]))
            names = english.names_for(span) if has_links else english.names_but_for(words)
            yield Suspect(span, word.forms, signs, names, joined)


@dataclass(frozen=True)
class _Word:
    """A word of an Arabic sentence, folded and as it is written."""

    folded: str
    written: str

    @cached_property
    def known(self) -> str | None:
        """Return the known name that it is, if any."""
        return None if self.is_no_name else known_stem(self.folded)

    @cached_property
    def is_no_name(self) -> bool:
        """Tell whether only the folding of letters makes it look like a name."""
        return strip_marks(self.written) in _NO_NAMES

    @cached_property
    def letters(self) -> float:
        """Return how surely it is spelt as a name, 0 where it is known for one."""
        return 0.0 if self.known else _letters(spelt(self.written), self.folded)

    @property
    def stem(self) -> str:
        """Return the name without what is joined before it, as far as that is known."""
        return self.known or self.folded

    @property
    def forms(self) -> frozenset[str]:
        """Return all that the name itself may be."""
        forms = {self.folded, self.stem, self.stem.removeprefix("ال")}
        if self.known is None:
            forms |= {self.folded.removeprefix(each) for each in _PARTICLES}
        return frozenset(forms)

    def may_be_name(self, *, has_links: bool) -> bool:
        """Tell whether it is a known name, or spelt as foreign ones, which take no tanwin."""
        if self.is_no_name:
            return False
        if self.known is not None:
            return True
        return has_links and self.letters >= LEAST_FOREIGN and not _TANWIN.search(self.written)


def _first_sound(word: str) -> str:
    return arabic_sounds(word.removeprefix("ال"))[:1]


def _letter_sound(letter: str) -> str:
    return english_sounds(letter)[:1]


def known_stem(word: str) -> str | None:
    """Return the name in a word, without the particles before it, where it is a known one."""
    stems = (word, *(word.removeprefix(each) for each in _PARTICLES if word.startswith(each)))
    article = ("ال" + word[2:],) if word.startswith("لل") else ()
    known = (stem for stem in (*stems, *article) if len(stem) >= SHORTEST_KNOWN)
    return next((stem for stem in known if stem in ARABIC_NAMES or is_of_exonym(stem)), None)


def _letters(word: str, folded: str) -> float:
    """Return how surely an unknown word is spelt as a name; below 0 where it cannot be one."""
    if len(word) < SHORTEST_UNKNOWN or _NO_NAME.search(folded):
        return -1.0
    stems = (word, *(word.removeprefix(each) for each in _PARTICLES if word.startswith(each)))
    long = [stem for stem in stems if len(stem) >= SHORTEST_UNKNOWN - 1]
    return min(max(map(foreignness, long)), MOST_FOREIGN)


def _loudest(forms: Iterable[str], words: Iterable[str]) -> float:
    """Return how like the most alike of some words a name sounds."""
    return max((likeness(form, word) for form in forms for word in words), default=0.0)
