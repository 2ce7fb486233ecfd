"""A Marian checkpoint in Hugging Face layout: what its folder holds and how it is built.

Every defect of a folder raises ``ModelBroken`` with a reason; nothing in it is ever executed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from reader.domain.errors import ModelBroken, ModelMissing

SAFE_WEIGHTS = "model.safetensors"
PICKLED_WEIGHTS = "pytorch_model.bin"
CONFIGURATION = "config.json"
VOCABULARY = "vocab.json"
TARGET_VOCABULARY = "target_vocab.json"
SOURCE_PIECES = "source.spm"
TARGET_PIECES = "target.spm"
GOLDEN = "golden.tsv"
WORDS = "words.tsv"  # an Arabic word and English ones for it on each line: for a shortlist
LARGEST_JSON = 64 * 1024 * 1024  # bytes; vocabularies of real models stay below 4 MB


@dataclass(frozen=True, slots=True)
class Architecture:
    """The numbers of ``config.json`` that give the network its shape."""

    width: int
    encoder_layers: int
    decoder_layers: int
    heads: int
    positions: int
    activation: str
    scales_embeddings: bool
    vocabulary: int
    target_vocabulary: int
    pad: int
    start: int


class Speaker(Protocol):
    """What an engine has to know of a model, whichever layout it comes in.

    ``source`` and ``target`` map pieces to rows, ``source_pieces`` and ``target_pieces`` name the
    SentencePiece files. At most ``positions`` tokens are read or written at once. ``ends_source``
    tells whether the end of a sentence has to be given with it.
    """

    @property
    def folder(self) -> Path: ...  # noqa: D102  above

    @property
    def name(self) -> str: ...  # noqa: D102  above

    @property
    def source(self) -> Mapping[str, int]: ...  # noqa: D102  above

    @property
    def target(self) -> Mapping[str, int]: ...  # noqa: D102  above

    @property
    def source_pieces(self) -> str: ...  # noqa: D102  above

    @property
    def target_pieces(self) -> str: ...  # noqa: D102  above

    @property
    def positions(self) -> int: ...  # noqa: D102  above

    @property
    def ends_source(self) -> bool: ...  # noqa: D102  above


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A folder that holds everything a translator needs.

    ``source`` and ``target`` map pieces to rows of the embeddings; they are one mapping where the
    model shares its vocabulary.
    """

    folder: Path
    weights: Path
    architecture: Architecture
    source: Mapping[str, int]
    target: Mapping[str, int]
    source_pieces: str = SOURCE_PIECES
    target_pieces: str = TARGET_PIECES
    ends_source: bool = True

    @property
    def name(self) -> str:
        """Return the folder's name."""
        return self.folder.name

    @property
    def positions(self) -> int:
        """Return how many tokens the model reads or writes at once."""
        return self.architecture.positions


def open_checkpoint(folder: Path) -> Checkpoint:
    """Read a checkpoint's configuration and vocabularies; the weights stay on disk.

    Raises ``ModelMissing`` where there is no folder and ``ModelBroken`` where it cannot be used.
    """
    if not folder.is_dir():
        raise ModelMissing(str(folder))
    weights = weights_file(folder)
    for name in (CONFIGURATION, VOCABULARY, SOURCE_PIECES, TARGET_PIECES):
        if not (folder / name).is_file():
            raise ModelBroken(folder.name, f"{name} is missing")
    architecture = _architecture(folder)
    source = _vocabulary(folder / VOCABULARY, architecture.vocabulary)
    own = folder / TARGET_VOCABULARY
    target = _vocabulary(own, architecture.target_vocabulary) if own.is_file() else source
    return Checkpoint(folder, weights, architecture, source, target)


def weights_file(folder: Path) -> Path:
    """Return the file that holds the weights, the safe format first."""
    for name in (SAFE_WEIGHTS, PICKLED_WEIGHTS):
        if (folder / name).is_file():
            return folder / name
    raise ModelBroken(folder.name, f"neither {SAFE_WEIGHTS} nor {PICKLED_WEIGHTS} is there")


def read_json(path: Path, name: str) -> dict[str, object]:
    """Read a JSON object of a model's folder; ``name`` is the model's, for the error."""
    try:
        if path.stat().st_size > LARGEST_JSON:
            raise ModelBroken(name, f"{path.name} is too large")
        tree: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelBroken(name, f"{path.name} cannot be read: {error}") from error
    if not isinstance(tree, dict):
        raise ModelBroken(name, f"{path.name} does not hold an object")
    return cast("dict[str, object]", tree)  # JSON objects have string keys


def _vocabulary(path: Path, rows: int) -> dict[str, int]:
    name = path.parent.name
    pieces = read_json(path, name)
    found = pieces.values()  # looked at all together: a loop over 60,000 delays the start
    if set(map(type, found)) - {int} or set(found) - set(range(rows)):
        raise ModelBroken(name, f"{path.name} points outside the model's {rows} rows")
    if not {"</s>", "<unk>"} <= pieces.keys():
        raise ModelBroken(name, f"{path.name} lacks </s> or <unk>")
    if len(set(found)) != rows:
        raise ModelBroken(name, f"{path.name} does not name each of the model's {rows} rows once")
    return cast("dict[str, int]", pieces)  # looked at above


def _architecture(folder: Path) -> Architecture:
    config = read_json(folder / CONFIGURATION, folder.name)
    if config.get("model_type") != "marian":
        raise ModelBroken(
            folder.name, f"it is a {config.get('model_type')} model, not a Marian one"
        )
    for switch in ("normalize_before", "normalize_embedding", "add_final_layer_norm"):
        if config.get(switch):
            raise ModelBroken(folder.name, f"{switch} is not supported")
    heads = _number(config, "encoder_attention_heads", folder)
    if heads != _number(config, "decoder_attention_heads", folder):
        raise ModelBroken(folder.name, "encoder and decoder differ in heads")
    vocabulary = _number(config, "vocab_size", folder)
    return Architecture(
        width=_number(config, "d_model", folder),
        encoder_layers=_number(config, "encoder_layers", folder),
        decoder_layers=_number(config, "decoder_layers", folder),
        heads=heads,
        positions=_number(config, "max_position_embeddings", folder, default=512),
        activation=str(config.get("activation_function", "")),
        scales_embeddings=config.get("scale_embedding") is True,
        vocabulary=vocabulary,
        target_vocabulary=_number(config, "decoder_vocab_size", folder, default=vocabulary),
        pad=_number(config, "pad_token_id", folder),
        start=_number(config, "decoder_start_token_id", folder),
    )


def _number(
    config: Mapping[str, object], key: str, folder: Path, *, default: int | None = None
) -> int:
    value = config.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, int) or value < 0:
        raise ModelBroken(folder.name, f"{CONFIGURATION} gives no proper {key}")
    return value
