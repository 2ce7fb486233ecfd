"""What is known of a translation's words, completed by an aligner."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.aligning import Linker
from reader.services.linking import sure_links

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
