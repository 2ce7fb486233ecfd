"""An original Marian model, as its trainer wrote it, rewritten in Hugging Face's layout.

From then on it is a checkpoint like any other, for both engines. Nothing in its files is executed.
"""

from __future__ import annotations

import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reader.adapters.arrays import not_miscounted
from reader.adapters.files import write_atomically
from reader.adapters.marian.checkpoint import (
    CONFIGURATION,
    SAFE_WEIGHTS,
    SOURCE_PIECES,
    TARGET_PIECES,
    TARGET_VOCABULARY,
    VOCABULARY,
)
from reader.adapters.marian.listing import ARCHIVE, Listing, read_listing
from reader.adapters.marian.options import Options, read_options
from reader.adapters.marian.tokenizing import END, PADDING
from reader.adapters.marian.weights import save_weights
from reader.domain.errors import ModelBroken
from reader.services.jobs import Ticket

Array: TypeAlias = npt.NDArray[np.float32]

OPTIONS: Final = "special:model.yml"
POSITIONS: Final = 512  # what Hugging Face gives every Marian model

_EVERYWHERE: Final[dict[str, object]] = {  # what holds of every such model
    "architectures": ["MarianMTModel"],
    "model_type": "marian",
    "dtype": "float32",
    "max_position_embeddings": POSITIONS,
    "scale_embedding": True,
    "static_position_embeddings": True,
}
_ATTENTIONS = {"self": "self_attn", "context": "encoder_attn"}
_PROJECTIONS = {"q": "q_proj", "k": "k_proj", "v": "v_proj", "o": "out_proj"}


def rewrite(folder: Path, ticket: Ticket) -> None:
    """Turn the original model in ``folder`` into a checkpoint there; its own files go.

    Raises ``ModelBroken``, ``ModelUnfit``, ``WritingError`` and ``Cancelled``.
    """
    archive = next(folder.glob(f"*{ARCHIVE}"))
    listing = read_listing(folder)
    options, tensors = not_miscounted(partial(_read, archive, ticket))
    try:
        state = {name: np.ascontiguousarray(value) for name, value in _state(tensors, options)}
    except KeyError as error:
        raise ModelBroken(folder.name, f"the tensor {error} is missing") from error
    except (ValueError, IndexError) as error:
        raise ModelBroken(folder.name, f"its tensors do not fit: {error}") from error
    ticket.check()
    settings = _settings(folder.name, listing, options, state)
    pieces = [path.read_bytes() for path in (listing.source_pieces, listing.target_pieces)]
    for path in (archive, *listing.files):
        path.unlink(missing_ok=True)
    for name, data in zip((SOURCE_PIECES, TARGET_PIECES), pieces, strict=True):
        write_atomically(folder / name, data)
    _write_json(folder / VOCABULARY, _numbered(listing.source))
    if listing.target is not listing.source:
        _write_json(folder / TARGET_VOCABULARY, _numbered(listing.target))
    save_weights(folder / SAFE_WEIGHTS, state)
    _write_json(folder / CONFIGURATION, settings)


def _read(archive: Path, ticket: Ticket) -> tuple[Options, dict[str, Array]]:
    """Read options and tensors; an array that only Python can read is refused."""
    name = archive.parent.name
    try:
        with archive.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            if OPTIONS not in stored:
                raise ModelBroken(name, f"{archive.name} holds no options of a Marian model")
            options = read_options(stored[OPTIONS].tobytes().rstrip(b"\0"), name)
            return options, dict(_tensors(stored, ticket))
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise ModelBroken(name, f"{archive.name} cannot be read: {error}") from error


def _tensors(stored: Mapping[str, Array], ticket: Ticket) -> Iterator[tuple[str, Array]]:
    for name in stored:
        ticket.check()
        if name != OPTIONS:
            yield name, stored[name].astype(np.float32)


def _state(tensors: Mapping[str, Array], options: Options) -> Iterator[tuple[str, Array]]:
    """Yield every tensor under its name in Hugging Face's layout."""
    yield from _embeddings(tensors)
    for side, layers in (("encoder", options.encoder_layers), ("decoder", options.decoder_layers)):
        attentions = ("self",) if side == "encoder" else ("self", "context")
        for number in range(layers):
            theirs, ours = f"{side}_l{number + 1}", f"model.{side}.layers.{number}"
            for attention in attentions:
                yield from _attention(
                    tensors, f"{theirs}_{attention}", f"{ours}.{_ATTENTIONS[attention]}"
                )
            yield from _linear(tensors, f"{theirs}_ffn", "1", f"{ours}.fc1")
            yield from _linear(tensors, f"{theirs}_ffn", "2", f"{ours}.fc2")
            yield from _norm(tensors, f"{theirs}_ffn_ffn", f"{ours}.final_layer_norm")


