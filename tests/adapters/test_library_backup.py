from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary, backup
from reader.domain.errors import FileMissing, LibraryDamaged, LibraryNewer, WritingError

ARTICLE = article_of()
TODAY = date(2026, 11, 26)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(path)) as library:
        save(library, "n1")
        yield library


def save(library: SqliteLibrary, name: str) -> None:
    save_note(library, note_on(ARTICLE, "ميناء", "body " * 500, name), ARTICLE.path)


def names(library: SqliteLibrary) -> list[str]:
    return [note.id for note in library.notes(ARTICLE)]


def names_in(path: Path) -> list[str]:
    with closing(SqliteLibrary(path)) as library:
        return names(library)


def damage(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xee" * (len(whole) - 4096)
    path.write_bytes(whole)


def beside(path: Path, part: str) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if part in file.name)


def test_a_copy_holds_all_that_was_saved(library, tmp_path):
    copy = tmp_path / "usb" / "copy.sqlite"
    library.back_up(copy)
    save(library, "n2")
    assert names_in(copy) == ["n1"]
    assert [file.name for file in copy.parent.iterdir() if "part" in file.name] == []


def test_a_copy_that_cannot_be_written_is_said(library, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(WritingError) as caught:
        library.back_up(tmp_path / "file" / "copy.sqlite")
    assert caught.value.path == str(tmp_path / "file" / "copy.sqlite")
    (tmp_path / "folder").mkdir()
    with pytest.raises(WritingError):
        library.back_up(tmp_path / "folder")
    assert names(library) == ["n1"]


def test_a_healthy_library_passes_the_check(library):
    library.check()


def test_a_damaged_library_fails_the_check_and_gives_no_copy(library, path, tmp_path):
    library.close()
    damage(path)
    with closing(SqliteLibrary(path)) as again:
        with pytest.raises(LibraryDamaged):
            again.check()
        with pytest.raises(LibraryDamaged):
            again.back_up(tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


def test_restoring_brings_the_copy_back_and_keeps_the_state_before(library, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    save(library, "n2")
    kept = library.restore(tmp_path / "copy.sqlite")
    assert names(library) == ["n1"]
    assert names_in(kept) == ["n1", "n2"]
    save(library, "n3")
    assert names(library) == ["n1", "n3"]


def test_another_window_sees_the_restored_library(library, path, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    save(library, "n2")
    with closing(SqliteLibrary(path)) as other:
        assert names(other) == ["n1", "n2"]
        library.restore(tmp_path / "copy.sqlite")
        assert names(other) == ["n1"]
        save(other, "n3")
    assert names(library) == ["n1", "n3"]


def test_a_damaged_library_is_set_aside_whole_when_a_copy_is_restored(library, path, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    library.close()
    damage(path)
    damaged = path.read_bytes()
    with closing(SqliteLibrary(path)) as again:
        kept = again.restore(tmp_path / "copy.sqlite")
        assert names(again) == ["n1"]
    assert kept.read_bytes() == damaged
    assert ".damaged-" in kept.name


def test_a_library_that_is_gone_is_restored(library, path, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    library.close()
    path.unlink()
    with closing(SqliteLibrary(path)) as again:
        assert again.restore(tmp_path / "copy.sqlite") is None
        assert names(again) == ["n1"]


def test_a_copy_of_an_older_schema_is_brought_up_to_date(library, data_folder):
    save(library, "n2")
    library.restore(data_folder / "libraries" / "schema-1.sqlite")
    assert names(library) == ["n1"]
    library.remember_vocalised("v", {"a": "b"})
    assert library.recall_vocalised("v", ["a"]) == {"a": "b"}


def test_what_is_no_library_is_not_restored(library, tmp_path):
    foreign, diary, newer = (tmp_path / name for name in ("foreign", "diary", "newer"))
    with closing(sqlite3.connect(foreign)) as raw:
        raw.execute("CREATE TABLE letters (text TEXT)")
    diary.write_text("My diary. " * 1_000, encoding="utf-8")
    library.back_up(newer)
    with closing(sqlite3.connect(newer)) as raw:
        raw.execute("PRAGMA user_version = 99")
    unfit = ((foreign, LibraryDamaged), (diary, LibraryDamaged), (newer, LibraryNewer))
    for file, kind in (*unfit, (tmp_path / "nothing", FileMissing)):
        with pytest.raises(kind):
            library.restore(file)
    assert names(library) == ["n1"]


def test_a_damaged_copy_is_not_restored(library, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    damage(tmp_path / "copy.sqlite")
    with pytest.raises(LibraryDamaged) as caught:
        library.restore(tmp_path / "copy.sqlite")
    assert caught.value.path == tmp_path / "copy.sqlite"
    assert names(library) == ["n1"]


def test_where_the_state_before_cannot_be_kept_nothing_is_restored(library, path, tmp_path):
    library.back_up(tmp_path / "copy.sqlite")
    save(library, "n2")
    (path.parent / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(WritingError):
        library.restore(tmp_path / "copy.sqlite")
    assert names(library) == ["n1", "n2"]


def test_the_first_write_of_a_day_has_the_library_copied(library, path):
    library.close()
    assert backup.copies(path) == []
    with closing(SqliteLibrary(path)) as again:
        save(again, "n2")
        save(again, "n3")
    [copy] = backup.copies(path)
    assert copy.name == f"library-{datetime.now(UTC).date()}.sqlite"
    assert "n1" in names_in(copy)


def test_reading_has_nothing_copied(library, path):
    library.close()
    with closing(SqliteLibrary(path)) as again:
        again.notes(ARTICLE)
    assert backup.copies(path) == []


def test_a_day_s_copy_that_fails_hinders_no_note(library, path, caplog):
    library.close()
    (path.parent / "backups").write_text("in the way", encoding="utf-8")
    with closing(SqliteLibrary(path)) as again:
        save(again, "n2")
        assert names(again) == ["n1", "n2"]
        assert isinstance(again.copy_trouble(), WritingError)
    assert "copy of the library failed" in caplog.text


def test_a_library_that_is_copied_or_not_written_to_is_in_no_trouble(library, path):
    assert library.copy_trouble() is None
    library.close()
    with closing(SqliteLibrary(path)) as again:
        names(again)
        assert again.copy_trouble() is None


def test_a_day_has_one_copy(library, path):
    assert backup.back_up_daily(path, TODAY) == path.parent / "backups/library-2026-11-26.sqlite"
    assert backup.back_up_daily(path, TODAY) is None


def test_copies_grow_fewer_with_age_and_no_other_file_is_touched(library, path):
    folder = path.parent / "backups"
    folder.mkdir()
    for age in range(1, 500):
        (folder / f"library-{TODAY - timedelta(days=age)}.sqlite").touch()
    others = {"before-restoring-1.sqlite", "library-2020-02-30.sqlite", "letter.txt"}
    future = "library-2031-01-01.sqlite"
    for name in (*others, future):
        (folder / name).touch()
    backup.back_up_daily(path, TODAY)
    left = {file.name for file in folder.iterdir()}
    assert others | {future} <= left
    days = sorted(date.fromisoformat(name[8:18]) for name in left - others - {future})
    ages = [(TODAY - day).days for day in reversed(days)]
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert all(later - earlier <= 7 for earlier, later in pairwise(ages) if later < 35)
    assert all(later - earlier <= 31 for earlier, later in pairwise(ages))
    assert len(days) <= 7 + 5 + 13
    assert 330 < ages[-1] <= 31 * 12


def test_an_empty_file_in_place_of_the_library_is_not_taken_for_a_new_one(library, path):
    backup.back_up_daily(path, TODAY)
    library.close()
    path.write_bytes(b"")
    with closing(SqliteLibrary(path)) as again:
        with pytest.raises(LibraryDamaged):
            save(again, "n2")
        [copy] = again.backups()
        again.restore(copy)
        assert names(again) == ["n1"]
