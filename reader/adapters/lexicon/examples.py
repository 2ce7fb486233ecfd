"""Answers the port Examples from the SQLite file that ``examples_build`` writes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from reader.adapters.lexicon.files import open_built
from reader.domain.errors import LexiconMissing
from reader.domain.gloss import is_same_part
from reader.domain.orthography import bare
from reader.domain.spans import Span
from reader.services.word_ports import Example

VERSION = 1
APPLICATION_ID = 0x51_41_45_58  # "QAEX"
CONSIDERED = 40  # sentences, from the clearest on
MOST_ALIKE = 0.5  # share of their words that two examples may have in common

_SENTENCES = """
SELECT source, target, words FROM sentence JOIN index_by_word ON index_by_word.rowid = sentence.id
WHERE index_by_word MATCH ? ORDER BY index_by_word.rowid LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class IndexedWord:
    """Where a word stands in a sentence, by its number, and in the sentence's English."""

    number: int
    source: tuple[Span, ...]
    target: tuple[Span, ...]


class SqliteExamples:
    """Sentences by the words in them, kept in the order of how well they serve as examples.

    Opening raises ``LexiconMissing``. Safe to call from any thread.
    """

    def __init__(self, path: Path) -> None:
        self._lock = Lock()
        self._connection = _open(path)

    def examples(self, lemma: str, pos: str, limit: int) -> Sequence[Example]:
        """Return at most ``limit`` sentences with a word; those that light it in both come first.

        A word that the corpus does not have gets none.
        """
        with self._lock:
            numbers = self._numbers(lemma, pos)
            rows = self._rows(numbers) if numbers else []
        found = [_example(row, numbers) for row in rows]
        return tuple(_unlike(sorted(found, key=_is_dark), limit))

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._connection.close()

    def _numbers(self, lemma: str, pos: str) -> frozenset[int]:
        rows = self._connection.execute("SELECT part, number FROM word WHERE lemma = ?", (lemma,))
        return frozenset(number for part, number in rows if is_same_part(part, pos))

    def _rows(self, numbers: frozenset[int]) -> list[tuple[str, str, str]]:
        wanted = " OR ".join(f'"{number}"' for number in sorted(numbers))
        return self._connection.execute(_SENTENCES, (wanted, CONSIDERED)).fetchall()


def pack_words(words: Sequence[IndexedWord]) -> str:
    """Put a sentence's words into one column."""
    return " ".join(
        f"{word.number}:{_pack_spans(word.source)}:{_pack_spans(word.target)}" for word in words
    )


def unpack_words(column: str, numbers: frozenset[int]) -> Iterator[IndexedWord]:
    """Take the words with these numbers out of a column."""
    wanted = "|".join(map(str, sorted(numbers)))
    for match in re.finditer(rf"(?<![^ ])({wanted}):(\S+):(\S*)", column):
        yield IndexedWord(int(match[1]), _unpack_spans(match[2]), _unpack_spans(match[3]))


def _pack_spans(spans: Sequence[Span]) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def _unpack_spans(packed: str) -> tuple[Span, ...]:
    ends = [part.split("-") for part in packed.split(",")] if packed else []
    return tuple(Span(int(start), int(end)) for start, end in ends)


def _example(row: tuple[str, str, str], numbers: frozenset[int]) -> Example:
    source, target, packed = row
    words = list(unpack_words(packed, numbers))
    return Example(
        source,
        target,
        tuple(sorted(span for word in words for span in word.source)),
        tuple(sorted({span for word in words for span in word.target})),
    )


def _is_dark(example: Example) -> bool:
    return not example.target_spans


def _unlike(examples: Sequence[Example], limit: int) -> Iterator[Example]:
    """Yield examples that do not repeat one another."""
    chosen: list[frozenset[str]] = []
    for example in examples:
        if len(chosen) == limit:
            return
        words = frozenset(bare(example.source).split())
        if all(len(words & other) <= MOST_ALIKE * min(len(words), len(other)) for other in chosen):
            chosen.append(words)
            yield example


def _open(path: Path) -> sqlite3.Connection:
    connection = open_built(path, APPLICATION_ID, VERSION)
    try:
        connection.execute("SELECT 1 FROM index_by_word WHERE index_by_word MATCH '\"0\"'")
    except sqlite3.DatabaseError as damage:
        connection.close()
        raise LexiconMissing(str(path)) from damage
    return connection
