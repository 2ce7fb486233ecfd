from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.approximate import distances, matches, similarity
from reader.domain.spans import Span

LETTERS = st.text("ابت ", max_size=12)


def table(pattern: str, text: str, *, is_anchored: bool) -> list[int]:
    """The errors of the best match ending at each place, by the textbook's table."""
    column = list(range(len(pattern) + 1))
    ends = []
    for place, letter in enumerate(text, start=1):
        before, column = column, [place if is_anchored else 0]
        for row, wanted in enumerate(pattern, start=1):
            column.append(
                min(before[row - 1] + (letter != wanted), before[row] + 1, column[-1] + 1)
            )
        ends.append(column[-1])
    return ends


@given(LETTERS.filter(bool), LETTERS, st.booleans())
def test_the_errors_are_those_of_the_table_of_edit_distances(pattern, text, is_anchored):
    assert list(distances(pattern, text, is_anchored=is_anchored)) == table(
        pattern, text, is_anchored=is_anchored
    )


@given(LETTERS.filter(bool), LETTERS, st.integers(0, 3))
def test_a_match_has_the_errors_it_says(pattern, text, allowed):
    for match in matches(pattern, text, min(allowed, len(pattern) - 1)):
        found = match.span.of(text)
        assert table(pattern, found, is_anchored=True)[-1] == match.errors <= allowed


def test_a_word_with_a_letter_changed_is_found():
    [match] = matches("ميناء", "بعثة تكشف ميناه غارقا", 1)
    assert (match.span, match.errors) == (Span(10, 15), 1)


def test_the_nearest_of_two_variants_comes_first():
    found = matches("ميناء", "ميناه ثم كثير من الكلام ثم ميناء", 1)
    assert [match.errors for match in found] == [0, 1]


def test_likeness_is_the_share_of_letters_kept():
    assert similarity("", "anything") == 1.0
    assert similarity("ميناء", "") == 0.0
    assert similarity("ميناء", "في ميناء بعيد") == 1.0
    assert similarity("ميناء", "ميناه") == 0.8
