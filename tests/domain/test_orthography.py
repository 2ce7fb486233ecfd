from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.orthography import (
    Spelling,
    bare,
    fold,
    letters,
    marks_agree,
    marks_shared,
    spelling,
)

WORDS = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىـًٌٍَُِّْ", max_size=12)


@given(WORDS)
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(WORDS)
def test_folding_keeps_the_number_of_letters(word: str) -> None:
    assert len(fold(word)) == len(bare(word)) == len(letters(word))


@given(WORDS)
def test_every_word_agrees_with_itself(word: str) -> None:
    assert marks_agree(word, word)
    assert spelling(word, word) is Spelling.EXACT


@pytest.mark.parametrize(
    ("written", "vocalised", "fit"),
    [
        ("كتاب", "كِتاب", Spelling.EXACT),
        ("كـــتاب", "كِتاب", Spelling.EXACT),
        ("ان", "أَنَّ", Spelling.UNHAMZATED),
        ("مدرسه", "مَدْرَسَة", Spelling.UNDOTTED),
        ("علي", "عَلَى", Spelling.UNDOTTED),
        ("فى", "فِي", Spelling.UNDOTTED),
        ("أن", "إِنَّ", Spelling.MISSEATED),
        ("كتابة", "كِتابه", Spelling.CONTRADICTORY),
        ("كتب", "كِتاب", Spelling.CONTRADICTORY),
    ],
)
def test_spellings_are_ranked_from_exact_to_contradictory(
    written: str, vocalised: str, fit: Spelling
) -> None:
    assert spelling(written, vocalised) is fit


@pytest.mark.parametrize(
    ("written", "vocalised", "agrees"),
    [
        ("كتب", "كَتَبَ", True),
        ("كُتب", "كَتَبَ", False),
        ("كُتب", "كُتِبَ", True),
        ("درّس", "دَرَسَ", False),
        ("درس", "دَرَّسَ", True),
        ("عقداً", "عَقْدًا", True),
        ("عقدًا", "عَقَدا", True),
        ("عَقدًا", "عِقْدًا", False),
    ],
)
def test_a_written_haraka_rules_out_readings_with_another(
    written: str, vocalised: str, *, agrees: bool
) -> None:
    assert marks_agree(written, vocalised) is agrees


@pytest.mark.parametrize(
    ("marked", "vocalised", "shared"),
    [
        ("كِتَابٌ", "كِتاب", 1.0),
        ("كَتَبَ", "كَتَب", 1.0),
        ("الْمَدْرَسَةُ", "الْمَدْرَسَة", 1.0),
        ("مُدِيرٍ", "مُدِير", 1.0),
        ("كُتُبٌ", "كَتَبَ", 0.2),
        ("كَتَبَ", "كِتاب", 0.0),
    ],
)
def test_vocalisations_are_compared_without_case_and_what_is_implied(
    marked: str, vocalised: str, shared: float
) -> None:
    assert marks_shared(marked, vocalised) == pytest.approx(shared)


@pytest.mark.parametrize(
    ("written", "vocalised"), [("کتاب", "كِتاب"), ("مصری", "مِصْرِيّ"), ("کتابی", "كِتابِي")]
)
def test_letters_of_a_persian_keyboard_are_the_arabic_ones(written: str, vocalised: str) -> None:
    assert fold(written) == fold(vocalised)
    assert spelling(written, vocalised) is Spelling.EXACT
