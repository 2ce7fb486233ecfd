"""Words of an article and its translation that translate each other, as spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from reader.domain.arabic import MARKS, western_digits
from reader.domain.exonyms import EXONYMS
from reader.domain.folding import LETTERS, fold_text
from reader.domain.naming import arabic_sounds, english_sounds, likeness
from reader.domain.numerals import (
    arabic_months,
    arabic_quantities,
    english_months,
    english_quantities,
)
from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.ports import Hypothesis

LEAST_AGREEMENT = 0.7  # of a model's links with the sure ones, to be believed; they are easy ones
SURELY_ALIKE = 0.85  # of a name and the word that it is
MOST_HEARD = 0.8  # weight of a model's link, however sharp its attention: it is not a sure one
BY_NAME = 0.9  # weight of a link by a name that has an Arabic form of its own
SHORTEST_STEM = 3  # letters

_TOKEN: Final = re.compile(r"\S+")
_EDGES: Final = re.compile(r"^[\W_]*|[\W_]*$")
_NAME: Final = re.compile(r"(?<![\w’'.])[A-ZÀ-Þ][a-zÀ-ÿ]{2,}")
_CLITICS: Final = re.compile("(?:[وف]?(?:بال|كال|لل|ال|[بلك])?)")


class Trust:
    """How often a model's links have agreed with the sure ones so far."""

    def __init__(self) -> None:
        self._seen = 0
        self._agreed = 0

    @property
    def is_earned(self) -> bool:
        """Tell whether the model's links can be shown."""
        return self._seen > 0 and self._agreed >= LEAST_AGREEMENT * self._seen

    def judge(self, sure: Sequence[Link], heard: Sequence[Link]) -> None:
        """Hold what the model says of a sentence against what is sure of it."""
        if heard:
            self._seen += len(sure)
            self._agreed += sum(any(map(one.agrees_with, heard)) for one in sure)


def merged(sure: Sequence[Link], heard: Sequence[Link], trust: Trust) -> tuple[Link, ...]:
    """Return the links of a sentence in order, those that are ``sure`` as they are.

    They are sure whatever the model says: numbers, months, names, words that are the same. The
    model's own links join them while they have earned ``trust``.
    """
    trust.judge(sure, heard)
    kept = [
        replace(link, weight=min(link.weight, MOST_HEARD))
        for link in heard
        if trust.is_earned and not any(map(link.meets, sure))
    ]
    return tuple(sorted([*sure, *kept]) if kept else sure)


def sure_links(source: str, target: str) -> list[Link]:
    """Return the links that need no model in order, one at most for each word."""
    found: list[Link] = []
    for link in (*_counted(source, target), *_identical(source, target), *_named(source, target)):
        if not any(map(link.meets, found)):
            found.append(link)
    return sorted(found)


def heard_links(source: str, said: Hypothesis, as_read: Callable[[str], str]) -> list[Link]:
    """Return the model's links as spans of a text and its translation.

    The model counts the tokens that are left of the text it reads, which ``as_read`` gives.
    """
    if not said.links:
        return []
    theirs, ours = _tokens(source), _tokens(said.text)
    if len(as_read(source).split()) != len(theirs):
        theirs = [token for token in theirs if as_read(token[0])]
    found: list[Link] = []
    for one, other, weight in said.links:
        if one < len(theirs) and other < len(ours):
            word, written = _core(theirs[one]), _core(ours[other])
            if word is not None and written is not None:
                found.append(Link(word, written, weight))
    return found


@lru_cache(16)
def word_spans(text: str) -> tuple[Span | None, ...]:
    """Return the words that white space parts, without the punctuation at their ends.

    None stands for what is nothing but punctuation. The checks of a sentence ask again and again.
    """
    return tuple(_core(token) for token in _tokens(text))


def shifted(link: Link, source: int, target: int) -> Link:
    """Return the link with its spans counted from farther ahead on each side."""
    if not (source or target):
        return link
    return Link(link.source.shifted(source), link.target.shifted(target), link.weight)


def _counted(source: str, target: str) -> Iterator[Link]:
    """Yield numbers and months that stand once on each side."""
    theirs, ours = arabic_quantities(source), english_quantities(target)
    for one in theirs:
        same = [other for other in ours if other.agrees_with(one)]
        if len(same) == 1 and sum(each.agrees_with(same[0]) for each in theirs) == 1:
            yield Link(one.span, same[0].span, 1.0)
    months = english_months(target)
    for month, span in arabic_months(source).items():
        if month in months:
            yield Link(span, months[month], 1.0)


def _identical(source: str, target: str) -> Iterator[Link]:
    """Yield Latin words and digits that stand once on each side."""
    left = [word for word in word_spans(source) if word is not None]
    right = [word for word in word_spans(target) if word is not None]
    ours = [_bare(span.of(target)) for span in right]
    theirs = [_bare(span.of(source)) for span in left]
    for word, span in zip(theirs, left, strict=True):
        if theirs.count(word) == 1 == ours.count(word):
            yield Link(span, right[ours.index(word)], 1.0)


def _named(source: str, target: str) -> Iterator[Link]:
    """Yield names with the one word that they are, by their Arabic form or by sound."""
    tokens = [word for word in word_spans(source) if word is not None]
    words = [fold_text(span.of(source), LETTERS) for span in tokens]
    bare = [_CLITICS.sub("", word, count=1) for word in words]
    forms = [_by_first_sound(*both) for both in zip(words, bare, strict=True)]
    for match in _NAME.finditer(target):
        stems = _stems_of(match[0].lower())
        if stems:
            scores = [BY_NAME * word.startswith(stems) for word in bare]
        else:
            first = english_sounds(match[0])[:1]
            scores = [_sameness(each.get(first, ()), match[0]) for each in forms]
        best = max(scores, default=0.0)
        if best >= SURELY_ALIKE and scores.count(best) == 1:
            span = Span(*match.span())
            yield Link(tokens[scores.index(best)], span, round(min(best, 1.0), 2))


def _by_first_sound(*forms: str) -> dict[str, list[str]]:
    """Return the forms of a word that are long enough for a name, by their first sounds."""
    by_sound: dict[str, list[str]] = {}
    for form in dict.fromkeys(forms):
        if len(form) > SHORTEST_STEM:
            by_sound.setdefault(arabic_sounds(form)[:1], []).append(form)
    return by_sound


def _sameness(forms: Sequence[str], name: str) -> float:
    return max((likeness(form, name) for form in forms), default=0.0)


@lru_cache(1024)
def _stems_of(name: str) -> tuple[str, ...]:
    """Return what the Arabic counterparts of a name begin with, where it has any of its own."""
    keys = (key for key in EXONYMS if len(key) > SHORTEST_STEM and name.startswith(key))
    return tuple(EXONYMS.get(next(keys, ""), "").split())


def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


def _core(token: re.Match[str]) -> Span | None:
    """Return a token without the punctuation at its ends, or None where it is nothing else."""
    word = token[0]
    if word[0].isalnum() and word[-1].isalnum():
        return Span(*token.span())
    letters = [at for at, letter in enumerate(word) if letter.isalnum() or letter in MARKS]
    if not any(word[at].isalnum() for at in letters):
        return None
    return Span(token.start() + letters[0], token.start() + letters[-1] + 1)


def _bare(token: str) -> str:
    return _EDGES.sub("", western_digits(token)).lower()
