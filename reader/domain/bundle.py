"""What comes with the program: sample articles and licences."""

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


@dataclass(frozen=True, slots=True)
class Licence:
    """A part of the program, the name of its licence and the licence's text."""

    part: str
    name: str
    text: str
