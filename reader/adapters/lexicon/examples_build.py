"""Compiles example sentences: pairs of sentences, indexed by the words in the Arabic ones.

The same pairs read the same way give the same bytes, in whatever order they come.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.adapters.lexicon.examples import (
    APPLICATION_ID,
    VERSION,
    IndexedWord,
    pack_words,
)
from reader.domain.arabic import LETTER_CLASS
from reader.domain.gloss import Reading
from reader.domain.rendering import renderings
from reader.domain.segmenting import words
from reader.domain.spans import Span

Pair = tuple[str, str]  # an Arabic sentence and its English
Lemmatiser = Callable[[str, Span, str], Reading | None]  # sentence, word, translation
WordKey = tuple[str, str]  # lemma and part of speech

FEWEST_WORDS, MOST_WORDS = 6, 14  # of a sentence that is easy to take in
TOO_SHORT, TOO_LONG = 0.5, 0.08  # what each word out of these bounds costs
UNCLEAR = 1.5  # what it costs that no word is found in the English; less for some
UNKNOWN = 0.5  # what each word costs that the lexicon does not know
_COSTS = {'"': 0.3, "«": 0.3, "(": 0.4, ":": 0.3}
_DIGIT = 0.1
_UNFINISHED = 0.6  # a headline, say
_CONTENT = frozenset(("noun", "verb", "adjective", "proper noun", "adverb"))
_ARABIC = re.compile(f"[{LETTER_CLASS}]")
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE word (
    lemma TEXT NOT NULL, part TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (lemma, part)) WITHOUT ROWID;
CREATE TABLE sentence (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, words TEXT NOT NULL);
CREATE VIRTUAL TABLE index_by_word USING fts5(
    numbers, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii');
"""


@dataclass(frozen=True, slots=True)
class _Analysed:
    """A pair with the places of its words in both sentences; a low ``cost`` is a good example."""

    pair: Pair
    source: dict[WordKey, tuple[Span, ...]]
    target: dict[WordKey, tuple[Span, ...]]
    cost: float


def read_pairs(path: Path) -> list[Pair]:
    """Read pairs from a file of lines ``Arabic TAB English``, or from one that ``build`` wrote."""
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            return file.execute("SELECT source, target FROM sentence").fetchall()
    pairs: list[Pair] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        source, target = line.split("\t")
        pairs.append((source, target))
    return pairs


def build(pairs: Iterable[Pair], lemmatise: Lemmatiser, out: Path) -> None:
    """Write an index of the pairs to ``out``, replacing what is there; duplicates go.

    ``lemmatise`` reads one word of a sentence, given its span and the sentence's English; a word
    that it does not read, or reads as unknown, is not indexed.
    """
    analysed = [_analysed(pair, lemmatise) for pair in sorted(set(pairs))]
    analysed.sort(key=lambda one: (one.cost, one.pair))
    out.unlink(missing_ok=True)
    with closing(sqlite3.connect(out, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        _fill(connection, analysed)
        connection.execute("COMMIT")
        connection.execute("INSERT INTO index_by_word(index_by_word) VALUES ('optimize')")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("VACUUM")


def _fill(connection: sqlite3.Connection, analysed: Sequence[_Analysed]) -> None:
    keys = sorted({key for one in analysed for key in one.source})
    numbers = {key: number for number, key in enumerate(keys, 1)}
    meta = [("data", "Sentence pairs written for Qari"), ("licence", "MIT")]
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
    connection.executemany(
        "INSERT INTO word VALUES (?, ?, ?)", [(*key, number) for key, number in numbers.items()]
    )
    for row, one in enumerate(analysed, 1):
        indexed = [
            IndexedWord(numbers[key], one.source[key], one.target.get(key, ()))
            for key in sorted(one.source)
        ]
        connection.execute(
            "INSERT INTO sentence VALUES (?, ?, ?, ?)", (row, *one.pair, pack_words(indexed))
        )
        tokens = " ".join(str(word.number) for word in indexed)
        connection.execute("INSERT INTO index_by_word(rowid, numbers) VALUES (?, ?)", (row, tokens))


def _analysed(pair: Pair, lemmatise: Lemmatiser) -> _Analysed:
    source, target = pair
    spans = [span for span in words(source) if _ARABIC.search(span.of(source))]
    places: defaultdict[WordKey, list[Span]] = defaultdict(list)
    senses: dict[WordKey, tuple[str, ...]] = {}
    unknown = 0
    for span in spans:
        reading = lemmatise(source, span, target)
        if reading is None:
            unknown += 1
            continue
        key = (reading.lemma, reading.pos)
        places[key].append(span)
        senses[key] = tuple(dict.fromkeys((*senses.get(key, ()), *reading.glosses)))
    counts = Counter({key: len(found) for key, found in places.items()})
    lit = renderings(senses, counts, target)
    content = [key for key in places if key[1] in _CONTENT]
    clarity = sum(key in lit for key in content) / len(content) if content else 0.0
    cost = _length_cost(len(spans)) + _form_cost(source) + UNKNOWN * unknown
    cost = round(cost + UNCLEAR * (1 - clarity), 4)
    return _Analysed(pair, {key: tuple(found) for key, found in places.items()}, lit, cost)


def _length_cost(count: int) -> float:
    return TOO_SHORT * max(FEWEST_WORDS - count, 0) + TOO_LONG * max(count - MOST_WORDS, 0)


def _form_cost(sentence: str) -> float:
    marks = sum(cost for mark, cost in _COSTS.items() if mark in sentence)
    digits = _DIGIT * sum(character.isdigit() for character in sentence)
    return marks + digits + (0.0 if sentence.endswith((".", "؟", "!")) else _UNFINISHED)
