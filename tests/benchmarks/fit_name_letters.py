"""Learn from translations by which letters Arabic spells foreign names, and print the table.

    python tests/benchmarks/fit_name_letters.py NAME [NAME ...]

NAME.ar.xz and NAME.en.xz hold lines that translate each other. Arabic words that sound like a
capitalised word beside them are names, words that sound like none are not. What is printed stands
in ``reader/domain/name_letters.py``; about a word in ten is kept from the fit to measure it by.
It takes some ten minutes for 400,000 lines.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.domain.name_letters import FINENESS, pieces, spelt
from reader.domain.naming import likeness
from reader.domain.ordinary import is_ordinary

SHARE = 0.3  # of the lines, which is plenty
LIKE, UNLIKE = 0.8, 0.5
SHORTEST = 4  # letters; names alone on a line may have three
FEWEST_WORDS = 8
LEAST_SEEN = 25  # words that hold a piece
ROUNDS, BATCH, PACE, SPARSENESS = 8, 512, 0.02, 3e-5
WIDTH = 100

Reals = NDArray[np.float64]
_ARABIC = re.compile("[\u0621-\u064a]+")
_NAME = re.compile(r"(?<![\w’'.])[A-ZÀ-Þ][\w’'À-ÿ]*")


def lines(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each pair of lines once."""
    seen: set[tuple[str, str]] = set()
    for name in names:
        with (
            lzma.open(f"{name}.ar.xz", "rt", encoding="utf-8") as arabic,
            lzma.open(f"{name}.en.xz", "rt", encoding="utf-8") as english,
        ):
            for pair in zip(arabic, english, strict=True):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def sorted_out(pairs: Iterator[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Return the Arabic words that are names, and those that are not."""
    chance = random.Random(3)  # noqa: S311 - no secret
    names, others = Counter[str](), Counter[str]()
    for source, target in pairs:
        words, capitals = _ARABIC.findall(spelt(source)), _capitals(target)
        if len(words) == 1 == len(target.split()):
            names.update(word for word in words if _alike(word, capitals) >= LIKE)
        elif len(words) >= FEWEST_WORDS and chance.random() < SHARE:
            for word in words:
                alike = _alike(word, capitals) if len(word) >= SHORTEST else 0.6
                names[word] += alike >= LIKE
                others[word] += alike < UNLIKE
    return (
        sorted(word for word, times in names.items() if times and times >= others[word]),
        sorted(word for word, times in others.items() if times > 3 * names[word]),
    )


def _capitals(target: str) -> list[str]:
    found = {re.sub(r"['’]\w{0,2}$", "", match[0]) for match in _NAME.finditer(target)}
    return [name for name in found if len(name) > 2 and not is_ordinary(name)]


def _alike(word: str, names: Sequence[str]) -> float:
    cuts = range(3 if word[0] in "وبلفكا" else 1)
    forms = [word[cut:] for cut in cuts if len(word) - cut >= 3]
    return max((likeness(form, name) for form in forms for name in names), default=0.0)


def fitted(words: Sequence[tuple[str, float]], kept: Sequence[str]) -> tuple[Reals, float]:
    """Return the weight of each piece and the start, by logistic regression (Adam)."""
    numbers = {piece: number for number, piece in enumerate(kept)}
    rows = [[numbers[each] for each in pieces(word) if each in numbers] for word, _ in words]
    wanted = np.array([is_name for _, is_name in words])
    weights, mean, square = np.zeros((3, len(kept) + 1))
    chance, step = np.random.default_rng(0), 0
    for _ in range(ROUNDS):
        order = chance.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            batch, step = order[start : start + BATCH], step + 1
            slope = SPARSENESS * np.sign(weights)
            for row in batch:
                score = weights[rows[row]].sum() + weights[-1]
                error = (1 / (1 + np.exp(-score)) - wanted[row]) / len(batch)
                slope[rows[row]] += error
                slope[-1] += error
            mean = 0.9 * mean + 0.1 * slope
            square = 0.999 * square + 0.001 * slope**2
            ahead = mean / (1 - 0.9**step), square / (1 - 0.999**step)
            weights = weights - PACE * ahead[0] / (np.sqrt(ahead[1]) + 1e-8)
    return weights[:-1], float(weights[-1])


def rank_sum(scores: Sequence[float], is_name: Sequence[float]) -> float:
    """Return how often a name scores higher than a word that is none."""
    order = np.empty(len(scores))
    order[np.argsort(scores)] = np.arange(len(scores))
    flags = np.array(is_name, bool)
    below = order[flags].mean() - (flags.sum() - 1) / 2
    return float(below / (~flags).sum())


def main() -> None:
    """Learn from the files named on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="+")
    names, others = sorted_out(lines(parser.parse_args().names))
    words = [(word, 1.0) for word in names] + [(word, 0.0) for word in others]
    random.Random(0).shuffle(words)  # noqa: S311 - no secret
    cut = len(words) * 9 // 10
    seen = Counter(piece for word, _ in words for piece in pieces(word))
    kept = sorted(piece for piece, times in seen.items() if times >= LEAST_SEEN)
    weights, start = fitted(words[:cut], kept)
    table = {
        piece: round(weight * FINENESS)
        for piece, weight in zip(kept, weights.tolist(), strict=True)
        if round(weight * FINENESS)
    }
    scores = [sum(table.get(each, 0) for each in pieces(word)) for word, _ in words[cut:]]
    share = rank_sum(scores, [is_name for _, is_name in words[cut:]])
    say = sys.stdout.write
    say(f"{len(names)} names, {len(others)} others; {share:.4f} of those kept told apart\n")
    say(f"START: Final = {round(start, 2)}\n")
    for weight in sorted(set(table.values())):
        listed = " ".join(piece for piece, each in table.items() if each == weight)
        for line in textwrap.wrap(listed, WIDTH - 14 - len(str(weight)), break_long_words=False):
            say(f'    ({weight}, "{line}"),\n')


if __name__ == "__main__":
    main()
