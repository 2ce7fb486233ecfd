from __future__ import annotations

from pathlib import Path

import pytest
from rights import refused

from reader.domain.errors import FileIsFolder, FileMissing, FileUnreadable
from reader.services.reading import bytes_at
from reader.services.wording import sentence


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "five"
    path.write_bytes(b"12345")
    return path


@pytest.mark.parametrize(("most", "read"), [(None, b"12345"), (9, b"12345"), (3, b"1234")])
def test_of_a_file_that_is_too_large_one_byte_too_many_is_read(
    file: Path, most: int | None, read: bytes
) -> None:
    assert bytes_at(str(file), most) == read


@pytest.mark.parametrize("name", ["nothing", "five/below", "a\0b"])
def test_what_is_not_there_is_said_to_be_missing(file: Path, name: str) -> None:
    with pytest.raises(FileMissing):
        bytes_at(str(file.parent / name))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileIsFolder):
        bytes_at(str(tmp_path))


def test_a_file_that_is_kept_from_the_reader_is_unreadable(file: Path) -> None:
    file.chmod(0)
    with refused(), pytest.raises(FileUnreadable) as refusal:
        bytes_at(str(file))
    assert sentence(refusal.value) == (
        f"The system does not let Qari read “{file}”: Permission denied."
    )
    file.chmod(0o400)
    with refused():
        assert bytes_at(str(file)) == b"12345"


def test_a_folder_that_may_not_be_entered_is_no_missing_file(file: Path) -> None:
    file.parent.chmod(0)
    try:
        with refused(), pytest.raises(FileUnreadable):
            bytes_at(str(file))
    finally:
        file.parent.chmod(0o700)
