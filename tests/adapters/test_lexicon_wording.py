"""The English of today before the English of the data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.lexicon import source
from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.stems import Lexeme, Stem, build_stems
from reader.adapters.lexicon.wording import (
    GLOSSES,
    MOST_SENSES,
    Wording,
    read_wordings,
    reworded,
)

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


def stem(senses: tuple[str, ...], features: tuple[str, ...] = ()) -> Stem:
    return Stem("كتب", "كتب", "PV", Lexeme("كَتَبَ", None), "verb", features, senses, ())


def test_new_senses_stand_first_and_no_sense_stands_twice() -> None:
    wordings = {("كَتَبَ", "verb"): Wording(("organise", "write"), ())}
    (found,) = reworded([stem(("write", "organize", "compose"))], wordings)
    assert found.senses == ("organise", "write", "compose")


def test_of_homonyms_the_one_that_shares_a_sense_is_meant() -> None:
    wordings = {("كَتَبَ", "verb"): Wording(("pen", "write"), ())}
    found = reworded([stem(("bind",)), stem(("write",))], wordings)
    assert [each.senses for each in found] == [("bind",), ("pen", "write")]


def test_a_passive_has_senses_of_its_own() -> None:
    wordings = {("كَتَبَ", "verb"): Wording(("pen",), ("be penned",))}
    found = reworded([stem(("write",)), stem(("be written",), ("passive",))], wordings)
    assert [each.senses for each in found] == [("pen", "write"), ("be penned", "be written")]


def test_every_wording_of_the_list_is_of_a_word_of_the_data() -> None:
    known = {(s.lexeme.lemma, s.part) for s in build_stems(source.stems(source.source_folder()))}
    wordings = read_wordings(GLOSSES)
    assert wordings.keys() <= known
    assert all(len(each.senses) <= MOST_SENSES for each in wordings.values())


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    found = SqliteLexicon(LEXICON)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("word", "sense"),
    [
        ("يشتري", "buy"), ("العاصفة", "storm"), ("الانبعاثات", "emission"), ("السد", "dam"),
        ("البطالة", "unemployment"), ("الجفاف", "drought"), ("منتدى", "forum"),
    ],
)  # fmt: skip
def test_words_of_the_news_have_their_plain_english_first(
    lexicon: SqliteLexicon, word: str, sense: str
) -> None:
    best = max(lexicon.readings(word), key=lambda reading: reading.score)
    assert best.glosses[0] == sense


def test_the_killed_are_many(lexicon: SqliteLexicon) -> None:
    assert all("plural" in each.features for each in lexicon.readings("القتلى"))
