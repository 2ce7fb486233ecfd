from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.adapters.marian.assembly import (
    BATCH_SENTENCES,
    BATCH_TOKENS,
    SCREEN,
    Assembly,
    Output,
    output_limit,
)
from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.tokenizing import Tokenizer

TOKENIZER = Tokenizer(open_checkpoint(Path(__file__).parents[1] / "data" / "by-heart"))
TEXT = st.text(alphabet="ابت ", max_size=60)


def answered(assembly: Assembly) -> dict[int, str]:
    """Let a model that echoes its pieces answer everything."""
    answers: dict[int, str] = {}
    for batch in assembly.batches():
        for run in batch:
            for index, hypothesis in assembly.arrived(run, Output("|".join(run), -1.0, len(run))):
                answers[index] = hypothesis.text
    answers |= {index: hypothesis.text for index, hypothesis in assembly.blanks()}
    return answers


def lengths(assembly: Assembly) -> list[list[int]]:
    return [[len(run) for run in batch] for batch in assembly.batches()]


def test_the_first_sentence_goes_alone_then_a_screen_then_the_rest_by_length() -> None:
    screen, rest = (9, 2, 7, 3, 8, 4, 6, 5), (5, 1, 10, 2, 3, 4, 6, 7, 9, 8, 12, 11)
    texts = ["ا ب", *("ا " * number for number in screen), *("ب " * number for number in rest)]
    first, *others = lengths(Assembly(texts, TOKENIZER, 512))
    assert len(first) == 1
    assert others[0] == [3, 4, 5, 6, 7, 8, 9, 10]
    assert sorted(others[1:]) == [[2, 3, 4, 5, 6, 7], [8, 9, 10, 11, 12, 13]]


@pytest.mark.parametrize(
    ("count", "sizes"), [(9, [9]), (11, [11]), (12, [6, 6]), (17, [9, 8]), (19, [10, 9])]
)
def test_few_sentences_are_sorted_together_into_batches_of_a_size(
    count: int, sizes: list[int]
) -> None:
    texts = ["ا " * number for number in range(1, 2 + count)]
    assert [len(batch) for batch in lengths(Assembly(texts, TOKENIZER, 512))] == [1, *sizes]


def test_more_go_together_where_that_is_usual() -> None:
    texts = ["ا " * number for number in range(1, 2 + SCREEN + 17)]
    assert [len(batch) for batch in lengths(Assembly(texts, TOKENIZER, 512, 16))] == [1, 8, 17]


def test_the_batch_with_the_most_wanted_sentence_goes_first() -> None:
    texts = ["ب", "ا " * 40, *("ا " * number for number in range(1, 8))]
    batches = list(Assembly(texts, TOKENIZER, 512).batches())
    assert max(len(run) for run in batches[1]) > 30


def test_equal_sentences_travel_once() -> None:
    assembly = Assembly(["ا ب", "ت", "ا ب", "ت"], TOKENIZER, 512)
    assert sum(len(batch) for batch in assembly.batches()) == 2


def test_a_long_sentence_comes_back_in_one_piece_with_the_mean_score() -> None:
    assembly = Assembly(["ا " * 30], TOKENIZER, 20)
    runs = [run for batch in assembly.batches() for run in batch]
    scores = {run: -float(number) for number, run in enumerate(runs, 1)}
    assert len(runs) == 2
    found = [
        pair
        for run in reversed(runs)
        for pair in assembly.arrived(run, Output(f"<{len(run)}>", scores[run], len(run)))
    ]
    ((index, hypothesis),) = found
    total = sum(len(run) for run in runs)
    assert index == 0
    assert hypothesis.text == "<20> <12>"
    assert hypothesis.score == pytest.approx(sum(scores[r] * len(r) for r in runs) / total)


def test_no_batch_keeps_a_worker_long() -> None:
    texts = ["ا " * 400 + "ب " * number for number in range(6)]
    for batch in Assembly(texts, TOKENIZER, 512).batches():
        assert len(batch) * max(len(run) for run in batch) <= BATCH_TOKENS


def test_output_is_limited_by_the_longest_source_and_the_positions() -> None:
    assert output_limit([("a",) * 10, ("a",) * 4], 512) == 62
    assert output_limit([("a",) * 400], 512) == 512


@given(st.lists(TEXT, max_size=50), st.integers(2, 30))
def test_every_sentence_is_answered_once(texts: list[str], limit: int) -> None:
    answers = answered(Assembly(texts, TOKENIZER, limit))
    assert sorted(answers) == list(range(len(texts)))
    for index, text in enumerate(texts):
        pieces = [p for p in answers[index].replace(" ", "|").split("|") if p not in {"", "</s>"}]
        assert pieces == list(TOKENIZER.encode(text)[:-1])


@given(st.lists(TEXT, max_size=50))
def test_batches_stay_small(texts: list[str]) -> None:
    most = BATCH_SENTENCES * 3 // 2
    assert all(len(batch) <= most for batch in Assembly(texts, TOKENIZER, 99).batches())
