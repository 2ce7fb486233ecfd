"""What was there and was taken away."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.vocabulary import Lemma


@dataclass(frozen=True, slots=True)
class GivenUp:
    """What the reader once had and took away: notes by name, words, corrections by sentence."""

    notes: frozenset[str] = frozenset()
    words: frozenset[Lemma] = frozenset()
    corrections: frozenset[str] = frozenset()
