"""The vocabularies of an original Marian model, and the SentencePiece files that go with them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, cast

from reader.adapters.marian.checkpoint import SOURCE_PIECES, TARGET_PIECES
from reader.adapters.marian.options import read_yaml
from reader.adapters.marian.tokenizing import END, UNKNOWN, ordered_pieces
from reader.domain.errors import ModelBroken

ARCHIVE: Final = ".npz"  # of tensors
DECODER: Final = "decoder.yml"  # Marian's own list of what belongs together
PIECES: Final = ".spm"
YAML: Final = (".yml", ".yaml")
VOCABULARIES: Final = (*YAML, ".json", ".vocab", ".txt")

_ENTRY = re.compile(r":\s*\d+\s*$")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v",
            "f": "\f", "r": "\r", "e": "\x1b", "_": "\xa0", "N": "\x85",
            "L": "\u2028", "P": "\u2029"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listing:
    """The names of the embeddings' rows; ``target`` is ``source`` where both share them.

    ``files`` are those that the model was made of, besides its tensors.
    """

    source: Sequence[str]
    target: Sequence[str]
    source_pieces: Path
    target_pieces: Path
    files: Sequence[Path]


def read_listing(folder: Path) -> Listing:
    """Find and read the vocabularies of the model in ``folder``; raises ``ModelBroken``."""
    first, last = _vocabularies(folder)
    pieces = [path for path in (first, last) if path.suffix == PIECES]
    source_pieces = _pieces(folder, SOURCE_PIECES, pieces[:1])
    target_pieces = _pieces(folder, TARGET_PIECES, pieces[-1:])
    source = _names(first)
    target = source if first == last else _names(last)
    own = {*folder.glob("*.yml"), *folder.glob("*.yaml"), *folder.glob(f"*{PIECES}"), first, last}
    return Listing(source, target, source_pieces, target_pieces, sorted(own))


def _vocabularies(folder: Path) -> tuple[Path, Path]:
    """Return the vocabulary of each side, as the model's own list says or as they are called."""
    stated = _stated(folder)
    if stated:
        return stated[0], stated[-1]
    found = sorted(path for path in folder.iterdir() if _may_be_a_vocabulary(path.name))
    if len(found) == 1:
        return found[0], found[0]
    sides = [[path for path in found if re.search(side, path.name)] for side in ("src", "tr?gt?")]
    if [len(side) for side in sides] == [1, 1]:
        return sides[0][0], sides[1][0]
    raise ModelBroken(folder.name, f"neither {DECODER} nor a name tells its vocabularies")


def _stated(folder: Path) -> list[Path]:
    path = folder / DECODER
    if not path.is_file():
        return []
    names = read_yaml(path.read_bytes(), folder.name).get("vocabs")
    if not isinstance(names, list):
        return []
    listed = [PurePosixPath(str(name)).name for name in cast("list[object]", names)]
    for name in listed:
        if not (folder / name).is_file():
            raise ModelBroken(folder.name, f"{name} is missing")
    return [folder / name for name in listed]


def _may_be_a_vocabulary(name: str) -> bool:
    return "vocab" in name and name.endswith((*VOCABULARIES, PIECES))


def _pieces(folder: Path, name: str, vocabulary: Sequence[Path]) -> Path:
    """Return a side's SentencePiece file: by its name, its vocabulary, or the only one there is."""
    if (folder / name).is_file():
        return folder / name
    sides = {folder / SOURCE_PIECES, folder / TARGET_PIECES}
    found = list(vocabulary) or sorted({*folder.glob(f"*{PIECES}")} - sides)
    if len(found) != 1:
        raise ModelBroken(folder.name, f"{name} is missing")
    return found[0]


def _names(path: Path) -> Sequence[str]:
    if path.suffix == PIECES:
        names = ordered_pieces(path.parent, path.name)
    else:
        try:
            text = path.read_text(encoding="utf-8")
            names = _parsed(path.suffix, text)
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise ModelBroken(path.parent.name, f"{path.name} cannot be read: {error}") from error
    if not {END, UNKNOWN} <= set(names):
        raise ModelBroken(path.parent.name, f"{path.name} lacks {END} or {UNKNOWN}")
    return names


def _parsed(suffix: str, text: str) -> Sequence[str]:
    lines = text.split("\n")
    if suffix == ".json":
        return _in_order((str(name), row) for name, row in json.loads(text).items())
    if suffix in YAML or all(_ENTRY.search(line) for line in lines[:5]):
        return _in_order(_entries(lines))
    return [line.split("\t")[0].rstrip("\r") for line in lines if line]


def _in_order(entries: Iterator[tuple[str, int]]) -> Sequence[str]:
    names = {int(row): name for name, row in entries}
    return [names[row] for row in range(len(names))]


def _entries(lines: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Read a YAML mapping of names to numbers, a line or two for each, as Marian writes it.

    A YAML library takes a dozen seconds for it, and some of its names for one and the same.
    """
    name: str | None = None
    for line in (line.rstrip("\r") for line in lines):
        if line.startswith("? "):
            name = line[2:]
        elif name is not None:
            yield _unquoted(name), int(line.removeprefix(": "))
            name = None
        elif line and line != "---":
            key, _, row = line.rpartition(":")
            yield _unquoted(key), int(row)


def _unquoted(name: str) -> str:
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == "'":
        return name[1:-1].replace("''", "'")
    if len(name) > 1 and name[0] == name[-1] == '"':
        return _ESCAPE.sub(_unescaped, name[1:-1])
    return name


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) > 1:
        return chr(int(code[1:], 16))
    return _ESCAPED.get(code, code)
