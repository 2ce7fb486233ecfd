"""Baked Arabic: mended where it is, left alone where it is not."""

from __future__ import annotations

from pathlib import Path

import arabic_reshaper
import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.baked import logical, mended

GOLDEN = Path(__file__).parents[1] / "golden"
BAKED = [line.split("\t") for line in (GOLDEN / "baked-lines.tsv").read_text("utf-8").splitlines()]
CLEAN = (GOLDEN / "clean-lines.txt").read_text("utf-8").splitlines()
ARABIC_WORDS = st.lists(
    st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=2, max_size=9), min_size=1, max_size=12
).map(" ".join)


def baked(line: str) -> str:
    return bidi.get_display(arabic_reshaper.reshape(line), base_dir="R")


@pytest.mark.parametrize(
    ("line", "sound"),
    [(b, s) for _, b, s in BAKED],
    ids=[f"{i}-{k}" for i, (k, _, _) in enumerate(BAKED)],
)
def test_a_baked_line_is_mended(line: str, sound: str):
    assert line != sound
    assert mended([line]) == (sound,)


def test_there_are_twenty_baked_lines_and_two_hundred_clean_ones():
    assert len(BAKED) == 20
    assert len(set(CLEAN)) == 200


def test_no_clean_line_is_touched():
    assert [line for line in CLEAN if mended([line]) != (line,)] == []
    assert mended(CLEAN) == tuple(CLEAN)


def test_every_clean_line_comes_back_from_the_oven():
    assert [line for line in CLEAN if mended([baked(line)]) != (line,)] == []


def test_lines_without_forms_are_turned_round_together():
    backwards = [bidi.get_display(line, base_dir="R") for line in CLEAN]
    assert mended(backwards) == tuple(CLEAN)


@pytest.mark.parametrize(
    ("line", "sound"),
    [
        ("\ufee1\ufefc\ufeb3", "سلام"),  # seen, lam-alef and meem as they stand on paper
        ("\ufeb3\ufefc\ufee1", "سلام"),  # the same in reading order
        ("\ufe8d\ufedf\ufed8\ufe8e\ufeeb\ufeae\ufe93", "القاهرة"),
        ("(\ufee2\ufed8\ufecb) 2015", "2015 (عقم)"),
        ("1.2 \ufee2\ufed8\ufecb", "عقم 1.2"),
        ("BBC \ufee2\ufed8\ufecb", "عقم BBC"),
    ],
)
def test_a_line_set_by_hand_is_mended(line: str, sound: str):
    assert mended([line]) == (sound,)


@pytest.mark.parametrize(
    "line",
    [
        "قال محمد ﷺ ذلك",
        "المبلغ ٥٠ ﷼ فقط",
        "قال تعالى: ﴿إن مع العسر يسرا﴾",
        "عبد ﷲ بن عمر",
        "لا إلا أولا مثلا حالا قليلا أصلا",
        "يالا شالا مالا",
        "Nothing Arabic here.",
        "",
        "١٢٣ - ٤٥٦",
    ],
)
def test_a_line_with_signs_or_rare_spellings_is_left_alone(line: str):
    assert mended([line]) == (line,)


def test_a_lone_ligature_of_an_old_keyboard_becomes_letters_without_turning_the_line():
    assert mended(["قال إنه \ufefb يعرف متى يعود"]) == ("قال إنه لا يعرف متى يعود",)


@given(ARABIC_WORDS)
def test_turning_a_line_twice_gives_it_back(line: str):
    assert logical(logical(line)) == line
