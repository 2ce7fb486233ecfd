from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.difference import new_stretches, shared_words


def lit(before: str, after: str) -> list[str]:
    return [span.of(after) for span in new_stretches(before, after)]


def test_what_is_new_in_the_second_wording_is_lit() -> None:
    assert lit("The team found a port.", "The team found a sunken harbour.") == ["sunken harbour"]


def test_neighbouring_new_words_are_one_stretch_and_others_their_own() -> None:
    before = "He said that the man went home."
    assert lit(before, "She told us that the man ran home.") == ["She told us", "ran"]


def test_a_sign_counts_as_a_word() -> None:
    assert lit("It left today.", "It left, today!") == [",", "!"]


def test_words_with_hyphens_and_apostrophes_are_whole() -> None:
    assert lit("the twelve year old boy", "the twelve-year-old boy’s") == ["twelve-year-old boy’s"]


def test_the_same_wording_has_nothing_new() -> None:
    assert lit("It left today.", "It left  today.") == []


def test_a_wording_out_of_nothing_is_all_new() -> None:
    assert lit("", "It left.") == ["It left."]


@given(st.text(alphabet="ab ,.’-", max_size=30), st.text(alphabet="ab ,.’-", max_size=30))
def test_what_is_shared_reads_the_same_in_both(before: str, after: str) -> None:
    pairs = list(shared_words(before, after))
    assert all(old.of(before) == new.of(after) for old, new in pairs)
    new = new_stretches(before, after)
    assert not any(span.overlaps(kept) for span in new for _, kept in pairs)
