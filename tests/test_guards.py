from __future__ import annotations

import shutil
import socket
import sqlite3
from pathlib import Path

import pytest
from guards import CHECKOUT, WATCH, Forbidden


def test_a_socket_to_the_world_is_refused() -> None:
    with pytest.raises(Forbidden), socket.socket() as plug:
        plug.connect(("192.0.2.1", 80))  # a documentation address (RFC 5737)
    with pytest.raises(Forbidden):
        socket.getaddrinfo("example.org", 80)
    assert len(WATCH.trespasses) == 2
    WATCH.trespasses.clear()


def test_loopback_needs_its_marker() -> None:
    with pytest.raises(Forbidden), socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
    WATCH.trespasses.clear()


@pytest.mark.loopback
def test_the_marker_allows_loopback() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        with socket.create_connection(server.getsockname()) as plug:
            assert plug.getpeername() == server.getsockname()


@pytest.mark.parametrize(
    "write",
    [
        lambda path: path.write_text("x", encoding="utf-8"),
        lambda path: path.mkdir(),
        sqlite3.connect,
    ],
    ids=["file", "folder", "database"],
)
def test_writing_beside_the_tests_own_folder_is_refused(write: object) -> None:
    assert callable(write)
    stray = CHECKOUT / "tests" / "stray"
    with pytest.raises(Forbidden):
        write(stray)
    assert not stray.exists()
    WATCH.trespasses.clear()


def test_the_tests_own_folder_is_free(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("x", encoding="utf-8")
    (tmp_path / "note.txt").rename(tmp_path / "kept.txt")
    assert (tmp_path / "kept.txt").read_text(encoding="utf-8") == "x"


def test_a_name_may_count_from_an_open_folder(tmp_path: Path) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    (tmp_path / "folder" / "inner" / "note.txt").touch()
    shutil.rmtree(tmp_path / "folder")
    assert WATCH.trespasses == []


def test_home_is_not_the_real_one(tmp_path: Path) -> None:
    assert Path.home().is_relative_to(tmp_path.parent)
