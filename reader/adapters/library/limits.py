"""How large a file may grow where the library lies."""

from __future__ import annotations

from pathlib import Path
from typing import Final

LARGEST_ON_FAT: Final = 2**32 - 1  # bytes; the file system of most memory sticks
NEAR: Final = 65_536  # bytes; SQLite grows its files by no more at a time
_SUFFIXES: Final = ("", "-wal", "-shm", "-journal")


def may_not_grow(path: Path) -> bool:
    """Tell whether the library's file, or one beside it, is as large as a file may be there."""
    sizes = [size for suffix in _SUFFIXES if (size := _size(f"{path}{suffix}")) is not None]
    largest = max(sizes, default=0)
    return any(
        limit - NEAR < largest <= limit
        for limit in (_allowed(), LARGEST_ON_FAT)
        if limit is not None
    )


def _allowed() -> int | None:
    """Return the bytes that the system allows this program in one file, None for any number."""
    try:
        import resource  # noqa: PLC0415  Windows has none
    except ImportError:
        return None
    soft, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    return None if soft == resource.RLIM_INFINITY else soft


def _size(path: str) -> int | None:
    try:
        return Path(path).stat().st_size
    except OSError:
        return None
