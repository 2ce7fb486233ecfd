"""Translation models as a reader meets them: a name, a size, a licence, how good they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

YARDSTICK: Final = "ntrex"  # the test set by which models are compared in one figure
DRAFT_BELOW: Final = 45.0  # chrF on it; what scores less misleads too often


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model on this machine.

    ``size`` counts the bytes of its files; ``licence`` is an SPDX name, empty where the model
    states none. ``is_bundled`` tells that it came with the program and cannot be removed,
    ``is_draft`` that its makers call it unfinished. ``repository`` is where it was fetched from,
    by its name on the Hugging Face hub; empty for the reader's own.
    """

    name: str
    folder: Path
    licence: str
    size: int
    is_bundled: bool = False
    is_draft: bool = False
    repository: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """How near a test set's human translations a model comes; BLEU and chrF reach to 100."""

    test_set: str
    bleu: float
    chrf: float
    sentences: int = 0


@dataclass(frozen=True, slots=True)
class Cutoff:
    """The confidence under which a model's sentences are at their worst.

    It lies under ``found`` of the worst sentences and under ``mistaken`` of the others, both
    shares in [0, 1].
    """

    below: float
    found: float
    mistaken: float


@dataclass(frozen=True, slots=True)
class Quality:
    """What measuring a model on this machine has shown.

    ``settings`` are those of the translator, ``signature`` says how BLEU and chrF were taken, and
    ``day`` when, in ISO 8601. ``cutoff`` is missing where confidence says nothing.
    """

    scores: tuple[Score, ...]
    tokens_per_second: float
    cutoff: Cutoff | None
    settings: str
    signature: str
    day: str

    @property
    def headline(self) -> Score | None:
        """Return the score to compare models by: that on NTREX, else the first."""
        named = (score for score in self.scores if score.test_set == YARDSTICK)
        return next(named, self.scores[0] if self.scores else None)

    @property
    def is_weak(self) -> bool:
        """Tell whether the model misleads too often, as far as that was measured."""
        return any(
            score.test_set == YARDSTICK and score.chrf < DRAFT_BELOW for score in self.scores
        )


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that can be downloaded; ``repository`` is its name on the Hugging Face hub.

    ``size`` is about what will be fetched, in bytes. ``published`` are figures from the model's
    own card, taken by its authors with their engine.
    """

    name: str
    repository: str
    licence: str
    size: int
    published: tuple[Score, ...] = ()


OFFERED: Final = (
    OfferedModel(
        "opus-mt-ar-en",
        "Helsinki-NLP/opus-mt-ar-en",
        "Apache-2.0",
        310_000_000,
        (Score("Tatoeba", 49.4, 66.1),),
    ),
    OfferedModel(
        "opus-mt-tc-big-ar-en",
        "Helsinki-NLP/opus-mt-tc-big-ar-en",
        "CC-BY-4.0",
        480_000_000,
        (
            Score("FLORES-101 devtest", 42.6, 67.0, 1012),
            Score("TICO-19 test", 44.4, 68.5, 2100),
            Score("Tatoeba v2021-08-07", 47.3, 63.5, 10305),
        ),
    ),
)
"""What the program offers to fetch: the light one first."""
