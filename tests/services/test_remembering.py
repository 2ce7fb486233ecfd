"""What was found of sentences is remembered with their translations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from fakes import Notebook, PhraseBook
from reading_pages import article, paragraph

from reader.domain.article import Article
from reader.domain.errors import LibraryDamaged, LibraryFull
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Findings, Link, SentencePair
from reader.services.jobs import Ticket
from reader.services.judging import REVISION
from reader.services.ports import Hypothesis
from reader.services.remembering import FOUND_TOGETHER
from reader.services.translating import translate_article

MARK = Findings(
    (Doubt("marked", Span(0, 1), Span(1, 2), "It was found before."),),
    (Link(Span(1, 2), Span(0, 1), 0.5),),
)
LONG = "، ".join(["قال الرجل إن ٤٧ شخصا قتلوا"] * 20) + "."
UNKNOWN = PhraseBook({"قال.": "He said.", "جاء.": "Came."})


def pairs_of(page: Article, memory: Notebook, book: PhraseBook = UNKNOWN) -> list[SentencePair]:
    steps = translate_article(page, book, memory, Ticket())
    rows = [step.value for step in steps if step.value.is_complete]
    return [pair for row in sorted(rows, key=lambda row: row.index) for pair in row.sentences]


def marked(memory: Notebook, mark: Findings = MARK) -> Notebook:
    """The memory with something else found of each sentence."""
    memory.found = dict.fromkeys(memory.found, mark)
    return memory


def test_what_was_found_comes_back_without_judging_again() -> None:
    page, memory = article(paragraph(0, "قال. جاء.")), Notebook()
    pairs_of(page, memory)
    assert len(memory.found) == 2
    first, second = pairs_of(page, marked(memory))
    assert first.doubts == MARK.doubts
    assert first.links == MARK.links
    assert second.doubts[0].source == Span(5, 6)
    assert second.doubts[0].target == Span(10, 11)
    assert second.links == (Link(Span(6, 7), Span(9, 10), 0.5),)


def test_it_is_the_same_as_when_it_was_judged() -> None:
    page, memory = article(paragraph(0, f"قال كيري ٤٧. {LONG}")), Notebook()
    first = pairs_of(page, memory)
    assert any(pair.doubts for pair in first)
    assert any(pair.links for pair in first)
    assert pairs_of(page, memory) == first


def test_a_sentence_of_several_clauses_is_remembered_too() -> None:
    page, memory = article(paragraph(0, LONG)), Notebook()
    pairs_of(page, memory)
    assert len(memory.kept) > 1
    [pair] = pairs_of(page, marked(memory))
    assert pair.doubts == MARK.doubts


def test_sentences_whose_translation_only_was_remembered_are_judged_and_then_known() -> None:
    page, memory = article(paragraph(0, "قال.")), Notebook()
    [judged] = pairs_of(page, memory)
    memory.found.clear()
    assert pairs_of(page, memory) == [judged]
    assert [pair.doubts for pair in pairs_of(page, marked(memory))] == [MARK.doubts]


def test_another_translation_is_judged_for_itself() -> None:
    page, memory = article(paragraph(0, "قال.")), Notebook()
    [judged] = pairs_of(page, memory)
    marked(memory).kept.clear()
    [other] = pairs_of(page, memory, PhraseBook({"قال.": "She said."}))
    assert other.doubts == judged.doubts


def test_findings_that_point_beyond_the_sentence_are_judged_afresh() -> None:
    page, memory = article(paragraph(0, "قال.")), Notebook()
    judged = pairs_of(page, memory)
    marked(memory, Findings((Doubt("lost", Span(0, 99), None, ""),)))
    assert pairs_of(page, memory) == judged
    assert pairs_of(page, memory) == judged
    assert Findings() in memory.found.values()


def test_another_revision_is_judged_afresh() -> None:
    page, memory = article(paragraph(0, "قال.")), Notebook()
    judged = pairs_of(page, memory)
    memory.found = {(REVISION - 1, digest): MARK for _, digest in memory.found}
    assert pairs_of(page, memory) == judged


class _Counting(Notebook):
    """A memory that counts the findings of each transaction."""

    def __init__(self) -> None:
        super().__init__()
        self.found_together: list[int] = []

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        self.found_together.append(len(found))
        super().remember_findings(revision, found)


def test_findings_are_kept_together_and_only_once() -> None:
    page = article(*(paragraph(n, f"صف {n}.") for n in range(FOUND_TOGETHER + 3)))
    memory = _Counting()
    pairs_of(page, memory)
    pairs_of(page, memory)
    assert memory.found_together == [FOUND_TOGETHER, 3]


def test_a_repeated_sentence_is_judged_once() -> None:
    memory = _Counting()
    pairs_of(article(*(paragraph(n, "قال.") for n in range(9))), memory)
    assert memory.found_together == [1]


def test_nobody_listening_any_more_keeps_what_was_found() -> None:
    memory = Notebook()
    page = article(paragraph(0, "قال."), paragraph(1, "جاء."))
    steps = translate_article(page, UNKNOWN, memory, Ticket())
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert len(memory.found) == 1


class _Asked(Notebook):
    """A memory that counts the sentences of each question."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[int] = []

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        self.asked.append(len(sentences))
        return super().recall(model, settings, sentences)


@pytest.mark.parametrize(
    ("rows", "asked"),
    [(1, [1]), (32, [32]), (33, [32, 1]), (600, [32, 256, 256, 56])],
)
def test_the_rows_in_sight_are_recalled_before_the_others(rows: int, asked: list[int]) -> None:
    page = article(*(paragraph(n, f"صف {n}.") for n in range(rows)))
    memory = _Asked()
    steps = translate_article(page, UNKNOWN, memory, Ticket())
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert memory.asked == asked


class _Full(Notebook):
    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        raise LibraryFull(Path("library.db"))


def test_a_full_disk_spoils_no_translation_and_is_told_at_the_end() -> None:
    page = article(paragraph(0, "قال."), paragraph(1, "جاء."))
    steps = translate_article(page, UNKNOWN, _Full(), Ticket())
    assert [next(steps).value.text for _ in range(2)] == ["He said.", "Came."]
    with pytest.raises(LibraryFull):
        next(steps)


class _Unreadable(Notebook):
    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        return {sentence: Hypothesis("He said.", -0.5) for sentence in sentences}

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        raise LibraryDamaged(Path("library.db"))


def test_a_damaged_memory_is_judged_afresh_and_told_at_the_end() -> None:
    steps = translate_article(article(paragraph(0, "قال.")), UNKNOWN, _Unreadable(), Ticket())
    assert next(steps).value.text == "He said."
    with pytest.raises(LibraryDamaged):
        next(steps)
