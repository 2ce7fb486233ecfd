"""BLEU and chrF by sacrebleu, as papers and model cards give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sacrebleu import BLEU, CHRF


class SacreBleu:
    """Scores whole sets and single sentences, each against one reference."""

    @property
    def signature(self) -> str:
        """Return sacrebleu's own words for how the two are taken."""
        bleu, chrf = _bleu(), _chrf()
        for metric in (bleu, chrf):  # the number of references is known after a use only
            metric.corpus_score(["a"], [["a"]])
        return f"BLEU|{bleu.get_signature()} chrF2|{chrf.get_signature()}"

    def bleu(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        """Return the BLEU of a whole set (Papineni et al. 2002)."""
        return _bleu().corpus_score(hypotheses, [references]).score

    def chrf(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        """Return the chrF2 of a whole set (Popović 2015)."""
        return _chrf().corpus_score(hypotheses, [references]).score

    def sentence_chrf(self, hypothesis: str, reference: str) -> float:
        """Return the chrF2 of one sentence."""
        return _chrf().sentence_score(hypothesis, [reference]).score


def _bleu() -> BLEU:
    from sacrebleu import BLEU  # noqa: PLC0415  brings numpy along, for measuring only

    return BLEU()


def _chrf() -> CHRF:
    from sacrebleu import CHRF  # noqa: PLC0415  the same

    return CHRF()
