"""What can befall the library's file: each ends in a plain error, and no saved note is lost."""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import note_writer
import pytest
from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary, database
from reader.adapters.library.limits import LARGEST_ON_FAT, NEAR, may_not_grow
from reader.domain.change import Change
from reader.domain.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryFull,
    LibraryNewer,
    LibraryUnreachable,
    NoteMissing,
)

KILLS = int(os.environ.get("QARI_TEST_KILLS", "200"))
LONGEST_LIFE_SECONDS = 0.06  # from making the library to some tens of notes
ARTICLE = article_of()
WRITER = Path(note_writer.__file__)
NAMESPACE = ("unshare", "--map-root-user", "--mount")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(WRITER.parent), *sys.path])}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[SqliteLibrary]:
    library = SqliteLibrary(path)
    yield library
    library.close()


def save(library: SqliteLibrary, name: str, body: str = "") -> None:
    save_note(library, note_on(ARTICLE, "ميناء", body, name), ARTICLE.path)


def names(path: Path) -> list[str]:
    with closing(SqliteLibrary(path)) as library:
        return [note.id for note in library.notes(ARTICLE)]


def run_writer(path: Path, prefix: str, **options) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WRITER), str(path), prefix],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
        **options,
    )


def test_every_acknowledged_note_survives_a_kill_at_any_moment(path, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", ENVIRONMENT["PYTHONPATH"])
    chance = random.Random(2)  # noqa: S311 - chance, not a secret
    said = tmp_path / "said"
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["note_writer"])  # each writer is at work in milliseconds
    for round_ in range(KILLS):
        writer = processes.Process(target=note_writer.write, args=(path, f"{round_}-", said))
        writer.start()
        writer.join(chance.uniform(0, LONGEST_LIFE_SECONDS))
        writer.kill()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
    acknowledged = said.read_text(encoding="utf-8").split()
    assert len(acknowledged) >= KILLS // 4  # a busy machine lets some writers write nothing
    assert set(acknowledged) - set(names(path)) == set()
    assert check_by_hand(path) == "ok"


def test_a_library_whose_making_was_cut_off_is_made_and_not_copied_empty(library, path):
    path.touch()  # a copy of this would make the file look damaged, had it still been so
    save(library, "n1")
    assert library.copy_trouble() is None
    assert library.backups() == []
    assert [note.id for note in library.notes(ARTICLE)] == ["n1"]


def check_by_hand(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("PRAGMA integrity_check").fetchone()[0]


def test_two_programs_that_make_the_library_at_once_both_write(path):
    writers = [run_writer(path, prefix) for prefix in ("a", "b")]
    said = [[writer.stdout.readline().strip() for _ in range(5)] for writer in writers]
    for writer in writers:
        writer.kill()
        writer.communicate()
    assert said == [[f"{prefix}{number}" for number in range(5)] for prefix in ("a", "b")]
    assert {"a4", "b4"} <= set(names(path))


def test_a_full_disk_refuses_the_note_and_keeps_the_others(library, path):
    save(library, "n1")
    library._database.write(limit_pages)
    with pytest.raises(LibraryFull) as caught:
        save(library, "n2", body="long " * 100_000)
    assert caught.value.path == path
    save(library, "n3")
    library.close()
    assert names(path) == ["n1", "n3"]


def limit_pages(connection: sqlite3.Connection) -> None:
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 20}")


def test_a_file_that_may_not_grow_refuses_the_note_and_keeps_the_others(path):
    writer = run_writer(path, "n", preexec_fn=forbid_growth)
    said, complaints = writer.communicate(timeout=60)
    assert writer.returncode == 1
    assert "LibraryTooLarge" in complaints
    assert said.split() != []
    assert said.split() == names(path)


def test_a_drive_that_fails_under_a_small_library_is_not_called_a_limit(path):
    assert not may_not_grow(path)
    path.write_bytes(b"")
    with path.open("r+b") as file:
        file.truncate(LARGEST_ON_FAT)  # takes no room
    assert may_not_grow(path)
    with path.open("r+b") as file:
        file.truncate(LARGEST_ON_FAT - NEAR)
    assert not may_not_grow(path)


def forbid_growth() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))


FULL_DISK = """
set -e
mount -t tmpfs -o size=1m tmpfs "$1"
set +e
"$2" "$3" "$1/library.sqlite" n
status=$?
"$2" -c '
import sys
import time
from contextlib import closing
from pathlib import Path
from annotated import article_of
from reader.adapters.library import SqliteLibrary, database
with closing(SqliteLibrary(Path(sys.argv[1]))) as library:
    print("kept", *(note.id for note in library.notes(article_of())))
' "$1/library.sqlite"
exit $status
"""


