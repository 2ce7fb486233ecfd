"""Translation models as a reader meets them: a name, a size, a licence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A model on this machine.

    ``size`` counts the bytes of its files; ``licence`` is an SPDX name, empty where the model
    states none. ``is_bundled`` tells that it came with the program and cannot be removed.
    """

    name: str
    folder: Path
    licence: str
    size: int
    is_bundled: bool = False


@dataclass(frozen=True, slots=True)
class OfferedModel:
    """A model that can be downloaded; ``repository`` is its name on the Hugging Face hub."""

    name: str
    repository: str
    licence: str
    size: int


OFFERED = (OfferedModel("opus-mt-ar-en", "Helsinki-NLP/opus-mt-ar-en", "Apache-2.0", 310_000_000),)
"""What the program offers to fetch; the size is about what will be downloaded, in bytes."""
