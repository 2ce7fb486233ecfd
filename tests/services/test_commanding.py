"""Words that order something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.services.commanding import guess_imperatives
from reader.services.glossing import Context, gloss_in

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    with closing(SqliteLexicon(SHIPPED)) as opened:
        yield opened


def orders(lexicon: SqliteLexicon, word: str) -> dict[str, str]:
    return {order.lemma: order.vocalised for order in guess_imperatives(lexicon, word)}


@pytest.mark.parametrize(
    ("word", "lemma", "vocalised"),
    [
        ("اكتب", "كَتَبَ", "اُكْتُبْ"),
        ("اقرأ", "قَرَأَ", "اِقْرَأْ"),
        ("استمع", "اِسْتَمَعَ", "اِسْتَمِعْ"),
        ("أغلق", "أَغْلَقَ", "أَغْلِقْ"),
        ("شاهد", "شاهَدَ", "شاهِدْ"),
        ("ضع", "وَضَعَ", "ضَعْ"),
        ("قف", "وَقَفَ", "قِفْ"),
        ("اكتبوا", "كَتَبَ", "اُكْتُبُوا"),
        ("اقرأها", "قَرَأَ", "اِقْرَأْها"),
        ("وشاهد", "شاهَدَ", "وَشاهِدْ"),
        ("ارم", "رَمَى", "اِرْم"),
        ("اكتبي", "كَتَبَ", "اُكْتُبِي"),
        ("ارمي", "رَمَى", "اِرْمِي"),
        ("ارفعن", "رَفَعَ", "اِرْفَعْنَ"),
        ("وشاهدن", "شاهَدَ", "وَشاهِدْنَ"),
        ("اجلسا", "جَلَسَ", "اِجْلِسا"),
    ],
)
def test_an_order_is_made_of_the_present(
    lexicon: SqliteLexicon, word: str, lemma: str, vocalised: str
) -> None:
    assert orders(lexicon, word)[lemma] == vocalised


@pytest.mark.parametrize("word", ["قول", "يكتب", "كتاب", "حدة", "في", "ا", "", "BBC"])
def test_what_is_no_order_is_not_read_as_one(lexicon: SqliteLexicon, word: str) -> None:
    assert orders(lexicon, word) == {}


@pytest.mark.parametrize(
    ("word", "features"),
    [
        ("اكتب", ("second person", "masculine", "singular", "imperative")),
        ("اكتبي", ("second person", "feminine", "singular", "imperative")),
        ("اكتبن", ("second person", "feminine", "plural", "imperative")),
        ("اكتبا", ("second person", "dual", "imperative")),
    ],
)
def test_an_order_says_whom_it_is_to(
    lexicon: SqliteLexicon, word: str, features: tuple[str, ...]
) -> None:
    found = {order.lemma: order.features for order in guess_imperatives(lexicon, word)}
    assert found["كَتَبَ"] == features


def test_the_letters_of_the_order_are_the_written_ones(lexicon: SqliteLexicon) -> None:
    assert "أَضاعَ" not in orders(lexicon, "ضع")
    assert orders(lexicon, "أضع")["أَضاعَ"] == "أَضِعْ"


def test_what_the_lexicon_lists_is_left_to_it(lexicon: SqliteLexicon) -> None:
    assert "قالَ" not in orders(lexicon, "قل")


def test_a_word_that_was_unknown_is_read_as_an_order(lexicon: SqliteLexicon) -> None:
    best = gloss_in(lexicon, "ضع", Context()).readings[0]
    assert (best.lemma, best.features[-1], best.glosses[0]) == ("وَضَعَ", "imperative", "put")
    assert best.transliteration == "ḍaʿ"


def test_an_order_is_the_rarer_reading(lexicon: SqliteLexicon) -> None:
    assert gloss_in(lexicon, "شاهد", Context()).readings[0].features[-1] != "imperative"
