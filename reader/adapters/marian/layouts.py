"""The layouts that a model comes in, and which of a folder's files each of them needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from reader.adapters.marian.checkpoint import (
    CONFIGURATION,
    GOLDEN,
    PICKLED_WEIGHTS,
    SAFE_WEIGHTS,
    SOURCE_PIECES,
    TARGET_PIECES,
    TARGET_VOCABULARY,
    VOCABULARY,
    WORDS,
)
from reader.adapters.marian.listing import ARCHIVE, PIECES, VOCABULARIES, YAML
from reader.adapters.marian.origin import ORIGIN
from reader.adapters.marian.ready import (
    BINARY,
    SHARED_PIECES,
    SHARED_VOCABULARIES,
    SHORTLIST,
    SOURCE_VOCABULARIES,
    TARGET_VOCABULARIES,
)
from reader.domain.errors import ModelBroken

WEIGHTS: Final = (SAFE_WEIGHTS, PICKLED_WEIGHTS)  # the first that is there is taken
LARGEST_WEIGHTS: Final = 4 * 1024**3  # bytes
LARGEST_OTHER: Final = 64 * 1024**2
MOST_VOCABULARIES: Final = 20  # files that an original model may bring
ESSENTIAL: Final = (CONFIGURATION, VOCABULARY, SOURCE_PIECES, TARGET_PIECES)
WELCOME: Final = (
    ORIGIN,
    GOLDEN,
    WORDS,
    "generation_config.json",
    "tokenizer_config.json",
    "training.json",
    "README.md",
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
)


def choose(model: str, sizes: Mapping[str, int]) -> list[str]:
    """Return which of these files make a model, the weights last.

    Raises ``ModelBroken`` where one lacks or is too large.
    """
    weights, others = _layout(model, sizes)
    names = [*others, *(name for name in WELCOME if name in sizes), weights]
    for name in names:
        if sizes[name] > (LARGEST_WEIGHTS if name == weights else LARGEST_OTHER):
            raise ModelBroken(model, f"{name} is too large")
    return names


def home(paths: Iterable[PurePosixPath]) -> PurePosixPath | None:
    """Return the folder, among the files of an archive, in which a model lies."""
    anchors = (path for path in paths if path.name == CONFIGURATION or path.suffix == ARCHIVE)
    return min((path.parent for path in anchors), key=lambda place: len(place.parts), default=None)


def _layout(model: str, sizes: Mapping[str, int]) -> tuple[str, list[str]]:
    """Return the name of the weights, and those of the files that they cannot do without."""
    weights = next((name for name in WEIGHTS if name in sizes), None)
    archives = [name for name in sizes if name.endswith(ARCHIVE)]
    if weights is None and BINARY in sizes:
        return BINARY, _of_ctranslate2(model, sizes)
    if weights is None and archives:
        return min(archives, key=_rank), _of_marian(sizes)
    missing = [name for name in ESSENTIAL if name not in sizes]
    if missing or weights is None:
        raise ModelBroken(model, f"{(missing or WEIGHTS)[0]} is missing")
    return weights, [*ESSENTIAL, *(name for name in (TARGET_VOCABULARY,) if name in sizes)]


def _rank(name: str) -> tuple[bool, bool, str]:
    """Order what a training leaves behind: the best by the quality of its text first."""
    return "best-perplexity" not in name, "best" not in name, name


def _of_ctranslate2(model: str, sizes: Mapping[str, int]) -> list[str]:
    shared = [name for name in SHARED_VOCABULARIES if name in sizes]
    sides = [
        next((name for name in names if name in sizes), names[0])
        for names in (SOURCE_VOCABULARIES, TARGET_VOCABULARIES)
    ]
    pieces = [SHARED_PIECES] if SHARED_PIECES in sizes else [SOURCE_PIECES, TARGET_PIECES]
    names = [CONFIGURATION, *(shared[:1] or sides), *pieces]
    for name in names:
        if name not in sizes:
            raise ModelBroken(model, f"{name} is missing")
    return [*names, *(name for name in (SHORTLIST,) if name in sizes)]


def _of_marian(sizes: Mapping[str, int]) -> list[str]:
    """Return all that may be a vocabulary; what belongs to what shows when they are read."""
    named = [name for name in sizes if "vocab" in name and name.endswith(VOCABULARIES)]
    listed = [name for name in sizes if name.endswith((*YAML, PIECES)) and name not in named]
    return [*listed, *named][:MOST_VOCABULARIES]
