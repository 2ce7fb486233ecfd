"""What is known of words that translate each other: the file, and how to ask it."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.adapters.alignment.markov import Reals
from reader.adapters.arrays import not_miscounted

Bytes: TypeAlias = NDArray[np.uint8]
Numbers: TypeAlias = NDArray[np.int64]

VERSION: Final = 1
FINENESS: Final = 16  # steps of a stored probability for each factor of e
COUNT_FINENESS: Final = 8
_DAMAGED: Final = (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile)


class TableDamaged(Exception):
    """The file is not there or is none of ours."""


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one language by number; ``counts`` are of words as written, nought for forms.

    ``alone`` is how probable each is where the other language says nothing of it.
    """

    words: tuple[str, ...]
    counts: Sequence[int]
    alone: Reals
    numbers: Mapping[str, int]

    def number(self, word: str) -> int:
        """Return the number of a word, that of the unknown word for one that is not there."""
        return self.numbers.get(word, 0)

    def count(self, word: str) -> int:
        """Return how often a word is written in what the table was learnt from."""
        return self.counts[self.number(word)]


@dataclass(frozen=True, slots=True)
class Table:
    """Probabilities of words given words of the other language, both ways.

    Word 0 of each side stands for all that are unknown. ``pairs`` are sorted numbers ``arabic *
    len(english.words) + english``; ``forward`` is P(Arabic | English), ``backward`` P(English |
    Arabic). ``jumps`` holds the distances of both ways.
    """

    arabic: Side
    english: Side
    pairs: Numbers
    forward: Bytes
    backward: Bytes
    jumps: tuple[Reals, Reals]

    def between(self, arabic: Sequence[str], english: Sequence[str]) -> tuple[Reals, Reals]:
        """Return P(Arabic | English) and P(English | Arabic) for each two, shaped as both."""
        rows = np.array([self.arabic.number(word) for word in arabic], np.int64)
        columns = np.array([self.english.number(word) for word in english], np.int64)
        keys = (rows[:, None] * len(self.english.words) + columns[None, :]).ravel()
        places = np.searchsorted(self.pairs, keys)
        places[places == len(self.pairs)] = 0
        is_there = self.pairs[places] == keys
        shape = len(rows), len(columns)
        forward = np.where(is_there, _PROBABILITIES[self.forward[places]], 0.0)
        backward = np.where(is_there, _PROBABILITIES[self.backward[places]], 0.0)
        return forward.reshape(shape), backward.reshape(shape)


_PROBABILITIES: Final[Reals] = np.exp(-np.arange(256) / FINENESS)
_COUNTS: Final = tuple(round(float(np.exp(code / COUNT_FINENESS))) for code in range(256))
_STORED_COUNTS: Final = (0, *_COUNTS)


def quantised(probabilities: Reals) -> Bytes:
    """Return probabilities as they are stored."""
    return np.clip(np.rint(-FINENESS * np.log(probabilities)), 0, 255).astype(np.uint8)


def rounded(count: int) -> int:
    """Return a count as it is after being stored."""
    return _COUNTS[_code(count)] if count else 0


def side(words: Sequence[str], counts: Sequence[int], alone: Reals) -> Side:
    """Return the words of one language."""
    return Side(tuple(words), counts, alone, dict(zip(words, range(len(words)), strict=True)))


def read_table(path: Path) -> Table:
    """Read the file; raises ``TableDamaged``."""
    return not_miscounted(partial(_read, path))


def _read(path: Path) -> Table:
    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as stored:
            if int(stored["version"]) != VERSION:
                raise TableDamaged(path)
            arabic, english = (_read_side(stored, name) for name in ("arabic", "english"))
            pairs = _keys(stored["lengths"], stored["gaps"], len(english.words))
            ways = stored["forward"], stored["backward"]
            jumps = stored["jumps"].astype(np.float64)
    except _DAMAGED as error:
        raise TableDamaged(path) from error
    return Table(arabic, english, pairs, *ways, (jumps[0], jumps[1]))


def write_table(table: Table, path: Path) -> None:
    """Write the file, the same bytes for the same table."""
    width = len(table.english.words)
    rows, columns = np.divmod(table.pairs, width)
    is_first = np.diff(rows, prepend=-1) != 0
    gaps = np.where(is_first, columns, np.diff(columns, prepend=0))
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            version=np.array(VERSION),
            lengths=np.bincount(rows, minlength=len(table.arabic.words)).astype(np.uint16),
            gaps=gaps.astype(np.uint16 if width < 1 << 16 else np.uint32),
            forward=table.forward,
            backward=table.backward,
            jumps=np.stack(table.jumps).astype(np.float32),
            allow_pickle=False,
            **_written_side("arabic", table.arabic),
            **_written_side("english", table.english),
        )


def _written_side(name: str, words: Side) -> dict[str, NDArray[np.uint8]]:
    text = "\n".join(words.words).encode()
    codes = [_code(count) + 1 if count else 0 for count in words.counts]
    return {
        f"{name}_words": np.frombuffer(text, np.uint8),
        f"{name}_counts": np.array(codes, np.uint8),
        f"{name}_alone": quantised(words.alone),
    }


def _read_side(stored: Mapping[str, Bytes], name: str) -> Side:
    words = stored[f"{name}_words"].tobytes().decode().split("\n")
    counts = list(map(_STORED_COUNTS.__getitem__, stored[f"{name}_counts"].tobytes()))
    return side(words, counts, _PROBABILITIES[stored[f"{name}_alone"]])


def _keys(lengths: NDArray[np.uint16], gaps: NDArray[np.uint16], width: int) -> Numbers:
    """Return the numbers of all pairs from the columns' gaps within each row."""
    totals = np.cumsum(gaps, dtype=np.int64)
    ends = np.cumsum(lengths, dtype=np.int64)
    before = np.concatenate(([0], totals))[ends - lengths]
    rows = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
    return rows * width + totals - before[rows]


def _code(count: int) -> int:
    return min(254, round(COUNT_FINENESS * float(np.log(count))))
