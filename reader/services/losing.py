"""Names of an Arabic sentence that its translation loses, by signs that are weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from reader.domain.arabic_names import ARABIC_NAMES
from reader.domain.exonyms import EXONYMS
from reader.domain.folding import lettered
from reader.domain.name_letters import foreignness, spelt
from reader.domain.naming import arabic_sounds, english_sounds, likeness
from reader.domain.numerals import arabic_months
from reader.domain.ordinary import is_ordinary
from reader.domain.signs import LOST_NAME
from reader.domain.spans import Span
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
_DOTTED: Final = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}")
_OTHER: Final = re.compile(r"(?<![\w’'-])[a-z]{4,}")
_POSSESSIVE: Final = re.compile(r"['’]\w{0,2}$")
_STEMS: Final = {key: tuple(stems.split()) for key, stems in EXONYMS.items()}
# Money is doubted as a part of its number, and what has a counterpart may be said by others.
_NO_NAME: Final = re.compile(
    "|".join({stem for stems in _STEMS.values() for stem in stems})
    + "|دولار|يورو|جنيه|استرليني|ريال|درهم|دينار|روبل|روبي|يوان|كرون|فرنك|بيزو|شيكل|شيقل|سنت"
    + "|دبليو"  # the letter W, of initials
)
_PARTICLES: Final = ("ول", "وب", "و", "ب", "ل", "ف")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that may be a name which the translation loses, and what speaks for that.

    ``names`` are those of the translation that may say it.
    """

    span: Span
    stem: str
    signs: Mapping[str, float]
    names: Sequence[str]

    def all_signs(self, others: Iterable[str]) -> dict[str, float]:
        """Return the signs, with how like it the names sound, and the ``others`` there."""
        heard = max(_loudest(self.stem, self.names) - FAINT, 0.0)
        echoed = max(_loudest(self.stem, others) - FAINT_ECHO, 0.0)
        return {**self.signs, "heard": heard, "echoed": echoed}


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
        alone = [each.name for each in self.names]
        return [*alone, *("".join(match) for match in _TWO_NAMES.findall(self.text))]

    def names_for(self, word: Span) -> list[str]:
        """Return the names that may say an Arabic word: no other is linked to them."""
        return [
            each.name
            for each in self.names
            if not each.linked or any(map(word.overlaps, each.linked))
        ]

    @cached_property
    def others(self) -> frozenset[str]:
        """Return the words in small letters."""
        return frozenset(_OTHER.findall(self.text))

    def linked_to(self, words: Sequence[Span], *, with_capital: bool = False) -> list[bool]:
        """Tell of each Arabic word whether it is linked, or linked to a word with a capital."""
        linked = [
            link.source
            for link in self.links
            if not with_capital or self.text[link.target.start].isupper()
        ]
        return [any(map(word.overlaps, linked)) for word in words]

    def sounds_like(self, stem: str) -> bool:
        """Tell whether a name is surely said, whatever is linked to it."""
        return _loudest(stem, self.spoken) >= SURELY_SAID

    @cached_property
    def initials(self) -> list[str]:
        """Return what is abbreviated to capitals, without the dots."""
        dotted = [match.replace(".", "") for match in _DOTTED.findall(self.text)]
        return [*dotted, *(each.name for each in self.names if is_initials(each.name))]

    @cached_property
    def left(self) -> float:
        """Return how many names are left over."""
        count = sum(not (each.linked or is_ordinary(each.name)) for each in self.names)
        return min(float(count), MOST_LEFT)

    def says(self, stem: str) -> bool:
        """Tell whether a counterpart of a name is said, or initials that may stand for it."""
        begun = _counterparts(stem)
        named = (each.lower() for each in (*(each.name for each in self.names), *self.initials))
        words = (*named, *self.others)
        if begun and any(word.startswith(begun) for word in words):
            return True
        initial = arabic_sounds(stem.removeprefix("ال"))[:1]
        return any(
            initial in {english_sounds(letter)[:1] for letter in initials}
            for initials in self.initials
        )


