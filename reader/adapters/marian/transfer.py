"""A model's files taken out of a folder or a ZIP: those that are known, and nothing else."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from reader.adapters.marian.checkpoint import (
    CONFIGURATION,
    GOLDEN,
    PICKLED_WEIGHTS,
    SAFE_WEIGHTS,
    SOURCE_PIECES,
    TARGET_PIECES,
    TARGET_VOCABULARY,
    VOCABULARY,
)
from reader.adapters.marian.origin import ORIGIN
from reader.domain.errors import ModelBroken, WritingError
from reader.services.jobs import Ticket

WEIGHTS = (SAFE_WEIGHTS, PICKLED_WEIGHTS)  # the first that is there is taken
ESSENTIAL = (CONFIGURATION, VOCABULARY, SOURCE_PIECES, TARGET_PIECES)
WELCOME = (
    TARGET_VOCABULARY,
    ORIGIN,
    GOLDEN,
    "generation_config.json",
    "tokenizer_config.json",
    "training.json",
    "README.md",
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
)
LARGEST_WEIGHTS = 4 * 1024**3  # bytes
LARGEST_OTHER = 64 * 1024**2
MOST_ENTRIES = 10_000
CHUNK = 1024 * 1024  # bytes between two looks at the ticket
SPARE = 200 * 1024**2  # bytes left for the converted model


def copy_folder(source: Path, folder: Path, ticket: Ticket) -> None:
    """Copy the model in ``source`` into ``folder``.

    Raises ``ModelBroken``, ``WritingError`` and ``Cancelled``.
    """
    with _reading(source.name):
        sizes = {path.name: path.stat().st_size for path in source.iterdir() if path.is_file()}
    for name in _chosen(source.name, sizes, folder):
        with _reading(source.name):
            stream = (source / name).open("rb")
        with stream:
            _write(stream, folder / name, sizes[name], ticket)


def unpack(source: Path, folder: Path, ticket: Ticket) -> None:
    """Unpack the model in a ZIP into ``folder``, wherever in the ZIP it lies.

    No entry's path is ever used as a path, and no more is written than an entry announces. Raises
    what ``copy_folder`` raises.
    """
    with _reading(source.name), zipfile.ZipFile(source) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise ModelBroken(source.name, "it has too many entries")
        members = {PurePosixPath(entry.filename): entry for entry in entries}
        places = [path.parent for path in members if path.name == CONFIGURATION]
        if not places:
            raise ModelBroken(source.name, f"{CONFIGURATION} is missing")
        root = min(places, key=lambda place: len(place.parts))
        inside = {path.name: entry for path, entry in members.items() if path.parent == root}
        sizes = {name: entry.file_size for name, entry in inside.items()}
        for name in _chosen(source.name, sizes, folder):
            with archive.open(inside[name]) as stream:
                _write(stream, folder / name, sizes[name], ticket)


def _chosen(model: str, sizes: Mapping[str, int], folder: Path) -> list[str]:
    """Return the names to take; raises where one is missing, too large or finds no room."""
    names = choose(model, sizes)
    need_room(folder, sum(sizes[name] for name in names))
    return names


def choose(model: str, sizes: Mapping[str, int]) -> list[str]:
    """Return which of these files make a model; raises ``ModelBroken`` where one lacks."""
    weights = next((name for name in WEIGHTS if name in sizes), None)
    missing = [name for name in ESSENTIAL if name not in sizes]
    if missing or weights is None:
        raise ModelBroken(model, f"{(missing or WEIGHTS)[0]} is missing")
    names = [*ESSENTIAL, *(name for name in WELCOME if name in sizes), weights]
    for name in names:
        if sizes[name] > (LARGEST_WEIGHTS if name == weights else LARGEST_OTHER):
            raise ModelBroken(model, f"{name} is too large")
    return names


def need_room(folder: Path, size: int) -> None:
    """Raise ``WritingError`` where the disk has no room for ``size`` bytes and the conversion."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        needed = (size + SPARE) // 1_000_000
        raise WritingError(
            str(folder.parent), f"{needed} MB are needed, and {free // 1_000_000} MB are free"
        )


def _write(stream: IO[bytes], path: Path, size: int, ticket: Ticket) -> None:
    left = size
    with writing(path):
        out = path.open("wb")
    with out:
        while chunk := stream.read(min(CHUNK, left + 1)):
            ticket.check()
            left -= len(chunk)
            if left < 0:
                raise ModelBroken(path.parent.name, f"{path.name} is larger than it says")
            with writing(path):
                out.write(chunk)


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Turn what a disk raises into ``WritingError``."""
    try:
        yield
    except OSError as error:
        raise WritingError(str(path), error.strerror or str(error)) from error


@contextmanager
def _reading(name: str) -> Generator[None]:
    """Turn what a damaged or forbidden source raises into ``ModelBroken``."""
    try:
        yield
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
        raise ModelBroken(name, str(error)) from error
    except (RuntimeError, NotImplementedError) as error:  # locked, or packed in another way
        raise ModelBroken(name, str(error)) from error
