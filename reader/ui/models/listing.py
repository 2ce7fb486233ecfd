"""The models on this machine with what was measured of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.errors import ModelError
from reader.domain.model import Quality, StoredModel
from reader.services.measuring import Qualities
from reader.services.ports import ModelShelf


@dataclass(frozen=True, slots=True)
class Listed:
    """A model, and its figures where it was measured."""

    model: StoredModel
    quality: Quality | None


def listed(shelf: ModelShelf, qualities: Qualities) -> Sequence[Listed]:
    """Return the models in the shelf's order; takes seconds where one has never been seen."""
    return tuple(Listed(model, _quality(model, shelf, qualities)) for model in shelf.models())


def _quality(model: StoredModel, shelf: ModelShelf, qualities: Qualities) -> Quality | None:
    try:
        return qualities.of(shelf.identity(model).sha256)
    except ModelError:
        return None  # it is broken, which it will say when it is to speak
