from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bundled import bundles_in, harbour_article, packed_of, two_libraries
from vocables import DISCOVER, HARBOUR, MISSION, vocable

from reader.adapters.exchange.words import MOST_WORDS, decoded_words, encoded_words
from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.domain.change import Change
from reader.domain.vocabulary import Status
from reader.services.exporting import sheet_of

MET = replace(
    vocable(HARBOUR, status=Status.LEARNING), example="كشف ميناء.", translation="A harbour."
)


@pytest.fixture
def article() -> Article:
    return harbour_article()


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[tuple[SqliteLibrary, SqliteLibrary]]:
    """The library of this machine, and that of the other one."""
    with two_libraries(tmp_path) as both:
        yield both


def opened_there(folder: Path, library: SqliteLibrary, packed: bytes) -> Article:
    path = folder / "harbour.qari"
    path.write_bytes(packed)
    return bundles_in(folder, library).open(str(path))


def test_the_words_met_in_an_article_go_with_it(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    met = replace(MET, article=article.sha256)
    here.change_word(Change(None, met))
    here.change_word(Change(None, replace(vocable(DISCOVER), article="b" * 64)))
    opened_there(tmp_path, there, packed_of(sheet_of(article), here))
    assert there.vocabulary() == [met]


def test_a_word_that_is_there_already_keeps_its_status(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    here.change_word(Change(None, replace(MET, article=article.sha256)))
    known = vocable(HARBOUR, status=Status.KNOWN)
    there.change_word(Change(None, known))
    packed = packed_of(sheet_of(article), here)
    for _ in range(2):
        opened_there(tmp_path, there, packed)
    assert there.vocabulary() == [known]


def test_a_bundle_of_before_there_were_words_opens(
    tmp_path: Path, article: Article, libraries: tuple[SqliteLibrary, SqliteLibrary]
) -> None:
    here, there = libraries
    with zipfile.ZipFile(io.BytesIO(packed_of(sheet_of(article), here))) as file:
        entries = {name: file.read(name) for name in file.namelist()}
    old = io.BytesIO()
    with zipfile.ZipFile(old, "w") as file:
        for name, content in entries.items():
            if name != "vocabulary.json":
                file.writestr(name, content)
    assert opened_there(tmp_path, there, old.getvalue()).sha256 == article.sha256
    assert there.vocabulary() == []


def test_words_come_back_whole_and_in_their_order() -> None:
    words = (MET, vocable(DISCOVER), vocable(MISSION))
    assert decoded_words(encoded_words(words)) == words


GOOD = json.loads(encoded_words([MET]))[0]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[" * 99_999, b"\xff", b'"\xd9\x85"', b"[1, null, [], {}]",
        json.dumps([GOOD | {"form": ""}]).encode(),
        json.dumps([GOOD | {"form": 7}]).encode(),
        json.dumps([GOOD | {"form": "\ud800"}]).encode(),
        json.dumps([GOOD | {"gloss": "x" * 10_001}]).encode(),
        json.dumps([GOOD | {"status": "eaten"}]).encode(),
        json.dumps([GOOD | {"status": []}]).encode(),
        json.dumps([GOOD | {"created": "yesterday"}]).encode(),
        json.dumps([GOOD | {"created": "0001-01-01T00:00:00+14:00"}]).encode(),
        json.dumps([{key: value for key, value in GOOD.items() if key != "root"}]).encode(),
    ],
)  # fmt: skip
def test_what_is_no_word_is_left_out_and_the_next_one_is_read(data: bytes) -> None:
    assert decoded_words(data) == ()
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(found, list):
        assert decoded_words(json.dumps([*found, GOOD]).encode()) == (MET,)


def test_a_lemma_comes_once_and_a_list_without_end_is_cut() -> None:
    twice = [GOOD, GOOD | {"gloss": "other"}]
    assert decoded_words(json.dumps(twice).encode()) == (MET,)
    many = [GOOD | {"form": f"كلمة{number}"} for number in range(MOST_WORDS + 1)]
    assert len(decoded_words(json.dumps(many).encode())) == MOST_WORDS
