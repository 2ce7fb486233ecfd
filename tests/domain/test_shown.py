from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.shown import Shown, shown
from reader.domain.spans import Span

TROUBLE = "اَب \n\r\x85\u2028\u2029😀𝒜\ufdd0\ufffc\x00a"
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.text(st.one_of(st.sampled_from(TROUBLE + CONTROLS), st.characters()), max_size=40)
marks = st.dictionaries(st.integers(0, 40), st.sampled_from(["\u064e", "\u064f\u0651"]), max_size=8)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts, marks)
def test_every_code_point_comes_back_from_where_it_is_shown(
    text: str, added: dict[int, str]
) -> None:
    page = shown(text, added)
    assert [page.from_shown(page.to_shown(i)) for i in range(len(text) + 1)] == [
        *range(len(text) + 1)
    ]
    assert page.length == units(page.text)


@given(texts, st.data())
def test_a_span_survives_the_way_there_and_back(text: str, data: st.DataObject) -> None:
    page = shown(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert page.span_from(page.to_shown(start), page.to_shown(end)) == Span(start, end)


@given(texts)
def test_nothing_shown_begins_a_paragraph_or_leaves_a_control_open(text: str) -> None:
    page = shown(text).text
    assert not set(page) & set("\n\r\x85\u2029\ufdd0\ufdd1\ufffc\x00\u202a\u202b\u202c\u202d\u202e")
    depth = 0
    for letter in page:
        depth += (letter in "\u2066\u2067\u2068") - (letter == "\u2069")
        assert depth >= 0
    assert depth == 0


@given(texts)
def test_only_what_is_unsafe_changes_its_letter(text: str) -> None:
    for before, after in zip(text, shown(text).text, strict=True):
        assert before == after or unicodedata.category(before) in {
            "Cc",
            "Cf",
            "Cn",
            "Cs",
            "So",
            "Zl",
            "Zp",
        }


def test_plain_text_needs_no_map() -> None:
    assert shown("أعلنت البعثة 40%") == Shown("أعلنت البعثة 40%")


def test_a_letter_above_the_basic_plane_counts_twice() -> None:
    page = shown("😀ب")
    assert (page.to_shown(1), page.from_shown(1), page.from_shown(2)) == (2, 0, 1)
    assert page.span_from(1, 2) == Span(0, 1)


def test_line_breaks_stay_inside_the_paragraph() -> None:
    assert shown("a\r\nb\nc").text == "a\u2060\u2028b\u2028c"


def test_an_override_no_longer_turns_letters_round() -> None:
    assert shown("\u202eabc\u202c").text == "\u2068abc\u2069"
    assert shown("abc\u202edef").text == "abc\u2060def"


def test_controls_pair_inside_their_own_isolate() -> None:
    assert shown("\u2067\u202aa\u2069\u202c").text == "\u2067\u2060a\u2069\u2060"


def test_added_marks_belong_to_the_letter_before_them() -> None:
    page = shown("كتب", {1: "\u064e", 2: "\u064e", 3: "\u064e"})
    assert page.text == "كَتَبَ"
    assert [page.from_shown(i) for i in range(7)] == [0, 0, 1, 1, 2, 2, 3]
    assert page.span_from(2, 4) == Span(1, 2)


def test_past_the_end_is_the_end() -> None:
    assert shown("ab").to_shown(9) == 2
    assert shown("a😀").to_shown(9) == 3


@given(st.text(st.sampled_from("اب ج"), max_size=12), marks)
def test_marks_stand_before_the_code_points_they_name(text: str, added: dict[int, str]) -> None:
    page = shown(text, added)
    expected = "".join(added.get(i, "") + letter for i, letter in enumerate((*text, "")))
    assert page.text == expected
    assert all(page.text[page.to_shown(i)] == letter for i, letter in enumerate(text))
    assert page.length == len(expected)
