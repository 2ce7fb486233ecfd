"""Sample articles, which come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """An article that came with the program, and the file with its translation by people."""

    article: Path
    translation: Path
    title: str
    english_title: str
