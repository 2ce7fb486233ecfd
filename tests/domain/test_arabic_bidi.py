"""Bidi controls, contained."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.bidi import contained, isolated

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_an_override_becomes_an_isolate_that_closes():
    assert contained("ا\u202eب") == "ا\u2067ب\u2069"
    assert contained("ا\u202eب\u202cج") == "ا\u2067ب\u2069ج"


def test_a_stray_closing_mark_closes_nothing():
    assert contained("ا\u2069ب\u202c") == "ا\u2060ب\u2060"


def test_text_without_controls_is_itself():
    text = "نص عادي \u200fمع علامة"
    assert contained(text) is text


def test_an_isolated_text_stands_between_its_marks():
    assert isolated("قال\u202e") == "\u2068قال\u2067\u2069\u2069"


@given(st.text("اa 1" + CONTROLS, max_size=30))
def test_positions_stay_and_isolates_balance(text: str):
    shown = contained(text)
    assert len(shown) >= len(text)
    assert all(a == b for a, b in zip(text, shown, strict=False) if a not in CONTROLS)
    depth = 0
    for character in shown:
        assert character not in "\u202a\u202b\u202c\u202d\u202e"
        depth += (character in "\u2066\u2067\u2068") - (character == "\u2069")
        assert depth >= 0
    assert depth == 0
