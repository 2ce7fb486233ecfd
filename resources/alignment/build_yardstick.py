"""Choose sentences by which the best head of a model's attention is found, and link their words.

python resources/alignment/build_yardstick.py OUT resources/quality/news tests/golden/word-links.tsv
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.paths import bundled
from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.aligning import Linker
from reader.services.linking import sure_links, word_spans

SENTENCES = 40
WORDS = range(5, 15)
LEAST_CERTAIN = 0.9  # of a link found by statistics


def main() -> None:
    """Read the options, choose, and write lines of Arabic, English, and pairs of word numbers."""
    parser = argparse.ArgumentParser(prog="build_yardstick", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("pairs", type=Path, help="NAME of NAME.ar and NAME.en")
    parser.add_argument("without", type=Path, help="hand-linked sentences that are kept apart")
    chosen = parser.parse_args()
    held = _held(chosen.without)
    sides = [chosen.pairs.with_suffix(f".{end}").read_text("utf-8") for end in ("ar", "en")]
    pairs = zip(*(side.splitlines() for side in sides), strict=True)
    fitting = [pair for pair in pairs if len(pair[0].split()) in WORDS and held.isdisjoint(pair)]
    rows = sorted(_linked(fitting), key=_worth, reverse=True)[:SENTENCES]
    lines = ("\t".join((source, target, " ".join(links))) for source, target, links in sorted(rows))
    chosen.out.write_text("\n".join(lines) + "\n", "utf-8")


def _held(path: Path) -> set[str]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {side for row in rows for side in row[1:3]}


Row = tuple[str, str, list[str]]


def _linked(pairs: Iterable[tuple[str, str]]) -> Iterable[Row]:
    """Yield the pairs that hold something sure, with all links that are certain enough."""
    lexicon = SqliteLexicon(bundled("resources") / "lexicon" / "lexicon.sqlite")
    table = bundled("resources") / "alignment" / "words.npz"
    linker = Linker(StatisticalAligner(table, partial(_glosses, lexicon)))
    for source, target in pairs:
        sure = sure_links(source, target)
        if sure:
            links = linker.links(source, target, sure)
            certain = [link for link in links if link in sure or link.weight >= LEAST_CERTAIN]
            yield source, target, _numbered(source, target, certain)


def _glosses(lexicon: SqliteLexicon, word: str) -> list[str]:
    return [gloss for reading in lexicon.readings(word) for gloss in reading.glosses]


def _numbered(source: str, target: str, links: Iterable[Link]) -> list[str]:
    theirs, ours = word_spans(source), word_spans(target)
    found = {
        (one, other)
        for link in links
        for one in _covered(theirs, link.source)
        for other in _covered(ours, link.target)
    }
    return [f"{one}-{other}" for one, other in sorted(found)]


def _covered(words: list[Span | None], span: Span) -> list[int]:
    return [at for at, word in enumerate(words) if word is not None and word.overlaps(span)]


def _worth(row: Row) -> tuple[float, str]:
    """Return how many of the English words are linked."""
    source, target, links = row
    linked = {link.partition("-")[2] for link in links}
    return len(linked) / len(target.split()), source


if __name__ == "__main__":
    sys.exit(main())
