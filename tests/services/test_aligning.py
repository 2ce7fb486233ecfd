"""What is known of a translation's words, completed by an aligner."""

from __future__ import annotations

from collections.abc import Sequence

from reading_pages import paragraph

from reader.domain.article import Role
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import Link, SentencePair, TranslatedParagraph
from reader.services.aligning import Linker
from reader.services.linking import shifted, sure_links

SOURCE = "قال كيري إن ٤٧ شخصا قتلوا."
TARGET = "Kerry said 47 people were killed."


class Pointer:
    """An aligner that says what it was told to, and remembers what it was asked."""

    def __init__(self, *links: tuple[int, int, float]) -> None:
        self.links = links
        self.asked: list[Sequence[tuple[int, int]]] = []

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> Sequence[tuple[int, int, float]]:
        self.asked.append(known)
        return self.links


def shown(links: Sequence[Link]) -> list[str]:
    return [f"{link.source.of(SOURCE)}={link.target.of(TARGET)}" for link in links]


def link(word: str, written: str, weight: float) -> Link:
    source, target = SOURCE.index(word), TARGET.index(written)
    return Link(Span(source, source + len(word)), Span(target, target + len(written)), weight)


def test_the_aligner_adds_to_what_is_sure_and_is_told_of_it() -> None:
    pointer = Pointer((0, 1, 0.9), (1, 0, 0.7), (5, 4, 0.5), (5, 5, 0.9))
    links = Linker(pointer).links(SOURCE, TARGET, sure_links(SOURCE, TARGET))
    assert shown(links) == ["قال=said", "كيري=Kerry", "٤٧=47", "قتلوا=were", "قتلوا=killed"]
    assert pointer.asked == [[(1, 0), (3, 2)]]
    assert [each.weight for each in links if each.target.of(TARGET) == "Kerry"] == [1.0]


def test_what_is_sure_is_found_where_nothing_is_known_of_a_persons_words() -> None:
    pointer = Pointer((0, 1, 0.9))
    links = Linker(pointer).links(SOURCE, TARGET, ())
    assert shown(links) == ["قال=said", "كيري=Kerry", "٤٧=47"]
    assert pointer.asked == [[(1, 0), (3, 2)]]


def test_a_model_that_was_unsure_gives_way_to_the_aligner() -> None:
    pointer = Pointer((5, 5, 0.9))
    known = [link("شخصا", "killed", 0.4), link("قال", "said", 0.4)]
    links = Linker(pointer).links(SOURCE, TARGET, known)
    assert shown(links) == ["قال=said", "قتلوا=killed"]
    assert pointer.asked == [[]]


def test_the_same_two_sentences_are_aligned_once() -> None:
    pointer = Pointer((0, 1, 0.9))
    linker = Linker(pointer)
    assert linker.links(SOURCE, TARGET, []) == linker.links(SOURCE, TARGET, [])
    assert len(pointer.asked) == 1


def test_punctuation_alone_is_never_linked() -> None:
    source, target = "قال —", "— said"
    links = Linker(Pointer((0, 1, 0.9), (1, 0, 0.9))).links(source, target, [])
    assert [(one.source.of(source), one.target.of(target)) for one in links] == [("قال", "said")]


def test_a_paragraph_gets_all_its_links_as_its_own_spans() -> None:
    text, english = f"{SOURCE} {SOURCE}", f"{TARGET} {TARGET}"
    here, there = len(SOURCE) + 1, len(TARGET) + 1
    first = SentencePair(Span(0, here - 1), Span(0, there - 1))
    second = SentencePair(
        Span(here, len(text)),
        Span(there, len(english)),
        links=(shifted(link("كيري", "Kerry", 1.0), here, there),),
    )
    before = TranslatedParagraph(0, english, (first, second))
    after = Linker(Pointer((0, 1, 0.9))).completed(paragraph(0, text), before)
    assert [
        [f"{each.source.of(text)}={each.target.of(english)}" for each in pair.links]
        for pair in after.sentences
    ] == [["قال=said", "كيري=Kerry", "٤٧=47"], ["قال=said", "كيري=Kerry"]]
    assert after.sentences[1].links[0] == shifted(link("قال", "said", 0.9), here, there)


def test_a_paragraph_that_needs_no_translation_needs_no_links() -> None:
    pair = SentencePair(Span(0, 5), Span(0, 5))
    before = TranslatedParagraph(0, "Kerry", (pair,))
    english = paragraph(0, "Kerry", Role.BODY, Language.ENGLISH)
    assert Linker(Pointer((0, 0, 0.9))).completed(english, before) == before
