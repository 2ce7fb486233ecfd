"""Notes and bilingual text in the formats of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

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
)
from reader.services.file_ports import (
    Export,
    Importer,
)

NOTE_EXPORTS: Final = (
    Export("jsonld", ".jsonld", annotations.write_annotations),
    Export("md", ".md", markdown.write_notes),
    Export("csv", ".csv", tables.write_csv),
    Export("tsv", ".tsv", tables.write_tsv),
    Export("spreadsheet", ".csv", tables.write_spreadsheet),
    Export("html", ".html", notes_page.write_page),
    Export("apkg", ".apkg", flashcards.write_cards),
)
"""Ways to write an article's notes, the command line's names first."""

TEXT_EXPORTS: Final = (
    Export("text", ".txt", bilingual.write_text),
    Export("html", ".html", bilingual.write_html),
    Export("md", ".md", markdown.write_bilingual),
    Export("tmx", ".tmx", memory.write_memory),
)
"""Ways to write an article beside its translation."""

NOTE_IMPORTERS: Final[Mapping[str, Importer]] = {
    ".jsonld": foreign.read_annotations,
    ".json": foreign.read_annotations,
    ".md": markdown_notes.read_markdown,
}
"""Readers of notes by the file's suffix."""
