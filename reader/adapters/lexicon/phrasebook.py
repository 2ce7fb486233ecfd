"""Answers the port Phrasebook from the tab-separated lists in ``resources/phrases``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from pathlib import Path

from reader.domain.gloss import Phrase
from reader.domain.orthography import bare, fold
from reader.services.word_ports import Term, Use

_COMPOUND = frozenset(("term", "institution", "office", "title"))
_ARTICLE = "ال"
_SHORTEST = 3  # letters that are left of a word without its article
_DETERMINER = re.compile(r"(?:^|(?<=[,;] ))(?:an?|the) ")
# A conjunction, a preposition, both or none.
_CLITICS = tuple(map("".join, product(("", "و", "ف"), ("", "ب", "ل", "ك"))))
_JOINED = (*_CLITICS[1:], "لل", "ولل", "فلل")


class PhraseLists:
    """Reads the lists in ``folder`` when they are first asked for. Safe to call from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def phrase_at(self, words: Sequence[str], index: int) -> Phrase | None:
        """Return the longest phrase among neighbouring words that holds the one at ``index``."""
        first = max(0, index - self._longest + 1)
        folded = [fold(word) for word in words[first : index + self._longest]]
        found: list[tuple[int, bool, Phrase]] = []
        for start in range(first, index + 1):
            for written, rest, phrase in self._beginning(words[start]):
                end = start + 1 + len(rest)
                if end > index and tuple(folded[start + 1 - first : end - first]) == rest:
                    there = " ".join([written, *words[start + 1 : end]])
                    found.append((end - start, bare(there) == bare(phrase.text), phrase))
        if not found:
            found = list(self._with_other_articles(words, index))
        return max(found, key=lambda each: each[:2])[2] if found else None

    def uses(self, word: str) -> Sequence[Use]:
        """Return what a particle, pronoun or the like can mean; none for other words."""
        return self._uses.get(fold(word), ())

    def term(self, word: str) -> Term | None:
        """Return what a name of a month, a weekday or a number stands for."""
        return self._terms.get(fold(word))

    def _beginning(self, word: str) -> Iterator[tuple[str, tuple[str, ...], Phrase]]:
        """Yield the phrases that a word can begin, with the word as it then stands."""
        plain = bare(word)
        for clitics in _CLITICS:
            if plain.startswith(clitics):
                written = plain.removeprefix(clitics)
                for rest, phrase in self._phrases.get(fold(written), ()):
                    yield written, rest, phrase

    def _with_other_articles(
        self, words: Sequence[str], index: int
    ) -> Iterator[tuple[int, bool, Phrase]]:
        """Yield compounds that the list has without an article where the text has one, or with."""
        for start in range(max(0, index - self._longest + 1), index + 1):
            plain = bare(words[start])
            for clitics in ("", *filter(plain.startswith, _JOINED)):
                first = _definite(plain, clitics)
                for phrase in self._compounds.get(_without_article(first), ()):
                    length = len(phrase.text.split())
                    there = [first, *words[start + 1 : start + length]]
                    if start + length > index and _is_compound(there, phrase):
                        yield length, False, _as_written(there, phrase)

    @cached_property
    def _compounds(self) -> dict[str, list[Phrase]]:
        by_first_word: dict[str, list[Phrase]] = defaultdict(list)
        for text, english, literal, kind in self._rows("phrases.tsv"):
            if kind in _COMPOUND:
                by_first_word[_without_article(text.split()[0])].append(
                    Phrase(text, english, literal)
                )
        return dict(by_first_word)

    @cached_property
    def _phrases(self) -> dict[str, list[tuple[tuple[str, ...], Phrase]]]:
        """Return the phrases by their first word, each with its other words, all folded."""
        by_first_word: dict[str, list[tuple[tuple[str, ...], Phrase]]] = defaultdict(list)
        for text, english, literal, _ in self._rows("phrases.tsv"):
            first, *rest = map(fold, text.split())
            by_first_word[first].append((tuple(rest), Phrase(text, english, literal)))
        return dict(by_first_word)

    @cached_property
    def _longest(self) -> int:
        return max(len(rest) + 1 for phrases in self._phrases.values() for rest, _ in phrases)

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


def _definite(plain: str, clitics: str) -> str:
    """Return a word without what is joined before it; the ل of للمجلس hides its article."""
    rest = plain.removeprefix(clitics)
    return _ARTICLE + rest if clitics.endswith("لل") else rest


def _without_article(word: str) -> str:
    plain = fold(word)
    is_long = len(plain) >= len(_ARTICLE) + _SHORTEST
    return plain.removeprefix(_ARTICLE) if is_long else plain


def _is_compound(words: Sequence[str], phrase: Phrase) -> bool:
    """Tell whether words are a phrase's but for articles, and its first has one no more than it."""
    wanted = phrase.text.split()
    if [_without_article(word) for word in words] != [_without_article(word) for word in wanted]:
        return False
    agrees = [_has_article(word) for word in wanted] == [_has_article(wanted[0])] * len(wanted)
    rest = {_has_article(word) for word in words[1:]}
    if agrees:  # a noun and its adjectives, which have it together: الطائرة المسيرة
        return rest <= {_has_article(words[0])}
    return not _has_article(words[0])  # جدول أعمال


def _as_written(words: Sequence[str], phrase: Phrase) -> Phrase:
    """Return the phrase as it stands, its English with "the" where it has an article."""
    english = _DETERMINER.sub("", phrase.english)
    is_definite = any(_has_article(word) for word in words)
    return Phrase(" ".join(words), f"the {english}" if is_definite else english, phrase.literal)


def _has_article(word: str) -> bool:
    return _without_article(word) != fold(word)
