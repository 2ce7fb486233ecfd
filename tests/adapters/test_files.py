from __future__ import annotations

import os
import resource
from pathlib import Path

import pytest

from reader.adapters.files import write_atomically
from reader.domain.errors import WritingError


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_in_a_folder_that_is_made_for_it(tmp_path: Path):
    path = tmp_path / "new" / "folder" / "notes.md"
    write_atomically(path, "نص".encode())
    assert path.read_text(encoding="utf-8") == "نص"
    assert listing(path.parent) == ["notes.md"]


def test_a_new_file_has_the_rights_that_the_system_gives(tmp_path: Path):
    (tmp_path / "plain").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_replaced_file_keeps_its_rights(tmp_path: Path):
    path = tmp_path / "private"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_long_name_is_no_hindrance(tmp_path: Path):
    path = tmp_path / ("ك" * 120 + ".md")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path):
    path = tmp_path / "notes.md"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        with pytest.raises(WritingError) as caught:
            write_atomically(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (caught.value.path, caught.value.reason) == (str(path), os.strerror(27))
    assert path.read_bytes() == b"old"
    assert listing(tmp_path) == ["notes.md"]


def test_a_folder_in_the_way_is_said(tmp_path: Path):
    (tmp_path / "notes.md").mkdir()
    with pytest.raises(WritingError):
        write_atomically(tmp_path / "notes.md", b"new")
    assert listing(tmp_path) == ["notes.md"]
