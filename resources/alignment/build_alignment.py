"""Makes the table of word links: ``python build_alignment.py OUT GOLD NEWS [MORE]``.

NEWS holds lines ``Arabic TAB English``; each counts three times. MORE names two files of lines that
translate each other, ``MORE.ar.xz`` and ``MORE.en.xz``. The sentences of GOLD
(``tests/golden/word-links.tsv``) are left out, so that the aligner can be measured by them.
"""

from __future__ import annotations

import lzma
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.adapters.alignment.forms import Forms
from reader.adapters.alignment.table import write_table
from reader.adapters.alignment.training import Pair, corpus_of, count_words, learn, table_of

NEWS_WEIGHT = 3
LONGEST_MORE = 26  # words of a sentence of MORE; long ones teach little for their time
WITHOUT_ORDER, WITH_ORDER = 4, 4  # rounds of learning
LEAST = 0.001  # probability of a pair of forms, one way or the other, to be kept


def main(arguments: Sequence[str]) -> int:
    """Run the script; return the exit status."""
    if len(arguments) not in (3, 4):
        print("usage: python build_alignment.py OUT GOLD NEWS [MORE]", file=sys.stderr)
        return 2
    out, gold, news, *more = arguments
    began = time.monotonic()

    def report(what: str) -> None:
        print(f"{time.monotonic() - began:7.0f} s  {what}", flush=True)

    pairs = _pairs(Path(gold), Path(news), more)
    weights = list(pairs.values())
    counts = count_words(list(pairs), weights)
    corpus = corpus_of(list(pairs), weights, Forms(*(each.__getitem__ for each in counts)))
    report(f"{len(pairs):,} sentence pairs, {len(corpus.pairs):,} pairs of forms")
    ways = learn(corpus, WITHOUT_ORDER, WITH_ORDER, report)
    table = table_of(corpus, ways, counts, LEAST)
    write_table(table, Path(out))
    report(f"{len(table.pairs):,} kept: {Path(out).stat().st_size:,} bytes")
    return 0


def _pairs(gold: Path, news: Path, more: Sequence[str]) -> dict[Pair, int]:
    """Return each pair once, with its weight; those of the gold on neither side."""
    golden = {text for line in _lines(gold) for text in line.split("\t")[1:3]}
    found: dict[Pair, int] = {}
    for line in _lines(news):
        theirs, ours = line.split("\t")
        found[theirs, ours] = NEWS_WEIGHT
    for stem in more:
        sides = (_lines(Path(f"{stem}.{language}.xz")) for language in ("ar", "en"))
        for theirs, ours in zip(*sides, strict=True):
            if max(theirs.count(" "), ours.count(" ")) < LONGEST_MORE:
                found.setdefault((theirs, ours), 1)
    return {pair: weight for pair, weight in found.items() if golden.isdisjoint(pair)}


def _lines(path: Path) -> Iterator[str]:
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
