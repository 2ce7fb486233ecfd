from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.adapters.lexicon.phrasebook import PhraseLists
from reader.domain.gloss import Gloss
from reader.services.glossing import Context, Glosser
from reader.services.phrasing import phrase_around

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def glosser() -> Iterator[Glosser]:
    lexicon = SqliteLexicon(RESOURCES / "lexicon" / "lexicon.sqlite")
    yield Glosser(lexicon, phrasebook=PhraseLists(RESOURCES / "phrases"))
    lexicon.close()


def gloss(glosser: Glosser, sentence: str, word: str, translation: str = "") -> Gloss:
    return glosser.at_once(word, Context(sentence, translation, sentence.index(word)))


def test_a_word_shows_the_phrase_it_stands_in(glosser: Glosser) -> None:
    found = gloss(glosser, "التقيا على هامش القمة.", "هامش")
    assert found.phrase is not None
    assert (found.phrase.text, found.phrase.english) == ("على هامش", "on the sidelines of")


def test_a_comma_parts_a_phrase(glosser: Glosser) -> None:
    assert gloss(glosser, "اطلع عليه المجلس على، هامش القمة.", "هامش").phrase is None


def test_a_place_outside_all_words_has_no_phrase() -> None:
    assert phrase_around(PhraseLists(RESOURCES / "phrases"), "على هامش", 3) is None


def test_a_particle_is_explained_by_what_it_does(glosser: Glosser) -> None:
    first = gloss(glosser, "قال إن الوفد وصل.", "إن").readings[0]
    assert first.lemma == "إِنَّ"
    assert first.note.startswith("opens a statement")


def test_a_content_word_has_no_note(glosser: Glosser) -> None:
    assert gloss(glosser, "قرأ كتابا.", "كتابا").readings[0].note == ""


@pytest.mark.parametrize(
    ("sentence", "word", "english"),
    [
        ("وصل الأحد إلى عمان.", "الأحد", "Sunday"),
        ("في مارس/آذار المقبل", "آذار", "March"),
        ("في مارس/آذار المقبل", "مارس", "March"),
        ("ثلاث دول", "ثلاث", "three"),
    ],
)
def test_days_months_and_numbers_stand_first(
    glosser: Glosser, sentence: str, word: str, english: str
) -> None:
    assert gloss(glosser, sentence, word).readings[0].glosses == (english,)


def test_a_translation_can_speak_against_a_day(glosser: Glosser) -> None:
    found = gloss(glosser, "هو الأحد.", "الأحد", "He is the One.")
    assert found.readings[0].glosses != ("Sunday",)


def test_a_month_says_whose_name_it_is(glosser: Glosser) -> None:
    first = gloss(glosser, "في آذار المقبل", "آذار").readings[0]
    assert first.note == "month 3, as it is called in the Levant and Iraq"


@pytest.mark.parametrize(
    ("sentence", "word", "sense"),
    [
        ("قد يكون الأمر صعبا.", "قد", "may"),
        ("وقد لا تتأخر الرحلة.", "وقد", "may"),
        ("وقد أعلن الوزير ذلك.", "وقد", "has (already)"),
        ("وكانت قد نقلت المسافرين.", "قد", "has (already)"),
    ],
)
def test_what_follows_tells_may_from_has(
    glosser: Glosser, sentence: str, word: str, sense: str
) -> None:
    assert gloss(glosser, sentence, word).readings[0].glosses[0] == sense
