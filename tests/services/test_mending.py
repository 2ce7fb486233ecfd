from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes import Notebook, PhraseBook
from hypothesis import given
from hypothesis import strategies as st
from reading_pages import article, paragraph

from reader.adapters.library import SqliteLibrary
from reader.domain.article import Article
from reader.domain.correction import Correction
from reader.domain.errors import CorrectionChanged, CorrectionEmpty, LibraryUnreachable
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair, TranslatedParagraph
from reader.services.aligning import Linker
from reader.services.jobs import Ticket
from reader.services.mending import Errata, mended, mended_steps
from reader.services.translating import translate_article

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CAME, LEFT = "وصل الوفد أمس.", "وغادر اليوم."
PAGE = article(paragraph(0, f"{CAME} {LEFT}"), paragraph(1, LEFT))
MACHINE = PhraseBook({CAME: "He arrived the delegation.", LEFT: "It left today."})


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        yield library


@pytest.fixture
def errata(library: SqliteLibrary) -> Errata:
    return Errata(library, PAGE, lambda: NOON)


def translated(page: Article, errata: Errata, model: PhraseBook = MACHINE) -> list[str]:
    """The article's rows as they are shown, corrected sentences in brackets."""
    steps = translate_article(page, model, Notebook(), Ticket())
    rows = {step.value.index: step.value for step in mended_steps(steps, errata)}
    return [marked(rows[index]) for index in sorted(rows)]


def marked(row: TranslatedParagraph) -> str:
    said = (pair.target.of(row.text) for pair in row.sentences)
    kinds = (pair.is_corrected for pair in row.sentences)
    return " ".join(f"[{text}]" if own else text for text, own in zip(said, kinds, strict=True))


