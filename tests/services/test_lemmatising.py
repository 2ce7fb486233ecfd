from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from annotated import article_of
from fakes import Vocalist

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.errors import ReaderError
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.domain.vocabulary import Lemma, Status
from reader.services.bitext import Bitext
from reader.services.glossing import Glosser
from reader.services.jobs import Cancelled, Ticket
from reader.services.lemmatising import Found, Lemmas, next_place, next_unknown, rated_rows

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"
TEXTS = ("كشفت البعثة ميناء في مصر.", "زارت البعثات الموانئ.")
ARTICLE = article_of(TEXTS)
START = (0, -1)
MISSION, HARBOUR = Lemma("بَعْثَة", "noun"), Lemma("مِيناء", "noun")


@pytest.fixture
def glosser() -> Iterator[Glosser]:
    with closing(SqliteLexicon(LEXICON)) as lexicon:
        yield Glosser(lexicon)


@pytest.fixture
def lemmas(glosser: Glosser) -> Lemmas:
    return Lemmas(Bitext.of(ARTICLE), lambda: glosser)


def at(found: Found) -> tuple[int, int]:
    return found.row, found.span.start


def written(found: Found | None) -> str:
    return found.span.of(TEXTS[found.row]) if found else ""


def test_a_word_is_known_by_its_lemma_whatever_stands_on_it(lemmas: Lemmas) -> None:
    rated = [step.value for step in rated_rows(lemmas, {MISSION: Status.NEW}, Ticket())]
    words = [
        (row, word.span.of(TEXTS[row]), word.status) for row, row_of in rated for word in row_of
    ]
    assert words == [(0, "البعثة", Status.NEW), (1, "البعثات", Status.NEW)]


def test_rows_come_nearest_the_eye_first(lemmas: Lemmas) -> None:
    rows = [step.value[0] for step in rated_rows(lemmas, {}, Ticket(), lambda: 1)]
    assert rows == [1, 0]


def test_a_row_is_read_once(glosser: Glosser) -> None:
    vocalist = Vocalist({})
    spoken = Glosser(glosser.lexicon, vocalist)
    lemmas = Lemmas(Bitext.of(ARTICLE), lambda: spoken)
    for _ in range(2):
        assert [step.done for step in rated_rows(lemmas, {}, Ticket())] == [1, 2]
    assert vocalist.calls == [TEXTS[0], TEXTS[1]]


def test_the_translation_of_the_sentence_decides_between_readings(glosser: Glosser) -> None:
    article = article_of(["ذهب الرجل."])
    for english, lemma in (("Gold.", "ذَهَب"), ("The man went.", "ذَهَبَ")):
        pair = SentencePair(Span(0, 10), Span(0, len(english)))
        bitext = Bitext.of(article, [TranslatedParagraph(0, english, (pair,))])
        words = Lemmas(bitext, lambda: glosser).words(0, Ticket())
        assert words[0].lemma.form == lemma


def test_the_next_unknown_word_passes_over_particles_names_and_what_is_known(
    lemmas: Lemmas,
) -> None:
    known = {MISSION: Status.KNOWN, HARBOUR: Status.LEARNING}
    seen: list[str] = []
    place = START
    for _ in range(4):
        found = next_unknown(lemmas, known, place, Ticket())
        assert found is not None
        seen.append(written(found))
        place = at(found)
    assert seen == ["كشفت", "ميناء", "زارت", "الموانئ"]


def test_after_the_last_word_the_search_begins_again(lemmas: Lemmas) -> None:
    end = (1, 13)
    assert written(next_unknown(lemmas, {}, end, Ticket())) == "كشفت"


def test_nothing_is_next_where_all_is_known(lemmas: Lemmas) -> None:
    known = {word.lemma: Status.KNOWN for row in (0, 1) for word in lemmas.words(row, Ticket())}
    assert next_unknown(lemmas, known, START, Ticket()) is None


def test_a_lemma_is_gone_to_from_place_to_place_in_a_round(lemmas: Lemmas) -> None:
    first = next_place(lemmas, MISSION, START, Ticket())
    assert first is not None
    second = next_place(lemmas, MISSION, at(first), Ticket())
    assert second is not None
    assert [written(found) for found in (first, second)] == ["البعثة", "البعثات"]
    assert next_place(lemmas, MISSION, at(second), Ticket()) == first
    assert next_place(lemmas, Lemma("بَعْثَة", "verb"), START, Ticket()) is None


def test_a_cancelled_search_ends(lemmas: Lemmas) -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        next_unknown(lemmas, {}, START, ticket)


def test_without_a_dictionary_the_error_says_so() -> None:
    def missing() -> Glosser:
        raise ReaderError

    with pytest.raises(ReaderError):
        Lemmas(Bitext.of(ARTICLE), missing).words(0, Ticket())
