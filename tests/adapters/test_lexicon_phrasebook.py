from __future__ import annotations

from pathlib import Path

import pytest

from reader.adapters.lexicon.phrasebook import PhraseLists

FOLDER = Path(__file__).parents[2] / "resources" / "phrases"


@pytest.fixture(scope="module")
def book() -> PhraseLists:
    return PhraseLists(FOLDER)


@pytest.mark.parametrize(
    ("sentence", "word", "phrase"),
    [
        ("عقد على هامش القمة", "هامش", "على هامش"),
        ("وعلى هامش القمة", "وعلى", "على هامش"),
        ("قرار مجلس الأمن الدولي", "مجلس", "مجلس الأمن الدولي"),
        ("قرار مجلس الأمن", "الأمن", "مجلس الأمن"),
        ("لمجلس الأمن", "الأمن", "مجلس الأمن"),
        ("مجلس الامن", "الامن", "مجلس الأمن"),
        ("في مجلس المدينة", "مجلس", None),
        ("كتاب", "كتاب", None),
    ],
)
def test_the_longest_phrase_around_a_word_is_found(
    book: PhraseLists, sentence: str, word: str, phrase: str | None
) -> None:
    words = sentence.split()
    found = book.phrase_at(words, words.index(word))
    assert (found and found.text) == phrase


@pytest.mark.parametrize(
    ("sentence", "word", "phrase", "english"),
    [
        ("على جدول أعمال القمة", "أعمال", "جدول أعمال", "agenda"),
        ("الطائرات المسيرة", "المسيرة", "الطائرات المسيرة", "the drones"),
        ("للطائرة المسيرة", "للطائرة", "الطائرة المسيرة", "the drone"),
        ("بنك مركزي جديد", "بنك", "بنك مركزي", "central bank"),
    ],
)
def test_a_compound_is_found_with_an_article_and_without(
    book: PhraseLists, sentence: str, word: str, phrase: str, english: str
) -> None:
    words = sentence.split()
    found = book.phrase_at(words, words.index(word))
    assert (found and (found.text, found.english)) == (phrase, english)


@pytest.mark.parametrize("sentence", ["طائرات المسيرة", "الطائرات مسيرة", "البنك مركزي"])
def test_a_compound_whose_words_disagree_is_none(book: PhraseLists, sentence: str) -> None:
    assert book.phrase_at(sentence.split(), 0) is None


def test_every_phrase_is_found_where_it_stands_alone(book: PhraseLists) -> None:
    rows = (FOLDER / "phrases.tsv").read_text("utf-8").splitlines()[1:]
    phrases = [row.split("\t")[0] for row in rows]
    lost = []
    for phrase in phrases:
        found = book.phrase_at(phrase.split(), 0)
        if found is None or found.text != phrase:
            lost.append((phrase, found))
    assert lost == []


def test_particles_have_uses_and_other_words_none(book: PhraseLists) -> None:
    assert {use.vocalised for use in book.uses("إن")} >= {"إِنَّ"}
    assert len(book.uses("ما")) > 1
    assert not book.uses("كتاب")


@pytest.mark.parametrize(
    ("word", "english", "value"),
    [("آذار", "March", "3"), ("مارس", "March", "3"), ("الأحد", "Sunday", "7")],
)
def test_months_and_days_are_named(book: PhraseLists, word: str, english: str, value: str) -> None:
    term = book.term(word)
    assert term is not None
    assert (term.english, term.value) == (english, value)
    assert book.term("كتاب") is None
