"""Where in the cache a converted model lies; nothing heavy is imported to find one that does."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from reader.adapters.marian.checkpoint import CONFIGURATION, Checkpoint
from reader.adapters.marian.ready import BINARY

REVISION: Final = 4  # raise it when the conversion changes, so that old results are not used


def home_of(checkpoint: Checkpoint, sha256: str, version: str, cache: Path) -> Path:
    """Return its folder, keyed by its sha256, its configuration and the library's version."""
    digest = hashlib.sha256(f"{sha256} {version} {REVISION} ".encode())
    digest.update((checkpoint.folder / CONFIGURATION).read_bytes())
    return cache / f"{checkpoint.name}-{digest.hexdigest()[:16]}"


def is_inhabited(home: Path) -> bool:
    """Tell whether the converted model lies ready there."""
    return (home / BINARY).is_file()
