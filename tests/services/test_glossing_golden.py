from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.phrasebook import PhraseLists
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.services.glossing import Context, Glosser

RESOURCES = Path(__file__).parents[2] / "resources"
GOLDEN = Path(__file__).parents[1] / "golden" / "gloss.json"
CARDS: list[dict[str, Any]] = json.loads(GOLDEN.read_text("utf-8"))


@pytest.fixture(scope="module")
def glosser() -> Iterator[Glosser]:
    lexicon = SqliteLexicon(RESOURCES / "lexicon" / "lexicon.sqlite")
    yield Glosser(lexicon, NeuralVocaliser(), None, PhraseLists(RESOURCES / "phrases"))
    lexicon.close()


@pytest.mark.parametrize("card", CARDS, ids=[card["word"] for card in CARDS])
def test_hard_words_have_their_whole_card(glosser: Glosser, card: dict[str, Any]) -> None:
    gloss = glosser.in_full(card["word"], Context(card["sentence"], card["translation"]))
    told = asdict(gloss.readings[0])
    why = told.pop("why")
    del told["score"]
    assert json.loads(json.dumps(told)) == card["reading"]
    assert (gloss.name.text if gloss.name else None) == card["name"]
    assert card["why"] in why


@pytest.mark.parametrize("card", CARDS, ids=[card["word"] for card in CARDS])
def test_all_but_the_name_are_right_without_a_translation(
    glosser: Glosser, card: dict[str, Any]
) -> None:
    gloss = glosser.in_full(card["word"], Context(card["sentence"]))
    if card["name"] is None:
        assert gloss.readings[0].lemma == card["reading"]["lemma"]
        assert gloss.readings[0].glosses == tuple(card["reading"]["glosses"])