def test_a_correction_stands_wherever_its_sentence_does(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", "It has gone home.")
    assert translated(PAGE, errata) == [
        "He arrived the delegation. [It has gone home.]",
        "[It has gone home.]",
    ]


def test_it_is_kept_with_what_stood_there_and_when(library: SqliteLibrary, errata: Errata) -> None:
    errata.correct("وغادَرَ  اليوم.", "It left today.", "It has gone.")
    kept = Correction(LEFT, "It has gone.", "It left today.", PAGE.sha256, NOON, NOON)
    assert library.corrections() == [kept]


def test_another_correction_replaces_it_and_keeps_its_birthday(library: SqliteLibrary) -> None:
    times = iter([NOON, NOON + timedelta(days=1)])
    errata = Errata(library, PAGE, lambda: next(times))
    errata.correct(LEFT, "It left today.", "It has gone.")
    errata.correct(LEFT, "It left today.", "Off it went.")
    (kept,) = library.corrections()
    assert (kept.text, kept.created, kept.modified) == (
        "Off it went.",
        NOON,
        NOON + timedelta(days=1),
    )


def test_it_survives_another_model_whose_words_are_there_again_without_it(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", "It has gone home.")
    other = PhraseBook({CAME: "A delegation came.", LEFT: "Departed."})
    assert translated(PAGE, errata, other)[1] == "[It has gone home.]"
    errata.take_back(LEFT)
    assert translated(PAGE, errata, other)[1] == "Departed."


@pytest.mark.parametrize("words", ["It left today.", "  It left today. ", "It left\ntoday."])
def test_the_machines_own_words_are_no_correction(errata: Errata, words: str) -> None:
    assert errata.correct(LEFT, "It left today.", words) is None
    assert errata.known() == {}


def test_the_machines_own_words_give_an_earlier_correction_up(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", "It has gone.")
    errata.correct(LEFT, "It left today.", "It left today.")
    assert errata.known() == {}


def test_what_a_machine_comes_to_say_by_itself_is_not_marked(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", "Departed.")
    assert translated(PAGE, errata, PhraseBook({LEFT: "Departed."}))[1] == "Departed."


@pytest.mark.parametrize("nothing", ["", "  ", "\n", "…", "—."])
def test_a_translation_without_a_word_is_refused(errata: Errata, nothing: str) -> None:
    errata.correct(LEFT, "It left today.", "It has gone.")
    with pytest.raises(CorrectionEmpty):
        errata.correct(LEFT, "It left today.", nothing)
    assert errata.known()[LEFT].text == "It has gone."


def test_words_are_kept_as_they_were_typed_on_one_line(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", " “It  left”, he said –\n at 5 p.m. ")
    assert errata.known()[LEFT].text == "“It  left”, he said – at 5 p.m."


def test_what_is_typed_again_unchanged_is_no_change(errata: Errata) -> None:
    assert errata.correct(LEFT, "It left today.", "It has gone.") is not None
    assert errata.correct(LEFT, "It left today.", "It has gone.") is None
    errata.undo()
    assert not errata.can_undo


def test_changes_are_taken_back_and_made_again(errata: Errata) -> None:
    errata.correct(LEFT, "It left today.", "It has gone.")
    errata.correct(LEFT, "It left today.", "Off it went.")
    errata.undo()
    assert translated(PAGE, errata)[1] == "[It has gone.]"
    errata.undo()
    assert translated(PAGE, errata)[1] == "It left today."
    errata.redo()
    errata.redo()
    assert translated(PAGE, errata)[1] == "[Off it went.]"


def test_a_change_can_be_taken_back_after_a_new_start(
    library: SqliteLibrary, errata: Errata
) -> None:
    errata.correct(LEFT, "It left today.", "It has gone.")
    later = Errata(library, PAGE)
    assert later.can_undo
    later.undo()
    assert library.corrections() == []


def test_undo_reaches_no_sentence_of_another_article(
    library: SqliteLibrary, errata: Errata
) -> None:
    errata.correct(CAME, "He arrived the delegation.", "The delegation arrived.")
    assert not Errata(library, article(paragraph(0, LEFT))).can_undo
    assert Errata(library, article(paragraph(0, CAME))).can_undo


def test_what_another_window_corrected_meanwhile_is_left_alone(
    library: SqliteLibrary, errata: Errata
) -> None:
    errata.known()
    Errata(library, PAGE).correct(LEFT, "It left today.", "Theirs.")
    with pytest.raises(CorrectionChanged):
        errata.correct(LEFT, "It left today.", "Mine.")
    assert translated(PAGE, errata)[1] == "[Theirs.]"
    errata.correct(LEFT, "It left today.", "Mine after all.")
    assert translated(PAGE, errata)[1] == "[Mine after all.]"


def test_what_another_window_corrected_is_there_after_another_look(
    library: SqliteLibrary, errata: Errata
) -> None:
    theirs = Errata(library, PAGE)
    errata.known()
    theirs.correct(LEFT, "It left today.", "Theirs.")
    assert errata.look_again() == (0, 1)
    assert translated(PAGE, errata)[1] == "[Theirs.]"
    assert errata.look_again() == ()
    theirs.take_back(LEFT)
    assert errata.look_again() == (0, 1)
    assert translated(PAGE, errata)[1] != "[Theirs.]"


def test_a_correction_is_doubted_for_what_it_says_never_for_being_unsure() -> None:
    source = "قتل 12 شخصا في انفجار يوم الاثنين."
    page = article(paragraph(0, source))
    guess = Doubt("unsure", None, Span(0, 4), "The model was unsure of this sentence.")
    pair = SentencePair(Span(0, len(source)), Span(0, 4), 0.1, doubts=(guess,))
    row = TranslatedParagraph(0, "Bad.", (pair,))
    for words, kinds in (
        ("The blast on Monday killed 21 people.", {"number"}),
        ("The blast on Monday killed 12 people.", set[str]()),
    ):
        (own,) = mended(page.paragraphs[0], row, known(source, words)).sentences
        assert {doubt.kind for doubt in own.doubts} == kinds
        assert own.confidence is None


class _First:
    """An aligner that knows two words of each side by their places."""

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> Sequence[tuple[int, int, float]]:
        return [(0, 2, 1.0), (1, 1, 1.0)]


def test_a_correction_is_doubted_for_what_it_leaves_out(library: SqliteLibrary) -> None:
    source = "أعلن الوزير استقالته مشيرا إلى تقارير صحفية محلية سابقة."
    page = article(paragraph(0, source))
    errata = Errata(library, page, linker=lambda: Linker(_First()))
    errata.correct(source, "Bad.", "The minister announced it.")
    for mends in (errata, errata.anew()):
        mends.fetch()
        (own,) = mends.written(0).sentences
        assert [doubt.source and doubt.source.of(source) for doubt in own.doubts] == [
            "استقالته مشيرا إلى تقارير صحفية محلية سابقة"
        ]


def test_words_that_were_left_as_they_were_keep_their_links() -> None:
    source = "وصل الوفد أمس."
    links = (Link(Span(4, 9), Span(15, 25), 0.9), Link(Span(0, 3), Span(3, 10), 0.8))
    pair = SentencePair(Span(0, 14), Span(0, 26), 0.5, links)
    row = TranslatedParagraph(0, "He arrived the delegation.", (pair,))
    own = mended(paragraph(0, source), row, known(source, "The delegation came."))
    assert [(link.source, link.target.of(own.text)) for link in own.sentences[0].links] == [
        (Span(4, 9), "delegation")
    ]


def test_what_is_taken_back_is_there_again_to_the_letter() -> None:
    source = f"{CAME} {LEFT}"
    row = paragraph(0, source)
    second = Span(15, len(source))
    before = TranslatedParagraph(
        0,
        "He came.  It left 3 today.",
        (
            SentencePair(Span(0, 14), Span(0, 8), 0.4),
            SentencePair(
                second,
                Span(10, 26),
                0.9,
                (Link(Span(15, 20), Span(13, 17), 0.7),),
                (Doubt("number", None, Span(18, 19), "{target}?", (("target", "3"),)),),
            ),
        ),
    )
    own = mended(row, before, known(CAME, "The whole delegation arrived."))
    assert own.text == "The whole delegation arrived.  It left 3 today."
    assert own.sentences[1].links[0].target.of(own.text) == "left"
    assert own.sentences[1].doubts[0].target.of(own.text) == "3"
    assert mended(row, own, {}) == before


@given(st.lists(st.tuples(st.text(max_size=9), st.booleans()), min_size=1, max_size=5))
def test_any_corrections_can_be_put_in_and_taken_out(said: list[tuple[str, bool]]) -> None:
    sources = [f"جملة {index}." for index in range(len(said))]
    row, before = built(sources, [text for text, _ in said])
    wanted = {
        source: correction(source, f"own {source}")
        for source, (_, is_own) in zip(sources, said, strict=True)
        if is_own
    }
    own = mended(row, before, wanted)
    assert [pair.target.of(own.text) for pair in own.sentences] == [
        wanted[source].text if source in wanted else text
        for source, (text, _) in zip(sources, said, strict=True)
    ]
    assert mended(row, own, wanted) == own
    assert mended(row, own, {}) == before


def test_a_pairing_in_another_order_stays_as_it_is() -> None:
    row = paragraph(0, f"{CAME} {LEFT}")
    crossed = TranslatedParagraph(
        0,
        "Left. Came.",
        (SentencePair(Span(0, 14), Span(6, 11)), SentencePair(Span(15, 27), Span(0, 5))),
    )
    assert mended(row, crossed, known(LEFT, "Gone.")) is crossed


def test_an_english_paragraph_has_nothing_to_correct() -> None:
    row = paragraph(0, "One.", language=Language.ENGLISH)
    shown = TranslatedParagraph(0, "One.", (SentencePair(Span(0, 4), Span(0, 4)),))
    assert mended(row, shown, known("One.", "Two.")) is shown


def test_a_library_that_fails_leaves_the_machines_words() -> None:
    class Lost:
        """Corrections on a drive that is gone."""

        def corrections(self) -> Sequence[Correction]:
            raise LibraryUnreachable(Path("library.sqlite"), "the drive is gone")

    assert translated(PAGE, Errata(Lost(), PAGE))[1] == "It left today."


def test_what_is_shown_waits_for_no_library() -> None:
    class Slow:
        """Corrections that nobody has the time to wait for."""

        def corrections(self) -> Sequence[Correction]:
            raise AssertionError

    row = TranslatedParagraph(1, "It left today.", (SentencePair(Span(0, 12), Span(0, 14)),))
    errata = Errata(Slow(), PAGE)
    assert errata.mended(row) is row
    assert errata.written(1).sentences == ()


def test_what_was_changed_elsewhere_is_shown_as_it_was_until_it_is_fetched(
    library: SqliteLibrary, errata: Errata
) -> None:
    row = TranslatedParagraph(1, "It left today.", (SentencePair(Span(0, 12), Span(0, 14)),))
    errata.correct(LEFT, "It left today.", "Ours.")
    Errata(library, PAGE).correct(LEFT, "It left today.", "Theirs.")
    with pytest.raises(CorrectionChanged):
        errata.correct(LEFT, "It left today.", "Ours again.")
    assert errata.mended(row).text == "Ours."
    errata.fetch()
    assert errata.mended(row).text == "Theirs."


def test_a_sentence_read_in_clauses_is_corrected_as_a_whole(library: SqliteLibrary) -> None:
    clause = "وقال الوزير " + "إن الحكومة تدرس الأمر بعناية " * 5
    long = f"{clause.strip()}، {clause.strip()}، {clause.strip()}."
    page, book = article(paragraph(0, f"{long} {LEFT}")), PhraseBook()
    errata = Errata(library, page)
    before = translated(page, errata, book)
    assert len(book.calls[0]) > len(page.paragraphs[0].sentences)
    errata.correct(long, "en", "The minister said that the government would look into it.")
    assert translated(page, errata, book) == [
        f"[The minister said that the government would look into it.] en({LEFT})"
    ]
    errata.undo()
    assert translated(page, errata, book) == before


def test_what_only_the_reader_has_translated_is_shown_sentence_by_sentence(errata: Errata) -> None:
    assert errata.corrected_rows() == ()
    assert errata.written(0) == TranslatedParagraph(0, "", (), is_complete=False)
    errata.correct(LEFT, "", "It has gone.")
    assert errata.corrected_rows() == (0, 1)
    row = errata.written(0)
    assert (marked(row), row.text, row.is_complete) == ("[It has gone.]", "It has gone.", False)
    assert row.sentences[0].source.of(PAGE.paragraphs[0].text) == LEFT
    errata.correct(CAME, "", "They came.")
    row = errata.written(0)
    assert (row.text, row.is_complete) == ("They came. It has gone.", True)
    assert [pair.uncorrected.text for pair in row.sentences] == ["", ""]
    errata.take_back(CAME)
    errata.take_back(LEFT)
    assert errata.written(0).text == ""


def test_corrections_from_a_file_join_those_of_the_article_and_replace_none(
    library: SqliteLibrary, errata: Errata
) -> None:
    errata.correct(LEFT, "It left today.", "Mine.")
    theirs = [correction(CAME, "They came."), correction(LEFT, "Theirs."), correction("س.", "X.")]
    added = errata.take_in(theirs)
    assert [each.sentence for each in added] == [CAME]
    assert translated(PAGE, errata)[0] == "[They came.] [Mine.]"
    assert library.corrections()[1].article == PAGE.sha256


def correction(sentence: str, text: str) -> Correction:
    return Correction(sentence, text, "before", "a" * 64, NOON, NOON)


def known(sentence: str, text: str) -> dict[str, Correction]:
    return {sentence: correction(sentence, text)}


def built(sources: list[str], targets: list[str]):
    row = paragraph(0, " ".join(sources))
    pairs, text, start = [], "", 0
    for source, target in zip(sources, targets, strict=True):
        begin = len(text) + bool(text)
        text = f"{text} {target}" if text else target
        pairs.append(SentencePair(Span(start, start + len(source)), Span(begin, len(text)), 0.5))
        start += len(source) + 1
    return replace(row, sentences=tuple(pair.source for pair in pairs)), TranslatedParagraph(
        0, text, tuple(pairs)
    )
