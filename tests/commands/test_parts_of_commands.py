from __future__ import annotations

import io
from pathlib import Path

import pytest

from reader.commands.parts import keep_standard_input, read_lines
from reader.domain.errors import FileIsFolder, FileMissing


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_standard_input_is_kept_among_the_readers_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, "نعم".encode("cp1256"))
    kept = Path(keep_standard_input(tmp_path))
    assert kept.is_relative_to(tmp_path)
    assert kept.read_text(encoding="utf-8") == "نعم"


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\r\n\r\nb", ["a", "", "b"]),
        ("a\u2028b\x0bc\x85d\n".encode(), ["a\u2028b\x0bc\x85d"]),
        ("\ufeffa\n".encode(), ["a"]),
        ("نعم\nلا".encode("utf-16"), ["نعم", "لا"]),
    ],
)
def test_only_line_feeds_part_the_lines_of_a_corpus(
    monkeypatch: pytest.MonkeyPatch, data: bytes, lines: list[str]
) -> None:
    feed(monkeypatch, data)
    assert read_lines("-") == lines


def test_a_corpus_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_lines(str(tmp_path / "nothing"))
    with pytest.raises(FileIsFolder):
        read_lines(str(tmp_path))
