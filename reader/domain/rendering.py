"""Which words of an English sentence say what an Arabic word means, or none where it is unsure.

Words meet by their stems, as in ranking: made is "make", supporters are "support" but less surely.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.domain.english import WORD, family, inflected, words
from reader.domain.spans import Span

Word = TypeVar("Word", bound=Hashable)

EXACT, RELATED = 1.0, 0.7
_ASIDES = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SHORTEST_RELATED = 4  # letters; shorter words are alike by chance
_STRAY = 2  # words that may stand among those of one sense


@dataclass(frozen=True, slots=True)
class _Token:
    span: Span
    inflected: str
    family: str


@dataclass(frozen=True, slots=True)
class _Claim:
    """Places where a sense stands; ``rank`` orders claims, the surest has the highest."""

    rank: tuple[float, int]
    places: tuple[tuple[int, ...], ...]


def renderings(
    senses: Mapping[Word, Sequence[str]], counts: Mapping[Word, int], english: str
) -> dict[Word, tuple[Span, ...]]:
    """Return the spans of ``english`` that say each word, for the words that surely have some.

    ``senses`` are the glosses of each word of the Arabic sentence, the likeliest first, ``counts``
    how often it stands there. A sense that stands more often than its word, or that two words
    claim equally, is unsure.
    """
    tokens = [_token(match) for match in WORD.finditer(english)]
    claims: dict[Word, _Claim] = {}
    for word, glosses in senses.items():
        claim = _best_claim(glosses, tokens)
        if claim is not None and len(claim.places) <= counts[word]:
            claims[word] = claim
    return {
        word: tuple(sorted(tokens[index].span for place in claim.places for index in place))
        for word, claim in _undisputed(claims).items()
    }


def _token(match: re.Match[str]) -> _Token:
    word = match[0].lower()
    return _Token(Span(*match.span()), inflected(word), family(word))


def _best_claim(glosses: Sequence[str], tokens: Sequence[_Token]) -> _Claim | None:
    found = [_claim(gloss, order, tokens) for order, gloss in enumerate(glosses)]
    return max((claim for claim in found if claim), key=lambda claim: claim.rank, default=None)


def _claim(gloss: str, order: int, tokens: Sequence[_Token]) -> _Claim | None:
    wanted = words(_ASIDES.sub("", gloss))
    if not wanted:
        return None
    matched = [_places_of(word, tokens) for word in wanted]
    if not all(places for _, places in matched):
        return None
    strength = min(strength for strength, _ in matched)
    places = _together([places for _, places in matched])
    return _Claim((strength, -order), places) if places else None


def _places_of(word: str, tokens: Sequence[_Token]) -> tuple[float, list[int]]:
    key = inflected(word)
    exact = [index for index, token in enumerate(tokens) if token.inflected == key]
    if exact or len(word) < _SHORTEST_RELATED:
        return EXACT, exact
    related = family(word)
    return RELATED, [index for index, token in enumerate(tokens) if token.family == related]


def _together(places: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of one place for each word that stand close enough to be one phrase."""
    groups: list[tuple[int, ...]] = []
    for first in places[0]:
        group = [first, *(min(others, key=lambda i: abs(i - first)) for others in places[1:])]
        is_close = max(group) - min(group) < len(group) + _STRAY
        if is_close and len(set(group)) == len(group):
            groups.append(tuple(group))
    return tuple(groups)


def _undisputed(claims: Mapping[Word, _Claim]) -> dict[Word, _Claim]:
    claimants: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for claim in claims.values():
        for index in {index for place in claim.places for index in place}:
            claimants[index].append(claim.rank)
    return {word: claim for word, claim in claims.items() if _wins(claim, claimants)}


def _wins(claim: _Claim, claimants: Mapping[int, list[tuple[float, int]]]) -> bool:
    """Tell whether nobody claims any of its words as surely."""
    taken = (index for place in claim.places for index in place)
    return all(
        max(claimants[index]) == claim.rank and Counter(claimants[index])[claim.rank] == 1
        for index in taken
    )