def lost_names(source: str, target: str, links: Sequence[Link] | None) -> list[Span]:
    """Return the names in an Arabic sentence that nothing in its English one stands for.

    ``links`` are all that an aligner finds; without them only names that are known are missed.
    """
    english = English(target, links or ())
    return [
        suspect.span
        for suspect in suspects(source, english, has_links=links is not None)
        if LOST_NAME.weigh(suspect.signs) > 0  # what is heard in English only speaks against it
        and not english.sounds_like(suspect.stem)
        and LOST_NAME.weigh(suspect.all_signs(english.others)) > 0
    ]


def may_be_lost(source: str, target: str, links: Sequence[Link]) -> bool:
    """Tell whether a name may be lost, however weak the signs are."""
    english = English(target, links)
    return any(
        LOST_NAME.weigh(suspect.all_signs(english.others)) > SLIGHT
        and not english.sounds_like(suspect.stem)
        for suspect in suspects(source, english, has_links=True)
    )


def suspects(source: str, english: English, *, has_links: bool) -> Iterator[Suspect]:
    """Yield the words that may be names and that no counterpart nor initials say."""
    folded = lettered(source)
    matches = list(_ARABIC_WORD.finditer(folded.text))
    spans = [folded.original(Span(*match.span())) for match in matches]
    months = list(arabic_months(source).values())
    is_linked = english.linked_to(spans)
    is_named = english.linked_to(spans, with_capital=True)
    said = {match[0] for match, is_said in zip(matches, is_linked, strict=True) if is_said}
    for at, (match, span) in enumerate(zip(matches, spans, strict=True)):
        if (not is_linked[at] and match[0] in said) or any(map(span.overlaps, months)):
            continue
        known = known_stem(match[0])
        letters = 0.0 if known else _letters(spelt(span.of(source)), match[0])
        if known is None and (not has_links or letters < LEAST_FOREIGN):
            continue
        stem = known or match[0]
        if not english.says(stem):
            signs = {
                "known": float(known is not None),
                "letters": letters,
                "linked": float(is_linked[at]),
                "near": float(sum(is_named[max(at - 1, 0) : at + 2])),
                "exonym": float(bool(_counterparts(stem))),
                "left": english.left,
            }
            yield Suspect(span, stem, signs, english.names_for(span))


def known_stem(word: str) -> str | None:
    """Return the name in a word, without the particles before it, where it is a known one."""
    stems = (word, *(word.removeprefix(each) for each in _PARTICLES if word.startswith(each)))
    article = ("ال" + word[2:],) if word.startswith("لل") else ()
    known = (stem for stem in (*stems, *article) if len(stem) >= SHORTEST_KNOWN)
    return next((stem for stem in known if stem in ARABIC_NAMES), None)


def _letters(word: str, folded: str) -> float:
    """Return how surely an unknown word is spelt as a name; below 0 where it cannot be one."""
    if len(word) < SHORTEST_UNKNOWN or _NO_NAME.search(folded):
        return -1.0
    stems = (word, *(word.removeprefix(each) for each in _PARTICLES if word.startswith(each)))
    long = [stem for stem in stems if len(stem) >= SHORTEST_UNKNOWN - 1]
    return min(max(map(foreignness, long)), MOST_FOREIGN)


def _loudest(stem: str, words: Iterable[str]) -> float:
    """Return how like the most alike of some words a name sounds."""
    forms = {stem, stem.removeprefix("ال")}
    if stem not in ARABIC_NAMES:
        forms |= {stem.removeprefix(each) for each in _PARTICLES if stem.startswith(each)}
    return max((likeness(form, word) for form in forms for word in words), default=0.0)


@lru_cache(1024)
def _counterparts(stem: str) -> tuple[str, ...]:
    """Return what the English names begin with that an Arabic word is known to stand for."""
    return tuple(key for key, stems in _STEMS.items() if any(each in stem for each in stems))
