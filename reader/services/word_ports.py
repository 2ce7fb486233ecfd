"""What the services need to know of words; each adapter answers one of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.domain.gloss import Phrase, Reading
from reader.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Relative:
    """A dictionary word of a root; ``frequency`` orders, the most frequent has the highest."""

    lemma: str
    pos: str
    glosses: tuple[str, ...]
    frequency: float = 0.0


class Lexicon(Protocol):
    """Readings of a written word, unranked. Safe to call from any thread.

    A reading's score is the natural logarithm of how often its lexeme occurs in a corpus, plus one.
    """

    def readings(self, word: str) -> Sequence[Reading]:
        """Return every reading of ``word``; none where it is unknown."""
        ...

    def relatives(self, root: str) -> Sequence[Relative]:
        """Return the words of a root, spelt as a reading spells it, most frequent first."""
        ...

    def close(self) -> None:
        """Give the file back."""
        ...


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and its English; the spans are the word's in each, none where that is unsure."""

    source: str
    target: str
    source_spans: tuple[Span, ...]
    target_spans: tuple[Span, ...] = ()


class Examples(Protocol):
    """Sentences that show words in use. Safe to call from any thread."""

    def examples(self, lemma: str, pos: str, limit: int) -> Sequence[Example]:
        """Return at most ``limit`` sentences with a word, the shortest and clearest first."""
        ...

    def close(self) -> None:
        """Give the file back."""
        ...


class Vocaliser(Protocol):
    """Puts harakat on sentences. Safe to call from any thread; the first call may be slow."""

    @property
    def identity(self) -> str:
        """Return which model speaks, as a stable key."""
        ...

    def vocalise(self, sentence: str) -> str:
        """Return the sentence with marks added; those it has and all else stay as they are."""
        ...


class NameSpeller(Protocol):
    """Spells Arabic names in Latin letters. Safe to call from any thread; slow at first."""

    def spell(self, name: str) -> str | None:
        """Return the likeliest English spelling of a name without clitics, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Use:
    """What a word of grammar can mean: its vocalised form, its English, what it does."""

    vocalised: str
    senses: tuple[str, ...]
    function: str


@dataclass(frozen=True, slots=True)
class Term:
    """The name of a month, a day or a number; ``series`` tells which, ``value`` its number."""

    english: str
    series: str
    value: str


class Phrasebook(Protocol):
    """Fixed phrases and words of grammar, explained. Safe to call from any thread."""

    def phrase_at(self, words: Sequence[str], index: int) -> Phrase | None:
        """Return the longest phrase among neighbouring words that holds the one at ``index``."""
        ...

    def uses(self, word: str) -> Sequence[Use]:
        """Return what a particle, pronoun or the like can mean; none for other words."""
        ...

    def term(self, word: str) -> Term | None:
        """Return what a name of a month, a weekday or a number stands for."""
        ...
