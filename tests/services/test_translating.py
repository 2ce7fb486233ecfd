from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from annotated import page_of
from fakes import Notebook, PhraseBook
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Article, Paragraph, Role
from reader.domain.errors import LibraryDamaged, LibraryFull, ModelBroken
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import TranslatedParagraph
from reader.services.jobs import Cancelled, Ticket
from reader.services.ports import Hypothesis
from reader.services.translating import Sight, translate_article, translate_lines


def read(
    page: Article, translator: PhraseBook | None = None, memory: Notebook | None = None
) -> list[TranslatedParagraph]:
    steps = translate_article(page, translator or PhraseBook(), memory or Notebook(), Ticket())
    return [step.value for step in steps]


def texts(steps: list[TranslatedParagraph]) -> dict[int, str]:
    return {value.index: value.text for value in steps if value.is_complete}


def test_sentences_are_joined_by_one_space_and_pointed_at() -> None:
    page = page_of("وصل الوفد أمس.  وغادر اليوم.")
    book = PhraseBook({"وصل الوفد أمس.": "It came.", "وغادر اليوم.": "It left."})
    (row,) = read(page, book)
    assert row.text == "It came. It left."
    assert [pair.target.of(row.text) for pair in row.sentences] == ["It came.", "It left."]
    assert [pair.source for pair in row.sentences] == list(page.paragraphs[0].sentences)
    assert row.sentences[0].confidence == pytest.approx(0.6065, abs=1e-4)


def test_the_model_reads_no_marks_and_the_article_keeps_them() -> None:
    book = PhraseBook()
    (row,) = read(page_of("كَتَبَ الوَلَـــدُ."), book)
    assert book.calls == [("كتب الولد.",)]
    assert row.sentences[0].source == Span(0, 19)


def test_an_english_paragraph_is_shown_as_it_is() -> None:
    book = PhraseBook()
    (row,) = read(page_of((Language.ENGLISH, "One.  Two.")), book)
    assert row.text == "One.  Two."
    assert [pair.target for pair in row.sentences] == [pair.source for pair in row.sentences]
    assert [pair.confidence for pair in row.sentences] == [None, None]
    assert book.calls == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.PERSIAN, "این کتاب است."),
        (Language.URDU, "یہ کتاب ہے۔"),
        (Language.OTHER, "ئەمە کتێبە."),
    ],
)
def test_a_language_that_the_model_does_not_know_stays_without_translation(
    language: Language, text: str
) -> None:
    book = PhraseBook()
    assert read(page_of((language, text)), book) == [TranslatedParagraph(0, "", ())]
    assert book.calls == []


def test_a_paragraph_without_letters_is_shown_as_it_is() -> None:
    assert texts(read(page_of((Language.OTHER, "* * *")))) == {0: "* * *"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("٢٠٢٥", "2025"),
        ("٤٧٪؟", "47%?"),
        ("Reuters, 12 October.", "Reuters, 12 October."),
        ("😀", "😀"),
        ("", ""),
        (" ", ""),
    ],
)
def test_what_holds_no_arabic_never_reaches_the_model(text: str, expected: str) -> None:
    book = PhraseBook()
    (row,) = read(page_of(text), book)
    assert row.text == expected
    assert row.is_complete
    assert book.calls == []


def test_equal_sentences_are_translated_once() -> None:
    book = PhraseBook()
    rows = read(page_of("جاء الوفد.", "جاء الوفد.", "جاءَ  الوفد."), book)
    assert book.calls == [("جاء الوفد.",)]
    assert set(texts(rows).values()) == {"en(جاء الوفد.)"}


def test_opening_again_costs_nothing() -> None:
    page, memory, again = page_of("جاء الوفد.", "ذهب."), Notebook(), PhraseBook()
    first = read(page, PhraseBook(), memory)
    assert read(page, again, memory) == first
    assert again.calls == []


def test_what_is_remembered_comes_before_anything_is_translated() -> None:
    page, memory, book = page_of("أول.", "ثان.", "ثالث."), Notebook(), PhraseBook()
    read(page_of("ثالث."), memory=memory)
    steps = translate_article(page, book, memory, Ticket())
    assert next(steps).value.index == 2
    assert book.calls == []
    assert [step.value.index for step in steps] == [0, 1]


