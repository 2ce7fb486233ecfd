"""Learns which words translate each other from pairs of sentences; for the build script.

Expectation maximisation, first without word order (Brown et al. 1993, model 1), then with it, both
ways at once: a word counts as linked as far as both ways agree (Liang, Taskar and Klein, "Alignment
by agreement", 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.adapters.alignment.forms import Forms, arabic_words, english_words
from reader.adapters.alignment.markov import LOST, REACH, Reals, posteriors
from reader.adapters.alignment.table import Numbers, Side, Table, quantised, rounded, side

Pair: TypeAlias = tuple[str, str]
Indices: TypeAlias = NDArray[np.int32]

LONGEST: Final = 60  # forms of a sentence
MOST_UNLIKE: Final = 3  # times as long as the other
CELLS_AT_ONCE: Final = 3_000_000
LEAST_SENTENCES: Final = 2  # with a form, to be known
UNKNOWN: Final = "<unknown>"


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentence pairs of one shape: numbers of forms, of their pairs, and a weight for each."""

    arabic: Indices
    english: Indices
    cells: Indices  # (sentences, Arabic forms, English forms), into the corpus' pairs
    weights: Reals


@dataclass(frozen=True, slots=True)
class Corpus:
    """All pairs of forms that stand in a pair of sentences; sorted as in a ``Table``."""

    arabic: tuple[str, ...]
    english: tuple[str, ...]
    pairs: Numbers
    batches: tuple[Batch, ...]


class Way:
    """What is known of one language given the other: probabilities, then counts to better them."""

    def __init__(self, seen: Indices, given: Indices, sizes: tuple[int, int]) -> None:
        self._seen, self._given, self._sizes = seen, given, sizes
        self.probabilities = np.full(len(seen), 1 / sizes[0], np.float32)
        self.alone = np.full(sizes[0], 1 / sizes[0])
        self.jumps = np.full(2 * REACH + 1, 1 / (2 * REACH + 1))
        self._forget()

    def count(self, cells: Indices, words: Indices, linked: Reals, weights: Reals) -> None:
        """Add what was found of a batch; ``linked`` is shaped as ``cells``, words first."""
        weighted = linked * weights[:, None, None]
        alone = np.maximum(1 - linked.sum(axis=2), 0) * weights[:, None]
        self._counts += np.bincount(cells.ravel(), weighted.ravel(), len(self._counts))
        self._alone += np.bincount(words.ravel(), alone.ravel(), len(self._alone))

    def count_jumps(self, jumps: Reals) -> None:
        """Add the jumps of a batch."""
        self._jumps += jumps

    def learn(self) -> None:
        """Make probabilities of the counts and begin anew."""
        totals = np.bincount(self._given, self._counts, self._sizes[1])
        shares = self._counts / np.maximum(totals[self._given], 1e-30)
        self.probabilities = shares.astype(np.float32)
        self.alone = (self._alone + 0.01) / (self._alone + 0.01).sum()
        if self._jumps.any():
            self.jumps = (self._jumps + 1) / (self._jumps + 1).sum()
        self._forget()

    def _forget(self) -> None:
        self._counts = np.zeros(len(self._seen))
        self._alone = np.zeros(self._sizes[0])
        self._jumps = np.zeros(2 * REACH + 1)


def count_words(pairs: Sequence[Pair], weights: Sequence[int]) -> tuple[Counter[str], Counter[str]]:
    """Return how often words are written on each side, as a table keeps such counts."""
    arabic, english = Counter[str](), Counter[str]()
    for (theirs, ours), weight in zip(pairs, weights, strict=True):
        for counter, words in ((arabic, arabic_words(theirs)), (english, english_words(ours))):
            for _, word in words:
                counter[word] += weight
    return (_kept(arabic), _kept(english))


def _kept(counter: Counter[str]) -> Counter[str]:
    often = {word: rounded(count) for word, count in counter.items() if count > 1}
    return Counter(often)


def corpus_of(pairs: Sequence[Pair], weights: Sequence[int], forms: Forms) -> Corpus:
    """Return the pairs as numbers; those too long or too unlike in length are left out."""
    sides = [
        ([form for _, form in forms.arabic(theirs)], [form for _, form in forms.english(ours)])
        for theirs, ours in pairs
    ]
    good = [at for at, (theirs, ours) in enumerate(sides) if _is_fit(len(theirs), len(ours))]
    arabic = _known(sides[at][0] for at in good)
    english = _known(sides[at][1] for at in good)
    numbers = (
        {word: at for at, word in enumerate(arabic)},
        {word: at for at, word in enumerate(english)},
    )
    shapes = defaultdict[tuple[int, int], list[int]](list)
    for at in good:
        shapes[len(sides[at][0]), len(sides[at][1])].append(at)
    arrays: list[tuple[Indices, Indices, Reals]] = []
    for shape in sorted(shapes):
        rows = shapes[shape]
        theirs, ours = (
            np.array([[known.get(word, 0) for word in sides[at][which]] for at in rows], np.int32)
            for which, known in enumerate(numbers)
        )
        arrays.append((theirs, ours, np.array([weights[at] for at in rows], np.float64)))
    found, batches = _with_cells(arrays, len(english))
    return Corpus(arabic, english, found, batches)


