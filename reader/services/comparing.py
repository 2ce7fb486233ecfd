"""Names that a translation has lost or made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reader.domain.dates import english_hijri_months
from reader.domain.exonyms import EXONYMS
from reader.domain.folding import LETTERS, fold_text, lettered
from reader.domain.naming import english_sounds, likeness
from reader.domain.ordinary import is_ordinary
from reader.domain.set_phrases import set_phrases
from reader.domain.spans import Span, cover, is_covered
from reader.domain.translation import Doubt, Link
from reader.services.counting import quoted
from reader.services.losing import lost_names, may_be_lost
from reader.services.omitting import is_less_said
from reader.services.wording import QT_TRANSLATE_NOOP

NAME: Final = "name"
HEARD = 0.45  # of an English name, and an Arabic word that may be its spelling
KNOWN_BY_SOUND = 0.75  # of a name whose Arabic counterpart is known, and another word
SHORTEST_NAME = 3
LEAST_CONSONANTS = 3  # fewer are heard everywhere or, spelt some other way, nowhere
HEADLINE_WORDS = 4
LONGEST_NAME = 24  # letters that are compared by sound

_ARABIC_WORD: Final = re.compile("[\u0621-\u064a]+")
_NAME: Final = re.compile(r"(?<![\w’'.])[A-ZÀ-Þ][\w’'À-ÿ]*")
_SMALL: Final = re.compile(
    r"(?<![\w’'.-])(?!(?:about|above|after|against|along|amid|among|around|before|behind|below|"
    r"between|from|into|near|onto|over|since|than|that|through|toward|towards|under|until|upon|"
    r"when|where|which|while|with|without)\b)[a-z]{4,}"
)
_CLITICS: Final = re.compile("[وبلفكاس]{0,3}")
_STRANGER: Final = QT_TRANSLATE_NOOP("doubts", "The article does not seem to name “{target}”.")
_UNSAID: Final = QT_TRANSLATE_NOOP(
    "doubts", "The name “{source}” seems to be missing from the translation."
)
_RENAMED: Final = QT_TRANSLATE_NOOP(
    "doubts", "The article names “{source}”, the translation “{target}”."
)


def named(source: str, target: str, links: Sequence[Link] | None = None) -> Iterator[Doubt]:
    """Yield the names on one side that nothing on the other stands for, in order.

    ``links`` are all that an aligner finds. A name that is lost and one that is made up go
    together; one that nothing had to make room for is the translator's explanation.
    """
    lost, added = lost_names(source, target, links), _unnamed(source, target, links or ())
    if added and not lost and links is not None:
        has_room = may_be_lost(source, target, links) or is_less_said(source, target, links)
        added = added if has_room else []
    both = min(len(lost), len(added))
    for one, other in zip(lost, added, strict=False):
        yield quoted(NAME, _RENAMED, (source, one), (target, other))
    for one in lost[both:]:
        yield quoted(NAME, _UNSAID, (source, one), None)
    for other in added[both:]:
        yield quoted(NAME, _STRANGER, None, (target, other))


def _unnamed(source: str, target: str, links: Sequence[Link]) -> list[Span]:
    """Return the names in an English sentence that nothing in its Arabic one stands for."""
    folded = lettered(source).text
    words = _ARABIC_WORD.findall(folded)
    found: list[Span] = []
    _, phrases = set_phrases(source, target)
    passed_over = cover((*english_hijri_months(target).values(), *phrases), len(target))
    is_headline = _is_headline(target)
    for match in _NAME.finditer(target):
        name = _bare(match[0])
        span = Span(match.start(), match.start() + len(name))
        if len(name) < SHORTEST_NAME or name in source or is_covered(passed_over, span):
            continue
        linked = [link.source.of(source) for link in links if link.target.overlaps(span)]
        # A linked word is likely to be the name, and is listened to first.
        heard = [*(fold_text(word, LETTERS) for word in linked), *words]
        if _is_stranger(name, folded, heard, opens=is_headline or _opens(target, match)):
            found.append(span)
    return found


def _is_headline(target: str) -> bool:
    """Tell whether every word that matters has a capital, which then tells no name."""
    return _SMALL.search(target) is None and len(_NAME.findall(target)) >= HEADLINE_WORDS


def _bare(name: str) -> str:
    return re.sub(r"['’]\w{0,2}$", "", name)


def _opens(target: str, match: re.Match[str]) -> bool:
    before = target[: match.start()].rstrip("\"“”'‘’«([— -")
    return not before or before[-1] in ".!?:…"


def _is_stranger(name: str, folded: str, words: Sequence[str], *, opens: bool) -> bool:
    known = exonym(name)
    if known is not None:
        is_there = any(stem in folded for stem in EXONYMS[known].split())
        return not is_there and not _is_heard(name, words, KNOWN_BY_SOUND)
    if opens or is_ordinary(name) or not name[1:].islower() or not _is_audible(name):
        return False
    return not _is_heard(name, words, HEARD)


@lru_cache(2048)
def exonym(name: str) -> str | None:
    """Return what an English name begins with whose Arabic counterparts are known."""
    lower = name.lower()
    return max((key for key in EXONYMS if lower.startswith(key) and _fits(lower, key)),
               key=len, default=None)  # fmt: skip


def _is_audible(name: str) -> bool:
    """Tell whether a name has the consonants by which its Arabic spelling is known."""
    return len(re.sub("[aiu]", "", english_sounds(name))) >= LEAST_CONSONANTS


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
