"""Attention between pieces becomes links between words."""

from __future__ import annotations

import pytest

from reader.adapters.marian.attention import word_links

SOURCE = ("▁al", "ri", "▁kata", "</s>")


def test_pieces_are_merged_to_words() -> None:
    rows = [[0.4, 0.4, 0.1, 0.1], [0.1, 0.1, 0.7, 0.1], [0.1, 0.0, 0.8, 0.1]]
    links = word_links(SOURCE, ("▁man", "▁wro", "te"), rows)
    assert [(source, target) for source, target, _ in links] == [(0, 0), (1, 1)]
    assert links[0][2] == pytest.approx(0.89)


def test_the_end_is_looked_away_from() -> None:
    assert word_links(SOURCE, ("▁man",), [[0.05, 0.03, 0.02, 0.9]]) == ()


def test_weak_attention_links_only_words_that_choose_each_other() -> None:
    source = ("▁a", "▁b", "▁c", "▁d", "▁e", "</s>")
    rows = [[0.22, 0.195, 0.195, 0.195, 0.195, 0.0], [0.19, 0.19, 0.19, 0.19, 0.19, 0.05]]
    assert word_links(source, ("▁x", "▁y"), rows) == ((0, 0, 0.22),)


@pytest.mark.parametrize("target", [(), ("▁x", "▁y")])
def test_without_a_row_for_each_piece_there_are_no_links(target: tuple[str, ...]) -> None:
    assert word_links(SOURCE, target, []) == ()
