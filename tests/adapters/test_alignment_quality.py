"""The shipped table links words as a person does."""

from __future__ import annotations

import pytest
from aligned import agreement, gold, numbered

from reader.adapters.alignment.aligner import StatisticalAligner
from reader.adapters.paths import bundled
from reader.services.aligning import Linker
from reader.services.linking import sure_links

WORST_ERROR = 0.15


@pytest.mark.parametrize("part", ["dev", "test"])
def test_links_agree_with_those_made_by_hand(part: str) -> None:
    linker = Linker(StatisticalAligner(bundled("resources") / "alignment" / "words.npz"))
    sentences = gold(part)
    found = [
        numbered(each, linker.links(each.source, each.target, sure_links(each.source, each.target)))
        for each in sentences
    ]
    assert len(sentences) == 30
    assert agreement(sentences, found).error <= WORST_ERROR


def test_the_gold_is_of_words_that_are_there() -> None:
    for sentence in (*gold("dev"), *gold("test")):
        theirs, ours = len(sentence.source.split()), len(sentence.target.split())
        assert sentence.sure <= sentence.possible
        assert all(one < theirs and other < ours for one, other in sentence.possible)
