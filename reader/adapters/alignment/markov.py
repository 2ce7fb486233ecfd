"""A hidden Markov model of word order: which word each word of a sentence comes from.

After Vogel, Ney and Tillmann, "HMM-based word alignment in statistical translation", 1996. The
hidden state is a position in the other sentence. A word that comes from nowhere leaves the state
where it is.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Reals: TypeAlias = NDArray[np.float64]

REACH = 12  # positions; farther jumps count as that far
LOST = 0.08  # probability that a word comes from nowhere
TINY = 1e-300


def steps(jumps: Reals, positions: int) -> Reals:
    """Return the probability of each next position by the one before; ``jumps`` by distance."""
    places = np.arange(positions)
    distances = np.clip(places[None, :] - places[:, None], -REACH, REACH) + REACH
    table = jumps[distances]
    return table / table.sum(axis=1, keepdims=True)


def posteriors(
    emitted: Reals, lost: Reals, jumps: Reals, *, wants_jumps: bool = False
) -> tuple[Reals, Reals]:
    """Return how probably each word comes from each position, and the expected jumps.

    ``emitted`` is shaped (sentences, words, positions): the probability of a word from a position;
    ``lost``, (sentences, words), that of a word from nowhere. The first result is shaped as
    ``emitted``, its rows sum to at most 1; the second as ``jumps``, nought unless wanted.
    """
    _, words, positions = emitted.shape
    table = steps(jumps, positions)
    emitted = emitted * (1 - LOST)
    lost = lost * LOST
    state, arrived, scale = _forward(emitted, lost, table)
    after = np.ones_like(emitted[:, 0])
    found = np.empty_like(emitted)
    jumped = np.zeros((positions, positions))
    for word in range(words - 1, -1, -1):
        found[:, word] = arrived[:, word] * after
        if not word:
            break
        landed = after * emitted[:, word] / scale[:, word, None]
        if wants_jumps:
            jumped += state[:, word - 1].T @ landed * table
        after = landed @ table.T + after * (lost[:, word] / scale[:, word])[:, None]
    return found, _by_distance(jumped) if wants_jumps else np.zeros_like(jumps)


def _forward(emitted: Reals, lost: Reals, table: Reals) -> tuple[Reals, Reals, Reals]:
    """Return the states after each word, those reached by it, and what they were divided by."""
    sentences, words, positions = emitted.shape
    state, arrived = np.empty_like(emitted), np.empty_like(emitted)
    scale = np.empty((sentences, words))
    before = np.full((sentences, positions), 1 / positions)
    for word in range(words):
        reached = (before @ table if word else before) * emitted[:, word]
        total = reached + before * lost[:, word, None]
        scale[:, word] = total.sum(axis=1) + TINY
        arrived[:, word] = reached / scale[:, word, None]
        state[:, word] = before = total / scale[:, word, None]
    return state, arrived, scale


def _by_distance(jumped: Reals) -> Reals:
    places = np.arange(len(jumped))
    distances = np.clip(places[None, :] - places[:, None], -REACH, REACH) + REACH
    return np.bincount(distances.ravel(), jumped.ravel(), 2 * REACH + 1).astype(np.float64)
