"""A model's sha256 over its weights and vocabularies, remembered until a file changes."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import cast

from reader.adapters.files import write_atomically
from reader.adapters.marian import ready
from reader.adapters.marian.checkpoint import (
    SOURCE_PIECES,
    TARGET_PIECES,
    TARGET_VOCABULARY,
    VOCABULARY,
    WORDS,
    weights_file,
)
from reader.domain.errors import ModelBroken, WritingError

CHUNK = 1024 * 1024  # bytes
REMEMBERED = "fingerprints.json"
MOST_REMEMBERED = 32


def fingerprint(folder: Path, cache: Path) -> str:
    """Return the model's sha256.

    Reading 300 MB would hold up the first sentence, so ``cache`` keeps the sums by size and time
    of change. Raises ``ModelBroken`` where a file cannot be read.
    """
    try:
        stamp = _stamp(folder)
        known = _recall(cache)
        if stamp not in known:
            known[stamp] = _sum(folder)
            _remember(cache, known)
    except OSError as error:
        raise ModelBroken(folder.name, str(error)) from error
    return known[stamp]


def _files(folder: Path) -> list[Path]:
    if ready.is_ready(folder):
        return ready.files(folder)
    names = (VOCABULARY, TARGET_VOCABULARY, SOURCE_PIECES, TARGET_PIECES, WORDS)
    return [weights_file(folder), *(folder / name for name in names if (folder / name).is_file())]


def _stamp(folder: Path) -> str:
    """Tell the files from others without reading them.

    The time of the last change of state cannot be set back, as an installer does with that of
    writing; a renamed folder keeps both.
    """
    states = [(path.name, path.stat()) for path in _files(folder)]
    return " ".join(
        f"{name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}" for name, state in states
    )


def _sum(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in _files(folder):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def _recall(cache: Path) -> dict[str, str]:
    try:
        known: object = json.loads((cache / REMEMBERED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # never written, or damaged: the sums are taken again
    if not isinstance(known, dict):
        return {}
    return {str(key): str(value) for key, value in cast("dict[object, object]", known).items()}


def _remember(cache: Path, known: dict[str, str]) -> None:
    latest = dict(list(known.items())[-MOST_REMEMBERED:])
    with suppress(WritingError):  # then the sum is taken again the next time
        write_atomically(cache / REMEMBERED, json.dumps(latest).encode())
