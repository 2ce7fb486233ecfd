"""Answers the port Lexicon from the SQLite file that ``build`` writes."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from threading import Lock

from reader.adapters.lexicon import schema
from reader.adapters.lexicon.files import open_built
from reader.adapters.lexicon.joining import in_genitive, join, merge_features
from reader.domain.errors import LexiconMissing
from reader.domain.gloss import Reading, Segment, SegmentKind
from reader.domain.orthography import Spelling, bare, fold, marks_agree, spelling
from reader.domain.transliteration import transliterate_segments
from reader.services.word_ports import Relative

WORDS_REMEMBERED = 4096
LONGEST_WORD = 24  # letters; no Arabic word with its clitics is longer

_CASES = frozenset(("nominative", "accusative", "genitive", "accusative or genitive"))
_DECLINED = frozenset(("noun", "adjective", "proper noun", "number", "pronoun", "demonstrative"))
_STEMS = """
SELECT form, category, vocalised, lemma, root, grammar, texts, frequency, segments
FROM stem JOIN lexeme ON lexeme.id = stem.lexeme JOIN sense ON sense.id = stem.sense
WHERE form IN ({}) ORDER BY form, number
"""
_RELATIVES = """
SELECT lexeme.lemma, part, texts, max(frequency) AS most
FROM lexeme JOIN stem ON stem.lexeme = lexeme.id JOIN grammar ON grammar.id = stem.grammar
    JOIN sense ON sense.id = stem.sense