def _is_fit(theirs: int, ours: int) -> bool:
    short, long = sorted((theirs, ours))
    return short >= 1 and long <= LONGEST and long + 2 < MOST_UNLIKE * (short + 2)


def _known(sentences: Iterator[Sequence[str]]) -> tuple[str, ...]:
    counts = Counter(word for sentence in sentences for word in set(sentence))
    often = [word for word, count in counts.most_common() if count >= LEAST_SENTENCES]
    return (UNKNOWN, *often)


def _with_cells(
    arrays: Sequence[tuple[Indices, Indices, Reals]], width: int
) -> tuple[Numbers, tuple[Batch, ...]]:
    keys = [
        theirs[:, :, None].astype(np.int64) * width + ours[:, None, :] for theirs, ours, _ in arrays
    ]
    pairs, where = np.unique(np.concatenate([key.ravel() for key in keys]), return_inverse=True)
    where = where.astype(np.int32)
    batches, begin = list[Batch](), 0
    for (theirs, ours, weights), key in zip(arrays, keys, strict=True):
        cells = where[begin : begin + key.size].reshape(key.shape)
        begin += key.size
        step = max(1, CELLS_AT_ONCE // (key.shape[1] * key.shape[2]))
        for at in range(0, len(weights), step):
            part = slice(at, at + step)
            batches.append(Batch(theirs[part], ours[part], cells[part], weights[part]))
    return pairs, tuple(batches)


def learn(
    corpus: Corpus, without_order: int, with_order: int, report: Callable[[str], None]
) -> tuple[Way, Way]:
    """Return P(Arabic | English) and P(English | Arabic) after so many rounds of each kind."""
    width = len(corpus.english)
    arabic, english = (part.astype(np.int32) for part in np.divmod(corpus.pairs, width))
    forward = Way(arabic, english, (len(corpus.arabic), width))
    backward = Way(english, arabic, (width, len(corpus.arabic)))
    for number in range(without_order + with_order):
        for batch in corpus.batches:
            _study(batch, forward, backward, is_ordered=number >= without_order)
        forward.learn()
        backward.learn()
        report(f"round {number + 1} of {without_order + with_order}")
    return forward, backward


def _study(batch: Batch, forward: Way, backward: Way, *, is_ordered: bool) -> None:
    turned = batch.cells.transpose(0, 2, 1)
    expect = _ordered if is_ordered else _unordered
    theirs = expect(forward, batch.cells, batch.arabic)
    ours = expect(backward, turned, batch.english)
    agreed = theirs * ours.transpose(0, 2, 1)
    forward.count(batch.cells, batch.arabic, agreed, batch.weights)
    backward.count(turned, batch.english, agreed.transpose(0, 2, 1), batch.weights)


def _unordered(way: Way, cells: Indices, words: Indices) -> Reals:
    emitted = way.probabilities[cells].astype(np.float64)
    lost = way.alone[words] * (LOST / (1 - LOST) * cells.shape[2])
    return emitted / (emitted.sum(axis=2) + lost)[:, :, None]


def _ordered(way: Way, cells: Indices, words: Indices) -> Reals:
    emitted = way.probabilities[cells].astype(np.float64)
    linked, jumps = posteriors(emitted, way.alone[words], way.jumps, wants_jumps=True)
    way.count_jumps(jumps)
    return linked


def table_of(
    corpus: Corpus, ways: tuple[Way, Way], counts: tuple[Counter[str], Counter[str]], least: float
) -> Table:
    """Return a table of what was learnt; pairs less probable than ``least`` both ways are left."""
    forward, backward = ways
    kept = np.maximum(forward.probabilities, backward.probabilities) >= least
    arabic = _side(corpus.arabic, counts[0], forward.alone)
    english = _side(corpus.english, counts[1], backward.alone)
    rows, columns = np.divmod(corpus.pairs[kept], len(corpus.english))
    floor = np.exp(-15.9)
    return Table(
        arabic,
        english,
        rows * len(english.words) + columns,
        quantised(np.maximum(forward.probabilities[kept], floor).astype(np.float64)),
        quantised(np.maximum(backward.probabilities[kept], floor).astype(np.float64)),
        (forward.jumps, backward.jumps),
    )


def _side(forms: Sequence[str], counts: Counter[str], alone: Reals) -> Side:
    """Return forms and, after them, the written words that are none."""
    others = sorted(set(counts).difference(forms))
    words = [*forms, *others]
    rest = np.full(len(others), alone.min())
    return side(words, [counts[word] for word in words], np.concatenate((alone, rest)))
