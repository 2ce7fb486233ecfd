"""Notes, and the anchors that tie them to the text they were made on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.domain.language import Language, Side
from reader.domain.script import language_of
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

    ``quote``, ``prefix`` and ``suffix`` are those of a TextQuoteSelector (W3C Web Annotation Data
    Model, section 4.2). ``span`` begins in ``paragraph`` and is counted from its start; it may run
    on into the paragraphs below, each after a blank line.
    ``model`` is the sha256 of the model whose words were annotated, empty on the source side.
    """

    side: Side
    paragraph: int
    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""
    model: str = ""

    @property
    def language(self) -> Language:
        """Return the language of the quoted words."""
        if self.side is Side.TARGET:
            return Language.ENGLISH
        return language_of(self.quote) or Language.ARABIC


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader wrote about a stretch of text. Times are UTC.

    ``is_kept`` tells that the reader keeps it though its text is no longer there.
    """

    id: str
    article: str  # sha256 of the article's bytes
    anchor: Anchor
    body: str
    colour: Colour
    tags: tuple[str, ...]
    created: datetime
    modified: datetime
    state: State = State.ATTACHED
    is_kept: bool = False

    def __hash__(self) -> int:
        return hash(self.id)  # thousands are looked up at a keystroke, and few share an identifier

    @property
    def is_unsettled(self) -> bool:
        """Tell whether the reader has yet to say what becomes of it, now that its text changed."""
        return self.state is State.MOVED or (self.state is State.ORPHAN and not self.is_kept)


@dataclass(frozen=True, slots=True)
class Filed:
    """A note among those of all articles, with its article's title and where that lay last."""

    note: Note
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A note as it was being written, ``modified`` when; it is not among the notes.

    A new one has the name that its keeper gave it, and not yet an identifier of its own. One that
    ``is_given_up`` was left by the reader's will.
    """

    note: Note
    is_new: bool
    is_given_up: bool = False
