"""What is known of a sentence and its translation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spans import Span
from reader.domain.translation import Doubt, Findings, Link
from reader.services.aligning import Linker
from reader.services.doubting import UNSURE, doubts
from reader.services.judging import Pair, judged, whole
from reader.services.linking import sure_links

SOURCE = "قال كيري إن ٤٧ شخصا قتلوا."
TARGET = "Kerry said 74 people were killed."
TEXTS = st.text("اب٣ a.Z", max_size=12)


def test_doubts_and_sure_links_are_found_together() -> None:
    found = judged(whole(SOURCE, TARGET, 0.9))
    assert found == Findings(doubts(SOURCE, TARGET, 0.9), tuple(sure_links(SOURCE, TARGET)))
    assert [doubt.kind for doubt in found.doubts] == ["number"]
    assert [link.source.of(SOURCE) for link in found.links] == ["كيري"]


def test_a_model_that_was_unsure_raises_a_doubt() -> None:
    found = judged(whole(SOURCE, TARGET, UNSURE / 2))
    assert "unsure" in [doubt.kind for doubt in found.doubts]


def test_what_holds_no_arabic_raises_no_doubts_and_is_linked() -> None:
    found = judged(whole("Reuters, 12.", "Reuters, 12."))
    assert found.doubts == ()
    assert {link.source for link in found.links} == {Span(0, 7), Span(9, 11)}


class Index:
    """An aligner that links the words at the numbers it was given."""

    def __init__(self, *links: tuple[int, int]) -> None:
        self.links = links
        self.asked: list[tuple[str, str]] = []

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> Sequence[tuple[int, int, float]]:
        self.asked.append((source, target))
        return [(*link, 1.0) for link in self.links]


def test_a_linker_finds_what_was_left_out_and_its_links_stay_its_own() -> None:
    source = "أعلن الوزير، مشيرا إلى تقارير صحفية محلية سابقة، استقالته اليوم."
    target = "The minister announced his resignation today."
    linker = Linker(Index((0, 2), (1, 1), (8, 4), (9, 5)))
    found = judged(whole(source, target), lambda: linker)
    [doubt] = found.doubts
    assert doubt.source is not None
    assert doubt.source.of(source) == "مشيرا إلى تقارير صحفية محلية سابقة"
    assert found.links == ()


def test_the_linker_is_not_asked_about_what_holds_no_arabic() -> None:
    index = Index()
    judged(whole("Reuters, 12.", "Reuters, 12."), lambda: Linker(index))
    assert index.asked == []


def test_words_of_one_clause_are_not_linked_with_words_of_another() -> None:
    source, target = "رقم ٣ رقم ٣", "No. 3 No. 3"
    assert judged(whole(source, target)).links == ()
    halves = (_cut(0, 5, 0, 5), _cut(6, 11, 6, 11))
    links = judged(Pair(source, target, halves)).links
    assert [(link.source.start, link.target.start) for link in links] == [(4, 4), (10, 10)]


def _cut(*ends: int) -> tuple[Span, Span]:
    return Span(*ends[:2]), Span(*ends[2:])


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_other_texts_have_another_digest(one: str, two: str, three: str, four: str) -> None:
    is_same = (one, two) == (three, four)
    assert (whole(one, two).digest == whole(three, four).digest) is is_same


def test_the_same_texts_cut_otherwise_have_another_digest() -> None:
    halves = (_cut(0, 10, 0, 10), _cut(10, len(SOURCE), 10, len(TARGET)))
    pair = whole(SOURCE, TARGET)
    assert replace(pair, clauses=halves).digest != pair.digest


def test_of_the_confidence_the_digest_knows_only_whether_it_is_enough() -> None:
    sure, surer, unsure = (whole(SOURCE, TARGET, each).digest for each in (0.5, 0.9, 0.1))
    assert sure == surer == whole(SOURCE, TARGET).digest
    assert unsure != sure


def test_findings_beyond_the_texts_do_not_fit() -> None:
    pair = whole("قال.", "He said.")
    assert pair.is_fitted_by(judged(pair))
    assert not pair.is_fitted_by(Findings((Doubt("name", Span(0, 5), None, ""),)))
    assert not pair.is_fitted_by(Findings((Doubt("name", None, Span(0, 9), ""),)))
    assert not pair.is_fitted_by(Findings((), (Link(Span(0, 1), Span(8, 9), 1.0),)))
