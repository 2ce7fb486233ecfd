"""Where an article's file came from."""

from __future__ import annotations

from enum import Enum, auto


class Origin(Enum):
    """Whose file it is; all but the first lie among the program's own."""

    FILE = auto()  # the reader's
    PASTED = auto()
    BUNDLE = auto()
    SAMPLE = auto()
