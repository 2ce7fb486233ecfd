from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from annotated import article_of

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.gloss import NameSpelling
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.services.glossing import Context, Glosser, gloss_in
from reader.services.naming import NameSpellings, best_match

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"
TALKS = "Russian Foreign Minister Sergei Lavrov met John Kerry in Geneva."


def spellings_of(*pairs: tuple[str, str]) -> NameSpellings:
    """Return an article of one sentence a row, beside its translation."""
    article = article_of([arabic for arabic, _ in pairs])
    rows = [
        TranslatedParagraph(
            row, english, (SentencePair(Span(0, len(arabic)), Span(0, len(english))),)
        )
        for row, (arabic, english) in enumerate(pairs)
    ]
    return NameSpellings(article.paragraphs, tuple(rows))


def test_a_name_belongs_to_the_word_most_like_it(lexicon: SqliteLexicon) -> None:
    sentence = "انتهى بأمر شديد التعقيد عندما أبلغت الأم مارغريت بويمر."
    english = "It became complicated when Margaret Boemer was told."
    context = Context(sentence, english)
    assert gloss_in(lexicon, "بأمر", context).name is None
    assert gloss_in(lexicon, "بويمر", context).name == NameSpelling("Boemer", is_certain=True)


def test_a_nationality_is_no_name_of_its_country(lexicon: SqliteLexicon) -> None:
    context = Context("جمعية الفيلم الأمريكي", "the Motion Picture Association of America")
    gloss = gloss_in(lexicon, "الأمريكي", context)
    assert (gloss.name, gloss.readings[0].glosses) == (None, ("American",))


@pytest.fixture(scope="module")
def lexicon() -> Iterator[SqliteLexicon]:
    opened = SqliteLexicon(SHIPPED)
    yield opened
    opened.close()


class Spellings:
    """A speller that knows one name."""

    def spell(self, name: str) -> str | None:
        return {"بانفالكار": "Banvalkar", "كيري": "Kiri"}.get(name)


@pytest.mark.parametrize(
    ("word", "spelling"),
    [("لافروف", "Lavrov"), ("ولافروف", "Lavrov"), ("كيري", "Kerry"), ("لكيري", "Kerry")],
)
def test_a_name_is_spelt_as_in_the_translation(
    lexicon: SqliteLexicon, word: str, spelling: str
) -> None:
    gloss = gloss_in(lexicon, word, Context(f"التقى {word} في جنيف", TALKS))
    assert gloss.name == NameSpelling(spelling, is_certain=True)
    assert gloss.readings[0].pos == "proper noun"
    assert gloss.readings[0].glosses == (spelling,)


@pytest.mark.parametrize(
    ("word", "sentence", "english", "spelling"),
    [
        ("الحسكة", "في مخيم قرب الحسكة.", "In a camp near Hasakah.", "Hasakah"),
        ("الفلوجة", "الطريق إلى الفلوجة مفتوح.", "The road to Fallujah is open.", "Fallujah"),
    ],
)
def test_a_name_may_be_written_with_a_silent_h(
    lexicon: SqliteLexicon, word: str, sentence: str, english: str, spelling: str
) -> None:
    gloss = gloss_in(lexicon, word, Context(sentence, english))
    assert gloss.name == NameSpelling(spelling, is_certain=True)


def test_the_proclitics_of_a_name_keep_their_meaning(lexicon: SqliteLexicon) -> None:
    (first, *_) = gloss_in(lexicon, "ولافروف", Context("", TALKS)).readings
    assert [(s.text, s.gloss) for s in first.segments] == [("وَ", "and"), ("لافروف", "Lavrov")]
    assert first.transliteration == "wa-lāfrūf"


def test_a_word_whose_meaning_is_in_the_translation_is_no_name(lexicon: SqliteLexicon) -> None:
    gloss = gloss_in(lexicon, "كريم", Context("إنه رجل كريم", "He is a generous man, said Kareem."))
    assert gloss.name is None
    assert "generous" in gloss.readings[0].glosses


