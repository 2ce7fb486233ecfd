"""What the reader has given up does not come back with the bundle it came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note
from bundled import bundles_in, harbour_article, packed_of
from vocables import HARBOUR, vocable

from reader.adapters.exchange.bundle import unpack
from reader.adapters.exchange.foreign import read_annotations
from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.domain.change import Change
from reader.services.annotating import Annotations, Draft
from reader.services.exporting import sheet_of
from reader.services.learning import Vocabulary
from reader.services.mending import Errata

NAME = "3f1f1f2e-0a4e-4c38-9a5c-51c6a3a6a001"

Open = Callable[[], Article]


@pytest.fixture
def article() -> Article:
    return harbour_article()


@pytest.fixture
def packed(tmp_path: Path, article: Article) -> bytes:
    """A bundle with a note, a word and a correction."""
    with closing(SqliteLibrary(tmp_path / "here.sqlite")) as library:
        save_note(library, note_on(article, "ميناء", "a port", NAME), article.path)
        word = replace(vocable(HARBOUR), article=article.sha256)
        library.change_word(Change(None, word))
        paragraph = next(each for each in article.paragraphs if each.is_translatable)
        Errata(library, article).correct(
            paragraph.sentences[0].of(paragraph.text), "A.", "A sunken harbour."
        )
        sheet = sheet_of(article, (), Annotations(library, article).notes())
        return packed_of(sheet, library)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    """The library of another machine."""
    with closing(SqliteLibrary(tmp_path / "there.sqlite")) as library:
        yield library


@pytest.fixture
def open_bundle(tmp_path: Path, library: SqliteLibrary, packed: bytes) -> Open:
    path = tmp_path / "harbour.qari"
    path.write_bytes(packed)
    bundles = bundles_in(tmp_path, library)
    return lambda: bundles.open(str(path))


def test_a_deleted_note_stays_deleted(open_bundle: Open, library: SqliteLibrary) -> None:
    article = open_bundle()
    Annotations(library, article).delete(NAME)
    assert library.notes(open_bundle()) == []


def test_a_note_whose_deletion_was_undone_is_there_once(
    open_bundle: Open, library: SqliteLibrary
) -> None:
    annotations = Annotations(library, open_bundle())
    annotations.delete(NAME)
    annotations.undo()
    assert [note.id for note in library.notes(open_bundle())] == [NAME]


def test_an_edited_note_keeps_the_reader_s_words(open_bundle: Open, library: SqliteLibrary) -> None:
    Annotations(library, open_bundle()).edit(NAME, Draft("mine"))
    assert [note.body for note in library.notes(open_bundle())] == ["mine"]


def test_a_word_taken_off_the_list_stays_off(open_bundle: Open, library: SqliteLibrary) -> None:
    open_bundle()
    Vocabulary(library).remove(HARBOUR)
    open_bundle()
    assert library.vocabulary() == []


def test_a_correction_given_up_stays_given_up(open_bundle: Open, library: SqliteLibrary) -> None:
    article = open_bundle()
    [correction] = library.corrections()
    Errata(library, article).take_back(correction.sentence)
    open_bundle()
    assert library.corrections() == []


def test_notes_that_the_reader_imports_by_hand_come_back(
    open_bundle: Open, library: SqliteLibrary, packed: bytes
) -> None:
    article = open_bundle()
    annotations = Annotations(library, article)
    annotations.delete(NAME)
    found = read_annotations(unpack(packed, "x").notes, sheet_of(article), "x")
    assert [note.id for note in annotations.take_in(found.notes)] == [NAME]


def test_a_note_whose_name_another_article_has_comes_in_once(
    open_bundle: Open, library: SqliteLibrary
) -> None:
    other = article_of()
    save_note(library, note_on(other, "القطع", "of another article", NAME), other.path)
    first = [note.id for note in library.notes(open_bundle())]
    assert len(first) == 1
    assert first != [NAME]
    assert [note.id for note in library.notes(open_bundle())] == first
    Annotations(library, open_bundle()).delete(first[0])
    assert library.notes(open_bundle()) == []
