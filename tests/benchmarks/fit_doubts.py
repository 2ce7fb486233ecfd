"""Fit what weak signs of a doubt weigh together: the tables of ``reader/domain/signs.py``.

    python tests/benchmarks/fit_doubts.py NAME.ar [NAME.ar ...]

NAME.ar has its human translation beside it in NAME.en. Errors are planted in that half of the pairs
that rules are tuned on; the other half is not read. Each table is fit twice: on four fifths of the
sentences to tell the fifth (that is what the shares found are of), and on all for the figures.
The start is set so that so small a share of clean sentences comes above 0.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench_doubts import half
from planted import Planted, every_link, plant

from reader.domain.naming import likeness
from reader.services.doubting import shortness
from reader.services.losing import English, suspects
from reader.services.omitting import omission

CLEAN_OMISSIONS = 0.01  # of clean sentences may be marked
CLEAN_NAMES = 0.02
FOLDS = 5
STEADINESS = 0.001  # the weights' own, or rare signs would weigh without bound
ROUNDS = 50
LIKE_THE_LOST = 0.6

PARTS = ("clause dropped", "sentence cut")
NAMES = ("name dropped", "name exchanged")

Reals = NDArray[np.float64]
Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """Signs found in a sentence; ``error`` is what was planted, "" for a clean sentence."""

    sentence: str
    error: str
    signs: Signs


def omissions(pairs: Sequence[tuple[str, str]]) -> Iterator[Case]:
    """Yield the signs of what may be missing."""
    planted = ((each.error, each.source, each.target) for each in plant(pairs, PARTS))
    clean = (("", *pair) for pair in pairs)
    for error, source, target in (*clean, *planted):
        links = every_link(source, target)
        found = omission(source, target, links, shortness(source, target))
        if found is not None:
            yield Case(source, error, found.signs)


def lost_names(pairs: Sequence[tuple[str, str]]) -> Iterator[Case]:
    """Yield the signs of each name that may be missing, and of those that are."""
    for source, target in pairs:
        for _, signs in _suspected(source, target):
            yield Case(source, "", signs)
    for each in plant(pairs, NAMES):
        signs = _of_the_lost(each)
        if signs is not None:
            yield Case(each.source, each.error, signs)


def _suspected(source: str, target: str) -> Iterator[tuple[frozenset[str], Signs]]:
    """Yield what each word may be as a name, and all signs that it is lost."""
    english = English(target, every_link(source, target))
    for suspect in suspects(source, english, has_links=True):
        if not suspect.is_said(english):
            yield suspect.forms, suspect.all_signs(english.others)


def _of_the_lost(each: Planted) -> Signs | None:
    """Return the signs of the word that is most like the name that was taken out."""
    lost = set(each.clean.split()) - set(each.target.split())
    best, found = 0.0, None
    for forms, signs in _suspected(each.source, each.target):
        alike = max((likeness(form, name) for form in forms for name in lost), default=0.0)
        alike = max(alike, LIKE_THE_LOST * signs["exonym"] * signs["known"])
        if alike >= LIKE_THE_LOST and alike > best:
            best, found = alike, signs
    return found


def regressed(signs: Reals, wanted: Reals) -> Reals:
    """Return the weights, the start last: logistic regression by Newton's method."""
    columns = np.hstack([signs, np.ones((len(signs), 1))])
    weights = np.zeros(columns.shape[1])
    steady = STEADINESS * len(signs) * np.diag([*signs.var(axis=0), 0.0])
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (odds - wanted) + steady @ weights
        bend = (columns * (odds * (1 - odds))[:, None]).T @ columns + steady
        weights = weights - np.linalg.solve(bend + 1e-9 * np.eye(len(bend)), slope)
    return weights


def fit(
    title: str, cases: Sequence[Case], sentences: int, share: float, whole: Mapping[str, int]
) -> None:
    """Print the table of one scale, and what it finds of sentences that it was not fit on."""
    names = list(cases[0].signs)
    signs = np.array([[case.signs[name] for name in names] for case in cases])
    wanted = np.array([bool(case.error) for case in cases], float)
    fold = np.array([zlib.crc32(case.sentence.encode()) // 2 % FOLDS for case in cases])
    apart = np.empty(len(cases))
    for number in range(FOLDS):
        rest = fold != number
        weights = regressed(signs[rest], wanted[rest])
        apart[~rest] = signs[~rest] @ weights[:-1] + weights[-1]
    weights = regressed(signs, wanted)
    together = signs @ weights[:-1]
    found = {
        error: sum(
            score > _least(cases, apart, sentences, share) and case.error == error
            for case, score in zip(cases, apart.tolist(), strict=True)
        )
        / total
        for error, total in whole.items()
    }
    sys.stdout.write(f"\n{title}, {share:.1%} of {sentences} clean sentences marked: ")
    sys.stdout.write(", ".join(f"{error} {each:.1%}" for error, each in found.items()))
    sys.stdout.write(f"\nstart={-_least(cases, together, sentences, share):.2f}\n")
    for name, weight in zip(names, weights.tolist(), strict=False):
        sys.stdout.write(f'    "{name}": {weight:.2f},\n')


def _least(cases: Sequence[Case], scores: Reals, sentences: int, share: float) -> float:
    """Return the score that so large a share of the clean sentences exceeds."""
    highest: dict[str, float] = {}
    for case, score in zip(cases, scores.tolist(), strict=True):
        if not case.error:
            highest[case.sentence] = max(highest.get(case.sentence, -np.inf), score)
    ranked = sorted(highest.values(), reverse=True)
    return ranked[round(sentences * share)]


def main() -> None:
    """Fit both scales on the files named on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    pairs = [pair for path in parser.parse_args().files for pair in half(path, is_tuning=True)]
    for title, cases, share, errors in (
        ("OMISSION", omissions, CLEAN_OMISSIONS, PARTS),
        ("LOST_NAME", lost_names, CLEAN_NAMES, NAMES),
    ):
        whole = {error: len(list(plant(pairs, [error]))) for error in errors}
        fit(title, list(cases(pairs)), len(pairs), share, whole)


if __name__ == "__main__":
    main()
