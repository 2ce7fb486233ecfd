from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.services.word_ports import Relative

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    opened = SqliteLexicon(SHIPPED)
    yield opened
    opened.close()


def test_the_words_of_a_root_come_most_frequent_first(lexicon: SqliteLexicon) -> None:
    found = lexicon.relatives("ك ت ب")
    assert [relative.lemma for relative in found[:5]] == [
        "كِتاب",
        "كَتَبَ",
        "مَكْتَب",
        "كاتِب",
        "مَكْتَبَة",
    ]
    frequencies = [relative.frequency for relative in found]
    assert frequencies == sorted(frequencies, reverse=True)


def test_a_relative_says_what_it_is_and_means(lexicon: SqliteLexicon) -> None:
    (library,) = (r for r in lexicon.relatives("ك ت ب") if r.lemma == "مَكْتَبَة")
    assert library == Relative("مَكْتَبَة", "noun", ("library", "bookstore"), library.frequency)


def test_the_root_is_spelt_as_readings_spell_it(lexicon: SqliteLexicon) -> None:
    eaten = next(r for r in lexicon.readings("أكل") if r.pos == "verb" and r.root)
    assert eaten.root is not None
    assert eaten.lemma in {relative.lemma for relative in lexicon.relatives(eaten.root)}


def test_no_root_has_no_relatives(lexicon: SqliteLexicon) -> None:
    assert lexicon.relatives("") == []
    assert lexicon.relatives("ظ ظ ظ") == []
