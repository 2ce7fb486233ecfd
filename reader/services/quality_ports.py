"""What measuring a model needs from outside: sentences, a measure, a place for the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.domain.model import Quality


@dataclass(frozen=True, slots=True)
class TestSet:
    """Arabic sentences and what people made of each in English."""

    __test__ = False  # pytest takes the name for a test's

    name: str
    sources: tuple[str, ...]
    references: tuple[str, ...]


class Measure(Protocol):
    """BLEU and chrF, each from 0 to 100."""

    @property
    def signature(self) -> str:
        """Return how the figures are taken, so that others can take the same."""
        ...

    def bleu(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        """Return the BLEU of a whole set."""
        ...

    def chrf(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        """Return the chrF of a whole set."""
        ...

    def sentence_chrf(self, hypothesis: str, reference: str) -> float:
        """Return the chrF of one sentence."""
        ...


class Record(Protocol):
    """Figures measured before. Safe to call from any thread."""

    def recall(self, sha256: str) -> Mapping[str, Quality]:
        """Return what is known of a model, by the translator's settings, the latest last."""
        ...

    def keep(self, sha256: str, quality: Quality) -> None:
        """Keep the figures of a model; raises ``WritingError``."""
        ...
