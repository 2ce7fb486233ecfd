"""Weak signs that are weighed together, none of which says enough by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Scale:
    """How much each sign weighs: the logarithm of odds, by logistic regression."""

    start: float
    weights: Mapping[str, float]

    def weigh(self, signs: Mapping[str, float]) -> float:
        """Return what the signs come to: above 0, they are enough."""
        return self.start + sum(self.weights[name] * value for name, value in signs.items())


# The figures are those of tests/benchmarks/fit_doubts.py, which also says what they were fit on.
OMISSION: Final = Scale(
    start=1.51,
    weights={
        "stretch": 0.65,  # words in a row that nothing stands for, less the linked among them
        "end": 0.85,  # such words at the very end of the sentence
        "linked": -7.87,  # share of the Arabic words that are linked
        "words": -1.21,  # Arabic words, in twenties
        "left": -13.48,  # English words left over, for each Arabic one
        "capitals": -0.30,  # those of them with a capital
        "initials": -2.21,  # and those of capitals only, which may stand for many words
        "shortness": 0.47,  # spreads that the translation falls short of the usual length
    },
)
LOST_NAME: Final = Scale(
    start=-2.67,
    weights={
        "known": 4.34,  # it is among the names that the program knows
        "letters": 1.06,  # it is spelt as foreign names are
        "heard": -19.88,  # how like it a name sounds that is left over in the translation
        "echoed": -10.46,  # how like it another word of the translation sounds
        "linked": -2.09,  # it is linked to some word
        "near": 1.12,  # names beside it that are linked
        "exonym": 1.03,  # it has a counterpart that does not sound like it
        "initials": -1.61,  # initials are said that sound as it begins
        "left": 0.76,  # names that are left over in the translation
    },
)
