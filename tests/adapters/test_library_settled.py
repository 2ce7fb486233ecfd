"""Doubts put aside, kept in the library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.adapters.library import SqliteLibrary


def test_what_was_put_aside_is_known_after_a_restart(library: SqliteLibrary, path: Path) -> None:
    library.settle_doubts({b"one": True, b"two": True})
    with closing(SqliteLibrary(path)) as another:
        assert another.settled_doubts() == {b"one", b"two"}


def test_what_is_doubted_again_is_put_aside_no_more(library: SqliteLibrary) -> None:
    library.settle_doubts({b"one": True, b"two": True})
    library.settle_doubts({b"one": False, b"two": True, b"three": False})
    assert library.settled_doubts() == {b"two"}


def test_two_windows_may_put_the_same_doubt_aside(library: SqliteLibrary, path: Path) -> None:
    with closing(SqliteLibrary(path)) as another:
        another.settle_doubts({b"one": True})
        library.settle_doubts({b"one": True, b"two": True})
        assert another.settled_doubts() == {b"one", b"two"}


def test_nothing_decided_writes_nothing(library: SqliteLibrary, path: Path) -> None:
    library.settle_doubts({})
    assert not path.exists()


def test_a_backup_brings_them_back(library: SqliteLibrary, tmp_path: Path) -> None:
    library.settle_doubts({b"one": True})
    library.back_up(tmp_path / "copy.sqlite")
    library.settle_doubts({b"one": False, b"two": True})
    library.restore(tmp_path / "copy.sqlite")
    assert library.settled_doubts() == {b"one"}


def test_a_damaged_one_hides_no_other(library: SqliteLibrary, path: Path) -> None:
    library.settle_doubts({b"one": True, b"two": True})
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE settled_doubts SET digest = 'no bytes' WHERE digest = ?", (b"one",))
    assert library.settled_doubts() == {b"two"}
