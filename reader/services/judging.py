"""What is known of a sentence and its translation: doubts, and links that no model confirms.

Both cost milliseconds a sentence and are remembered by a digest of the pair. Whoever changes what
the checks find, what links there are without a model, or the table that the aligner reads, raises
``REVISION``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, TypeAlias

from reader.domain import arabic
from reader.domain.spans import Span
from reader.domain.translation import Findings
from reader.services.aligning import Linker
from reader.services.doubting import UNSURE, doubts
from reader.services.linking import shifted, sure_links

REVISION: Final = 9
DIGEST_BYTES: Final = 16

Clause: TypeAlias = tuple[Span, Span]
FetchLinker: TypeAlias = Callable[[], Linker]  # reading its table takes a moment, once


@dataclass(frozen=True, slots=True)
class Standards:
    """What translations are judged by: how sure a model has to be, and who links the words.

    Without a linker nobody looks for what was left out.
    """

    unsure_below: float = UNSURE
    linker: FetchLinker | None = None


USUAL: Final = Standards()


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence as the article spells it, and its translation.

    ``clauses`` are the parts that were translated for themselves, on both sides: words of one are
    not linked with words of another. ``confidence`` is the model's own, where there is one,
    and ``unsure_below`` what is to be distrusted of it. ``digest`` is a key that differs wherever
    something else may be found.
    """

    source: str
    target: str
    clauses: tuple[Clause, ...]
    confidence: float | None = None
    unsure_below: float = UNSURE
    digest: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ends = [f"{one.start}-{one.end}:{two.start}-{two.end}" for one, two in self.clauses]
        head = f"{' '.join(ends)} {len(self.source)} {self.is_unsure}"
        key = f"{head}\n{self.source}{self.target}".encode()
        object.__setattr__(self, "digest", blake2b(key, digest_size=DIGEST_BYTES).digest())

    @property
    def is_unsure(self) -> bool:
        """Tell whether the model was too unsure to be believed: all that the checks ask of it."""
        return self.confidence is not None and self.confidence < self.unsure_below

    def is_fitted_by(self, found: Findings) -> bool:
        """Tell whether all that the findings point at lies in the two texts."""
        source, target = len(self.source), len(self.target)
        return all(
            (each.source is None or each.source.end <= source)
            and (each.target is None or each.target.end <= target)
            for each in (*found.doubts, *found.links)
        )


def whole(source: str, target: str, confidence: float | None = None) -> Pair:
    """Return the pair of a sentence that was translated in one piece."""
    clause = Span(0, len(source)), Span(0, len(target))
    return Pair(source, target, (clause,), confidence)


def judged(pair: Pair, linker: FetchLinker | None = None) -> Findings:
    """Return what the checks find and what is surely linked.

    What holds no Arabic was not translated, and raises no doubts.
    """
    links = tuple(
        shifted(link, source.start, target.start)
        for source, target in pair.clauses
        for link in sure_links(source.of(pair.source), target.of(pair.target))
    )
    if not arabic.count_letters(pair.source):
        return Findings((), links)
    texts = pair.source, pair.target
    every = linker().links(*texts, links) if linker is not None else None
    return Findings(doubts(*texts, pair.confidence, pair.unsure_below, every), links)
