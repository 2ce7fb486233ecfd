from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note
from vocables import DISCOVER, HARBOUR, vocable

from reader.adapters.library import SqliteLibrary
from reader.adapters.library.migrations import STEPS, migrate
from reader.domain.change import Change
from reader.domain.errors import WordChanged
from reader.domain.vocabulary import Status

BEFORE_THE_LIST = 2  # the last schema without a vocabulary
ARTICLE = article_of()
WORD = replace(
    vocable(),
    root="",
    example="كشف ميناء غارق.",
    translation="A sunken harbour was found.",
    article=ARTICLE.sha256,
)


def test_a_word_is_kept_whole_and_survives_the_program(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.change_word(Change(None, WORD))
    with closing(SqliteLibrary(path)) as library:
        assert library.vocabulary() == [WORD]


def test_words_come_in_the_order_they_were_added(library: SqliteLibrary) -> None:
    library.change_word(Change(None, vocable(HARBOUR)))
    library.change_word(Change(None, vocable(DISCOVER)))
    library.change_word(Change(vocable(HARBOUR), vocable(HARBOUR, status=Status.KNOWN)))
    assert [word.lemma for word in library.vocabulary()] == [HARBOUR, DISCOVER]


def test_a_change_of_what_is_no_longer_so_is_refused_and_changes_nothing(
    library: SqliteLibrary,
) -> None:
    library.change_word(Change(None, WORD))
    stale = Change(replace(WORD, gloss="other"), None)
    with pytest.raises(WordChanged):
        library.change_word(stale)
    with pytest.raises(WordChanged):
        library.change_word(Change(None, WORD))
    assert library.vocabulary() == [WORD]
    assert len(library.word_changes(10)) == 1


def test_what_was_taken_back_is_not_offered_again(library: SqliteLibrary) -> None:
    number = library.change_word(Change(None, WORD))
    assert [recorded.number for recorded in library.word_changes(10)] == [number]
    library.change_word(Change(WORD, None), undoes=number)
    assert library.word_changes(10) == []
    assert library.vocabulary() == []


def test_a_damaged_word_hides_no_other(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.change_word(Change(None, WORD))
        library.change_word(Change(None, vocable(DISCOVER)))
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("UPDATE vocabulary SET status = 'eaten' WHERE form = ?", (HARBOUR.form,))
        file.execute("UPDATE vocabulary_changes SET after = '[' WHERE form = ?", (HARBOUR.form,))
    with closing(SqliteLibrary(path)) as library:
        assert [word.lemma for word in library.vocabulary()] == [DISCOVER]
        assert [each.change.subject.lemma for each in library.word_changes(10)] == [DISCOVER]


def test_a_library_of_the_version_before_gains_the_list_and_keeps_its_notes(path: Path) -> None:
    note = note_on(ARTICLE, "ميناء", "kept")
    with closing(SqliteLibrary(path)) as library:
        save_note(library, note, ARTICLE.path)
    _take_back_to(path, BEFORE_THE_LIST)
    with closing(SqliteLibrary(path)) as library:
        assert library.vocabulary() == []
        library.change_word(Change(None, WORD))
        assert [kept.body for kept in library.notes(ARTICLE)] == ["kept"]
        assert library.vocabulary() == [WORD]
    copy = path.with_name(f"library.sqlite.schema-{BEFORE_THE_LIST}")
    with closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT body FROM notes").fetchall() == [("kept",)]
        assert file.execute("PRAGMA user_version").fetchone() == (BEFORE_THE_LIST,)


def _take_back_to(path: Path, version: int) -> None:
    """Write the notes of a library into one that only the first steps have made."""
    old = path.with_name("old.sqlite")
    with closing(sqlite3.connect(old, isolation_level=None)) as file:
        migrate(file, old, STEPS[:version])
        file.execute("ATTACH ? AS new", (str(path),))
        columns = ", ".join(row[1] for row in file.execute("PRAGMA table_info(notes)"))
        file.execute(f"INSERT INTO notes SELECT {columns} FROM new.notes")  # noqa: S608 - a schema's
        tables = {row[0] for row in file.execute("SELECT name FROM main.sqlite_schema")}
        assert "vocabulary" not in tables
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    old.replace(path)
