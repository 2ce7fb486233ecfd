"""How good a model is: test sets through the program's own engine, against what people wrote."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

from reader.domain.model import Cutoff, Quality, Score
from reader.services.doubting import UNSURE
from reader.services.jobs import Step, Ticket
from reader.services.piecing import model_text
from reader.services.ports import Hypothesis, Translator
from reader.services.quality_ports import Measure, Record, TestSet

WORST: Final = 0.1  # of the sentences: those that a reader should be warned of
MOST_MISTAKEN: Final = 0.1  # of the other sentences may be marked with them
LEAST_GAIN: Final = 0.1  # more of the worst than of the others, or confidence says nothing
FEWEST: Final = 100  # sentences; of fewer the worst tenth says nothing


class Qualities:
    """Measures models and remembers the figures. Safe to call from any thread.

    ``load`` makes a translator of a model's folder with the settings that are measured.
    """

    def __init__(
        self,
        sets: Callable[[], Sequence[TestSet]],
        measure: Measure,
        record: Record,
        load: Callable[[Path], Translator],
    ) -> None:
        self._sets = sets
        self._measure = measure
        self._record = record
        self._load = load

    def of(self, sha256: str, settings: str = "") -> Quality | None:
        """Return the figures under those settings, else the latest of the model; None for none."""
        known = self._record.recall(sha256)
        latest = list(known.values())[-1:]
        return known.get(settings, latest[0] if latest else None)

    def unsure_below(self, translator: Translator) -> float:
        """Return the confidence under which the model is unsure; a guess where none was found."""
        quality = self.of(translator.identity.sha256, translator.settings)
        return quality.cutoff.below if quality and quality.cutoff else UNSURE

    def measure(self, folder: Path, ticket: Ticket) -> Iterator[Step[Quality | None]]:
        """Translate the test sets and keep the figures, which the last step brings.

        ``Step`` counts sentences. Raises ``ModelError``, ``WritingError`` and ``Cancelled``;
        nothing is kept then.
        """
        sets = self._sets()
        total = sum(len(each.sources) for each in sets)
        with closing(self._load(folder)) as translator:
            run = _Run(self._measure)
            for each in sets:
                done = run.done
                for count in run.translate(each, translator, ticket):
                    yield Step(None, done + count, total)
            quality = run.quality(translator.settings)
            ticket.check()
            self._record.keep(translator.identity.sha256, quality)
        yield Step(quality, total, total)


@dataclass(slots=True)
class _Run:
    """One measurement on its way."""

    measure: Measure
    scores: list[Score] = field(default_factory=list[Score])
    pairs: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    done: int = 0
    tokens: int = 0
    seconds: float = 0.0

    def translate(self, test: TestSet, translator: Translator, ticket: Ticket) -> Iterator[int]:
        """Translate one set; yield how many sentences are there."""
        sources = [model_text(source) for source in test.sources]
        said: dict[int, Hypothesis] = {}
        began = time.perf_counter()
        for index, hypothesis in translator.translate(sources, ticket):
            ticket.check()
            said[index] = hypothesis
            yield len(said)
        self.seconds += time.perf_counter() - began
        self._take(test, [said.get(index, Hypothesis("", 0.0)) for index in range(len(sources))])

    def _take(self, test: TestSet, said: Sequence[Hypothesis]) -> None:
        texts = [each.text for each in said]
        bleu = self.measure.bleu(texts, test.references)
        chrf = self.measure.chrf(texts, test.references)
        self.scores.append(Score(test.name, round(bleu, 1), round(chrf, 1), len(texts)))
        self.pairs += (
            (confidence(each), self.measure.sentence_chrf(each.text, reference))
            for each, reference in zip(said, test.references, strict=True)
        )
        self.tokens += sum(each.tokens for each in said)
        self.done += len(texts)

    def quality(self, settings: str) -> Quality:
        return Quality(
            scores=tuple(self.scores),
            tokens_per_second=round(self.tokens / max(self.seconds, 1e-9), 1),
            cutoff=cutoff(self.pairs),
            settings=settings,
            signature=self.measure.signature,
            day=f"{datetime.now(UTC):%Y-%m-%d}",
        )


def confidence(hypothesis: Hypothesis) -> float:
    """Return the geometric mean of the token probabilities."""
    return min(1.0, math.exp(hypothesis.score))


def cutoff(pairs: Sequence[tuple[float, float]]) -> Cutoff | None:
    """Return the confidence that best parts the worst sentences from the others.

    ``pairs`` hold each sentence's confidence and chrF. The worst tenth by chrF is to lie under it,
    the others above: the difference of the two shares is largest (Youden's index), and of the
    others at most a tenth lies under it.
    """
    if len(pairs) < FEWEST:
        return None
    ranked = sorted(range(len(pairs)), key=lambda index: pairs[index][1])
    worst = set(ranked[: round(len(pairs) * WORST)])
    others = len(pairs) - len(worst)
    found = mistaken = 0
    best = Cutoff(0.0, 0.0, 0.0)
    by_confidence = sorted(range(len(pairs)), key=lambda index: pairs[index][0])
    for index, following in pairwise(by_confidence):
        found += index in worst
        mistaken += index not in worst
        if mistaken > MOST_MISTAKEN * others:
            break
        low, high = pairs[index][0], pairs[following][0]
        gain = found / len(worst) - mistaken / others
        if low < high and gain > best.found - best.mistaken:
            below = round((low + high) / 2, 4)
            best = Cutoff(below, round(found / len(worst), 3), round(mistaken / others, 3))
    return best if best.found - best.mistaken >= LEAST_GAIN else None
