"""Answers the port Phrasebook from the tab-separated lists in ``resources/phrases``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from pathlib import Path

from reader.domain.gloss import Phrase
from reader.domain.orthography import bare, fold
from reader.services.word_ports import Term, Use

# A conjunction, a preposition, both or none.
_CLITICS = tuple(map("".join, product(("", "و", "ف"), ("", "ب", "ل", "ك"))))


class PhraseLists:
    """Reads the lists in ``folder`` when they are first asked for. Safe to call from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def phrase_at(self, words: Sequence[str], index: int) -> Phrase | None:
        """Return the longest phrase among neighbouring words that holds the one at ``index``."""
        found: list[tuple[int, bool, Phrase]] = []
        for start in range(max(0, index - self._longest + 1), index + 1):
            for length, written, phrase in self._beginning(words[start]):
                there = words[start : start + length]
                if start + length > index and _is_phrase(there, phrase):
                    is_exact = bare(" ".join([written, *there[1:]])) == bare(phrase.text)
                    found.append((length, is_exact, phrase))
        return max(found, key=lambda each: each[:2])[2] if found else None

    def uses(self, word: str) -> Sequence[Use]:
        """Return what a particle, pronoun or the like can mean; none for other words."""
        return self._uses.get(fold(word), ())

    def term(self, word: str) -> Term | None:
        """Return what a name of a month, a weekday or a number stands for."""
        return self._terms.get(fold(word))

    def _beginning(self, word: str) -> Iterator[tuple[int, str, Phrase]]:
        """Yield the phrases that a word can begin, with the word as it then stands."""
        plain = bare(word)
        for clitics in _CLITICS:
            if plain.startswith(clitics):
                written = plain.removeprefix(clitics)
                for phrase in self._phrases.get(fold(written), ()):
                    yield len(phrase.text.split()), written, phrase

    @cached_property
    def _phrases(self) -> dict[str, list[Phrase]]:
        by_first_word: dict[str, list[Phrase]] = defaultdict(list)
        for text, english, literal, _ in self._rows("phrases.tsv"):
            by_first_word[fold(text.split()[0])].append(Phrase(text, english, literal))
        return dict(by_first_word)

    @cached_property
    def _longest(self) -> int:
        return max(len(p.text.split()) for phrases in self._phrases.values() for p in phrases)

    @cached_property
    def _uses(self) -> dict[str, tuple[Use, ...]]:
        by_word: dict[str, tuple[Use, ...]] = defaultdict(tuple)
        for word, vocalised, _, english, function in self._rows("particles.tsv"):
            by_word[fold(word)] += (Use(vocalised, tuple(english.split("; ")), function),)
        return dict(by_word)

    @cached_property
    def _terms(self) -> dict[str, Term]:
        rows = self._rows("months.tsv")
        return {fold(name): Term(english, series, value) for name, series, value, english in rows}

    def _rows(self, name: str) -> Iterator[list[str]]:
        lines = (self._folder / name).read_text(encoding="utf-8").splitlines()
        return (line.split("\t") for line in lines[1:])


def _is_phrase(words: Sequence[str], phrase: Phrase) -> bool:
    wanted = phrase.text.split()
    return [fold(word) for word in words[1:]] == [fold(word) for word in wanted[1:]]
