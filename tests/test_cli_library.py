"""``qari library``: what it refuses to do, each in one sentence."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from stored_libraries import FOLDER

from reader import cli

ROOT = Path(__file__).parents[1]
PAGE = 4096  # bytes
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with notes and words."""
    path = tmp_path / "data" / "library.sqlite"
    path.parent.mkdir()
    newest = max(FOLDER.glob("schema-*.sqlite"), key=lambda each: int(each.stem.split("-")[1]))
    return Path(shutil.copy(newest, path))


def run(library: Path, *arguments: object) -> int:
    return cli.main(["library", *map(str, arguments), "--data", str(library.parent)])


def damage(library: Path) -> bytes:
    """Overwrite two pages in the middle."""
    data = bytearray(library.read_bytes())
    middle = len(data) // 2 // PAGE * PAGE
    data[middle : middle + 2 * PAGE] = bytes(2 * PAGE)
    library.write_bytes(data)
    return bytes(data)


@pytest.mark.parametrize("action", [["check"], ["backup", "out.sqlite"]])
def test_to_check_or_to_copy_a_library_that_is_not_there_makes_none(
    action: list[str], tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    missing = tmp_path / "data" / "library.sqlite"
    assert run(missing, *action) == 1
    assert capsys.readouterr().err == f"There is no file at “{missing}”.\n"
    assert list(tmp_path.rglob("*.sqlite*")) == []


@pytest.mark.parametrize("action", ["backup", "restore"])
@pytest.mark.parametrize("name", ["library.sqlite", "link.sqlite"])
def test_a_library_is_neither_copied_over_itself_nor_restored_from_itself(
    action: str, name: str, library: Path, capsys: Captured
) -> None:
    before = library.read_bytes()
    (library.parent / "link.sqlite").symlink_to(library)
    assert run(library, action, library.parent / name) == 1
    assert capsys.readouterr().err.endswith("cannot be written: it is the library itself.\n")
    assert library.read_bytes()[PAGE:] == before[PAGE:]


@pytest.mark.parametrize("content", [b"", b"My diary", b"SQLite", bytes(PAGE)])
def test_what_is_no_library_is_called_so(
    content: bytes, library: Path, tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "diary.txt"
    other.write_bytes(content)
    assert run(library, "restore", other) == 1
    assert capsys.readouterr().err == f"“{other}” is not a library of Qari.\n"
    assert other.read_bytes() == content


def test_a_damaged_library_names_the_copies_there_are(library: Path, capsys: Captured) -> None:
    assert run(library, "backup", library.parent / "backups" / "mine.sqlite") == 0
    damage(library)
    capsys.readouterr()
    assert run(library, "check") == 1
    copies, said = capsys.readouterr().err.splitlines()
    assert copies == f"copy: {library.parent / 'backups' / 'mine.sqlite'}"
    assert said == f"The library at “{library}” is damaged; Qari has left it untouched."


def test_a_damaged_library_gives_no_copy_and_is_set_aside_by_a_restore(
    library: Path, tmp_path: Path, capsys: Captured
) -> None:
    good = tmp_path / "good.sqlite"
    assert run(library, "backup", good) == 0
    harmed = damage(library)
    assert run(library, "backup", tmp_path / "bad.sqlite") == 1
    assert not (tmp_path / "bad.sqlite").exists()
    assert run(library, "restore", good) == 0
    [aside] = library.parent.glob("library.sqlite.damaged-*")
    assert aside.read_bytes()[PAGE:] == harmed[PAGE:]
    assert str(aside) in capsys.readouterr().out
    assert run(library, "check") == 0


@pytest.mark.parametrize("action", ["backup", "restore"])
def test_a_full_disk_is_one_sentence_and_nothing_is_lost(
    action: str, library: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(library, tmp_path / "copy.sqlite"))
    before, target = library.read_bytes(), copy if action == "restore" else tmp_path / "out.sqlite"
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "library", action, target, "--data", library.parent],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10 * PAGE, 10 * PAGE)),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.endswith("cannot be written: the disk is full or fails.\n")
    assert ran.stderr.count("\n") == 1
    assert library.read_bytes()[PAGE:] == before[PAGE:]
    assert [each.name for each in tmp_path.rglob("*") if ".part" in each.name] == []
    assert not (tmp_path / "out.sqlite").exists()
