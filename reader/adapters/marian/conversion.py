"""A checkpoint turned into CTranslate2's own format with numpy alone, once, in a cache.

The result equals that of CTranslate2's TransformersConverter, which would need torch, but for three
things. A vocabulary of both languages is cut in two, so that the decoder weighs no pieces of the
source. Where training has moved the padding row, from which decoding starts, the row is kept (that
converter takes it for zero). The head whose attention links words best stands first in its layer.
"""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from reader.adapters.marian.checkpoint import (
    Architecture,
    Checkpoint,
)
from reader.adapters.marian.forcing import embeddings, position_table
from reader.adapters.marian.heads import best_head, put_first
from reader.adapters.marian.home import home_of, is_inhabited
from reader.adapters.marian.runtime import Attention, Linear, Norm, Runtime, Specification
from reader.adapters.marian.tokenizing import END, PADDING, PLACE_OF_PADDING, UNKNOWN
from reader.adapters.marian.vocabulary import needed_rows
from reader.adapters.marian.weights import load_weights
from reader.domain.errors import ModelBroken, WritingError
from reader.services.jobs import Ticket

Array: TypeAlias = npt.NDArray[np.float32]

FORBIDDEN = -1e9  # a logit that no search will choose
ACTIVATIONS = {
    "gelu": "GELU",
    "gelu_new": "GELUTanh",
    "relu": "RELU",
    "silu": "SWISH",
    "swish": "SWISH",
}


def converted(
    runtime: Runtime,
    checkpoint: Checkpoint,
    sha256: str,
    cache: Path,
    ticket: Ticket | None = None,
) -> Path:
    """Return the folder with the converted model, making it where it is not there yet.

    It appears whole or not at all. Raises ``ModelBroken``, ``WritingError`` and ``Cancelled``.
    """
    folder = home_of(checkpoint, sha256, runtime.version, cache)
    if is_inhabited(folder):
        return folder
    spec = specification(runtime, checkpoint, ticket or Ticket())
    try:
        _save(spec, folder)
    except OSError as error:
        raise WritingError(str(folder), error.strerror or str(error)) from error
    return folder


def _save(spec: Specification, folder: Path) -> None:
    """Save the model beside the folder, then put it in its place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".converting-"))
    try:
        spec.save(str(staging))
        if folder.exists() and not is_inhabited(folder):
            shutil.rmtree(folder)  # what an older, interrupted program may have left
        staging.rename(folder)
    except OSError:
        if not is_inhabited(folder):  # else another process was faster: take its work
            raise
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def specification(runtime: Runtime, checkpoint: Checkpoint, ticket: Ticket) -> Specification:
    """Build CTranslate2's description of the model, its weights as int8."""
    try:
        spec = _build(runtime, checkpoint, ticket)
        spec.validate()
    except KeyError as error:
        raise ModelBroken(checkpoint.name, f"the tensor {error} is missing") from error
    except (ValueError, IndexError, TypeError) as error:
        raise ModelBroken(checkpoint.name, f"its tensors do not fit: {error}") from error
    spec.optimize(quantization="int8")
    return spec


def _build(runtime: Runtime, checkpoint: Checkpoint, ticket: Ticket) -> Specification:
    shape = checkpoint.architecture
    if shape.activation not in ACTIVATIONS:
        raise ModelBroken(checkpoint.name, f"its activation {shape.activation!r} is not known")
    layers = (shape.encoder_layers, shape.decoder_layers)
    spec = runtime.blank(layers, shape.heads, ACTIVATIONS[shape.activation])
    weights = load_weights(checkpoint)
    _fill_layers(spec, weights, shape)
    _fill_vocabularies(spec, weights, checkpoint)
    put_first(spec.decoder, best_head(checkpoint, weights, ticket), shape.heads)
    spec.config.eos_token = END
    spec.config.unk_token = UNKNOWN
    return spec


def _fill_layers(spec: Specification, weights: Mapping[str, Array], shape: Architecture) -> None:
    for side, coder in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        coder.scale_embeddings = math.sqrt(shape.width) if shape.scales_embeddings else 1.0
        coder.position_encodings.encodings = position_table(weights, shape, side)
        for index, layer in enumerate(coder.layer):
            name = f"model.{side}.layers.{index}"
            _fill_attention(layer.self_attention, weights, f"{name}.self_attn", (3,))
            if side == "decoder":
                _fill_attention(layer.attention, weights, f"{name}.encoder_attn", (1, 2))
            _fill_linear(layer.ffn.linear_0, weights, f"{name}.fc1")
            _fill_linear(layer.ffn.linear_1, weights, f"{name}.fc2")
            _fill_norm(layer.ffn.layer_norm, weights, f"{name}.final_layer_norm")


