"""Answers the port Aligner by statistics of word pairs and of word order."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from reader.adapters.alignment.forms import Forms, Numbered
from reader.adapters.alignment.markov import Reals, posteriors
from reader.adapters.alignment.table import Table, TableDamaged, read_table

LEAST: Final = 0.6  # mean of both ways' probabilities, to be a link
RARE: Final = 1e-7  # probability of what was never seen together
KNOWN: Final = 0.5  # least probability of what is linked already
GLOSSED: Final = 0.1  # and of what a dictionary gives for a word of which the table says nothing
NOTHING: Final = 0.01
LONGEST: Final = 160  # forms; what is longer is no sentence

Glosses: TypeAlias = Callable[[str], Iterable[str]]

# Words of glosses that tell nothing of the word.
_EMPTY: Final = frozenset((
    "and", "as", "at", "be", "by", "do", "for", "from", "have", "he", "in", "into", "is", "it",
    "its", "not", "of", "off", "on", "one", "or", "out", "she", "someone", "something", "that",
    "their", "they", "to", "up", "was", "were", "with",
))  # fmt: skip

_EDGES: Final = re.compile(r"^[\W_]+|[\W_]+$")
_log = logging.getLogger(__name__)


class StatisticalAligner:
    """Links words by a table of probabilities, read at once. Safe to call from any thread.

    ``glosses`` gives a word's English where the table says nothing of it. Without a sound table
    nothing is linked.
    """

    def __init__(self, path: Path, glosses: Glosses = lambda _: ()) -> None:
        self._knowledge = _knowledge(path)
        self._glosses = glosses

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
        ways = table.between(*([form for _, form in side] for side in (theirs, ours)))
        hints = _linked(theirs, ours, frozenset(known))
        is_taken = hints.any(axis=0)
        words = source.split()
        for row, (number, form) in enumerate(theirs):
            heard = max(way[row].max() for way in ways)
            is_mute = heard < NOTHING or not table.arabic.number(form)
            if is_mute and "+" not in form and not hints[row].any():
                hints[row] = self._glossed(words[number], ours, forms)
                for way in ways:
                    way[row, is_taken] = 0.0
        return _links(theirs, ours, _scores(table, theirs, ours, [way + hints for way in ways]))

    def _glossed(self, word: str, ours: Sequence[Numbered], forms: Forms) -> Reals:
        """Return how far a dictionary speaks for each English form."""
        bare = _EDGES.sub("", word)
        said = {form for gloss in self._glosses(bare) for _, form in forms.english(gloss)} - _EMPTY
        return np.array([GLOSSED * (form in said) for _, form in ours])


def _knowledge(path: Path) -> tuple[Table, Forms] | None:
    try:
        table = read_table(path)
    except TableDamaged:
        _log.warning("The table of word links cannot be read; few words will be linked.")
        return None
    return table, Forms(table.arabic.count, table.english.count)


def _linked(
    theirs: Sequence[Numbered], ours: Sequence[Numbered], known: frozenset[tuple[int, int]]
) -> Reals:
    """Return how far each form is linked to each already; clitics are for statistics to find."""
    return np.array(
        [
            [KNOWN * ("+" not in form and (number, other) in known) for other, _ in ours]
            for number, form in theirs
        ]
    )


def _scores(
    table: Table, theirs: Sequence[Numbered], ours: Sequence[Numbered], ways: Sequence[Reals]
) -> Reals:
    """Return how sure each form is of each form of the other side, the mean of both ways."""
    forward, backward = (np.clip(way, RARE, 1.0) for way in ways)
    alone = [
        np.array([side.alone[side.number(form)] for _, form in forms])
        for side, forms in ((table.arabic, theirs), (table.english, ours))
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
