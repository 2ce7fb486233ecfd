"""What was measured, in one small JSON file of the reader's data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any, cast

from reader.adapters.files import write_atomically
from reader.domain.model import Cutoff, Quality, Score

_Tree = dict[str, dict[str, Any]]  # by sha256, then by settings; Any: what JSON holds


class RecordFile:
    """Keeps figures by a model's sha256 and a translator's settings.

    Figures can be measured again: a file that cannot be read counts as empty, an entry of another
    shape as absent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()

    def recall(self, sha256: str) -> Mapping[str, Quality]:
        """Return what is known of a model, by settings, the latest last."""
        with self._lock:
            entries = self._read().get(sha256, {})
        found = {settings: _quality(entry) for settings, entry in entries.items()}
        return {settings: quality for settings, quality in found.items() if quality is not None}

    def keep(self, sha256: str, quality: Quality) -> None:
        """Put the figures last; raises ``WritingError``."""
        with self._lock:
            tree = self._read()
            entries = tree.setdefault(sha256, {})
            entries.pop(quality.settings, None)
            entries[quality.settings] = asdict(quality)
            write_atomically(self._path, json.dumps(tree, indent=1).encode())

    def _read(self) -> _Tree:
        try:
            tree: object = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(tree, dict):
            return {}
        models = cast("dict[str, object]", tree)  # JSON objects have string keys
        return {
            sha256: cast("dict[str, Any]", entries)
            for sha256, entries in models.items()
            if isinstance(entries, dict)
        }


def _quality(entry: Any) -> Quality | None:  # noqa: ANN401  it may be anything
    try:
        cutoff = entry["cutoff"]
        return Quality(
            scores=tuple(Score(**score) for score in entry["scores"]),
            tokens_per_second=float(entry["tokens_per_second"]),
            cutoff=None if cutoff is None else Cutoff(**cutoff),
            settings=str(entry["settings"]),
            signature=str(entry["signature"]),
            day=str(entry["day"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
