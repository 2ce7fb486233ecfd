"""Reading a file, and saying what is wrong with one that cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

from reader.domain.errors import FileIsFolder, FileMissing, FileUnreadable


def bytes_at(path: str, most: int | None = None) -> bytes:
    """Return a file's bytes, or of a larger one so many and one more.

    Raises ``FileMissing``, ``FileIsFolder`` or ``FileUnreadable``.
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(-1 if most is None else most + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path) from error
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112 - Path's own raises what is being told here
            raise FileIsFolder(path) from error
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    except ValueError as error:  # a NUL in the path
        raise FileMissing(path) from error
