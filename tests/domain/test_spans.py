from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spans import Span, cover, is_covered


def test_a_trimmed_span_leaves_white_space_out():
    text = "عاد  الناس مساء"
    assert Span(3, 11).trimmed(text).of(text) == "الناس"


def test_a_span_of_white_space_trims_to_nothing():
    assert Span(1, 3).trimmed("ا  ب").of("ا  ب") == ""


@given(st.text(alphabet="ab \n\u00a0", max_size=12), st.data())
def test_trimming_keeps_every_letter_and_stays_inside(text, data):
    end = data.draw(st.integers(0, len(text)))
    span = Span(data.draw(st.integers(0, end)), end)
    trimmed = span.trimmed(text)
    assert trimmed.of(text) == span.of(text).strip()
    assert span.start <= trimmed.start <= trimmed.end <= span.end


def test_what_lies_in_a_covered_stretch_is_covered() -> None:
    covered = cover([Span(2, 4), Span(6, 9)], 8)
    assert covered == bytes((0, 0, 1, 1, 0, 0, 1, 1))
    assert [is_covered(covered, span) for span in (Span(0, 3), Span(7, 8))] == [True, True]
    assert [is_covered(covered, span) for span in (Span(4, 6), Span(3, 3))] == [False, False]
