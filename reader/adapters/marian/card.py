"""What a model's folder says of itself: its licence, and whether it is a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from reader.adapters.marian.checkpoint import read_json
from reader.domain.errors import ModelBroken
from reader.domain.model import DRAFT_BELOW, YARDSTICK

README: Final = "README.md"
TRAINING: Final = "training.json"
LONGEST_CARD: Final = 256 * 1024  # bytes

_FIELD = re.compile(r"^licen[cs]e:\s*[\"']?([\w.+-]+)", re.IGNORECASE | re.MULTILINE)
_NAMES = ("Apache-2.0", "MIT", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0", "GPL-3.0")
_NAME = re.compile(r"\b(" + "|".join(map(re.escape, _NAMES)) + r")\b", re.IGNORECASE)
_DRAFT = re.compile(r"^(status:\s*draft|draft:\s*true)\s*$", re.IGNORECASE | re.MULTILINE)


def read_card(folder: Path) -> str:
    """Return the beginning of the model's card; empty where there is none."""
    try:
        with (folder / README).open(encoding="utf-8", errors="replace") as stream:
            return stream.read(LONGEST_CARD)
    except OSError:
        return ""


def licence(folder: Path) -> str:
    """Return the SPDX name of the model's licence, or an empty string where none is given.

    The model card's own field comes first, then the record of its training, then a licence's name
    in the card's text.
    """
    card = read_card(folder)
    field = _FIELD.search(card)
    if field:
        return _spelled(field.group(1))
    training = _record(folder / TRAINING)
    stated = training.get("licence", training.get("license"))
    if isinstance(stated, str) and stated:
        return _spelled(stated)
    named = _NAME.search(card)
    return _spelled(named.group(1)) if named else ""


def is_draft(folder: Path) -> bool:
    """Tell whether the model's makers call it a draft, or its own figures do.

    The figures are those that training has left: chrF on NTREX below ``DRAFT_BELOW``.
    """
    training = _record(folder / TRAINING)
    if training.get("draft") is True or _DRAFT.search(read_card(folder)):
        return True
    scores = _mapping(training.get("scores"))
    found = (_mapping(scores.get(name)).get("chrf") for name in (YARDSTICK, f"dev-{YARDSTICK}"))
    return any(isinstance(chrf, int | float) and chrf < DRAFT_BELOW for chrf in found)


def _record(path: Path) -> Mapping[str, object]:
    """Return what a JSON file holds; such records are for people, a model works without them."""
    if not path.is_file():
        return {}
    try:
        return read_json(path, path.parent.name)
    except ModelBroken:
        return {}


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _spelled(name: str) -> str:
    return next((known for known in _NAMES if known.lower() == name.lower()), name)
