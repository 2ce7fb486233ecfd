from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.shaping import logical_to_visual


def shown(line: str, *, is_right_to_left: bool = True) -> str:
    """Name the letters again, since presentation forms cannot be told apart by eye."""
    visual = logical_to_visual(line, is_right_to_left=is_right_to_left)
    return unicodedata.normalize("NFKC", visual)


def test_letters_are_joined_and_run_from_right_to_left() -> None:
    assert logical_to_visual("كتب", is_right_to_left=True) == "\ufe90\ufe98\ufedb"


def test_numbers_and_latin_words_keep_their_own_direction() -> None:
    assert shown("قال BBC في 1.2 مليون") == "نويلم 1.2 يف BBC لاق"


@pytest.mark.parametrize(
    ("line", "visual"),
    [
        ("قال (نعم)", "(معن) لاق"),
        ("قال «نعم»", "«معن» لاق"),
        ("كتب (London)", "(London) بتك"),
        ("BBC (London) قالت", "تلاق BBC (London)"),
        ("(أ [ب] ج)", "(ج [ب] أ)"),
        ("1) نص", "صن (1"),
    ],
)
def test_brackets_face_what_they_enclose(line: str, visual: str) -> None:
    assert shown(line) == visual


def test_marks_stay_behind_their_letter() -> None:
    assert shown("كَتَبَ") == "بَتَكَ"


def test_an_english_line_with_arabic_in_it() -> None:
    line = "The daily (الصباح) said so."
    assert shown(line, is_right_to_left=False) == "The daily (حابصلا) said so."


def test_bidi_controls_do_their_work_and_vanish() -> None:
    assert shown("قال \u2066a-b\u2069 نعم") == "معن a-b لاق"


@given(st.text(alphabet="abc xyz 123 ()[]«».,-"))
def test_a_line_without_arabic_from_left_to_right_is_left_alone(line: str) -> None:
    assert logical_to_visual(line, is_right_to_left=False) == line