WHERE root = ? GROUP BY lexeme.lemma, part ORDER BY most DESC, lexeme.lemma, part
"""


@dataclass(frozen=True, slots=True)
class _Affix:
    category: int
    segments: tuple[Segment, ...]
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stem:
    category: int
    lemma: str
    root: str | None
    part: str
    features: tuple[str, ...]
    senses: tuple[str, ...]
    frequency: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Split:
    """A way to part a folded word; prefixes and suffixes are those its affixes may be."""

    stem: str
    prefixes: Sequence[_Affix]
    suffixes: Sequence[_Affix]


class SqliteLexicon:
    """Readings of words by prefix, stem and suffix, as Buckwalter's analyser finds them.

    Opening raises ``LexiconMissing``. Safe to call from any thread.
    """

    def __init__(self, path: Path) -> None:
        self._lock = Lock()
        self._connection = open_built(path, schema.APPLICATION_ID, schema.VERSION)
        try:
            self._load()
        except sqlite3.DatabaseError as damage:
            self._connection.close()
            raise LexiconMissing(str(path)) from damage
        self._remembered = lru_cache(WORDS_REMEMBERED)(self._analyse)

    def readings(self, word: str) -> Sequence[Reading]:
        """Return the readings of ``word``, those that fit its letters and harakat best.

        Readings against the letters (أ for إ) come only where nothing else is known, or where
        they are names, which are often spelt in both ways.
        """
        if not 0 < len(bare(word)) <= LONGEST_WORD:
            return ()
        found = self._remembered(fold(word))
        marked = [reading for reading in found if marks_agree(word, reading.vocalised)] or found
        spelt = [(spelling(word, reading.vocalised), reading) for reading in marked]
        fitting = [reading for fit, reading in spelt if fit >= _least_fit(reading)]
        return tuple(fitting or (reading for _, reading in spelt))

    def relatives(self, root: str) -> Sequence[Relative]:
        """Return the words of a root, most frequent first; this takes about 20 ms."""
        with self._lock:
            rows = self._connection.execute(_RELATIVES, (root,)).fetchall()
        return [
            Relative(lemma, part, schema.unpack(texts), most * schema.FREQUENCY_UNIT)
            for lemma, part, texts, most in rows
        ]

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._connection.close()

    def _load(self) -> None:
        rows = self._connection.execute("SELECT id, part, features FROM grammar")
        self._grammar = {row[0]: (row[1], schema.unpack(row[2])) for row in rows}
        self._prefixes = self._affixes(0)
        self._suffixes = self._affixes(1)
        self._compatible: dict[str, set[tuple[int, int]]] = {"AB": set(), "BC": set(), "AC": set()}
        for kind, first, second in self._connection.execute("SELECT * FROM compatible"):
            self._compatible[kind].add((first, second))
        self._longest_prefix = max(map(len, self._prefixes))
        self._longest_suffix = max(map(len, self._suffixes))

    def _affixes(self, is_suffix: int) -> dict[str, list[_Affix]]:
        query = (
            "SELECT form, category, segments, features FROM affix WHERE is_suffix = ? ORDER BY id"
        )
        found: dict[str, list[_Affix]] = defaultdict(list)
        for form, category, segments, features in self._connection.execute(query, (is_suffix,)):
            affix = _Affix(category, schema.unpack_segments(segments), schema.unpack(features))
            found[form].append(affix)
        return dict(found)

    def _analyse(self, folded: str) -> tuple[Reading, ...]:
        splits = list(self._splits(folded))
        stems = self._stems({split.stem for split in splits})
        readings: dict[Reading, None] = {}
        for split in splits:
            for stem in stems.get(split.stem, ()):
                for prefix, suffix in self._chains(split, stem):
                    readings[_reading(prefix, stem, suffix)] = None
        return tuple(readings)

    def _splits(self, folded: str) -> Iterator[_Split]:
        for start in range(min(self._longest_prefix, len(folded) - 1) + 1):
            prefixes = self._prefixes.get(folded[:start])
            if not prefixes:
                continue
            for end in range(len(folded), max(start, len(folded) - self._longest_suffix - 1), -1):
                suffixes = self._suffixes.get(folded[end:])
                if suffixes:
                    yield _Split(folded[start:end], prefixes, suffixes)

    def _stems(self, forms: set[str]) -> dict[str, list[_Stem]]:
        query = _STEMS.format(",".join("?" * len(forms)))
        with self._lock:
            rows = self._connection.execute(query, sorted(forms)).fetchall()
        found: dict[str, list[_Stem]] = defaultdict(list)
        for form, category, vocalised, lemma, root, grammar, senses, frequency, segments in rows:
            part, features = self._grammar[grammar]
            whole = (Segment(vocalised, SegmentKind.STEM, senses.replace("|", "; ")),)
            parts = schema.unpack_segments(segments) if segments else whole
            stem = _Stem(
                category,
                lemma,
                root,
                part,
                features,
                schema.unpack(senses),
                frequency * schema.FREQUENCY_UNIT,
                parts,
            )
            found[form].append(stem)
        return found

    def _chains(self, split: _Split, stem: _Stem) -> Iterator[tuple[_Affix, _Affix]]:
        before, after, around = (self._compatible[kind] for kind in ("AB", "BC", "AC"))
        suffixes = [s for s in split.suffixes if (stem.category, s.category) in after]
        if not suffixes:
            return
        prefixes = [p for p in split.prefixes if (p.category, stem.category) in before]
        for prefix, suffix in product(prefixes, suffixes):
            if (prefix.category, suffix.category) in around:
                yield prefix, suffix


def _least_fit(reading: Reading) -> Spelling:
    return Spelling.MISSEATED if reading.pos == "proper noun" else Spelling.UNDOTTED


def _reading(prefix: _Affix, stem: _Stem, suffix: _Affix) -> Reading:
    segments = join((*prefix.segments, *stem.segments, *suffix.segments))
    if stem.part in _DECLINED and "genitive" in prefix.features:
        segments = in_genitive(segments)
    features = merge_features(stem.features, suffix.features, prefix.features)
    if stem.part not in _DECLINED:
        features = tuple(feature for feature in features if feature not in _CASES)
    return Reading(
        vocalised="".join(segment.text for segment in segments),
        lemma=stem.lemma,
        root=stem.root,
        pos=stem.part,
        features=features,
        segments=segments,
        glosses=stem.senses,
        transliteration=transliterate_segments(segments),
        score=stem.frequency,
    )
