"""Notes as rows of a table: RFC 4180's commas, tabs, and what spreadsheets take."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from reader.adapters.exchange.excerpts import example
from reader.domain.note import Note
from reader.services.file_ports import Sheet

Rows: TypeAlias = Iterable[Sequence[str]]

HEADER: Final = (
    "quote",
    "note",
    "tags",
    "colour",
    "sentence",
    "translation",
    "vocalised",
    "lemma",
    "root",
    "meaning",
    "state",
    "side",
    "paragraph",
    "start",
    "end",
    "created",
    "modified",
    "id",
)
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_BYTE_ORDER_MARK: Final = "\ufeff"


def commas(rows: Rows) -> bytes:
    """Write rows for programs: UTF-8, commas, every cell as it is."""
    return _table(rows, "excel").encode("utf-8", "replace")


def tabs(rows: Rows) -> bytes:
    """Write rows parted by tabs; cells that hold one are quoted."""
    return _table(rows, "excel-tab").encode("utf-8", "replace")


def spreadsheet(rows: Rows) -> bytes:
    """Write rows for spreadsheets: a byte order mark, and no cell that is a formula."""
    harmless = ([_harmless(cell) for cell in row] for row in rows)
    return f"{_BYTE_ORDER_MARK}{_table(harmless, 'excel')}".encode("utf-8", "replace")


def rows_of(sheet: Sheet) -> Iterator[Sequence[str]]:
    """Yield the header and one row a note."""
    yield HEADER
    for note in sheet.notes:
        yield _row(note, sheet)


def _row(note: Note, sheet: Sheet) -> Sequence[str]:
    sentence, translation = example(note, sheet)
    anchor, reading = note.anchor, sheet.readings.get(note.id)
    return (
        anchor.quote,
        note.body,
        ", ".join(note.tags),
        note.colour.value,
        sentence,
        translation,
        reading.vocalised if reading else "",
        reading.lemma if reading else "",
        (reading.root or "") if reading else "",
        "; ".join(reading.glosses) if reading else "",
        note.state.value,
        anchor.side.value,
        str(anchor.paragraph),
        str(anchor.span.start),
        str(anchor.span.end),
        note.created.isoformat(),
        note.modified.isoformat(),
        note.id,
    )


def _table(rows: Rows, dialect: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, dialect).writerows(rows)
    return text.getvalue()


def _harmless(cell: str) -> str:
    """Return the cell with an apostrophe before what a spreadsheet would calculate."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
