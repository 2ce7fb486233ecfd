"""Translations that break off, and marks that nothing closes."""

from __future__ import annotations

import pytest

from reader.services.doubting import doubts


def truncated(target: str, source: str = "قال الرجل إنه رأى كل شيء أمس") -> list[str]:
    return [doubt.why for doubt in doubts(source, target) if doubt.kind == "truncated"]


@pytest.mark.parametrize("last", ["the", "and", "their", "than", "because"])
def test_no_sentence_ends_with_a_word_that_wants_another(last: str) -> None:
    assert truncated(f"The man said that he saw {last}.") == [
        f"The translation breaks off at “{last}”, before the end of the sentence."
    ]


@pytest.mark.parametrize(
    "target",
    [
        "The man said he saw it, though.",
        "The man said he saw it for a while.",
        "The man said that was the one he spoke of.",
        "The man said he saw Vitamin A.",
    ],
)
def test_other_words_may_end_one(target: str) -> None:
    assert truncated(target) == []


def test_a_quotation_mark_that_closes_opens_nothing() -> None:
    assert truncated('I saw everything," said the man.') == []
    assert truncated('Dragons" Den showed what the man saw.') == []
    assert truncated('The man said: "I saw everything') == [
        'The translation opens “"” and does not close it.'
    ]
