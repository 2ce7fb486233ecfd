"""Writing notes and bilingual text to files, and reading notes from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

from reader.domain.article import Article
from reader.domain.errors import NotesUnreadable, WritingError
from reader.domain.gloss import Reading
from reader.domain.note import Note
from reader.domain.translation import TranslatedParagraph
from reader.services.annotating import by_place
from reader.services.file_ports import Export, Imported, Importer, Sheet
from reader.services.jobs import Step, Ticket, last
from reader.services.reading import bytes_at

T = TypeVar("T")

LONGEST_NAME: Final = 80  # code points; file systems allow 255 bytes, and Arabic takes two each
OWN_FILE: Final = "it is the article itself; choose another name"
MOST_BYTES: Final = 20_000_000  # of a file of notes
_NOT_IN_NAMES: Final = re.compile(
    r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+'
)


def sheet_of(
    article: Article,
    translated: Sequence[TranslatedParagraph] = (),
    notes: Sequence[Note] = (),
    explain: Callable[[Note], Reading | None] = lambda _: None,
) -> Sheet:
    """Put together what exporters need; paragraphs that are not Arabic translate themselves.

    ``explain`` reads the word that a note stands on, where it stands on one.
    """
    known = {paragraph.index: paragraph.text for paragraph in translated}
    targets = tuple(
        known.get(paragraph.index, "" if paragraph.is_translatable else paragraph.text)
        for paragraph in article.paragraphs
    )
    readings = {note.id: reading for note in notes if (reading := explain(note)) is not None}
    paired = tuple(sorted(translated, key=lambda paragraph: paragraph.index))
    return Sheet(article, targets if known else (), by_place(notes), paired, readings)


def export_named(exports: Sequence[Export[T]], name: str) -> Export[T]:
    """Return the export of that name; raises ``KeyError``."""
    return {export.name: export for export in exports}[name]


def suggested_name(title: str, suffix: str, what: str = "") -> str:
    """Return a file name that every system takes: the title's words, what it is, the suffix."""
    words = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    name = words[:LONGEST_NAME].strip(" .") or "article"
    return f"{name} - {what}{suffix}" if what else f"{name}{suffix}"


def spare(article: Article, path: Path) -> None:
    """Raise ``WritingError`` where ``path`` is the article's own file, which would be lost."""
    own = Path(article.path)
    if own.exists() and path.exists() and own.samefile(path):
        raise WritingError(str(path), OWN_FILE)


def save(thing: T, export: Export[T], path: Path, write: Callable[[Path, bytes], None]) -> None:
    """Write the thing to ``path``; raises ``WritingError``."""
    write(path, export.write(thing))


def read_notes(path: Path, sheet: Sheet, importers: Mapping[str, Importer]) -> Imported:
    """Return what ``notes_in`` comes to."""
    return last(notes_in(path, sheet, importers, Ticket()))


def notes_in(
    path: Path, sheet: Sheet, importers: Mapping[str, Importer], ticket: Ticket
) -> Iterator[Step[Imported]]:
    """Find notes in a file and their places in the sheet; nothing is kept yet.

    ``Step`` counts notes; the last one holds all of them. Raises ``NotesUnreadable`` and
    ``Cancelled``, or what ``bytes_at`` raises.
    """
    importer = importers.get(path.suffix.lower())
    if importer is None:
        kinds = ", ".join(sorted(importers))
        raise NotesUnreadable(str(path), "notes are read from files that end in {detail}", kinds)
    data = bytes_at(str(path), MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise NotesUnreadable(
            str(path), "it is larger than {detail} MB", str(MOST_BYTES // 1_000_000)
        )
    return importer(data, sheet, str(path), ticket)
