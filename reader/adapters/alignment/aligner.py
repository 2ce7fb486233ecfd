"""Answers the port Aligner by statistics of word pairs and of word order."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from reader.adapters.alignment.forms import Forms, Numbered
from reader.adapters.alignment.markov import Reals, posteriors
from reader.adapters.alignment.table import Table, TableDamaged, read_table

LEAST: Final = 0.45  # mean of both ways' probabilities, to be a link
RARE: Final = 1e-7  # probability of what was never seen together
KNOWN: Final = 0.5  # least probability of what is linked already
LONGEST: Final = 160  # forms; what is longer is no sentence

_log = logging.getLogger(__name__)


class StatisticalAligner:
    """Links words by a table of probabilities, read at once. Safe to call from any thread.

    Without a sound table it links none.
    """

    def __init__(self, path: Path) -> None:
        self._knowledge = _knowledge(path)

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> tuple[tuple[int, int, float], ...]:
        """Return words that translate each other, as the port says."""
        if self._knowledge is None:
            return ()
        table, forms = self._knowledge
        theirs, ours = forms.arabic(source), forms.english(target)
        if not theirs or not ours or max(len(theirs), len(ours)) > LONGEST:
            return ()
        return _links(theirs, ours, _scores(table, theirs, ours, frozenset(known)))


def _knowledge(path: Path) -> tuple[Table, Forms] | None:
    try:
        table = read_table(path)
    except TableDamaged:
        _log.warning("The table of word links cannot be read; few words will be linked.")
        return None
    counts = [
        {word: count for word, count in zip(side.words, side.counts, strict=True) if count}
        for side in (table.arabic, table.english)
    ]
    return table, Forms(*counts)


def _scores(
    table: Table,
    theirs: Sequence[Numbered],
    ours: Sequence[Numbered],
    known: frozenset[tuple[int, int]],
) -> Reals:
    """Return how sure each form is of each form of the other side, the mean of both ways."""
    arabic, english = [form for _, form in theirs], [form for _, form in ours]
    forward, backward = (np.maximum(way, RARE) for way in table.between(arabic, english))
    for row, (number, form) in enumerate(theirs):
        for column, (other, _) in enumerate(ours):
            if (number, other) in known and "+" not in form:
                forward[row, column] = max(forward[row, column], KNOWN)
                backward[row, column] = max(backward[row, column], KNOWN)
    alone = [
        np.array([side.alone[side.number(word)] for word in words])
        for side, words in ((table.arabic, arabic), (table.english, english))
    ]
    one, _ = posteriors(forward[None], alone[0][None], table.jumps[0])
    other, _ = posteriors(backward.T[None], alone[1][None], table.jumps[1])
    return (one[0] + other[0].T) / 2


def _links(
    theirs: Sequence[Numbered], ours: Sequence[Numbered], scores: Reals
) -> tuple[tuple[int, int, float], ...]:
    """Return the links of whole words, each as strong as the strongest of its pieces."""
    found: dict[tuple[int, int], float] = {}
    for row, column in np.argwhere(scores >= LEAST).tolist():
        words = theirs[row][0], ours[column][0]
        found[words] = max(found.get(words, 0.0), min(1.0, float(scores[row, column])))
    return tuple((*words, round(weight, 3)) for words, weight in sorted(found.items()))