def test_a_file_system_that_is_full_refuses_the_note_and_keeps_the_others(tmp_path):
    if not can_mount(tmp_path):
        pytest.skip("no file system can be mounted here; the two tests above fill one by limits")
    arguments = [str(tmp_path), sys.executable, str(WRITER)]
    done = subprocess.run(
        [*NAMESPACE, "sh", "-c", FULL_DISK, "sh", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
        timeout=120,
    )
    *said, kept = done.stdout.splitlines()
    assert done.returncode == 1
    assert "LibraryFull" in done.stderr
    assert said != []
    assert kept.split() == ["kept", *said]


def can_mount(folder: Path) -> bool:
    if shutil.which("unshare") is None:
        return False
    trial = [*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", str(folder)]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def test_a_newer_library_is_refused_and_left_alone(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with closing(SqliteLibrary(path)) as library, pytest.raises(LibraryNewer):
        save(library, "n1")
    assert path.read_bytes()[100:] == before[100:]
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (99,)


def test_a_file_that_is_no_library_is_refused_and_left_alone(path):
    path.write_bytes(b"My diary, by hand. " * 400)
    with closing(SqliteLibrary(path)) as library, pytest.raises(LibraryDamaged):
        library.notes(ARTICLE)
    assert path.read_bytes() == b"My diary, by hand. " * 400


def test_damaged_pages_are_said_and_never_overwritten(library, path):
    for number in range(60):
        save(library, f"n{number}", body="long " * 400)
    library.close()
    whole = bytearray(path.read_bytes())
    whole[8192:-4096] = bytes(len(whole[8192:-4096]))
    path.write_bytes(whole)
    with closing(SqliteLibrary(path)) as again, pytest.raises(LibraryDamaged):
        again.notes(ARTICLE)


def test_a_library_held_by_another_program_too_long_is_busy(library, path):
    save(library, "n1")
    library._database.read(lambda file: file.execute("PRAGMA busy_timeout = 50"))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            save(library, "n2")
        assert [note.id for note in library.notes(ARTICLE)] == ["n1"]
    save(library, "n3")
    assert [note.id for note in library.notes(ARTICLE)] == ["n1", "n3"]


def test_a_library_that_another_program_keeps_is_waited_for_once(library, path, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 1_000)
    monkeypatch.setattr(database, "HELD_UP_MS", 1)
    save(library, "n1")
    library._database.run_alone(lambda: None)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        for _ in range(9):
            with pytest.raises(LibraryBusy):
                library.notes(ARTICLE)
        assert 1 <= time.monotonic() - began < 3
    save(library, "n2")
    assert [note.id for note in library.notes(ARTICLE)] == ["n1", "n2"]


def test_a_library_whose_drive_vanished_says_so_and_comes_back(library, path, tmp_path):
    save(library, "n1")
    drive = path.parent
    away = tmp_path.parent / f"{tmp_path.name}-away"
    drive.rename(away)
    for _ in range(3):
        with pytest.raises(LibraryUnreachable):
            save(library, "n2")
    assert not drive.exists()  # another library there would hide this one
    away.rename(drive)
    save(library, "n3")
    assert [note.id for note in library.notes(ARTICLE)] == ["n1", "n3"]


def test_a_library_that_was_replaced_is_opened_anew(library, path, tmp_path):
    with closing(SqliteLibrary(tmp_path / "other.sqlite")) as other:
        save(other, "other")
    save(library, "n1")
    (tmp_path / "other.sqlite").replace(path)
    with pytest.raises(LibraryUnreachable):
        library.notes(ARTICLE)
    assert [note.id for note in library.notes(ARTICLE)] == ["other"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    path = tmp_path / "file" / "library.sqlite"
    with closing(SqliteLibrary(path)) as library, pytest.raises(LibraryUnreachable):
        library.notes(ARTICLE)


WITHOUT_RIGHTS = """
import ctypes, os, struct, sys
from contextlib import closing
from pathlib import Path
from annotated import article_of, note_on, save_note
from reader.adapters.library import SqliteLibrary, database
from reader.domain.errors import LibraryError

if os.geteuid() == 0:  # root may write anywhere until it gives its capabilities up
    nothing = ctypes.CDLL(None).capset(struct.pack("Ii", 0x20080522, 0), bytes(24))
    assert nothing == 0

article = article_of()
with closing(SqliteLibrary(Path(sys.argv[1]))) as library:
    for attempt in (
        lambda: [note.id for note in library.notes(article)],
        lambda: save_note(library, note_on(article, "ميناء", "", "n2"), article.path),
    ):
        try:
            print(attempt())
        except LibraryError as error:
            print(type(error).__name__)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "folder"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


def read_and_write_without_rights(path: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_RIGHTS, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    return done.stdout.splitlines()


def test_a_library_in_a_folder_that_refuses_writing_is_read(folder):
    with closing(SqliteLibrary(folder / "library.sqlite")) as library:
        save(library, "n1")
    (folder / "library.sqlite").chmod(0o444)
    folder.chmod(0o555)
    said = read_and_write_without_rights(folder / "library.sqlite")
    assert said == ["['n1']", "LibraryReadOnly"]


def test_a_library_that_refuses_writing_is_read(folder):
    with closing(SqliteLibrary(folder / "library.sqlite")) as library:
        save(library, "n1")
    (folder / "library.sqlite").chmod(0o444)
    said = read_and_write_without_rights(folder / "library.sqlite")
    assert said == ["['n1']", "LibraryReadOnly"]


@pytest.mark.parametrize("name", ["library.sqlite", "new/library.sqlite"])
def test_a_library_cannot_be_made_where_writing_is_refused(folder, name):
    folder.chmod(0o555)
    assert read_and_write_without_rights(folder / name) == ["LibraryReadOnly"] * 2


def test_a_damaged_note_can_no_longer_be_changed_and_that_is_said(library, path):
    save(library, "n1")
    [note] = library.notes(ARTICLE)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("UPDATE notes SET created = 'once'")
    with pytest.raises(NoteMissing):
        library.change_note(Change(note, None), ARTICLE.path)
    assert library.check() == 1  # it is still there, for another version to read


def test_a_change_of_nothing_in_a_damaged_history_hides_no_other(library, path):
    save(library, "n1")
    save(library, "n2")
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("UPDATE note_changes SET after = NULL WHERE note = 'n1'")
    changes = library.changes(ARTICLE, 9)
    assert [recorded.change.subject.id for recorded in changes] == ["n2"]
