"""What the translation and the word after say of a reading's person and ending."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.services.glossing import Context, gloss_in

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    found = SqliteLexicon(LEXICON)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("english", "person"),
    [("I don't know why I chose her.", "first person"), ("You chose her.", "second person")],
)
def test_the_translation_tells_who_speaks(
    lexicon: SqliteLexicon, english: str, person: str
) -> None:
    found = gloss_in(lexicon, "اخترتها", Context("لا أدري لم اخترتها.", english))
    assert person in found.readings[0].features


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("سيارتي", "غسلت سيارتي أمس."),
        ("بيتي", "عدت إلى بيتي في المساء."),
        ("يدي", "رفعت يدي."),
        ("مدينتي", "أحب مدينتي، وأعود إليها."),
        ("صديقي", "زرت صديقي والطبيب."),
    ],
)
def test_an_ending_that_wants_a_noun_after_it_gives_way_to_my(
    lexicon: SqliteLexicon, word: str, sentence: str
) -> None:
    best = gloss_in(lexicon, word, Context(sentence)).readings[0]
    assert best.segments[-1].gloss == "my"


def test_two_of_something_keep_their_ending(lexicon: SqliteLexicon) -> None:
    best = gloss_in(lexicon, "رئيسي", Context("بين رئيسي البلدين.")).readings[0]
    assert best.segments[-1].gloss == "two"


@pytest.mark.parametrize(
    ("english", "is_passive"),
    [
        ("The method was first used in the fifties.", True),
        ("The doctor used the method in the fifties.", False),
    ],
)
def test_the_translation_tells_what_was_done_from_who_did_it(
    lexicon: SqliteLexicon,
    english: str,
    is_passive: bool,  # noqa: FBT001 - a table
) -> None:
    sentence = "استخدم الأسلوب في الخمسينيات."
    best = gloss_in(lexicon, "استخدم", Context(sentence, english)).readings[0]
    assert ("passive" in best.features) is is_passive
