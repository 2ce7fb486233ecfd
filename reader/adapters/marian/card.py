"""What a model's folder says of itself: its licence, and whether it is a test's."""

from __future__ import annotations

import re
from pathlib import Path

from reader.adapters.marian.checkpoint import read_json
from reader.domain.errors import ModelBroken

CARDS = ("README.md", "training.json")
LONGEST_CARD = 256 * 1024  # bytes

_FIELD = re.compile(r"^licen[cs]e:\s*[\"']?([\w.+-]+)", re.IGNORECASE | re.MULTILINE)
_NAMES = ("Apache-2.0", "MIT", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0", "GPL-3.0")
_NAME = re.compile(r"\b(" + "|".join(map(re.escape, _NAMES)) + r")\b", re.IGNORECASE)


def licence(folder: Path) -> str:
    """Return the SPDX name of the model's licence, or an empty string where none is given.

    The model card's own field comes first, then the record of its training, then a licence's name
    in the card's text.
    """
    card = _read(folder / "README.md")
    field = _FIELD.search(card)
    if field:
        return _spelled(field.group(1))
    stated = _from_training(folder / "training.json")
    named = _NAME.search(card)
    return stated or (_spelled(named.group(1)) if named else "")


def _from_training(path: Path) -> str:
    if not path.is_file():
        return ""
    try:
        record = read_json(path, path.parent.name)
    except ModelBroken:
        return ""  # the record is for people; the model works without it
    value = record.get("licence", record.get("license"))
    return _spelled(value) if isinstance(value, str) else ""


def _spelled(name: str) -> str:
    return next((known for known in _NAMES if known.lower() == name.lower()), name)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(LONGEST_CARD)
    except OSError:
        return ""