def _fill_attention(
    spec: Attention, weights: Mapping[str, Array], name: str, fused: tuple[int, ...]
) -> None:
    """Fill an attention block; ``fused`` counts how many of query, key, value each layer holds."""
    names = iter([f"{name}.q_proj", f"{name}.k_proj", f"{name}.v_proj"])
    for linear, count in zip(spec.linear, fused, strict=False):
        parts = [next(names) for _ in range(count)]
        linear.weight = np.concatenate([weights[f"{part}.weight"] for part in parts])
        linear.bias = np.concatenate([weights[f"{part}.bias"] for part in parts])
    _fill_linear(spec.linear[-1], weights, f"{name}.out_proj")
    _fill_norm(spec.layer_norm, weights, f"{name}_layer_norm")


def _fill_linear(spec: Linear, weights: Mapping[str, Array], name: str) -> None:
    spec.weight = weights[f"{name}.weight"]
    spec.bias = weights[f"{name}.bias"]


def _fill_norm(spec: Norm, weights: Mapping[str, Array], name: str) -> None:
    spec.gamma = weights[f"{name}.weight"]
    spec.beta = weights[f"{name}.bias"]


def _fill_vocabularies(
    spec: Specification, weights: Mapping[str, Array], checkpoint: Checkpoint
) -> None:
    source, target = embeddings(weights, "encoder"), embeddings(weights, "decoder")
    output = weights.get("lm_head.weight", target)
    bias = weights.get("final_logits_bias", np.zeros(len(output), np.float32)).reshape(-1)
    source_names, target_names = _names(checkpoint.source), _names(checkpoint.target)
    _check_padding(checkpoint, (source_names, target_names), (source, target, output, bias))
    rows = needed_rows(checkpoint)
    source, target, output = source[rows.source], target[rows.target], output[rows.target]
    bias = bias[rows.target]
    source_names = [source_names[row] for row in rows.source]
    target_names = [target_names[row] for row in rows.target]
    if target[-1].any():
        bias[-1] = FORBIDDEN
        order = list(range(len(target)))
        order.insert(PLACE_OF_PADDING, order.pop())
        target, output, bias = target[order], output[order], bias[order]
        target_names = [target_names[row] for row in order]
        spec.config.decoder_start_token = PADDING
    else:  # the padding row only stands for "start from nothing", which CTranslate2 knows
        target, output, bias, target_names = target[:-1], output[:-1], bias[:-1], target_names[:-1]
        spec.config.decoder_start_token = END
        spec.decoder.start_from_zero_embedding = True
    _put_in(spec, source[:-1], target, output, bias)
    spec.register_source_vocabulary(source_names[:-1])
    spec.register_target_vocabulary(target_names)


def _put_in(spec: Specification, source: Array, target: Array, output: Array, bias: Array) -> None:
    # CTranslate2 turns arrays into int8 in place, so that no two may share their memory.
    spec.encoder.embeddings[0].weight = source.copy()
    spec.decoder.embeddings.weight = target.copy()
    spec.decoder.projection.weight = output.copy()
    if bias.any():
        spec.decoder.projection.bias = bias


def _check_padding(
    checkpoint: Checkpoint, names: tuple[list[str], list[str]], tables: tuple[Array, ...]
) -> None:
    source, target = names
    sizes = (len(source), len(target), len(target), len(target))
    if tuple(len(table) for table in tables) != sizes:
        raise ModelBroken(checkpoint.name, "vocabulary and embeddings differ in size")
    shape = checkpoint.architecture
    is_last = source[-1] == target[-1] == PADDING and shape.pad == len(target) - 1
    if not is_last or shape.start != shape.pad:
        raise ModelBroken(checkpoint.name, "its padding does not stand last in the vocabulary")


def _names(vocabulary: Mapping[str, int]) -> list[str]:
    return sorted(vocabulary, key=lambda piece: vocabulary[piece])
