"""A model in CTranslate2's own format: what its folder holds, read before the library reads it.

The library trusts its files: one that breaks off, or vocabularies of another model, would end the
program or make it talk nonsense.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from reader.adapters.marian.binary import read_shapes
from reader.adapters.marian.checkpoint import (
    CONFIGURATION,
    LARGEST_JSON,
    SOURCE_PIECES,
    TARGET_PIECES,
    read_json,
)
from reader.domain.errors import ModelBroken, ModelMissing

BINARY: Final = "model.bin"
SHORTLIST: Final = "vmap.txt"
SHARED_PIECES: Final = "sentencepiece.model"
SHARED_VOCABULARIES: Final = ("shared_vocabulary.json", "shared_vocabulary.txt")
SOURCE_VOCABULARIES: Final = ("source_vocabulary.json", "source_vocabulary.txt")
TARGET_VOCABULARIES: Final = ("target_vocabulary.json", "target_vocabulary.txt")
POSITIONS: Final = 512  # the library makes more, but Marian models are trained with no more
TEXT_STARTS: Final = frozenset({"</s>", "<pad>"})  # from which Marian's decoders start

_SOURCE_TABLES = ("encoder/embeddings_0/weight", "encoder/embeddings/weight")
_TARGET_TABLES = ("decoder/embeddings/weight",)
_POSITION_TABLES = (
    "encoder/position_encodings/encodings",
    "decoder/position_encodings/encodings",
)


@dataclass(frozen=True, slots=True)
class ReadyModel:
    """A folder that CTranslate2 can load as it is.

    ``source`` and ``target`` map pieces to rows. ``ends_source`` tells that the end of a sentence
    has to be written after it: some models add it themselves, others never saw it.
    """

    folder: Path
    source: Mapping[str, int]
    target: Mapping[str, int]
    source_pieces: str
    target_pieces: str
    positions: int
    ends_source: bool

    @property
    def name(self) -> str:
        """Return the folder's name."""
        return self.folder.name


def is_ready(folder: Path) -> bool:
    """Tell whether a folder holds a model in CTranslate2's format."""
    return (folder / BINARY).is_file()


def open_ready(folder: Path) -> ReadyModel:
    """Read the model's vocabularies and table of contents, and compare them.

    Raises ``ModelMissing``, ``ModelBroken`` and ``ModelUnfit``.
    """
    if not folder.is_dir():
        raise ModelMissing(str(folder))
    config = read_json(folder / CONFIGURATION, folder.name)
    shapes = read_shapes(folder / BINARY)
    source = _vocabulary(folder, (*SHARED_VOCABULARIES, *SOURCE_VOCABULARIES))
    target = _vocabulary(folder, (*SHARED_VOCABULARIES, *TARGET_VOCABULARIES))
    for names, tables in ((source, _SOURCE_TABLES), (target, _TARGET_TABLES)):
        if len(names) not in {shapes[table][0] for table in tables if shapes.get(table)}:
            raise ModelBroken(folder.name, "vocabulary and embeddings differ in size")
    pieces = [_pieces(folder, name) for name in (SOURCE_PIECES, TARGET_PIECES)]
    positions = [shapes[table][0] for table in _POSITION_TABLES if shapes.get(table)]
    starts = {config.get("decoder_start_token"), config.get("eos_token", "</s>")}
    return ReadyModel(
        folder=folder,
        source={piece: row for row, piece in enumerate(source)},
        target={piece: row for row, piece in enumerate(target)},
        source_pieces=pieces[0],
        target_pieces=pieces[1],
        positions=min([POSITIONS, *positions]),
        ends_source=config.get("add_source_eos") is not True and starts <= TEXT_STARTS,
    )


def files(folder: Path) -> list[Path]:
    """Return the files that make the model what it is."""
    names = (
        BINARY,
        CONFIGURATION,
        *SHARED_VOCABULARIES,
        *SOURCE_VOCABULARIES,
        *TARGET_VOCABULARIES,
        SOURCE_PIECES,
        TARGET_PIECES,
        SHARED_PIECES,
        SHORTLIST,
    )
    return [folder / name for name in names if (folder / name).is_file()]


def _pieces(folder: Path, name: str) -> str:
    found = next((each for each in (name, SHARED_PIECES) if (folder / each).is_file()), None)
    if found is None:
        raise ModelBroken(folder.name, f"{name} is missing")
    return found


def _vocabulary(folder: Path, names: Sequence[str]) -> Sequence[str]:
    path = next((folder / name for name in names if (folder / name).is_file()), None)
    if path is None:
        raise ModelBroken(folder.name, f"{names[-2]} is missing")
    try:
        if path.stat().st_size > LARGEST_JSON:
            raise ModelBroken(folder.name, f"{path.name} is too large")
        text = path.read_text(encoding="utf-8")
        found: object = json.loads(text) if path.suffix == ".json" else text.split("\n")
    except (OSError, ValueError, RecursionError) as error:
        raise ModelBroken(folder.name, f"{path.name} cannot be read: {error}") from error
    pieces = cast("list[object]", found) if isinstance(found, list) else []
    if not {"</s>", "<unk>"} <= set(map(str, pieces)):
        raise ModelBroken(folder.name, f"{path.name} lacks </s> or <unk>")
    names = [str(piece) for piece in pieces]
    return names[:-1] if path.suffix == ".txt" and not names[-1] else names
