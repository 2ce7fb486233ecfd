"""The sample articles: parallel, and read as a person would read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "resources" / "samples"
NAMES = ("bookfair", "dolphins", "harbour", "oasis")
ARABIC_LETTER = re.compile("[\u0621-\u064a]")


def lines(name: str, language: str) -> list[str]:
    text = (SAMPLES / f"{name}.{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def numbers(line: str) -> set[str]:
    """Return the figures in ``line`` of two digits and more, in Western digits."""
    western = line.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%"))
    return {figure.strip(".,") for figure in re.findall(r"\d[\d.,]+", western)}


def test_every_sample_comes_in_both_languages() -> None:
    found = {path.name for path in SAMPLES.glob("*.txt")}
    assert found == {f"{name}.{language}.txt" for name in NAMES for language in ("ar", "en")}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_blank_lines(name: str) -> None:
    blanks = []
    for language in ("ar", "en"):
        text = (SAMPLES / f"{name}.{language}.txt").read_text(encoding="utf-8")
        blanks.append([not line.strip() for line in text.splitlines()])
    assert blanks[0] == blanks[1]


@pytest.mark.parametrize("name", ["bookfair", "dolphins", "oasis"])
def test_each_line_is_in_its_own_language(name: str) -> None:
    assert all(ARABIC_LETTER.search(line) for line in lines(name, "ar"))
    assert not any(ARABIC_LETTER.search(line) for line in lines(name, "en"))


@pytest.mark.parametrize("name", ["bookfair", "dolphins"])
def test_figures_of_the_arabic_stand_in_the_english_line(name: str) -> None:
    for arabic, english in zip(lines(name, "ar"), lines(name, "en"), strict=True):
        said_otherwise = {"214", "6.7"} if name == "bookfair" else set()  # 214,000 and $6.70
        assert numbers(arabic) - said_otherwise <= numbers(english), english


@pytest.mark.parametrize("name", NAMES)
def test_arabic_is_clean_text(name: str) -> None:
    text = (SAMPLES / f"{name}.ar.txt").read_text(encoding="utf-8")
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]", text)
    assert "ـ" not in text  # no tatweel
    assert not re.search(r" [،؛؟.]|[،؛](?=[^\s\d])", text)
    assert text.count("«") == text.count("»")