def test_the_same_word_is_a_name_where_the_translation_has_it(lexicon: SqliteLexicon) -> None:
    gloss = gloss_in(
        lexicon, "كريم", Context("قال كريم إنه سيعود", "He would be back, Karim said.")
    )
    assert gloss.name == NameSpelling("Karim", is_certain=True)
    assert gloss.readings[0].pos == "proper noun"


def test_particles_are_no_names(lexicon: SqliteLexicon) -> None:
    assert gloss_in(lexicon, "من", Context("عاد من لندن", "He returned with Mann.")).name is None


def test_the_capital_that_opens_a_sentence_is_trusted_less() -> None:
    assert best_match("المجاورة", "Major rivers flow there.") is None
    assert best_match("لافروف", "Lavrov arrived.") is not None


def test_a_name_that_nothing_spells_is_guessed_and_said_to_be(lexicon: SqliteLexicon) -> None:
    glosser = Glosser(lexicon, speller=Spellings())
    gloss = glosser.in_full("بانفالكار", Context("قال السيد بانفالكار"))
    assert gloss.name == NameSpelling("Banvalkar", is_certain=False)
    assert gloss.readings[0].pos == "unknown"
    assert glosser.at_once("بانفالكار").name is None
    assert glosser.in_full("كتاب").name is None


def test_a_name_is_not_taken_for_a_rare_noun_of_mine(lexicon: SqliteLexicon) -> None:
    gloss = Glosser(lexicon, speller=Spellings()).in_full("كيري", Context("وصل كيري أمس"))
    assert gloss.name == NameSpelling("Kiri", is_certain=False)
    assert (gloss.readings[0].pos, gloss.readings[0].glosses) == ("proper noun", ())
    assert "bellows" in gloss.readings[1].glosses
    assert Glosser(lexicon, speller=Spellings()).in_full("كتابي").name is None


def test_a_name_keeps_the_spelling_of_the_articles_other_sentences(lexicon: SqliteLexicon) -> None:
    names = spellings_of(
        ("التقى لافروف كيري.", TALKS), ("وقال كيري إنه سيعود.", "He would return.")
    )
    said = Context("وقال كيري إنه سيعود.", "He would return.", names=names)
    glosser = Glosser(lexicon, speller=Spellings())
    assert glosser.in_full("كيري", said).name == NameSpelling("Kerry", is_certain=True)
    joined = Context("ولافروف عاد.", "He returned.", names=names)
    gloss = glosser.in_full("ولافروف", joined)
    assert gloss.name == NameSpelling("Lavrov", is_certain=True)
    assert [segment.gloss for segment in gloss.readings[0].segments] == ["and", "Lavrov"]


def test_the_sentences_own_spelling_comes_before_that_of_others(lexicon: SqliteLexicon) -> None:
    names = spellings_of(("وصل لافروف.", "Then came Lavrov."))
    here = Context("عاد لافروف.", "Then Lavroff returned.", names=names)
    assert Glosser(lexicon).in_full("لافروف", here).name == NameSpelling("Lavroff", is_certain=True)


def test_of_two_spellings_elsewhere_the_more_frequent_is_kept() -> None:
    spelt = ("Then came Lavroff.", "Then Lavrov spoke.", "Then Lavrov left.")
    match = spellings_of(*(("وصل لافروف.", english) for english in spelt)).match("لافروف")
    assert match is not None
    assert match.spelling == "Lavrov"


def test_a_sentence_without_the_name_lends_it_no_spelling(lexicon: SqliteLexicon) -> None:
    names = spellings_of(("عاد الوزير.", "Then Kerry returned."))
    gloss = Glosser(lexicon, speller=Spellings()).in_full("كيري", Context("قال كيري", names=names))
    assert gloss.name == NameSpelling("Kiri", is_certain=False)


def test_a_known_word_is_no_name_because_another_sentence_has_one(lexicon: SqliteLexicon) -> None:
    names = spellings_of(("قال كريم إنه سيعود", "He would be back, Karim said."))
    here = Context("إنه رجل كريم", "He is a generous man.", names=names)
    assert Glosser(lexicon).in_full("كريم", here).name is None
