"""A note on several paragraphs goes out and comes back whole."""

from __future__ import annotations

import json
from dataclasses import replace

from annotated import HARBOUR, article_of, note_on

from reader.adapters.exchange.annotations import write_annotations
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.exchange.markdown import write_notes
from reader.adapters.exchange.markdown_notes import read_markdown
from reader.domain.anchoring import anchor_at
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.services.file_ports import Sheet
from reader.services.noted import word_noted

ARTICLE = article_of()
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
    assert word_noted(replace(NOTE, anchor=anchor), ARTICLE) is None
