"""Where on the page: stretches of one side's text, marks on them, and the ways of setting it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.gloss import SegmentKind
from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.spans import Span


class Mode(StrEnum):
    """How the translation stands to the article."""

    SIDE_BY_SIDE = "side-by-side"
    BELOW = "below"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one paragraph's text, in code points of the text on that side.

    One that ``runs_on`` goes on into the paragraphs below, each after a blank line.
    """

    side: Side
    paragraph: int
    span: Span
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """A word that the one under the pointer translates, or itself; ``weight`` is in (0, 1]."""

    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A note's highlight."""

    note_id: str
    place: Place
    colour: Colour


@dataclass(frozen=True, slots=True)
class Tint:
    """A part of a word in the article's text, and the kind whose colour it takes."""

    span: Span
    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class Shade:
    """A word in the article's text on a faint ground of a mark's colour."""

    span: Span
    colour: Colour


def opposite(side: Side) -> Side:
    """Return the other column."""
    return Side.TARGET if side is Side.SOURCE else Side.SOURCE
