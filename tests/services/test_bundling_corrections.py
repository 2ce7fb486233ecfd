from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bundled import bundles_in, harbour_article, packed_of, two_libraries

from reader.adapters.exchange.corrections import (
    MOST_CORRECTIONS,
    decoded_corrections,
    encoded_corrections,
)
from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.domain.correction import Correction
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair, TranslatedParagraph
from reader.services.exporting import sheet_of
from reader.services.mending import Errata

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
OTHER = Correction("جملة أخرى.", "Another.", "Other.", "b" * 64, NOON, NOON)
OWN = "Archaeologists find a sunken harbour"


@pytest.fixture
def article() -> Article:
    return harbour_article()


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[tuple[SqliteLibrary, SqliteLibrary]]:
    """The library of this machine, and that of the other one."""
    with two_libraries(tmp_path) as both:
        yield both


def headline_of(article: Article) -> TranslatedParagraph:
    """The headline as a machine translates it."""
    [span] = article.paragraphs[0].sentences
    text = "Mission detects port"
    return TranslatedParagraph(0, text, (SentencePair(span, replace(span, end=len(text)), 0.5),))


def fetched(library: SqliteLibrary, article: Article) -> Errata:
    errata = Errata(library, article)
    errata.fetch()
    return errata


def packed_with(article: Article, library: SqliteLibrary, folder: Path) -> Path:
    shown = fetched(library, article).mended(headline_of(article))
    path = folder / "harbour.qari"
    path.write_bytes(packed_of(sheet_of(article, (shown,)), library))
    return path


def correct(library: SqliteLibrary, article: Article, words: str) -> None:
    Errata(library, article).correct(article.paragraphs[0].text, "Mission detects port", words)


def test_what_was_typed_and_not_saved_stays_at_home(article, libraries, tmp_path) -> None:
    ours, theirs = libraries
    ours.keep_correction_draft(article.paragraphs[0].text, OWN, article.sha256)
    bundles_in(tmp_path / "theirs", theirs).open(str(packed_with(article, ours, tmp_path)))
    assert ours.correction_drafts() == {article.paragraphs[0].text: OWN}
    assert theirs.correction_drafts() == {}


def test_corrections_go_with_their_article_and_are_shown_there(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    correct(here, article, OWN)
    Errata(here, replace(article, paragraphs=())).correct("جملة أخرى.", "Other.", "Another.")
    bundles = bundles_in(tmp_path, there)
    came = bundles.open(str(packed_with(article, here, tmp_path)))
    assert there.corrections() == here.corrections()[:1]
    [row] = bundles.translation(came)
    assert row.text == OWN
    assert row.sentences[0].uncorrected.text == "Mission detects port"
    errata = Errata(there, came)
    errata.take_back(came.paragraphs[0].text)
    assert errata.mended(row).text == "Mission detects port"
    assert errata.mended(row).sentences[0].confidence == 0.5


def test_what_the_machine_was_unsure_of_and_linked_comes_back_with_its_words(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    correct(here, article, OWN)
    plain = headline_of(article)
    link = Link(Span(0, 4), Span(0, 7), 0.9)
    doubt = Doubt("unsure", None, Span(16, 20), "why")
    pair = replace(plain.sentences[0], links=(link,), doubts=(doubt,))
    shown = fetched(here, article).mended(replace(plain, sentences=(pair,)))
    path = tmp_path / "harbour.qari"
    path.write_bytes(packed_of(sheet_of(article, (shown,)), here))
    bundles = bundles_in(tmp_path, there)
    came = bundles.open(str(path))
    [row] = bundles.translation(came)
    assert row.sentences[0].uncorrected == shown.sentences[0].uncorrected
    errata = Errata(there, came)
    errata.take_back(came.paragraphs[0].text)
    [back] = errata.mended(row).sentences
    assert (back.links, back.doubts) == ((link,), (doubt,))


def test_a_correction_that_is_there_already_stays(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    correct(here, article, OWN)
    correct(there, article, "A port under the sea")
    path = packed_with(article, here, tmp_path)
    for _ in range(2):
        bundles_in(tmp_path, there).open(str(path))
    assert [each.text for each in there.corrections()] == ["A port under the sea"]


def test_a_foreign_correction_without_a_word_is_left_out(
    article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    errata = Errata(libraries[1], article)
    headline = replace(OTHER, sentence=article.paragraphs[0].text)
    for text in ("", "…", "two\nlines"):
        assert errata.take_in([replace(headline, text=text)]) == ()
    assert len(errata.take_in([headline])) == 1


def test_corrections_come_back_whole_and_in_their_order() -> None:
    corrections = (OTHER, replace(OTHER, sentence="أولى.", text="“First”\u2009— 1"))
    assert decoded_corrections(encoded_corrections(corrections)) == corrections


GOOD = json.loads(encoded_corrections([OTHER]))[0]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[" * 99_999, b"\xff", b'"\xd9\x85"', b"[1, null, [], {}]",
        json.dumps([GOOD | {"sentence": ""}]).encode(),
        json.dumps([GOOD | {"sentence": 7}]).encode(),
        json.dumps([GOOD | {"text": "\ud800"}]).encode(),
        json.dumps([GOOD | {"text": "x" * 20_001}]).encode(),
        json.dumps([GOOD | {"created": "yesterday"}]).encode(),
        json.dumps([GOOD | {"created": "0001-01-01T00:00:00+14:00"}]).encode(),
        json.dumps([{key: value for key, value in GOOD.items() if key != "machine"}]).encode(),
    ],
)  # fmt: skip
def test_what_is_no_correction_is_left_out_and_the_next_one_is_read(data: bytes) -> None:
    assert decoded_corrections(data) == ()
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(found, list):
        assert decoded_corrections(json.dumps([*found, GOOD]).encode()) == (OTHER,)


def test_a_sentence_comes_once_and_a_list_without_end_is_cut() -> None:
    twice = [GOOD, GOOD | {"text": "Other."}]
    assert decoded_corrections(json.dumps(twice).encode()) == (OTHER,)
    many = [GOOD | {"sentence": f"جملة {number}"} for number in range(MOST_CORRECTIONS + 1)]
    assert len(decoded_corrections(json.dumps(many).encode())) == MOST_CORRECTIONS
