"""Encodings told apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.encoding import Decoded, decode
from reader.domain.errors import FileNotText, FileTruncated

CLEAN = (Path(__file__).parents[1] / "golden" / "clean-lines.txt").read_text("utf-8").splitlines()
SINGLE_BYTE_SLIPS = 1  # of the golden lines, each on its own: a short one can look like both


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_every_golden_line_is_told_alone(encoding: str):
    decoded = [decode(line.encode(encoding), "-") for line in CLEAN]
    assert [d.text for d in decoded] == CLEAN
    assert {d.encoding for d in decoded} == {encoding}


@pytest.mark.parametrize("encoding", ["cp1256", "iso-8859-6"])
def test_single_byte_lines_are_told_alone(encoding: str):
    writable = [line for line in CLEAN if line == line.encode(encoding, "ignore").decode(encoding)]
    assert len(writable) > 140
    slips = [line for line in writable if decode(line.encode(encoding), "-").text != line]
    assert len(slips) <= SINGLE_BYTE_SLIPS


def test_the_marks_of_unicode_are_not_text():
    assert decode("\ufeffنص".encode(), "-").text == "نص"
    assert decode("\ufeffنص".encode("utf-16-le"), "-").text == "نص"
    assert decode("نص".encode("utf-32"), "-").text == "نص"


def test_plain_ascii_is_utf_8():
    assert decode(b"plain", "-").encoding == "utf-8"


def test_accents_and_curly_quotes_of_windows_are_text():
    assert decode("L’été à Paris".encode("cp1252"), "-").text == "L’été à Paris"


def test_a_declared_encoding_helps_only_where_it_can_be_trusted():
    russian = "Новости дня".encode("cp1251")
    assert decode(russian, "-", "windows-1251").text == "Новости дня"
    arabic = CLEAN[0].encode("cp1256")
    assert decode(arabic, "-", "utf-8").text == CLEAN[0]
    assert decode(arabic, "-", "iso-8859-1").text == CLEAN[0]
    german = "Über die schönen Wälder".encode("cp1252")
    assert decode(german, "-", "iso-8859-1").text == "Über die schönen Wälder"
    assert decode(arabic, "-", "no-such-name").text == CLEAN[0]


@pytest.mark.parametrize("name", ["undefined", "unicode_escape", "punycode", "zlib", "a\0b"])
def test_a_page_that_declares_no_encoding_of_pages_is_read_by_its_letters(name):
    assert decode(CLEAN[0].encode("cp1256"), "-", name) == Decoded(CLEAN[0], "cp1256")


def test_broken_bytes_are_named_with_their_path():
    with pytest.raises(FileTruncated) as cut:
        decode("نص طويل".encode()[:-1], "cut.txt")
    with pytest.raises(FileNotText) as odd:
        decode(b"\xff\xfe\x00\xd8\x41\x00", "odd.txt")
    assert (cut.value.path, odd.value.path) == ("cut.txt", "odd.txt")


def test_utf_8_broken_in_the_middle_is_not_called_truncated():
    with pytest.raises(FileNotText):
        decode("مرحبا".encode() + b"\xff\xfe\x81" + "مرحبا".encode(), "-")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff"), max_size=60))
def test_utf_8_comes_back_as_it_was(text: str):
    assert decode(("نص " + text).encode(), "-").text == "نص " + text


def test_sixteen_bit_text_with_half_a_pair_or_a_nul_is_refused():
    with pytest.raises(FileTruncated):
        decode(b"\xff\xfe" + "نص".encode("utf-16-le") + b"\x3d\xd8", "-")
    with pytest.raises(FileNotText):
        decode(b"\xff\xfe" + "نص\x00نص".encode("utf-16-le"), "-")
