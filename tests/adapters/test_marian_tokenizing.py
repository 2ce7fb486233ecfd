from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.adapters.marian.checkpoint import open_checkpoint
from reader.adapters.marian.tokenizing import END, UNKNOWN, Tokenizer, split_tokens

DATA = Path(__file__).parents[1] / "data"
SPECIAL = ("</s>", "<unk>", "<pad>", "<eop>", "<eod>", ">>")

LONG_LINES = ["أ" * 300, "كلمة " * 200, "٠" * 50, "-" * 80, "x" * 100]


@pytest.fixture(scope="module")
def ours() -> Tokenizer:
    return Tokenizer(open_checkpoint(DATA / "by-heart"))


@pytest.fixture(scope="module")
def theirs() -> Any:
    from transformers import MarianTokenizer

    return MarianTokenizer.from_pretrained(DATA / "by-heart")


def lines() -> list[str]:
    samples = [*DATA.glob("*.txt"), *(DATA.parents[1] / "resources/samples").glob("*.txt")]
    texts = [path.read_text(encoding="utf-8") for path in sorted(samples)]
    odd = json.loads((DATA / "odd-lines.json").read_text(encoding="utf-8"))
    return [*odd, *LONG_LINES, *(line for text in texts for line in text.splitlines() if line)]


def rows(tokenizer: Tokenizer, text: str) -> list[int]:
    vocabulary = open_checkpoint(DATA / "by-heart").source
    return [vocabulary[token] for token in tokenizer.encode(text)]


def test_pieces_are_those_of_marian_tokenizer(ours: Tokenizer, theirs: Any) -> None:
    texts = lines()
    assert len(texts) > 130
    different = [text for text in texts if rows(ours, text) != theirs(text)["input_ids"]]
    assert different == []


def test_text_is_joined_as_marian_tokenizer_does(ours: Tokenizer, theirs: Any) -> None:
    for text in lines():
        tokens = theirs.tokenize(text, add_special_tokens=False)
        known = [token if token in theirs.encoder else UNKNOWN for token in tokens]
        told = theirs.decode(theirs.convert_tokens_to_ids(known), skip_special_tokens=True)
        assert ours.decode([*known, END]) == told


@given(st.text(max_size=60).filter(lambda text: not any(each in text for each in SPECIAL)))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_the_same_pieces(ours: Tokenizer, theirs: Any, text: str) -> None:
    text = text.encode("utf-8", "replace").decode("utf-8")
    assert rows(ours, text) == theirs(text)["input_ids"]


@pytest.mark.parametrize("order", ["</s>", "<unk>", "<pad>", ">>fr<< نص"])
def test_an_article_gives_the_model_no_orders(ours: Tokenizer, order: str) -> None:
    tokens = ours.encode(order)
    assert tokens[-1] == END
    assert END not in tokens[:-1]
    assert not any(token.startswith(">>") and token.endswith("<<") for token in tokens)


@given(st.lists(st.sampled_from(["▁كلمة", "ات", "▁", "،", "ها"]), max_size=60), st.integers(2, 20))
def test_an_overlong_sentence_is_cut_and_nothing_lost(pieces: list[str], limit: int) -> None:
    runs = split_tokens((*pieces, END), limit)
    assert all(run[-1] == END and 1 <= len(run) <= limit for run in runs)
    assert [piece for run in runs for piece in run[:-1]] == pieces


def test_it_is_cut_before_a_word_where_it_can_be() -> None:
    tokens = ("▁ا", "ب", "▁ج", "د", "▁ه", "و", END)
    assert split_tokens(tokens, 6) == [("▁ا", "ب", "▁ج", "د", END), ("▁ه", "و", END)]


def test_many_texts_are_cut_like_each_of_them(ours: Tokenizer) -> None:
    texts = lines()
    assert ours.encode_each(texts) == [ours.encode(text) for text in texts]
    assert [tuple(pieces) for pieces in ours.pieces_of_targets(texts)] == [
        ours.pieces_of_target(text) for text in texts
    ]
