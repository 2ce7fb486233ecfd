"""Sentences whose words were linked by hand, and how well links agree with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.domain.spans import Span
from reader.domain.translation import Link

GOLD = Path(__file__).parent / "golden" / "word-links.tsv"
Pairs = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two sentences; words are numbered as white space parts them."""

    source: str
    target: str
    sure: Pairs
    possible: Pairs  # the sure ones among them


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and alignment error rate after Och and Ney, 2003."""

    precision: float
    recall: float
    error: float


def gold(part: str) -> list[Aligned]:
    rows = [line.split("\t") for line in GOLD.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        Aligned(source, target, pairs(sure), pairs(sure) | pairs(possible))
        for of, source, target, sure, possible in rows
        if of == part
    ]


def pairs(text: str) -> Pairs:
    return frozenset((int(one), int(other)) for one, other in re.findall(r"(\d+)-(\d+)", text))


def numbered(sentence: Aligned, links: Iterable[Link]) -> Pairs:
    """Return links as pairs of numbers of words."""
    return frozenset(
        (one, other)
        for link in links
        for one in covered(sentence.source, link.source)
        for other in covered(sentence.target, link.target)
    )


def covered(text: str, span: Span) -> list[int]:
    words = re.finditer(r"\S+", text)
    return [at for at, word in enumerate(words) if Span(*word.span()).overlaps(span)]


def agreement(sentences: Sequence[Aligned], found: Sequence[Pairs]) -> Agreement:
    made = sum(map(len, found))
    both = list(zip(sentences, found, strict=True))
    surely = sum(len(links & sentence.sure) for sentence, links in both)
    possibly = sum(len(links & sentence.possible) for sentence, links in both)
    wanted = sum(len(sentence.sure) for sentence in sentences)
    return Agreement(
        possibly / made if made else 1.0, surely / wanted, 1 - (surely + possibly) / (made + wanted)
    )
