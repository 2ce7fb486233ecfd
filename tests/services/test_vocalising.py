from __future__ import annotations

from pathlib import Path

import pytest
from fakes import Marginalia, Vocalist
from reading_pages import article, harbour, paragraph

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
from reader.domain.language import Language
from reader.domain.orthography import bare
from reader.domain.shown import shown
from reader.domain.spans import Span
from reader.domain.tashkeel import MarkedParagraph, Tashkeel
from reader.services.jobs import Cancelled, Ticket
from reader.services.scanning import scan
from reader.services.vocalising import (
    RememberingVocaliser,
    is_ambiguous,
    vocalise_ahead,
    vocalise_article,
    vocalise_paragraph,
)

RESOURCES = Path(__file__).parents[2] / "resources"
WORDS = {"كتب": "كَتَبَ", "الولد": "الْوَلَدُ", "طوله": "طُولُهُ"}


@pytest.fixture(scope="module")
def lexicon() -> SqliteLexicon:
    return SqliteLexicon(RESOURCES / "lexicon" / "lexicon.sqlite")


def vocalise(
    lexicon: SqliteLexicon, text: str, vocaliser: RememberingVocaliser | None = None
) -> MarkedParagraph:
    known = vocaliser or RememberingVocaliser(Vocalist(WORDS), Marginalia())
    return vocalise_paragraph(paragraph(0, text), known, lexicon, Ticket())


def as_shown(text: str, marked: MarkedParagraph, level: Tashkeel) -> str:
    return shown(text, marked.marks(level)).text


def test_each_level_shows_more(lexicon: SqliteLexicon) -> None:
    text = "كتب الولد طوله."
    marked = vocalise(lexicon, text)
    assert [as_shown(text, marked, level) for level in Tashkeel] == [
        "كتب الولد طوله.",
        "كَتَب الولد طوله.",
        "كَتَب الْوَلَد طُولُهُ.",
        "كَتَبَ الْوَلَدُ طُولُهُ.",
    ]


def test_the_articles_own_marks_stay_and_need_no_second_vocalising(
    lexicon: SqliteLexicon,
) -> None:
    vocalist = Vocalist(WORDS)
    vocaliser = RememberingVocaliser(vocalist, Marginalia())
    vocalise(lexicon, "كتب الولد", vocaliser)
    text = "كُتب الولد"
    marked = vocalise(lexicon, text, vocaliser)
    assert as_shown(text, marked, Tashkeel.FULL) == "كُتب الْوَلَدُ"
    assert vocalist.calls == ["كتب الولد"]


def test_a_memory_that_fails_costs_nothing_but_time(lexicon: SqliteLexicon) -> None:
    vocaliser = RememberingVocaliser(Vocalist(WORDS), Marginalia(is_lost=True))
    assert as_shown("كتب", vocalise(lexicon, "كتب", vocaliser), Tashkeel.FULL) == "كَتَبَ"
    assert vocaliser.vocalise("كُتب الولد") == "كُتب الْوَلَدُ"


def test_the_paragraph_at_the_eye_comes_first(lexicon: SqliteLexicon) -> None:
    page = article(*(paragraph(row, "كتب الولد") for row in range(6)))
    eyes = iter([3, 3, 0, 0, 0, 0])
    vocaliser = RememberingVocaliser(Vocalist(WORDS), Marginalia())
    steps = list(vocalise_article(page, vocaliser, lexicon, Ticket(), lambda: next(eyes)))
    assert [step.value.index for step in steps] == [3, 4, 0, 1, 2, 5]
    assert [(step.done, step.total) for step in steps][-1] == (6, 6)


def test_only_arabic_paragraphs_are_vocalised(lexicon: SqliteLexicon) -> None:
    page = article(
        paragraph(0, "A photo by Reuters.", language=Language.ENGLISH), paragraph(1, "كتب")
    )
    vocaliser = RememberingVocaliser(Vocalist(WORDS), Marginalia())
    steps = vocalise_article(page, vocaliser, lexicon, Ticket())
    assert [step.value.index for step in steps] == [1]


def test_it_stops_between_two_sentences(lexicon: SqliteLexicon) -> None:
    ticket = Ticket()

    class Impatient(Vocalist):
        def vocalise(self, sentence: str) -> str:
            ticket.cancel()
            return super().vocalise(sentence)

    vocalist = Impatient(WORDS)
    page = article(paragraph(0, "كتب الولد. قرأ الولد. نام الولد."))
    steps = vocalise_article(page, RememberingVocaliser(vocalist, Marginalia()), lexicon, ticket)
    with pytest.raises(Cancelled):
        next(steps)
    assert len(vocalist.calls) == 1


# Wrote and books; we found and he found us; carried and loaded.
@pytest.mark.parametrize("word", ["كتب", "وجدنا", "حملت"])
def test_a_word_is_ambiguous_that_could_well_be_another(lexicon: SqliteLexicon, word: str) -> None:
    [scanned] = scan(lexicon, word, Span(0, len(word)))
    assert is_ambiguous(word, scanned)


@pytest.mark.parametrize("word", ["من", "سفينة", "الإسكندرية", "زخنطل"])
def test_particles_and_plain_words_are_not_ambiguous(lexicon: SqliteLexicon, word: str) -> None:
    [scanned] = scan(lexicon, word, Span(0, len(word)))
    assert not is_ambiguous(word, scanned)


def test_a_sensible_share_of_a_news_article_is_ambiguous(lexicon: SqliteLexicon) -> None:
    vocaliser = RememberingVocaliser(NeuralVocaliser(), Marginalia())
    page = harbour()
    steps = list(vocalise_article(page, vocaliser, lexicon, Ticket()))
    words = [word for step in steps for word in step.value.words]
    assert 0.10 <= sum(word.is_ambiguous for word in words) / len(words) <= 0.30
    assert sum(not word.full for word in words) <= len(words) * 0.02
    for step in steps:
        text = page.paragraphs[step.value.index].text
        full = as_shown(text, step.value, Tashkeel.FULL)
        assert bare(full) == bare(text)


def test_an_article_is_remembered_ahead_from_the_eye_on() -> None:
    page = article(*(paragraph(row, f"كتب الولد {row}") for row in range(3)))
    vocalist, memory = Vocalist(WORDS), Marginalia()
    vocaliser = RememberingVocaliser(vocalist, memory)
    steps = list(vocalise_ahead(page, vocaliser, Ticket(), lambda: 1))
    assert [(step.value, step.done, step.total) for step in steps] == [
        (1, 1, 3),
        (2, 2, 3),
        (0, 3, 3),
    ]
    assert vocaliser.vocalise("كتب الولد 2") == "كَتَبَ الْوَلَدُ 2"
    assert len(vocalist.calls) == 3


def test_what_is_remembered_ahead_stops_when_another_article_opens() -> None:
    vocalist, ticket = Vocalist(WORDS), Ticket()
    page = article(*(paragraph(row, f"كتب الولد {row}") for row in range(3)))
    rows = vocalise_ahead(page, RememberingVocaliser(vocalist, Marginalia()), ticket)
    next(rows)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(rows)
    assert len(vocalist.calls) == 1
