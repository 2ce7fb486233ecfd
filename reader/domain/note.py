"""Notes, and the anchors that tie them to the text they were made on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.domain.language import Side
from reader.domain.spans import Span

CONTEXT_LENGTH = 32  # code points of prefix and suffix


class Colour(StrEnum):
    """Marker colours; the theme says how each looks."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    ORANGE = "orange"


class State(StrEnum):
    """Whether a note still stands where it was made."""

    ATTACHED = "attached"
    MOVED = "moved"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note stands.

    ``quote``, ``prefix`` and ``suffix`` are those of a TextQuoteSelector, ``paragraph`` and
    ``span`` a position inside one paragraph (W3C Web Annotation Data Model, section 4.2).
    """

    side: Side
    paragraph: int
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader wrote about a stretch of text. Times are UTC."""

    id: str
    article: str  # sha256 of the article's bytes
    anchor: Anchor
    body: str
    colour: Colour
    tags: tuple[str, ...]
    created: datetime
    modified: datetime
    state: State = State.ATTACHED
