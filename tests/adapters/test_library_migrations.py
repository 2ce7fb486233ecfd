from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary
from reader.adapters.library.migrations import APPLICATION, STEPS, migrate
from reader.domain.errors import LibraryDamaged

ARTICLE = article_of()
NEXT_STEPS = (*STEPS, ("CREATE TABLE stars (lemma TEXT)", "INSERT INTO stars VALUES ('ميناء')"))
NEXT = len(NEXT_STEPS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of today's schema with one note."""
    path = tmp_path / "library.sqlite"
    with closing(SqliteLibrary(path)) as library:
        save_note(library, note_on(ARTICLE, "ميناء", "kept"), ARTICLE.path)
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def copies(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir() if ".schema-" in file.name)


def version(connection: sqlite3.Connection) -> int:
    return connection.execute("PRAGMA user_version").fetchone()[0]


def test_a_new_library_has_the_newest_schema_and_no_copy(path, connection):
    assert version(connection) == len(STEPS)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    assert copies(path) == []


def test_a_step_is_taken_once_and_keeps_the_notes(path, connection):
    migrate(connection, path, NEXT_STEPS)
    migrate(connection, path, NEXT_STEPS)
    assert version(connection) == NEXT
    assert connection.execute("SELECT * FROM stars").fetchall() == [("ميناء",)]
    assert connection.execute("SELECT body FROM notes").fetchall() == [("kept",)]


def test_the_library_as_it_was_is_kept_beside_it(path, connection):
    migrate(connection, path, NEXT_STEPS)
    assert copies(path) == [f"library.sqlite.schema-{len(STEPS)}"]
    with closing(SqliteLibrary(path.with_name(*copies(path)))) as copy:
        assert [note.body for note in copy.notes(ARTICLE)] == ["kept"]


def test_a_step_that_fails_leaves_the_library_as_it_was(path, connection):
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, path, (*NEXT_STEPS, ("CREATE TABLE notes (id TEXT)",)))
    assert version(connection) == len(STEPS)
    assert not connection.in_transaction
    with closing(SqliteLibrary(path)) as library:
        assert [note.body for note in library.notes(ARTICLE)] == ["kept"]


def test_a_damaged_library_is_not_migrated(path, connection):
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("DELETE FROM sqlite_schema WHERE name = 'notes_by_article'")
    connection.execute("PRAGMA writable_schema = RESET")
    with pytest.raises(LibraryDamaged):
        migrate(connection, path, NEXT_STEPS)
    assert version(connection) == len(STEPS)
    assert copies(path) == []


def test_two_programs_migrating_at_once_take_the_step_once(path, connection):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        migrate(other, path, NEXT_STEPS)
        migrate(connection, path, NEXT_STEPS)
    assert connection.execute("SELECT count(*) FROM stars").fetchone() == (1,)
