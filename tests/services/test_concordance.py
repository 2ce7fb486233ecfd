from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.adapters.lexicon.lexicon import SqliteLexicon
from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import FileMissing
from reader.domain.language import Language, Side
from reader.domain.note import Anchor, Colour, Note
from reader.domain.segmenting import sentences
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.services.concordance import (
    Engine,
    Found,
    Ground,
    Kin,
    Occurrence,
    Sought,
    members,
    survey,
)
from reader.services.glossing import Context, gloss_in
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Recent

SHIPPED = Path(__file__).parents[2] / "resources" / "lexicon" / "lexicon.sqlite"
BOOK = Sought("كِتاب", "noun", "ك ت ب")
TEXTS = (
    "قرأ الطالب الكتاب في المكتبة. ثم أعاد كِتَابَهُ إلى الكاتب.",
    "Books are in the library.",
    "كتبت الصحيفة عن معرض الكتب.",
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    lexicon = SqliteLexicon(SHIPPED)

    def explain(word: str, context: Context) -> object:
        return gloss_in(lexicon, word, context)

    yield Engine(lexicon, explain, explain)
    lexicon.close()


def article(*texts: str, path: str = "/news.txt") -> Article:
    paragraphs = tuple(paragraph(index, text) for index, text in enumerate(texts))
    return Article(path, f"sha of {path}", "text", "utf-8", f"title of {path}", paragraphs)


def paragraph(index: int, text: str) -> Paragraph:
    language = Language.ENGLISH if text.isascii() else Language.ARABIC
    return Paragraph(index, index + 1, Role.BODY, language, text, sentences(text, language))


def note(quote: str, start: int = 0, **changes: object) -> Note:
    now = datetime(2026, 1, 31, tzinfo=UTC)
    anchor = Anchor(Side.SOURCE, 0, Span(start, start + len(quote)), quote)
    made = Note("n1", "sha of /news.txt", anchor, "", Colour.YELLOW, (), now, now)
    return replace(made, **changes)


def no_article(path: str) -> Article:
    raise FileMissing(path)


def found(sought: Sought, ground: Ground, engine: Engine) -> Found:
    steps = list(survey(sought, ground, engine, Ticket()))
    assert steps[-1].done == steps[-1].total
    return Found(
        tuple(one for step in steps for one in step.value.occurrences),
        tuple(one for step in steps for one in step.value.kin),
    )


def lines(occurrences: tuple[Occurrence, ...]) -> list[str]:
    return [
        f"{one.line[: one.word.start]}[{one.word.of(one.line)}]{one.line[one.word.end :]}"
        for one in occurrences
    ]


def words_of(kin: tuple[Kin, ...]) -> list[str]:
    return [one.lemma for one in kin]


def test_every_place_of_a_word_is_found_with_and_without_harakat(engine: Engine) -> None:
    ground = Ground(article(*TEXTS), no_article)
    assert lines(found(BOOK, ground, engine).occurrences) == [
        "قرأ الطالب [الكتاب] في المكتبة.",
        "ثم أعاد [كِتَابَهُ] إلى الكاتب.",
        "كتبت الصحيفة عن معرض [الكتب].",
    ]


def test_a_place_points_into_its_paragraph(engine: Engine) -> None:
    ground = Ground(article(*TEXTS), no_article)
    for one in found(BOOK, ground, engine).occurrences:
        assert one.span.of(TEXTS[one.paragraph]) == one.word.of(one.line)
        assert (one.path, one.title) == ("/news.txt", "title of /news.txt")


def test_the_family_is_told_from_the_word(engine: Engine) -> None:
    ground = Ground(article(*TEXTS), no_article)
    assert words_of(found(BOOK, ground, engine).kin) == ["مَكْتَبَة", "كاتِب", "كَتَبَ"]


def test_without_a_root_there_is_no_family(engine: Engine) -> None:
    ground = Ground(article(*TEXTS), no_article)
    alone = found(replace(BOOK, root=None), ground, engine)
    assert len(alone.occurrences) == 3
    assert alone.kin == ()


def test_the_place_one_came_from_counts_whatever_the_ranking_says(engine: Engine) -> None:
    wrote = Sought("كَتَّبَ", "verb", "ك ت ب")
    ground = Ground(article("كتب الطالب."), no_article)
    assert found(wrote, ground, engine).occurrences == ()
    here = replace(ground, here=(0, Span(0, 3)))
    assert lines(found(wrote, here, engine).occurrences) == ["[كتب] الطالب."]


def test_the_translation_of_the_sentence_has_its_say(engine: Engine) -> None:
    text = "وصل العلم."
    flag = Sought("عَلَم", "noun", "ع ل م")
    ground = Ground(article(text), no_article)
    english = "The flag arrived."
    pair = SentencePair(Span(0, len(text)), Span(0, len(english)))
    translated = replace(ground, translated={0: TranslatedParagraph(0, english, (pair,))})
    assert lines(found(flag, translated, engine).occurrences) == ["وصل [العلم]."]
    assert found(flag, ground, engine).occurrences == ()


def test_articles_read_before_are_read_again(engine: Engine) -> None:
    other = article("هذا كتاب آخر.", path="/old.txt")
    recents = (
        Recent("/gone.txt", "1", "gone", "2026-01-01T00:00:00Z"),
        Recent("/old.txt", other.sha256, other.title, "2026-01-01T00:00:00Z"),
    )

    def open_article(path: str) -> Article:
        return other if path == "/old.txt" else no_article(path)

    ground = Ground(article("لا شيء."), open_article, earlier=recents)
    (one,) = found(BOOK, ground, engine).occurrences
    assert (one.path, one.title, one.paragraph) == ("/old.txt", "title of /old.txt", 0)


def test_notes_tell_the_family_they_quote(engine: Engine) -> None:
    start = TEXTS[0].index("المكتبة")
    ground = Ground(article("لا شيء."), no_article, notes=(note("المكتبة. ثم", start),))
    (kin,) = found(BOOK, ground, engine).kin
    assert (kin.lemma, kin.note, kin.occurrence.path) == ("مَكْتَبَة", "n1", "/news.txt")
    assert kin.occurrence.span.of(TEXTS[0]) == "المكتبة"


def test_notes_on_the_translation_and_of_unknown_articles_lead_nowhere(engine: Engine) -> None:
    english = note("library")
    english = replace(english, anchor=replace(english.anchor, side=Side.TARGET))
    lost = note("المكتبة", article="unknown")
    ground = Ground(article("لا شيء."), no_article, notes=(english, lost))
    (kin,) = found(BOOK, ground, engine).kin
    assert (kin.lemma, kin.occurrence.path) == ("مَكْتَبَة", "")


def test_a_search_stops_when_nobody_wants_it(engine: Engine) -> None:
    ticket = Ticket()
    steps = survey(BOOK, Ground(article(*TEXTS), no_article), engine, ticket)
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)


def test_an_empty_search_still_says_that_it_is_done(engine: Engine) -> None:
    (step,) = survey(BOOK, Ground(article("لا شيء."), no_article), engine, Ticket())
    assert (step.value, step.done, step.total) == (Found(), 2, 2)


def test_the_members_of_a_family_come_most_frequent_first(engine: Engine) -> None:
    ground = Ground(article("في المكتبة كاتب. كاتب في مكتب. كاتب."), no_article)
    family = members(found(BOOK, ground, engine).kin)
    assert [(member.lemma, len(member.places)) for member in family] == [
        ("كاتِب", 3),
        ("مَكْتَبَة", 1),
        ("مَكْتَب", 1),
    ]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["الكتاب", "كتب", "مكتبة", "و", "،", ".", " ", "\n", "BBC", "كِتابٌ", "😀", "٤٧"]
        ),
        max_size=25,
    ).map("".join)
)
def test_whatever_the_text_places_are_words_of_it(engine: Engine, text: str) -> None:
    result = found(BOOK, Ground(article(text), no_article), engine)
    for one in (*result.occurrences, *(kin.occurrence for kin in result.kin)):
        assert one.span.of(text) == one.word.of(one.line)
