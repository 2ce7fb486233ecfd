from __future__ import annotations

import io
from dataclasses import replace

from annotated import HARBOUR, article_of
from translate.storage import tmx

from reader.adapters.exchange.memory import write_memory
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph, Uncorrected
from reader.services.file_ports import Sheet


def units(sheet: Sheet) -> list[tuple[str, str]]:
    """Read a memory back by translate-toolkit."""
    store = tmx.tmxfile(io.BytesIO(write_memory(sheet)), "ar", "en")
    return [(unit.source, unit.target) for unit in store.units if not unit.isheader()]


def test_every_pair_of_sentences_is_a_unit():
    article = article_of(("جملة أولى. جملة ثانية.",))
    pairs = (SentencePair(Span(0, 10), Span(0, 6)), SentencePair(Span(11, 22), Span(7, 14)))
    translated = TranslatedParagraph(0, "First. Second.", pairs)
    assert units(Sheet(article, (translated.text,), (), (translated,))) == [
        ("جملة أولى.", "First."),
        ("جملة ثانية.", "Second."),
    ]


def test_each_unit_says_who_made_it():
    article = article_of(("جملة أولى. جملة ثانية. جملة ثالثة.",))
    pairs = (
        SentencePair(Span(0, 10), Span(0, 6), uncorrected=Uncorrected("One.", 0.4)),
        SentencePair(Span(11, 22), Span(7, 14), 0.9),
        SentencePair(Span(23, 34), Span(15, 21)),
    )
    translated = TranslatedParagraph(0, "First. Second. Third.", pairs)
    sheet = Sheet(article, (translated.text,), (), (translated,))
    store = tmx.tmxfile(io.BytesIO(write_memory(sheet)), "ar", "en")
    found = [unit.xmlelement for unit in store.units if not unit.isheader()]
    makers = ["reader", "machine", None]
    assert [unit.get("creationid") for unit in found] == makers
    assert [unit[1].get("creationid") for unit in found] == makers
    assert [unit.target for unit in store.units] == ["First.", "Second.", "Third."]


def test_a_paragraph_whose_sentences_are_not_paired_is_one_unit():
    assert units(Sheet(article_of(("نص", "آخر")), ("Text", ""))) == [("نص", "Text")]


def test_what_was_not_translated_is_no_unit():
    article = article_of(("Divers inspect it.",))
    english = replace(article.paragraphs[0], language=Language.ENGLISH)
    sheet = Sheet(replace(article, paragraphs=(english,)), ("Divers inspect it.",))
    assert units(sheet) == []
    shown = TranslatedParagraph(0, english.text, (SentencePair(Span(0, 18), Span(0, 18)),))
    assert units(replace(sheet, translated=(shown,))) == []


def test_markup_comes_back_as_text_and_what_xml_forbids_is_left_out():
    wicked = "<b>&amp;</b> \x00\x0b\ufffe]]> 🙂"
    assert units(Sheet(article_of(("نص",)), (wicked,))) == [("نص", "<b>&amp;</b> ]]> 🙂")]


def test_the_header_is_that_of_the_standard():
    text = write_memory(Sheet(article_of(), tuple(HARBOUR))).decode()
    assert '<!DOCTYPE tmx SYSTEM "tmx14.dtd">' in text
    store = tmx.tmxfile(io.BytesIO(text.encode()), "ar", "en")
    header = store.document.getroot().find("header")
    wanted = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang"}
    assert wanted | {"srclang", "datatype"} <= set(header.keys())
    assert header.get("srclang") == "ar"
    assert header.get("segtype") == "sentence"
