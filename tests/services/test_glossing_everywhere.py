"""A word is read alike on its card, in the list, in the concordance, in notes and in a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import article_of, note_on

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.commands.glossing import answers, questions_of
from reader.domain.article import Article
from reader.domain.gloss import Reading
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.domain.vocabulary import Lemma
from reader.services.bitext import Bitext
from reader.services.concordance import Engine, Ground, Sought, survey
from reader.services.glossing import Glosser
from reader.services.jobs import Ticket
from reader.services.lemmatising import Lemmas
from reader.services.noted import reading_noted

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"
ARABIC = ("قال كيري إن الهدنة قريبة.", "وأضاف كيري أن الحرب طويلة.")
ENGLISH = ("Kerry said a truce was near.", "He added that the war was long.")
KERRY = "كيري"


@pytest.fixture
def glosser() -> Iterator[Glosser]:
    with closing(SqliteLexicon(LEXICON)) as lexicon:
        yield Glosser(lexicon)


@pytest.fixture
def bitext() -> Bitext:
    rows = [
        TranslatedParagraph(
            row, english, (SentencePair(Span(0, len(arabic)), Span(0, len(english))),)
        )
        for row, (arabic, english) in enumerate(zip(ARABIC, ENGLISH, strict=True))
    ]
    return Bitext.of(article_of(ARABIC), rows)


def not_opened(path: str) -> Article:
    raise AssertionError(path)


def told(reading: Reading | None) -> tuple[str, str, tuple[str, ...]]:
    assert reading is not None
    return reading.lemma, reading.pos, reading.glosses


NAMED = (KERRY, "proper noun", ("Kerry",))


def test_the_card_tells_the_name_as_it_is_spelt_elsewhere(glosser: Glosser, bitext: Bitext) -> None:
    context = bitext.context_at(1, ARABIC[1].index(KERRY))
    assert (context.sentence, context.translation) == (ARABIC[1], ENGLISH[1])
    assert told(glosser.in_full(KERRY, context).readings[0]) == NAMED


def test_the_words_of_the_article_are_listed_under_it(glosser: Glosser, bitext: Bitext) -> None:
    lemmas = Lemmas(bitext, lambda: glosser)
    found = [word.lemma for row in (0, 1) for word in lemmas.words(row, Ticket())]
    assert found.count(Lemma(KERRY, "proper noun")) == 2


def test_the_concordance_finds_it_in_both_places(glosser: Glosser, bitext: Bitext) -> None:
    here = (0, Span(4, 8))
    ground = Ground(bitext.article, not_opened, bitext.translated, here=here)
    engine = Engine(glosser.lexicon, glosser.settled, glosser.at_once)
    steps = survey(Sought(KERRY, "proper noun"), ground, engine, Ticket())
    places = [each.paragraph for step in steps for each in step.value.occurrences]
    assert places == [0, 1]


def test_a_note_on_it_tells_the_name(glosser: Glosser, bitext: Bitext) -> None:
    note = note_on(bitext.article, KERRY)
    note = replace(note, anchor=replace(note.anchor, paragraph=1, span=Span(6, 10)))
    assert told(reading_noted(note, bitext, glosser)) == NAMED


def test_a_batch_of_the_terminal_is_one_text(glosser: Glosser) -> None:
    lines = [f"{ar}\t{KERRY}\t{en}" for ar, en in zip(ARABIC, ENGLISH, strict=True)]
    documents = [json.loads(line) for line in answers(questions_of(lines), glosser)]
    assert [document["name"]["text"] for document in documents] == ["Kerry", "Kerry"]
    assert documents[1]["readings"][0]["glosses"] == ["Kerry"]
