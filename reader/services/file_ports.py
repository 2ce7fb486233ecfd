"""What the services need of files, in and out: formats, exports, imports, bundles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeAlias, TypeVar

from reader.domain.article import Article, Dropped, Role
from reader.domain.correction import Correction
from reader.domain.gloss import Reading
from reader.domain.note import Note
from reader.domain.spans import Span
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.domain.vocabulary import Vocable
from reader.services.jobs import Step, Ticket

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Block:
    """A line or an element of a file, as its format found it.

    ``line`` is 1-based. ``role`` is what the markup says, if it says anything. ``is_parted`` tells
    whether blank space parts it from the block before; only lines that are not can be joined.
    ``is_mended`` tells text that the file stores in presentation forms or backwards.
    """

    line: int
    text: str
    role: Role | None = None
    is_parted: bool = True
    is_mended: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What a format finds in a file: its encoding by Python's name, its blocks in order."""

    encoding: str
    blocks: tuple[Block, ...]
    title: str = ""
    dropped: tuple[Dropped, ...] = ()


class Format(Protocol):
    """One kind of file."""

    @property
    def name(self) -> str:
        """Return the format's name as the command line spells it."""
        ...

    def recognises(self, data: bytes, path: str) -> bool:
        """Tell by the first bytes, or by the path's ending, whether the file is of this kind."""
        ...

    def read(self, data: bytes, path: str) -> Page:
        """Take the file apart; raises an ``OpeningError`` that names ``path``."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as exporters are given it.

    ``targets`` has a text for each paragraph, empty where there is no translation; ``translated``
    pairs the sentences of those that a model translated. ``notes`` stand where they stand now, in
    the order of the text; ``readings`` explain the words that they stand on, by the note's id.
    """

    article: Article
    targets: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    translated: tuple[TranslatedParagraph, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict[str, Reading])


@dataclass(frozen=True, slots=True)
class MetWord:
    """A word of the reader's list as exporters are given it.

    ``span`` is where it stands in its example, None where that is unsure, and ``vocalised`` how it
    is said there, empty then.
    """

    word: Vocable
    span: Span | None = None
    vocalised: str = ""


@dataclass(frozen=True, slots=True)
class Export(Generic[T]):
    """A way to write a thing; ``name`` is the command line's, ``suffix`` begins with a dot."""

    name: str
    suffix: str
    write: Callable[[T], bytes]


SheetExport: TypeAlias = Export[Sheet]
WordExport: TypeAlias = Export[Sequence[MetWord]]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record of a foreign file that could not be used, counted from 0, and the reason."""

    index: int
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What was found in a foreign file: notes placed in the article, and what was skipped."""

    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...] = ()


class Importer(Protocol):
    """Reads notes of one format."""

    def __call__(
        self, data: bytes, sheet: Sheet, path: str, ticket: Ticket
    ) -> Iterator[Step[Imported]]:
        """Find notes and their places in the sheet's texts.

        ``Step`` counts notes; the last one holds all of them. Raises ``NotesUnreadable`` and
        ``Cancelled``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Bundle:
    """An article in one file with all that belongs to it.

    ``name`` and ``data`` are those of the article's own file, ``notes`` are Web Annotations,
    ``words`` those of the reader's list that were met in it, ``corrections`` the reader's own
    translations of its sentences.
    """

    name: str
    data: bytes
    translated: tuple[TranslatedParagraph, ...]
    model: ModelIdentity | None
    notes: bytes
    words: tuple[Vocable, ...] = ()
    corrections: tuple[Correction, ...] = ()
