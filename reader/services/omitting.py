"""Stretches of a sentence that nothing in its translation stands for, by the links of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.domain.folding import lettered
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link
from reader.services.counting import quoted
from reader.services.denying import UNTRANSLATED
from reader.services.linking import word_spans
from reader.services.wording import QT_TRANSLATE_NOOP

LEAST: Final = 4.5  # words that nothing stands for, less the words left over in English
FOR_SHORTNESS: Final = 0.5  # such words, that each spread of the length from the usual weighs
LINKED: Final = 1.5  # such words, that a linked one among them weighs
LEAST_LINKED: Final = 0.2  # of the Arabic words, or the links themselves say little
SHORTEST: Final = 3  # letters of an Arabic word that has a meaning of its own
SHORTEST_LEFT: Final = 4  # letters of such an English one

_OMITTED: Final = QT_TRANSLATE_NOOP(
    "doubts", "“{source}” seems to be missing from the translation."
)
# Words that serve grammar, as ``lettered`` folds them.
_SERVING: Final = frozenset((
    "في", "من", "علي", "الي", "عن", "ان", "التي", "الذي", "الذين", "كان", "كانت", "قد", "قال",
    "وقال", "مع", "هذا", "هذه", "ذلك", "تلك", "بعد", "قبل", "بين", "حتي", "كما", "لم", "لا",
    "ما", "هو", "هي", "او", "ثم", "كل", "بعض", "غير", "عند", "لدي", "منذ", "حيث", "وهو", "وهي",
    "وفي", "ومن", "وعلي", "وان", "بان", "لان", "انه", "انها", "وقد", "تم", "يتم", "وكان",
    "وكانت", "به", "بها", "له", "لها", "فيه", "فيها", "منه", "منها", "عليه", "عليها", "لكن",
    "ولكن", "اي", "ليس", "اذا", "كانوا", "لو", "هناك", "هنا", "ايضا", "فقط", "يكون", "تكون",
    "سوف", "لن", "خلال", "حول", "نحو", "ضد", "دون", "بدون", "عبر", "احد", "احدي", "والتي",
    "والذي", "مثل", "اكثر",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words in a row, and how much of them nothing stands for."""

    weight: float = 0.0
    span: Span | None = None

    def with_lone(self, word: Span) -> _Stretch:
        start = word.start if self.span is None else self.span.start
        return _Stretch(self.weight + 1, Span(start, word.end))

    def with_linked(self) -> _Stretch:
        left = self.weight - LINKED
        return _Stretch(left, self.span) if left > 0 else _Stretch()


def omitted(
    source: str, target: str, links: Sequence[Link], shortness: float = 0.0
) -> Iterator[Doubt]:
    """Yield the Arabic words in a row that are linked to nothing, where they are too many.

    ``links`` are all that an aligner finds. Each English word that is left over may stand for one.
    The shorter the translation, the fewer words are too many: ``shortness`` says by how many
    spreads it falls short of the usual length.
    """
    words = list(_weighty(source))
    is_linked = [any(word.overlaps(link.source) for link in links) for word in words]
    if sum(is_linked) < LEAST_LINKED * len(words):
        return
    found = _longest(words, is_linked)
    weight = found.weight - _left_over(target, links) + FOR_SHORTNESS * shortness
    if found.span is not None and weight >= LEAST:
        yield quoted(UNTRANSLATED, _OMITTED, (source, found.span), None)


def _weighty(source: str) -> Iterator[Span]:
    """Yield the words that a translation has to say somehow."""
    for word in word_spans(source):
        if word is not None:
            folded = lettered(word.of(source)).text
            if len(folded) >= SHORTEST and folded not in _SERVING:
                yield word


def _longest(words: Sequence[Span], is_linked: Sequence[bool]) -> _Stretch:
    best = running = _Stretch()
    for word, linked in zip(words, is_linked, strict=True):
        running = running.with_linked() if linked else running.with_lone(word)
        if running.weight > best.weight:
            best = running
    return best


def _left_over(target: str, links: Sequence[Link]) -> int:
    """Return how many English words of some length nothing is linked to."""
    words = (word for word in word_spans(target) if word is not None)
    return sum(
        word.end - word.start >= SHORTEST_LEFT
        and not any(word.overlaps(link.target) for link in links)
        for word in words
    )
