"""The head of a model's attention that links words best, found once and put first in its layer.

CTranslate2 gives the attention of a layer's first head. OPUS-MT is trained with guided alignment in
the first head of the last layer; which head looks at the word that is being translated in a model
trained otherwise is chance.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reader.adapters.marian.attention import word_numbers
from reader.adapters.marian.checkpoint import Checkpoint
from reader.adapters.marian.forcing import Network
from reader.adapters.marian.runtime import Decoder
from reader.adapters.marian.tokenizing import Tokenizer, Tokens
from reader.adapters.paths import bundled
from reader.services.jobs import Ticket

Array: TypeAlias = npt.NDArray[np.float32]
Reals: TypeAlias = npt.NDArray[np.float64]

CLEARLY: Final = 0.05  # by which another head has to do better than the one that may be guided
YARDSTICK: Final = Path("alignment", "yardstick.tsv")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Head:
    """A head of the decoder's attention to the source; layers and heads are counted from 0."""

    layer: int
    number: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Pieces of a sentence and its translation, and which of its words each English one means."""

    source: Tokens
    target: Tokens
    means: Mapping[int, frozenset[int]]


def best_head(checkpoint: Checkpoint, weights: Mapping[str, Array], ticket: Ticket) -> Head:
    """Return the head that most often looks at the word that is being translated.

    The last layer's first one, which may have been trained to, unless another is clearly better.
    Raises ``Cancelled``, and ``KeyError`` or ``ValueError`` where tensors do not fit.
    """
    rates = agreements(checkpoint, weights, ticket)
    guided = Head(len(rates) - 1, 0)
    layer, number = np.unravel_index(rates.argmax(), rates.shape)
    if rates[layer, number] < rates[guided.layer, guided.number] + CLEARLY:
        return guided
    return Head(int(layer), int(number))


def agreements(checkpoint: Checkpoint, weights: Mapping[str, Array], ticket: Ticket) -> Reals:
    """Return layers x heads: the share of linked English words at whose source a head looks most.

    The sentences are bundled, linked by their numbers and names, by statistics and dictionary.
    """
    shape = checkpoint.architecture
    sentences = list(_sentences(checkpoint))
    sources = [[checkpoint.source[piece] for piece in each.source] for each in sentences]
    targets = [[checkpoint.target[piece] for piece in each.target] for each in sentences]
    right = np.zeros((shape.decoder_layers, shape.heads))
    if not sentences:
        return right
    with np.errstate(all="ignore"):  # a broken model is found out by what it says
        looked = Network(weights, shape).attention(sources, targets, ticket)
    for each, attention in zip(sentences, looked, strict=True):
        strongest = by_word(attention, each.source, each.target).argmax(-1)
        for word, meant in each.means.items():
            right += np.isin(strongest[..., word], list(meant))
    return right / sum(len(each.means) for each in sentences)


def by_word(attention: Array, source: Tokens, target: Tokens) -> Reals:
    """Return ... x target words x source words of attention between pieces, the end left out.

    That of the pieces of a word is summed.
    """
    return _belonging(target) @ attention @ _belonging(source).T


def _belonging(pieces: Tokens) -> Reals:
    """Return words x pieces: 1 where a piece belongs to a word."""
    numbers = word_numbers(pieces)
    table = np.zeros((max(numbers) + 1, len(numbers)))
    for piece, word in enumerate(numbers):
        if word >= 0:
            table[word, piece] = 1
    return table


def put_first(decoder: Decoder, head: Head, heads: int) -> None:
    """Let CTranslate2 give the attention of ``head``; what the model says stays the same.

    Heads of a layer may stand in any order, as long as each finds its own part of every matrix.
    """
    order = [head.number, *(number for number in range(heads) if number != head.number)]
    attention = decoder.layer[head.layer].attention
    *inputs, output = attention.linear
    for linear in inputs:
        linear.weight = _reordered(linear.weight, order, len(output.bias))
        linear.bias = _reordered(linear.bias, order, len(output.bias))
    output.weight = np.ascontiguousarray(_reordered(output.weight.T, order, len(output.bias)).T)
    decoder.alignment_layer = np.int16(head.layer - len(decoder.layer))  # from the end


def _reordered(values: Array, order: list[int], width: int) -> Array:
    """Return the rows, those of query, key or value one after the other, with heads in order."""
    parts = values.reshape(len(values) // width, len(order), width // len(order), -1)
    return np.ascontiguousarray(parts[:, order].reshape(values.shape))


def _sentences(checkpoint: Checkpoint) -> Iterator[_Sentence]:
    """Yield those of the bundled sentences that the model's pieces spell word by word."""
    tokenizer = Tokenizer(checkpoint)
    for line in _yardstick():
        source, target, links = line.split("\t")
        read = tokenizer.encode(source)
        written = tokenizer.known_to_target(tokenizer.pieces_of_target(target))
        words = (max(word_numbers(read)) + 1, max(word_numbers(written)) + 1)
        is_short = max(len(read), len(written)) <= checkpoint.positions
        if is_short and words == (len(source.split()), len(target.split())):
            yield _Sentence(read, written, _meanings(links))


def _yardstick() -> list[str]:
    try:
        return (bundled("resources") / YARDSTICK).read_text(encoding="utf-8").splitlines()
    except OSError:
        _log.warning("The sentences that attention is judged by cannot be read.")
        return []


def _meanings(links: str) -> Mapping[int, frozenset[int]]:
    pairs = [tuple(map(int, link.split("-"))) for link in links.split()]
    return {word: frozenset(one for one, other in pairs if other == word) for _, word in pairs}
