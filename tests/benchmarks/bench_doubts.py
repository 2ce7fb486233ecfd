"""How many planted errors are found, and how many clean sentences are marked.

    python tests/benchmarks/bench_doubts.py [PAIRS.tsv]

Errors are planted in ``tests/golden/good-pairs.tsv``. The clean sentences are those of PAIRS.tsv
(Arabic, tab, English) that no word list of the program was drawn from, 2,000 at most; without it,
the golden ones.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted import plant, read_pairs

from reader.services.doubting import doubts

HELD_OUT = 5  # one pair in five
MOST = 2000


def say(*lines: str) -> None:
    """Write lines to standard output."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def is_held_out(source: str) -> bool:
    """Tell whether a pair was kept from the lists in ``reader/domain/exonyms.py``."""
    return zlib.crc32(source.encode()) % HELD_OUT == 0


def print_found(*, is_verbose: bool) -> None:
    """Print the share of planted errors that are found, by error."""
    planted, found = Counter[str](), Counter[str]()
    for each in plant(read_pairs()):
        planted[each.error] += 1
        kinds = {doubt.kind for doubt in doubts(each.source, each.target)}
        found[each.error] += bool(kinds & each.kinds)
        if is_verbose and not kinds & each.kinds:
            say(each.error, each.source, each.target, "")
    for error, count in planted.items():
        say(f"{error:18} {found[error]:4} of {count:4}  {found[error] / count:6.1%}")
    share = found.total() / planted.total()
    say(f"{'all':18} {found.total():4} of {planted.total():4}  {share:6.1%}")


def print_marked(pairs: list[tuple[str, str]]) -> None:
    """Print the share of clean sentences that are marked, and the time a sentence takes."""
    kinds, marked, began = Counter[str](), 0, time.perf_counter()
    for source, target in pairs:
        found = {doubt.kind for doubt in doubts(source, target)}
        kinds.update(found)
        marked += bool(found)
    spent = (time.perf_counter() - began) / len(pairs)
    say(f"clean: {marked} of {len(pairs)} marked, {marked / len(pairs):.1%}; {dict(kinds)}")
    say(f"{spent * 1000:.2f} ms a sentence")


if __name__ == "__main__":
    print_found(is_verbose="-v" in sys.argv)
    paths = [Path(argument) for argument in sys.argv[1:] if argument != "-v"]
    clean = [pair for path in paths for pair in read_pairs(path) if is_held_out(pair[0])]
    print_marked(clean[:: max(1, len(clean) // MOST)][:MOST] or read_pairs())
