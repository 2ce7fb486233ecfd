from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange.tables import HEADER, commas, rows_of, spreadsheet, tabs
from reader.domain.gloss import Reading
from reader.domain.note import State
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.services.file_ports import Sheet

ARTICLE = article_of()
NOTE = replace(note_on(ARTICLE, "القطع", '=2+3 "quoted", and\n\ta tab'), tags=("sea", "علم الآثار"))
PIECES = Reading("القِطَعَ", "قِطْعَة", "ق ط ع", "noun", (), (), ("piece", "fragment"), "", 1.0)
TRANSLATED = TranslatedParagraph(
    1, "The team will document the pieces.", (SentencePair(Span(0, 75), Span(0, 34)),)
)
SHEET = Sheet(
    ARTICLE, ("", TRANSLATED.text, ""), (NOTE,), (TRANSLATED,), readings={NOTE.id: PIECES}
)


def rows(data: bytes, delimiter: str) -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))


@pytest.mark.parametrize(("write", "delimiter"), [(commas, ","), (tabs, "\t")])
def test_every_cell_comes_back_as_it_is(write, delimiter):
    [row] = rows(write(rows_of(SHEET)), delimiter)
    assert tuple(row) == HEADER
    assert row["quote"] == "القطع"
    assert row["note"] == NOTE.body
    assert row["tags"] == "sea, علم الآثار"
    assert row["sentence"] == HARBOUR[1]
    assert row["translation"] == "The team will document the pieces."
    assert (row["vocalised"], row["lemma"], row["root"]) == ("القِطَعَ", "قِطْعَة", "ق ط ع")
    assert row["meaning"] == "piece; fragment"
    assert (row["paragraph"], row["start"], row["end"]) == ("1", "23", "28")
    assert row["created"] == "2026-01-31T12:00:00+00:00"


def test_a_spreadsheet_gets_a_byte_order_mark_and_no_formula():
    wicked = [
        replace(NOTE, body=body)
        for body in ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=1", "'=1")
    ]
    data = spreadsheet(rows_of(replace(SHEET, notes=tuple(wicked))))
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [row["note"] for row in rows(data[3:], ",")]
    assert cells == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'\rx", "a=1", "'=1"]


def test_a_program_gets_no_byte_order_mark_and_no_change():
    [row] = rows(commas(rows_of(replace(SHEET, notes=(replace(NOTE, body="=1+1"),)))), ",")
    assert row["note"] == "=1+1"


def test_a_note_that_lost_its_text_has_no_sentence():
    lost = replace(NOTE, state=State.ORPHAN)
    [row] = rows(commas(rows_of(replace(SHEET, notes=(lost,), readings={}))), ",")
    assert (row["state"], row["sentence"], row["translation"]) == ("orphan", "", "")
    assert row["vocalised"] == row["root"] == ""


def test_without_notes_there_is_the_header_alone():
    assert commas(rows_of(Sheet(ARTICLE))).decode() == ",".join(HEADER) + "\r\n"