def test_a_row_is_complete_when_its_last_sentence_comes() -> None:
    page = page_of("أول. ثان.", "ثالث.")
    steps = list(translate_article(page, PhraseBook(), Notebook(), Ticket()))
    assert [(step.value.index, step.done, step.total) for step in steps] == [(0, 2, 3), (1, 3, 3)]


def test_a_long_paragraph_grows_before_it_is_complete() -> None:
    page = page_of(" ".join(f"جملة {number} كاملة." for number in range(15)))
    steps = list(translate_article(page, PhraseBook(), Notebook(), Ticket()))
    counts = [(len(step.value.sentences), step.value.is_complete) for step in steps]
    assert counts == [(6, False), (12, False), (15, True)]
    assert steps[2].value.text.startswith(steps[0].value.text)
    assert [step.done for step in steps] == [6, 12, 15]


def test_rows_near_the_eye_come_first_those_below_before_those_above() -> None:
    page = page_of(*(f"صف {number}." for number in range(8)))
    steps = translate_article(page, PhraseBook(), Notebook(), Ticket(), Sight(lambda: 4))
    assert [step.value.index for step in steps] == [4, 5, 6, 3, 7, 2, 1, 0]


def test_the_order_follows_the_eye() -> None:
    eye = [0]
    page, book = page_of(*(f"صف {number}." for number in range(9))), PhraseBook()
    seen: list[int] = []
    for step in translate_article(page, book, Notebook(), Ticket(), Sight(lambda: eye[0])):
        seen.append(step.value.index)
        if step.value.index == 1:
            eye[0] = 6
    assert seen == [0, 1, 6, 7, 8, 5, 4, 3, 2]
    assert len(book.calls) == 2


def test_a_sentence_too_long_for_the_model_is_read_in_clauses() -> None:
    text = "، ".join(["قال الرجل إن الأمر صعب جدا"] * 20) + "."
    book = PhraseBook()
    (row,) = read(page_of(text), book)
    assert all(len(key.split()) <= 60 for key in book.calls[0])
    assert len(row.sentences) == 1
    assert row.sentences[0].target == Span(0, len(row.text))


def test_a_sentence_of_five_thousand_words_arrives_whole() -> None:
    words = [f"كلمة{number % 7}" for number in range(5000)]
    (row,) = read(page_of(" ".join(words)))
    assert row.text.replace("en(", "").replace(")", "").split() == words


def test_translations_are_remembered_in_batches_and_at_the_end() -> None:
    memory = Notebook()
    read(page_of(*(f"صف {number}." for number in range(19))), memory=memory)
    assert memory.writes == [8, 8, 3]


def test_cancelling_keeps_what_was_translated() -> None:
    ticket, memory = Ticket(), Notebook()
    page = page_of("أول.", "ثان.", "ثالث.")
    steps = translate_article(page, PhraseBook(), memory, ticket)
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)
    assert memory.writes == [1]


def test_nobody_listening_any_more_keeps_what_was_translated() -> None:
    memory = Notebook()
    steps = translate_article(page_of("أول.", "ثان."), PhraseBook(), memory, Ticket())
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert memory.writes == [1]


class Walkout(Notebook):
    """A memory that knows nothing; the reader leaves while it is asked for the first time."""

    def __init__(self, ticket: Ticket) -> None:
        super().__init__()
        self._ticket = ticket
        self.asked = 0

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        self.asked += 1
        self._ticket.cancel()
        return super().recall(model, settings, sentences)


def test_a_long_page_of_which_nothing_is_known_is_left_at_once() -> None:
    ticket = Ticket()
    memory = Walkout(ticket)
    page = page_of(*(f"صف {number}." for number in range(2_000)))
    with pytest.raises(Cancelled):
        next(translate_article(page, PhraseBook(), memory, ticket))
    assert memory.asked == 1


def test_a_ticket_cancelled_before_the_start_yields_nothing() -> None:
    ticket = Ticket()
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(translate_article(page_of("أول."), PhraseBook(), Notebook(), ticket))


