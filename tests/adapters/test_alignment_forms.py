"""Words as the aligner counts them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.alignment.forms import Forms

SEEN = (
    "قال", "كتاب", "الكتاب", "حكومة", "الحكومة", "يستعد", "وافق", "يبدا", "سيارة", "معلم",
)  # fmt: skip
ARABIC = dict.fromkeys(SEEN, 9) | {"وزير": 200, "زير": 2}
ENGLISH = dict.fromkeys(("government", "announce", "city", "stop", "plan", "say"), 9)
FORMS = Forms(Counter(ARABIC).__getitem__, Counter(ENGLISH).__getitem__)


def pieces(text: str) -> str:
    return " ".join(form for _, form in FORMS.arabic(text))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("وقالَ", "و+ قال"),
        ("الحكومة", "حكومة"),
        ("بالكتاب", "ب+ كتاب"),
        ("للحكومة", "ل+ حكومة"),
        ("وللحكومة", "و+ ل+ حكومة"),
        ("حكومتهم", "حكومة +هم"),
        ("كتابها", "كتاب +ها"),
        ("سيبدأ", "س+ يبدا"),
        ("تستعد", "يستعد"),
        ("وافقوا", "وافق"),
        ("سيارات", "سيارة"),
        ("معلمون", "معلم"),
        ("منها", "من +ها"),
    ],
)
def test_clitics_stand_apart_and_endings_go_where_a_word_is_left(
    written: str, expected: str
) -> None:
    assert pieces(written) == expected


@pytest.mark.parametrize("whole", ["وزير", "واحد", "كانت", "2024", "Boeing", "بيت", "لندن"])
def test_a_word_without_a_word_in_it_stays_whole(whole: str) -> None:
    assert pieces(whole) == whole


def test_numbers_are_those_of_the_words_that_white_space_parts() -> None:
    assert FORMS.arabic("«وقال» — مارس/آذار") == [(0, "و+"), (0, "قال"), (2, "مارس"), (2, "اذار")]
    assert FORMS.english("The “government's” — stained-glass") == [
        (1, "government"),
        (3, "stained"),
        (3, "glass"),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("announced", "announce"),
        ("announces", "announce"),
        ("announcing", "announce"),
        ("cities", "city"),
        ("stopped", "stop"),
        ("government’s", "government"),
        ("says", "say"),
        ("bus", "bus"),
        ("news", "news"),
    ],
)
def test_english_words_lose_endings_where_a_word_is_left(written: str, expected: str) -> None:
    assert FORMS.english(written) == [(0, expected)]


@given(st.text("اوفبلكسالتيهمن ة1a.،'", max_size=40))
def test_any_text_is_taken_apart(text: str) -> None:
    count = len(text.split())
    for number, form in (*FORMS.arabic(text), *FORMS.english(text)):
        assert 0 <= number < count
        assert form
