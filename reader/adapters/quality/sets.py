"""The test sets that come with the program."""

from __future__ import annotations

from pathlib import Path

from reader.services.quality_ports import TestSet

SOURCE, REFERENCE = ".ar", ".en"


def read_sets(folder: Path) -> tuple[TestSet, ...]:
    """Return the sets of a folder by name: a line of ``*.ar`` and one of ``*.en`` are a pair."""
    return tuple(
        TestSet(path.stem, _lines(path), _lines(path.with_suffix(REFERENCE)))
        for path in sorted(folder.glob(f"*{SOURCE}"))
    )


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
