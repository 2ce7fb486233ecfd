"""A library that notices what another program has changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note
from vocables import vocable

from reader.adapters.library import SqliteLibrary
from reader.domain.change import Change
from reader.services.ports import Position

ARTICLE = article_of()


@pytest.fixture
def ours(library: SqliteLibrary) -> SqliteLibrary:
    """The library, read once."""
    library.vocabulary()
    return library


@pytest.fixture
def theirs(path: Path) -> Iterator[SqliteLibrary]:
    """The same library in another program."""
    with closing(SqliteLibrary(path)) as another:
        yield another


def test_a_note_made_elsewhere_is_noticed_once(ours: SqliteLibrary, theirs: SqliteLibrary) -> None:
    save_note(theirs, note_on(ARTICLE, "ميناء"), ARTICLE.path)
    assert ours.changed_elsewhere()
    assert not ours.changed_elsewhere()


def test_words_corrections_and_doubts_put_aside_are_noticed_too(
    ours: SqliteLibrary, theirs: SqliteLibrary
) -> None:
    theirs.change_word(Change(None, vocable()))
    assert ours.changed_elsewhere()
    theirs.settle_doubts({b"one": True})
    assert ours.changed_elsewhere()
    theirs.settle_doubts({b"one": False, b"two": True})
    assert ours.changed_elsewhere()


def test_what_was_changed_here_is_no_news(ours: SqliteLibrary) -> None:
    ours.change_word(Change(None, vocable()))
    assert not ours.changed_elsewhere()


def test_where_another_window_reads_is_no_news(ours: SqliteLibrary, theirs: SqliteLibrary) -> None:
    theirs.record_opened(ARTICLE)
    theirs.save_position(ARTICLE, Position(1))
    assert not ours.changed_elsewhere()


def test_a_change_between_opening_and_the_first_look_is_noticed(
    library: SqliteLibrary, theirs: SqliteLibrary
) -> None:
    library.vocabulary()
    theirs.change_word(Change(None, vocable()))
    assert library.changed_elsewhere()


def test_looking_makes_no_file_and_speaks_of_none_that_is_gone(
    library: SqliteLibrary, path: Path
) -> None:
    assert not library.changed_elsewhere()
    assert not path.exists()
    library.vocabulary()
    path.rename(path.with_name("moved.sqlite"))
    assert not library.changed_elsewhere()