class _FullDisk(Notebook):
    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        raise LibraryFull(Path("library.db"))


def test_a_full_disk_spoils_no_translation_and_is_told_at_the_end() -> None:
    steps = translate_article(page_of("أول.", "ثان."), PhraseBook(), _FullDisk(), Ticket())
    assert [next(steps).value.text for _ in range(2)] == ["en(أول.)", "en(ثان.)"]
    with pytest.raises(LibraryFull):
        next(steps)


class _Damaged(Notebook):
    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        raise LibraryDamaged(Path("library.db"))


def test_a_damaged_memory_is_asked_once_and_told_at_the_end() -> None:
    memory = _Damaged()
    page = page_of(*(f"صف {number}." for number in range(600)))
    steps = translate_article(page, PhraseBook(), memory, Ticket())
    assert sum(1 for _ in zip(range(600), steps, strict=False)) == 600
    with pytest.raises(LibraryDamaged):
        next(steps)
    assert memory.writes == []


def test_an_arabic_caption_is_translated_with_its_credit() -> None:
    text = "جرار فخارية (أرشيف البعثة)"
    caption = Paragraph(0, 1, Role.CAPTION, Language.ARABIC, text, (Span(0, 26),), "أرشيف البعثة")
    page = replace(page_of(), paragraphs=(caption,))
    book = PhraseBook({text: "Pottery jars (mission archive)"})
    assert texts(read(page, book)) == {0: "Pottery jars (mission archive)"}


class _Silent(PhraseBook):
    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        return iter(())


def test_a_model_that_leaves_sentences_out_is_broken() -> None:
    with pytest.raises(ModelBroken, match="leaves sentences out"):
        read(page_of("أول."), _Silent())


def test_lines_keep_their_order_and_number() -> None:
    lines = ["أول. ثان.", "", "1.2", "ثالث."]
    steps = list(translate_lines(lines, PhraseBook(), Ticket()))
    assert [step.value for step in steps] == ["en(أول.) en(ثان.)", "", "1.2", "en(ثالث.)"]
    assert [(step.done, step.total) for step in steps] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_lines_come_as_soon_as_those_before_them_are_there() -> None:
    book = PhraseBook()
    steps = translate_lines(["أول.", "ثان.", "ثالث."], book, Ticket())
    assert next(steps).value == "en(أول.)"


@given(
    st.lists(st.text(alphabet="ابتثج،؟ .\n1aZ«»\u064b\u200f", max_size=80), min_size=1, max_size=6),
    st.integers(0, 5),
)
def test_every_row_comes_complete_with_spans_that_fit(rows: list[str], eye: int) -> None:
    page = page_of(*rows)
    steps = list(translate_article(page, PhraseBook(), Notebook(), Ticket(), Sight(lambda: eye)))
    final = {step.value.index: step.value for step in steps}
    assert sorted(final) == list(range(len(rows)))
    assert steps[-1].done == steps[-1].total
    for index, row in final.items():
        assert row.is_complete
        assert [pair.source for pair in row.sentences] == list(page.paragraphs[index].sentences)
        assert row.text == " ".join(
            part for pair in row.sentences if (part := pair.target.of(row.text))
        )


class _Shuffled(PhraseBook):
    """Answers out of order, as an engine does that sorts by length."""

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        yield from sorted(super().translate(sentences, ticket), key=lambda pair: pair[1].text[-5:])


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.lists(st.integers(0, 12)))
def test_wherever_the_eye_goes_every_row_arrives_once(counts: list[int], eyes: list[int]) -> None:
    looks = iter(eyes)
    rows = [" ".join(f"جملة {row} {n}." for n in range(count)) for row, count in enumerate(counts)]
    page, memory = page_of(*rows), Notebook()
    steps = translate_article(page, _Shuffled(), memory, Ticket(), Sight(lambda: next(looks, 0)))
    complete = [step.value for step in steps if step.value.is_complete]
    assert sorted(row.index for row in complete) == list(range(len(rows)))
    for row in complete:
        assert row.text == " ".join(
            f"en({span.of(rows[row.index])})" for span in page.paragraphs[row.index].sentences
        )
    assert sum(memory.writes) == len(memory.kept) == sum(counts)
