"""A model's files taken out of a folder or a ZIP: those that are known, and nothing else."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from reader.adapters.marian.checkpoint import CONFIGURATION
from reader.adapters.marian.layouts import WEIGHTS, choose, home
from reader.adapters.marian.listing import ARCHIVE
from reader.domain.errors import FileUnreadable, ModelBroken, WritingError
from reader.services.jobs import Ticket

MOST_ENTRIES = 10_000
CHUNK = 1024 * 1024  # bytes between two looks at the ticket
BEGINNING = b"PK\3\4"  # of a ZIP, whose list of entries stands at its end
NO_MODEL = "it is neither a folder nor a ZIP or NPZ file"
SPARE = 200 * 1024**2  # bytes left for the converted model


def copy_folder(source: Path, folder: Path, ticket: Ticket, only: str = "") -> None:
    """Copy the model in ``source`` into ``folder``; of several archives, the one named ``only``.

    Raises ``ModelBroken``, ``WritingError`` and ``Cancelled``.
    """
    with _reading(source.name):
        sizes = {path.name: path.stat().st_size for path in source.iterdir() if path.is_file()}
    sizes = {name: size for name, size in sizes.items() if not only or _may_go_with(name, only)}
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
    with _reading(source.name), source.open("rb") as file:
        begins_as_one = file.read(len(BEGINNING)) == BEGINNING
        if not zipfile.is_zipfile(file):
            reason = f"{source.name} cannot be read: it breaks off" if begins_as_one else NO_MODEL
            raise ModelBroken(source.name, reason)
    with _reading(source.name), zipfile.ZipFile(source) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise ModelBroken(source.name, "it has too many entries")
        members = {PurePosixPath(entry.filename): entry for entry in entries}
        root = home(members)
        if root is None:
            raise ModelBroken(source.name, f"{CONFIGURATION} is missing")
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


def _may_go_with(name: str, archive: str) -> bool:
    return name == archive or not (name.endswith(ARCHIVE) or name in WEIGHTS)


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
    """Turn what a damaged source raises into ``ModelBroken``; one kept from us is unreadable."""
    try:
        yield
    except PermissionError as error:
        raise FileUnreadable(str(error.filename or name), error.strerror or "") from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ModelBroken(name, f"{name} cannot be read: {error}") from error
    except (OSError, ValueError) as error:
        raise ModelBroken(name, str(error)) from error
    except (RuntimeError, NotImplementedError) as error:  # locked, or packed in another way
        raise ModelBroken(name, str(error)) from error
