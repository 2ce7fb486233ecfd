"""Parallel lines, encoded in several segmentations and handed out in batches of equal work."""

from __future__ import annotations

import lzma
import os
import queue
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import torch
from pieces import Ids, Vocabulary

CHUNK_LINES = 8000  # encoded by one process at once
MULTIPLE = 8  # widths of batches, which a GPU's matrix units like
JITTER = 4  # tokens by which lengths are blurred, so that batches differ from epoch to epoch
AHEAD = 8  # batches made before they are wanted

Side = Sequence[Ids]


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text, which may be packed with xz."""
    if path.suffix == ".xz":
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            return [line.strip() for line in lines]
    with path.open(encoding="utf-8") as lines:
        return [line.strip() for line in lines]


def read_pairs(data: Path, limit: int | None = None) -> tuple[list[str], list[str]]:
    """Return the Arabic and the English lines of all ``train*`` files, in the files' order."""
    arabic: list[str] = []
    english: list[str] = []
    for path in sorted(data.glob("train*.ar*")):
        arabic += read_lines(path)
        english += read_lines(path.with_name(path.name.replace(".ar", ".en", 1)))
        if len(arabic) != len(english):
            raise ValueError(f"{path.name} and its English have not as many lines")
    return arabic[:limit], english[:limit]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded rows of both sides, a sentence a line."""

    source: torch.Tensor
    target: torch.Tensor


class Corpus:
    """All pairs in ``variants`` segmentations, one an epoch in turn.

    The first is the one that the model will meet; the others are sampled on the source's side, and
    every second also on the target's (subword regularisation, Kudo 2018).
    """

    def __init__(
        self,
        pairs: tuple[Sequence[str], Sequence[str]],
        vocabulary: Path,
        variants: int,
        longest: int,
    ) -> None:
        with ProcessPoolExecutor(os.cpu_count() or 2) as pool:
            self.variants = [
                _fitting(*_encoded(pool, pairs, vocabulary, variant), longest)
                for variant in range(variants)
            ]
        if not all(source for source, _ in self.variants):
            raise ValueError("no pair of lines is left to train on")

    @property
    def size(self) -> int:
        """Return how many pairs there are."""
        return len(self.variants[0][0])

    @property
    def tokens(self) -> tuple[int, int]:
        """Count the tokens of both sides."""
        source, target = self.variants[0]
        return sum(map(len, source)), sum(map(len, target))

    def batches(
        self, tokens: int, draw: np.random.Generator, padding: int
    ) -> Iterator[Batch | None]:
        """Yield batches of about ``tokens`` padded tokens for ever; None ends an epoch."""
        while True:
            for source, target in self.variants:
                lengths = np.array(
                    [max(len(s), len(t)) for s, t in zip(source, target, strict=True)]
                )
                groups = _groups(lengths, tokens, draw)
                draw.shuffle(groups)
                for group in groups:
                    sides = ([side[index] for index in group] for side in (source, target))
                    yield Batch(*(padded(rows, padding, MULTIPLE) for rows in sides))
                yield None


def padded(rows: Side, padding: int, multiple: int) -> torch.Tensor:
    """Return rows as one matrix, as wide as the longest needs."""
    width = -(-max(map(len, rows)) // multiple) * multiple
    matrix = np.full((len(rows), width), padding, dtype=np.int64)
    for line, row in enumerate(rows):
        matrix[line, : len(row)] = row
    return torch.from_numpy(matrix)


def ahead(stream: Iterator[Batch | None]) -> Iterator[Batch | None]:
    """Yield what the stream yields, made in a thread of its own before it is wanted."""
    box: queue.Queue[Batch | Exception | None] = queue.Queue(AHEAD)

    def fill() -> None:
        try:
            for item in stream:
                box.put(item)
        except Exception as error:  # noqa: BLE001 - handed over, or the caller waits for ever
            box.put(error)

    threading.Thread(target=fill, daemon=True).start()
    while True:
        item = box.get()
        if isinstance(item, Exception):
            raise item
        yield item


def _groups(lengths: np.ndarray, tokens: int, draw: np.random.Generator) -> list[np.ndarray]:
    """Cut the pairs, sorted by blurred length, into batches; return their indexes."""
    among_equals = draw.random(len(lengths))
    blurred = (lengths + draw.integers(0, JITTER, len(lengths))) // (JITTER - 1)
    order = np.lexsort((among_equals, blurred))
    groups, start = list[np.ndarray](), 0
    while start < len(order):
        end, width = start, 0
        while end < len(order):
            width = max(width, -(-lengths[order[end]] // MULTIPLE) * MULTIPLE)
            if (end - start + 1) * width > tokens and end > start:
                break
            end += 1
        groups.append(order[start:end])
        start = end
    return groups


def _encoded(
    pool: ProcessPoolExecutor,
    pairs: tuple[Sequence[str], Sequence[str]],
    vocabulary: Path,
    variant: int,
) -> tuple[list[Ids], list[Ids]]:
    arabic, english = pairs
    chunks = [
        (str(vocabulary), arabic[start:end], english[start:end], variant)
        for start in range(0, len(arabic), CHUNK_LINES)
        for end in (start + CHUNK_LINES,)
    ]
    source: list[Ids] = []
    target: list[Ids] = []
    for one, two in pool.map(_encode_chunk, chunks):
        source += one
        target += two
    return source, target


def _encode_chunk(
    chunk: tuple[str, Sequence[str], Sequence[str], int],
) -> tuple[list[Ids], list[Ids]]:
    folder, arabic, english, variant = chunk
    vocabulary = _vocabulary(folder)
    return (
        vocabulary.encode(arabic, "source", sampled=variant > 0),
        vocabulary.encode(english, "target", sampled=variant > 0 and variant % 2 == 0),
    )


@cache
def _vocabulary(folder: str) -> Vocabulary:
    """Load the vocabulary once in each process."""
    return Vocabulary(Path(folder))


def _fitting(source: Side, target: Side, longest: int) -> tuple[list[Ids], list[Ids]]:
    """Leave out pairs that are empty, too long, or of lengths that no translation has."""
    kept = [
        (one, two)
        for one, two in zip(source, target, strict=True)
        if 1 < len(one) <= longest
        and 1 < len(two) <= longest
        and len(one) < 4 * len(two) + 8
        and len(two) < 4 * len(one) + 8
    ]
    return [one for one, _ in kept], [two for _, two in kept]
