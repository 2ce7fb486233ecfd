"""Where a downloaded model came from, and the sums by which its files are known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, cast

from reader.adapters.files import write_atomically
from reader.adapters.marian.checkpoint import read_json
from reader.domain.errors import ModelBroken

ORIGIN: Final = "origin.json"
CHANGED: Final = "{detail} has changed since it was downloaded"
CHUNK: Final = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Origin:
    """A repository at a revision, and the sha256 of each file that was fetched from it."""

    repository: str
    revision: str
    sha256: Mapping[str, str]


def write_origin(folder: Path, origin: Origin) -> None:
    """Keep the origin beside the model; raises ``WritingError``."""
    write_atomically(folder / ORIGIN, json.dumps(asdict(origin), indent=1).encode())


def read_origin(folder: Path) -> Origin | None:
    """Return where the model came from; None where that is not known."""
    if not (folder / ORIGIN).is_file():
        return None
    try:
        record = read_json(folder / ORIGIN, folder.name)
    except ModelBroken:
        return None
    repository, revision, sums = (record.get(key) for key in ("repository", "revision", "sha256"))
    if not (isinstance(repository, str) and isinstance(revision, str) and isinstance(sums, dict)):
        return None
    known = cast("dict[str, object]", sums)  # JSON objects have string keys
    return Origin(repository, revision, {name: str(value) for name, value in known.items()})


def check_sums(folder: Path) -> None:
    """Raise ``ModelBroken`` where a file is no longer the one that was downloaded."""
    origin = read_origin(folder)
    for name, known in origin.sha256.items() if origin else ():
        path = folder / Path(name).name
        try:
            found = hash_file(path)
        except OSError as error:
            raise ModelBroken(folder.name, f"{name} cannot be read: {error.strerror}") from error
        if found != known:
            raise ModelBroken(folder.name, CHANGED, name)


def hash_file(path: Path) -> str:
    """Return a file's sha256; raises ``OSError``."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
