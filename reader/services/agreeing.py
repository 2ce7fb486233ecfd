"""Whether two translators say the same: some sentences of the test sets, through both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.domain.agreement import Agreement
from reader.services.jobs import Ticket
from reader.services.piecing import model_text
from reader.services.ports import Translator
from reader.services.quality_ports import Measure, TestSet

SENTENCES: Final = 24  # of each set, evenly spread: seconds with a large model


def agreement(
    usual: Translator,
    other: Translator,
    ticket: Ticket,
    sets: Sequence[TestSet],
    measure: Measure,
) -> Agreement:
    """Return how nearly ``other`` says what ``usual`` does; raises what translating raises."""
    pairs = [pair for each in sets for pair in _spread(each)]
    if not pairs:
        return Agreement(0, 0.0, 0.0, 0.0)
    sources = [model_text(source) for source, _ in pairs]
    references = [reference for _, reference in pairs]
    one, two = (_said(each, sources, ticket) for each in (usual, other))
    equal = sum(first == second for first, second in zip(one, two, strict=True))
    return Agreement(
        sentences=len(pairs),
        equal=round(equal / len(pairs), 3),
        likeness=round(measure.chrf(two, one), 2),
        lost=round(measure.chrf(one, references) - measure.chrf(two, references), 2),
    )


def _spread(test: TestSet) -> list[tuple[str, str]]:
    pairs = list(zip(test.sources, test.references, strict=True))
    return pairs[:: max(1, len(pairs) // SENTENCES)][:SENTENCES]


def _said(translator: Translator, sources: Sequence[str], ticket: Ticket) -> list[str]:
    said = {index: each.text for index, each in translator.translate(sources, ticket)}
    return [said.get(index, "") for index in range(len(sources))]
