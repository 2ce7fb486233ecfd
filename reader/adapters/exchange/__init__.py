"""Notes and bilingual text in the formats of other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from reader.adapters.exchange import (
    annotations,
    bilingual,
    flashcards,
    foreign,
    markdown,
    markdown_notes,
    memory,
    notes_page,
    tables,
    word_cards,
    word_rows,
)
from reader.services.file_ports import (
    Export,
    Importer,
    SheetExport,
    WordExport,
)

T = TypeVar("T")


def _tables(rows: Callable[[T], Iterable[Sequence[str]]]) -> tuple[Export[T], ...]:
    """Return the ways to write a table of rows."""
    return (
        Export("csv", ".csv", lambda thing: tables.commas(rows(thing))),
        Export("tsv", ".tsv", lambda thing: tables.tabs(rows(thing))),
        Export("spreadsheet", ".csv", lambda thing: tables.spreadsheet(rows(thing))),
    )


NOTE_EXPORTS: Final[tuple[SheetExport, ...]] = (
    Export("jsonld", ".jsonld", annotations.write_annotations),
    Export("md", ".md", markdown.write_notes),
    *_tables(tables.rows_of),
    Export("html", ".html", notes_page.write_page),
    Export("apkg", ".apkg", flashcards.write_cards),
)
"""Ways to write an article's notes, the command line's names first."""

TEXT_EXPORTS: Final[tuple[SheetExport, ...]] = (
    Export("text", ".txt", bilingual.write_text),
    Export("html", ".html", bilingual.write_html),
    Export("md", ".md", markdown.write_bilingual),
    Export("tmx", ".tmx", memory.write_memory),
)
"""Ways to write an article beside its translation."""

WORD_EXPORTS: Final[tuple[WordExport, ...]] = (
    *_tables(word_rows.word_rows),
    Export("apkg", ".apkg", word_cards.write_word_cards),
)
"""Ways to write the reader's words."""

NOTE_IMPORTERS: Final[Mapping[str, Importer]] = {
    ".jsonld": foreign.annotations_in,
    ".json": foreign.annotations_in,
    ".md": markdown_notes.markdown_in,
}
"""Readers of notes by the file's suffix."""