def _embeddings(tensors: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    """Yield the tables of both sides, each with a row of zeros for the padding added."""
    shared = tensors.get("Wemb")
    source = tensors.get("encoder_Wemb", shared)
    target = tensors.get("decoder_Wemb", shared)
    if source is None or target is None:
        raise KeyError("Wemb")
    if source is target:
        yield "model.shared.weight", _with_padding(source)
    else:
        yield "model.encoder.embed_tokens.weight", _with_padding(source)
        yield "model.decoder.embed_tokens.weight", _with_padding(target)
    output = tensors.get("decoder_ff_logit_out_Wt")
    if output is None and "decoder_ff_logit_out_W" in tensors:
        output = tensors["decoder_ff_logit_out_W"].T
    if output is not None:
        yield "lm_head.weight", _with_padding(output)
    bias = tensors.get("decoder_ff_logit_out_b", np.zeros((1, len(target)), np.float32))
    yield "final_logits_bias", _with_padding(bias.reshape(-1, 1)).reshape(1, -1)


def _with_padding(table: Array) -> Array:
    return np.concatenate([table, np.zeros((1, table.shape[1]), np.float32)])


def _attention(tensors: Mapping[str, Array], theirs: str, ours: str) -> Iterator[tuple[str, Array]]:
    for letter, name in _PROJECTIONS.items():
        yield from _linear(tensors, theirs, letter, f"{ours}.{name}")
    yield from _norm(tensors, f"{theirs}_Wo", f"{ours}_layer_norm")


def _linear(
    tensors: Mapping[str, Array], theirs: str, letter: str, ours: str
) -> Iterator[tuple[str, Array]]:
    yield f"{ours}.weight", tensors[f"{theirs}_W{letter}"].T
    yield f"{ours}.bias", tensors[f"{theirs}_b{letter}"].reshape(-1)


def _norm(tensors: Mapping[str, Array], theirs: str, ours: str) -> Iterator[tuple[str, Array]]:
    yield f"{ours}.weight", tensors[f"{theirs}_ln_scale"].reshape(-1)
    yield f"{ours}.bias", tensors[f"{theirs}_ln_bias"].reshape(-1)


def _settings(
    name: str, listing: Listing, options: Options, state: Mapping[str, Array]
) -> dict[str, object]:
    """Return what Hugging Face's ``config.json`` would say of the model."""
    shared = state.get("model.shared.weight")
    source, target = (
        state[f"model.{side}.embed_tokens.weight"] if shared is None else shared
        for side in ("encoder", "decoder")
    )
    if (len(source), len(target)) != (len(listing.source) + 1, len(listing.target) + 1):
        raise ModelBroken(name, "vocabulary and embeddings differ in size")
    end, padding = list(listing.target).index(END), len(target) - 1
    return _EVERYWHERE | {
        "activation_function": options.activation,
        "d_model": source.shape[1],
        "encoder_layers": options.encoder_layers,
        "decoder_layers": options.decoder_layers,
        "encoder_attention_heads": options.heads,
        "decoder_attention_heads": options.heads,
        "encoder_ffn_dim": len(state["model.encoder.layers.0.fc1.bias"]),
        "decoder_ffn_dim": len(state["model.decoder.layers.0.fc1.bias"]),
        "share_encoder_decoder_embeddings": shared is not None,
        "tie_word_embeddings": "lm_head.weight" not in state,
        "vocab_size": len(source),
        "decoder_vocab_size": len(target),
        "pad_token_id": padding,
        "decoder_start_token_id": padding,
        "eos_token_id": end,
        "forced_eos_token_id": end,
    }


def _numbered(names: Sequence[str]) -> dict[str, int]:
    """Number the pieces; one that is there twice keeps its first row, as in Marian."""
    rows: dict[str, int] = {}
    for row, name in enumerate([*names, PADDING]):
        is_taken = name in rows or (name == PADDING and row < len(names))
        rows[f"{name} ({row})" if is_taken else name] = row
    return rows


def _write_json(path: Path, tree: Mapping[str, object]) -> None:
    write_atomically(path, json.dumps(tree, ensure_ascii=False, indent=1).encode())
