"""Writing a file so that a crash leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from reader.domain.errors import WritingError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path``, flush it to the disk and put it in its place.

    Makes the folder where there is none, follows a link, keeps the rights of a file that it
    replaces. Raises ``WritingError`` and leaves ``path`` as it was.
    """
    try:
        place = path.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}")
        try:
            _write(beside, data)
            with suppress(FileNotFoundError):
                shutil.copymode(place, beside)
            beside.replace(place)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _flush_folder(place.parent)
    except OSError as error:
        raise WritingError(str(path), error.strerror or type(error).__name__) from error


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets folders be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
