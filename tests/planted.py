"""Good sentence pairs from ``tests/golden``, and errors planted in their translations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import edits

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.paths import bundled
from reader.domain.translation import Doubt, Link
from reader.services.aligning import Linker
from reader.services.judging import judged, whole
from reader.services.linking import sure_links

GOLDEN = Path(__file__).parent / "golden" / "good-pairs.tsv"
Edit = Callable[[str, str, int], str | None]
ANY = ("length", "name", "number", "repetition", "truncated", "untranslated")

# Each edit, and the kinds of doubt that point at it. What drops a part of a sentence is found
# by whatever says that something is missing.
ERRORS: dict[str, tuple[Edit, tuple[str, ...]]] = {
    "number changed": (edits.number_changed, ("number",)),
    "number word changed": (edits.number_word_changed, ("number",)),
    "number dropped": (edits.number_dropped, ("number",)),
    "unit changed": (edits.unit_changed, ("number",)),
    "percent dropped": (edits.percent_dropped, ("number",)),
    "month changed": (edits.month_changed, ("number",)),
    "day changed": (edits.day_changed, ("number",)),
    "negation lost": (edits.negation_lost, ("untranslated",)),
    "negation added": (edits.negation_added, ("untranslated",)),
    "name dropped": (edits.name_dropped, ("name",)),
    "name exchanged": (edits.name_exchanged, ("name",)),
    "phrase repeated": (edits.phrase_repeated, ("repetition",)),
    "sentence cut": (edits.half_cut, ANY),
    "clause dropped": (edits.clause_dropped, ANY),
    "Arabic left": (edits.arabic_left, ("untranslated",)),
    "emptied": (edits.emptied, ("untranslated",)),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A pair with one error, what it was before, and the kinds of doubt that point at it."""

    error: str
    source: str
    target: str
    clean: str
    kinds: frozenset[str]

    def is_found(self) -> bool:
        """Tell whether a doubt points at the error that the clean pair did not raise."""
        before = set(map(_reason, reasons(self.source, self.clean)))
        return any(
            doubt.kind in self.kinds and _reason(doubt) not in before
            for doubt in reasons(self.source, self.target)
        )


def reasons(source: str, target: str) -> tuple[Doubt, ...]:
    """Return what the program doubts of a pair, its words linked by statistics alone."""
    return judged(whole(source, target), _linker).doubts


def every_link(source: str, target: str) -> tuple[Link, ...]:
    """Return all links of a pair as its doubts are judged by."""
    return _linker().links(source, target, sure_links(source, target))


@cache
def _linker() -> Linker:
    return Linker(StatisticalAligner(bundled("resources") / "alignment" / "words.npz"))


def _reason(doubt: Doubt) -> tuple[str, str]:
    return doubt.kind, doubt.why


def read_pairs(path: Path = GOLDEN) -> list[tuple[str, str]]:
    """Return the pairs of a file of two columns, or of NAME.ar with NAME.en beside it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".ar":
        other = path.with_suffix(".en").read_text(encoding="utf-8").splitlines()
        return list(zip(lines, other, strict=True))
    return [(source, target) for source, target in (line.split("\t") for line in lines)]


def plant(
    pairs: Sequence[tuple[str, str]], errors: Iterable[str] = tuple(ERRORS)
) -> Iterator[Planted]:
    """Yield every error that can be planted in each pair."""
    for number, (source, target) in enumerate(pairs):
        for error in errors:
            change, kinds = ERRORS[error]
            spoilt = change(source, target, number)
            if spoilt is not None and spoilt != target:
                yield Planted(error, source, spoilt, target, frozenset(kinds))
