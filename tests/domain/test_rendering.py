from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.rendering import renderings


def lit(english: str, senses: dict[str, list[str]], **counts: int) -> dict[str, list[str]]:
    all_counts = dict.fromkeys(senses, 1) | counts
    found = renderings(senses, all_counts, english)
    return {word: [span.of(english) for span in spans] for word, spans in found.items()}


@pytest.mark.parametrize(
    ("sense", "english", "words"),
    [
        ("make", "She made bread.", ["made"]),
        ("book", "Two books were sold.", ["books"]),
        ("support", "His supporters cheered.", ["supporters"]),
        ("prime minister", "The prime minister resigned.", ["prime", "minister"]),
        ("bishop (chess)", "The bishop left.", ["bishop"]),
        ("to write", "They write to us.", ["write"]),
    ],
)
def test_a_sense_is_found_in_any_form(sense: str, english: str, words: list[str]) -> None:
    assert lit(english, {"w": [sense]}) == {"w": words}


@pytest.mark.parametrize(
    ("senses", "english"),
    [
        (["in"], "He lives in Cairo."),
        (["river"], "The sea is calm."),
        (["port"], "It is important."),
        (["prime minister"], "The prime goal of the government and its new minister is peace."),
    ],
)
def test_what_is_not_surely_said_is_not_lit(senses: list[str], english: str) -> None:
    assert lit(english, {"w": senses}) == {}


def test_a_sense_said_more_often_than_its_word_is_unsure() -> None:
    english = "The president met the vice president."
    assert lit(english, {"w": ["president"]}) == {}
    assert lit(english, {"w": ["president"]}, w=2) == {"w": ["president", "president"]}


def test_of_two_claimants_the_surer_one_is_heard_and_of_equals_neither() -> None:
    english = "The minister announced a plan."
    assert lit(english, {"a": ["say", "announce"], "b": ["announce"]}) == {"b": ["announced"]}
    assert lit(english, {"a": ["announce"], "b": ["announce"]}) == {}


def test_the_form_itself_is_surer_than_a_relative() -> None:
    assert lit("Supporters support them.", {"w": ["support"]}) == {"w": ["support"]}


@given(
    st.dictionaries(st.sampled_from("abc"), st.lists(st.sampled_from(["go", "goer", "big go"]))),
    st.lists(st.sampled_from(["go", "goes", "went", "big", "goers", "the"])).map(" ".join),
)
def test_every_span_is_a_word_of_the_sentence(senses: dict[str, list[str]], english: str) -> None:
    for spans in renderings(senses, dict.fromkeys(senses, 1), english).values():
        assert spans
        assert all(span.of(english) in english.split() for span in spans)
