"""Lines joined where an editor broke them, and nowhere else."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from reader.adapters.formats import FORMATS
from reader.domain.article import Article
from reader.services.opening import article_from_bytes

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
CLEAN = Path(__file__).parents[1] / "golden" / "clean-lines.txt"


def read(text: str) -> Article:
    return article_from_bytes(text.encode(), "-", FORMATS)


def wrapped(text: str, width: int) -> str:
    lines = [
        textwrap.wrap(line, width, break_on_hyphens=False) or [""] for line in text.split("\n")
    ]
    return "\n".join("\n".join(pieces) for pieces in lines)


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100, 120])
@pytest.mark.parametrize(
    "name", ["oasis.ar.txt", "oasis.en.txt", "bookfair.ar.txt", "dolphins.ar.txt"]
)
def test_a_wrapped_sample_reads_as_the_sample(name: str, width: int):
    text = (SAMPLES / name).read_text("utf-8")
    assert [(p.text, p.role) for p in read(wrapped(text, width)).paragraphs] == [
        (p.text, p.role) for p in read(text).paragraphs
    ]


@pytest.mark.parametrize("longest", [60, 80, 125])
def test_a_list_of_headlines_is_not_joined(longest: int):
    lines = [line for line in CLEAN.read_text("utf-8").splitlines() if len(line) <= longest]
    for start in range(0, len(lines) - 12, 6):
        some = lines[start : start + 12]
        assert [p.text for p in read("\n".join(some)).paragraphs] == some


def test_verses_keep_their_lines():
    verses = """قفا نبك من ذكرى حبيب ومنزل
بسقط اللوى بين الدخول فحومل
فتوضح فالمقراة لم يعف رسمها
لما نسجتها من جنوب وشمأل
ترى بعر الآرام في عرصاتها
وقيعانها كأنه حب فلفل"""
    assert [p.text for p in read(verses).paragraphs] == verses.split("\n")


def test_baked_lines_are_turned_before_they_are_joined():
    text = (SAMPLES / "dolphins.ar.txt").read_text("utf-8").strip()
    backwards = "\n".join(line[::-1] for line in textwrap.wrap(text, 60))
    joined = read(backwards).paragraphs
    assert len(joined) == 1
    assert joined[0].text.split()[:3] == text.split()[:3]


def test_a_hyphen_at_the_end_of_a_line_joins_without_a_space():
    text = """Ministers met in the capital on Monday to discuss the Franco-
German agreement on water, which both of the sides say is now
in danger after a third dry summer, and after several reports
of falling levels in the wells of the valley and of the hills."""
    assert [p.text[:70] for p in read(text).paragraphs] == [
        "Ministers met in the capital on Monday to discuss the Franco-German agr"[:70]
    ]
