"""Word links from a decoder's attention: which word was looked at when a word was written.

The supervised head of a model trained with guided alignment says so well; others are weaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reader.adapters.marian.tokenizing import END, WORD_START

WordLink: TypeAlias = tuple[int, int, float]
Matrix: TypeAlias = Sequence[Sequence[float]]

LEAST = 0.3  # of a target word's attention, to link it by itself
LEAST_MUTUAL = 0.15  # where source and target words are each other's strongest
LEAST_SEEN = 0.2  # of a piece's attention that lies on words and not on the end


def word_links(
    source: Sequence[str], target: Sequence[str], attention: Matrix
) -> tuple[WordLink, ...]:
    """Return links between words by their numbers on each side, with weights in (0, 1].

    ``attention`` has a row for each target piece, a column for each source piece.
    """
    columns, rows = word_numbers(source), word_numbers(target)
    sources, targets = max(columns, default=-1) + 1, max(rows, default=-1) + 1
    if not sources or not targets or len(attention) < len(target):
        return ()
    table = [[0.0] * sources for _ in range(targets)]
    sizes = [0] * targets
    for word, piece in zip(rows, attention, strict=False):
        seen = sum(weight for weight, column in zip(piece, columns, strict=False) if column >= 0)
        sizes[word] += 1
        if seen < LEAST_SEEN:
            continue
        for weight, column in zip(piece, columns, strict=False):
            if column >= 0:
                table[word][column] += weight / seen
    shares = [[value / size for value in row] for row, size in zip(table, sizes, strict=True)]
    return tuple(_strong(shares))


def word_numbers(pieces: Sequence[str]) -> list[int]:
    """Return the number of the word that each piece belongs to; -1 for the end."""
    words, number = list[int](), -1
    for piece in pieces:
        if piece == END:
            words.append(-1)
            continue
        number += piece.startswith(WORD_START) or number < 0
        words.append(number)
    return words


def _strong(shares: Sequence[Sequence[float]]) -> Iterator[WordLink]:
    best = [max(range(len(shares)), key=lambda row: shares[row][column])
            for column in range(len(shares[0]))]  # fmt: skip
    for target, row in enumerate(shares):
        top = row.index(max(row))
        for source, share in enumerate(row):
            is_mutual = source == top and best[source] == target
            if share >= LEAST or (is_mutual and share >= LEAST_MUTUAL):
                yield source, target, round(min(share, 1.0), 2)
