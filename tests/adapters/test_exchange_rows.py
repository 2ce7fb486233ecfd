"""A note on several paragraphs goes out and comes back whole."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from dataclasses import replace

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.flashcards import write_cards
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.exchange.markdown import write_notes
from reader.adapters.exchange.markdown_notes import read_markdown
from reader.adapters.exchange.notes_page import write_page
from reader.adapters.exchange.tables import commas, rows_of, tabs
from reader.domain.anchoring import anchor_at
from reader.domain.language import Side
from reader.domain.note import Anchor
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.services.bitext import Bitext
from reader.services.file_ports import Sheet
from reader.services.noted import word_noted

ARTICLE = article_of()
ENGLISH = ("A sunken harbour.", "The mission found it.", "")
WHOLE = "\n\n".join(HARBOUR)
ANCHOR = anchor_at(HARBOUR, Side.SOURCE, 0, Span(12, len(HARBOUR[0]) + 2 + 9))
NOTE = replace(
    note_on(ARTICLE, "ميناء", "both", "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"), anchor=ANCHOR
)
SHEET = Sheet(ARTICLE, (), (NOTE,))


def test_a_web_annotation_selects_both_paragraphs():
    selectors = json.loads(write_annotations(SHEET))["first"]["items"][0]["target"]["selector"]
    quotation, position = selectors
    assert quotation["exact"] == ANCHOR.quote
    assert WHOLE[position["start"] : position["end"]] == ANCHOR.quote
    [found] = read_annotations(write_annotations(SHEET), SHEET, "a.jsonld").notes
    assert found.anchor == ANCHOR


def test_a_position_alone_over_two_paragraphs_quotes_both():
    document = json.loads(write_annotations(SHEET))
    target = document["first"]["items"][0]["target"]
    target["selector"] = target["selector"][1]
    [found] = read_annotations(json.dumps(document).encode(), SHEET, "a.jsonld").notes
    assert found.anchor == ANCHOR


def test_markdown_brings_both_paragraphs_back():
    [found] = read_markdown(write_notes(SHEET), SHEET, "notes.md").notes
    assert found == NOTE


def test_a_note_that_ends_in_the_next_paragraph_is_not_on_one_word():
    last = HARBOUR[0].rindex(" ") + 1
    anchor = anchor_at(HARBOUR, Side.SOURCE, 0, Span(last, len(HARBOUR[0]) + 2 + 9))
    assert word_noted(replace(NOTE, anchor=anchor), Bitext.of(ARTICLE)) is None


def test_both_translations_stand_beside_it():
    sheet = replace(SHEET, targets=ENGLISH)
    page, markdown = write_page(sheet).decode(), write_notes(sheet).decode()
    assert ">A sunken harbour.\n\nThe mission found it.</p>" in page
    assert "> A sunken harbour.\n>\n> The mission found it.\n\nboth\n" in markdown
    [found] = read_markdown(write_notes(sheet), sheet, "notes.md").notes
    assert found == NOTE


def test_a_note_on_two_translations_stands_beside_both_sources():
    anchor = anchor_at(ENGLISH, Side.TARGET, 0, Span(2, len(ENGLISH[0]) + 2 + 3))
    page = write_page(Sheet(ARTICLE, ENGLISH, (replace(NOTE, anchor=anchor),))).decode()
    assert f">{HARBOUR[0]}\n\n{HARBOUR[1]}</p>" in page


def test_one_at_the_end_of_a_paragraph_stands_beside_its_own_alone():
    anchor = anchor_at(HARBOUR, Side.SOURCE, 0, Span(0, len(HARBOUR[0])))
    page = write_page(Sheet(ARTICLE, ENGLISH, (replace(NOTE, anchor=anchor),))).decode()
    assert ">A sunken harbour.</p>" in page


def told(sheet: Sheet, quote: Anchor) -> tuple[str, str]:
    data = commas(rows_of(replace(sheet, notes=(replace(NOTE, anchor=quote),)))).decode()
    [row] = csv.DictReader(io.StringIO(data, newline=""))
    return row["sentence"], row["translation"]


TWO = article_of(["ظهر ميناء. غرق قديما. ثم نسي."])
SENTENCES = replace(TWO.paragraphs[0], sentences=(Span(0, 10), Span(11, 21), Span(22, 29)))
PAIRED = TranslatedParagraph(
    0,
    "A port appeared. It sank long ago. Then it was forgotten.",
    (
        SentencePair(Span(0, 10), Span(0, 16)),
        SentencePair(Span(11, 21), Span(17, 34)),
        SentencePair(Span(22, 29), Span(35, 57)),
    ),
)


def test_the_example_of_a_note_over_two_sentences_is_both():
    article = replace(TWO, paragraphs=(SENTENCES,))
    anchor = anchor_at([SENTENCES.text], Side.SOURCE, 0, Span(4, 14))
    both = "ظهر ميناء. غرق قديما."
    assert told(Sheet(article), anchor) == (both, "")
    sheet = Sheet(article, (PAIRED.text,), (), (PAIRED,))
    assert told(sheet, anchor) == (both, "A port appeared. It sank long ago.")
    english = anchor_at([PAIRED.text], Side.TARGET, 0, Span(20, 40))
    assert told(sheet, english) == ("غرق قديما. ثم نسي.", PAIRED.text[17:])


def test_the_example_of_a_note_on_two_paragraphs_is_a_sentence_of_each():
    assert told(replace(SHEET, targets=ENGLISH), ANCHOR) == (
        "\n\n".join(HARBOUR[:2]),
        "\n\n".join(ENGLISH[:2]),
    )
    assert told(SHEET, ANCHOR) == ("\n\n".join(HARBOUR[:2]), "")


@pytest.mark.parametrize(("write", "delimiter"), [(commas, ","), (tabs, "\t")])
def test_a_table_keeps_both_paragraphs_in_one_cell(write, delimiter):
    table = io.StringIO(write(rows_of(SHEET)).decode("utf-8-sig"), newline="")
    [row] = csv.DictReader(table, delimiter=delimiter)
    assert row["quote"] == ANCHOR.quote


def test_anki_takes_both_paragraphs_in(tmp_path):
    package = tmp_path / "notes.apkg"
    package.write_bytes(write_cards(SHEET))
    with closing(Collection(str(tmp_path / "collection.anki2"))) as collection:
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package)))
        [number] = collection.find_notes("")
        words = collection.get_note(number)["Words"]
    assert words == "".join(
        ('<span lang="ar" dir="rtl">', ANCHOR.quote.replace("\n", "<br>"), "</span>")
    )
