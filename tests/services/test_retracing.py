"""Where listed words stand in the sentences that they were met in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from vocables import HARBOUR, NOON, vocable

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.paths import find_paths
from reader.domain.vocabulary import Lemma, Status, Vocable
from reader.services.glossing import Glosser
from reader.services.jobs import Cancelled, Ticket
from reader.services.learning import lemma_of
from reader.services.retracing import met, retraced

SENTENCE = "وكشفت البعثة عن ميناء غارق قبالة ميناء الإسكندرية."


@pytest.fixture(scope="module")
def glosser() -> Iterator[Glosser]:
    """The real lexicon, without models."""
    with closing(SqliteLexicon(find_paths().lexicon / "lexicon.sqlite")) as lexicon:
        yield Glosser(lexicon)


def listed(glosser: Glosser, written: str, example: str = SENTENCE) -> Vocable:
    """Return the word that the card would have put on the list."""
    lemma = lemma_of(glosser.at_once(written).readings[0])
    return Vocable(lemma, "", Status.NEW, NOON, NOON, example=example)


def test_a_word_is_found_with_its_clitics_and_said_as_it_stands(glosser: Glosser) -> None:
    found = met(listed(glosser, "البعثة"), glosser)
    assert found.span is not None
    assert found.span.of(SENTENCE) == "البعثة"
    assert found.vocalised.endswith("بِعْثَة") or "بَعْث" in found.vocalised


def test_of_two_places_the_first_is_shown(glosser: Glosser) -> None:
    found = met(listed(glosser, "ميناء"), glosser)
    assert found.span is not None
    assert found.span.start == SENTENCE.index("ميناء")


def test_a_word_that_is_not_in_its_example_has_no_place(glosser: Glosser) -> None:
    found = met(listed(glosser, "كتاب"), glosser)
    assert (found.span, found.vocalised) == (None, "")


def test_a_word_met_nowhere_goes_as_it_is(glosser: Glosser) -> None:
    word = vocable(HARBOUR)
    [step] = retraced([word], lambda: glosser, Ticket())
    assert (step.value.word, step.value.span, step.done, step.total) == (word, None, 1, 1)


def test_a_reader_who_gives_up_is_heard_before_the_next_word(glosser: Glosser) -> None:
    ticket, words = Ticket(), [replace(vocable(Lemma(form, "noun")), example="") for form in "ابت"]
    steps = retraced(words, lambda: glosser, ticket)
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)
