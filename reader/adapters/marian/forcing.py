"""Where a checkpoint looks while it is made to write a given translation, with numpy alone.

The attention of all heads of all layers, which CTranslate2 does not give. Vaswani et al. 2017, with
normalisation after each block, as Marian has it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reader.adapters.marian.checkpoint import Architecture
from reader.services.jobs import Ticket

Array: TypeAlias = npt.NDArray[np.float32]
Rows: TypeAlias = Sequence[Sequence[int]]
Places: TypeAlias = Sequence[tuple[slice, slice]]

EPSILON: Final = 1e-5  # in normalisation
HIDDEN: Final = -1e9  # what a word may not look at: those written after it


def _sigmoid(values: Array) -> Array:
    return np.reciprocal(1 + np.exp(-values))


def _gelu(values: Array) -> Array:
    """Return nearly what both kinds of GELU give; they differ in the third decimal."""
    inner = math.sqrt(2 / math.pi) * (values + 0.044715 * values**3)
    return 0.5 * values * (1 + np.tanh(inner))


def _swish(values: Array) -> Array:
    return values * _sigmoid(values)


ACTIVATIONS: Final[Mapping[str, Callable[[Array], Array]]] = {
    "gelu": _gelu,
    "gelu_new": _gelu,
    "relu": lambda values: np.maximum(values, 0),
    "silu": _swish,
    "swish": _swish,
}


@dataclass(frozen=True, slots=True)
class Network:
    """A checkpoint's tensors under their names, and how they belong together.

    Sentences go through it one after the other in the same matrices, which is several times as fast
    as each alone; ``places`` says where each stands in both.
    """

    weights: Mapping[str, Array]
    shape: Architecture

    def attention(self, sources: Rows, targets: Rows, ticket: Ticket) -> list[Array]:
        """Return for each sentence layers x heads x target x source; lines sum to 1.

        ``sources`` and ``targets`` are rows of the vocabularies, the end last in each source.
        Raises ``Cancelled``, and ``KeyError`` or ``ValueError`` where tensors do not fit.
        """
        there, here = _places(sources), _places(targets)
        read = self._read(sources, there, ticket)
        before = [[self.shape.start, *rows[:-1]] for rows in targets]
        hidden = self._embedded("decoder", before)
        layers: list[list[Array]] = []
        for layer in range(self.shape.decoder_layers):
            ticket.check()
            name = f"model.decoder.layers.{layer}"
            places = list(zip(here, here, strict=True))
            hidden, _ = self._attended(f"{name}.self_attn", hidden, hidden, places, looks_back=True)
            places = list(zip(here, there, strict=True))
            hidden, shares = self._attended(f"{name}.encoder_attn", hidden, read, places)
            layers.append(shares)
            hidden = self._fed(name, hidden)
        return [np.stack(shares) for shares in zip(*layers, strict=True)]

    def _read(self, sources: Rows, there: Sequence[slice], ticket: Ticket) -> Array:
        hidden = self._embedded("encoder", sources)
        places = list(zip(there, there, strict=True))
        for layer in range(self.shape.encoder_layers):
            ticket.check()
            name = f"model.encoder.layers.{layer}"
            hidden, _ = self._attended(f"{name}.self_attn", hidden, hidden, places)
            hidden = self._fed(name, hidden)
        return hidden

    def _embedded(self, side: str, sentences: Rows) -> Array:
        pieces = embeddings(self.weights, side)[np.concatenate(sentences)]
        scale = math.sqrt(self.shape.width) if self.shape.scales_embeddings else 1.0
        table = position_table(self.weights, self.shape, side)
        positions = np.concatenate([np.arange(len(rows)) for rows in sentences])
        return pieces * np.float32(scale) + table[positions]

    def _attended(
        self, name: str, asking: Array, asked: Array, places: Places, *, looks_back: bool = False
    ) -> tuple[Array, list[Array]]:
        """Return the block's output, and for each sentence heads x asking x asked."""
        query = self._by_head(self._linear(f"{name}.q_proj", asking))
        key = self._by_head(self._linear(f"{name}.k_proj", asked))
        value = self._by_head(self._linear(f"{name}.v_proj", asked))
        query /= np.float32(math.sqrt(query.shape[2]))
        seen, found = np.empty_like(query), list[Array]()
        for here, there in places:
            logits = query[:, here] @ key[:, there].transpose(0, 2, 1)
            shares = _softmax(logits + _later(logits) if looks_back else logits)
            seen[:, here] = shares @ value[:, there]
            found.append(shares)
        output = self._linear(f"{name}.out_proj", seen.transpose(1, 0, 2).reshape(asking.shape))
        return self._normed(f"{name}_layer_norm", asking + output), found

    def _by_head(self, values: Array) -> Array:
        return values.reshape(len(values), self.shape.heads, -1).transpose(1, 0, 2)

    def _fed(self, name: str, hidden: Array) -> Array:
        inner = ACTIVATIONS[self.shape.activation](self._linear(f"{name}.fc1", hidden))
        return self._normed(f"{name}.final_layer_norm", hidden + self._linear(f"{name}.fc2", inner))

    def _linear(self, name: str, values: Array) -> Array:
        return values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _normed(self, name: str, values: Array) -> Array:
        centred = values - values.mean(1, keepdims=True)
        spread = np.sqrt((centred**2).mean(1, keepdims=True) + np.float32(EPSILON))
        return centred / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def _places(sentences: Rows) -> list[slice]:
    ends = accumulate(map(len, sentences))
    return [slice(end - len(rows), end) for end, rows in zip(ends, sentences, strict=True)]


def _later(logits: Array) -> Array:
    """Return what hides from each word those that are written after it."""
    return np.triu(np.full(logits.shape[1:], HIDDEN, np.float32), 1)


def embeddings(weights: Mapping[str, Array], side: str) -> Array:
    """Return the table of pieces of the encoder or decoder; raises ``KeyError``."""
    own = weights.get(f"model.{side}.embed_tokens.weight")
    return weights["model.shared.weight"] if own is None else own


def position_table(weights: Mapping[str, Array], shape: Architecture, side: str) -> Array:
    """Return the table of positions of the encoder or decoder, which few checkpoints hold."""
    own = weights.get(f"model.{side}.embed_positions.weight")
    return sinusoids(shape.positions, shape.width) if own is None else own


def sinusoids(positions: int, width: int) -> Array:
    """Return Marian's position table: all sines first, then all cosines.

    As in Vaswani et al. 2017, section 3.5, but for the order of the columns.
    """
    pairs = (width + 1) // 2
    rates = np.power(10000.0, -2.0 * np.arange(pairs) / width)
    angles = np.arange(positions)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles), np.cos(angles[:, : width // 2])], axis=1).astype(
        np.float32
    )


def _softmax(logits: Array) -> Array:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)
