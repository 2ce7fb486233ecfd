from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.approximate import matches
from reader.domain.sieve import Part, occurrences, starts
from reader.domain.spans import Span

LETTERS = st.text("ابت ", max_size=60)


@given(st.text("ابت ", min_size=9, max_size=24), LETTERS, st.integers(0, 2))
def test_no_place_with_few_errors_is_passed_over(pattern, text, errors):
    near = starts([Part(pattern, 0, 1.0)], text, errors, reach=errors)
    assert near is not None
    for match in matches(pattern, text, errors):
        begins = match.span.start
        assert any(span.start - errors <= begins <= span.end + errors for span in near)


def test_a_place_without_a_whole_piece_is_none():
    parts = [Part("ميناء غارقا قبالة", 0, 1.0)]
    assert starts(parts, "كشفت البعثة أمس", 2, reach=2) == []


def test_what_stands_around_the_pattern_tells_its_place_too():
    text = "قال إن الميناء قديم ثم قال إن السفن كثيرة"
    parts = [Part("ثم قال إن ", -10, 1.0)]
    near = starts(parts, text, 0, reach=1)
    assert near == [Span(text.index("السفن") - 1, text.index("السفن") + 2)]


def test_parts_too_short_rule_nothing_out():
    assert starts([Part("مي", 0, 1.0)], "ميناء", 0, reach=1) is None
    assert starts([Part("ميناء", 0, 1.0)], "ميناء", 5, reach=1) is None


def test_a_pattern_is_found_over_itself_too():
    assert [span.start for span in occurrences("اا", "ااا")] == [0, 1]
    assert [span.start for span in occurrences("اا", "ااااا", 1, 4)] == [1, 2]
