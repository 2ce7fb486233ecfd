from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from fakes import PhraseBook
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.model import Cutoff, Quality, Score
from reader.services.doubting import UNSURE
from reader.services.jobs import Cancelled, Ticket
from reader.services.measuring import FEWEST, Qualities, cutoff
from reader.services.ports import Hypothesis
from reader.services.quality_ports import TestSet

FOLDER = Path("model")


class Ruler:
    """Measures how many words are the reference's, in hundredths."""

    signature = "ruler 1"

    def bleu(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        return self.chrf(hypotheses, references) / 2

    def chrf(self, hypotheses: Sequence[str], references: Sequence[str]) -> float:
        pairs = zip(hypotheses, references, strict=True)
        return sum(self.sentence_chrf(*pair) for pair in pairs) / len(references)

    def sentence_chrf(self, hypothesis: str, reference: str) -> float:
        words = reference.split()
        return 100 * sum(word in hypothesis.split() for word in words) / len(words)


class Slate:
    """A record in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Quality]] = {}

    def recall(self, sha256: str) -> Mapping[str, Quality]:
        return self.kept.get(sha256, {})

    def keep(self, sha256: str, quality: Quality) -> None:
        self.kept.setdefault(sha256, {})[quality.settings] = quality


class Sayer(PhraseBook):
    """A phrase book that counts its tokens by the word."""

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        for index, said in super().translate(sentences, ticket):
            yield index, Hypothesis(said.text, said.score, tokens=len(said.text.split()))


SETS = (
    TestSet("one", ("بَيت", "كتاب"), ("a house", "a book")),
    TestSet("two", ("نهر",), ("the river",)),
)
PHRASES = {"بيت": "a house", "كتاب": "a pen", "نهر": "river"}


def qualities(translator: PhraseBook, record: Slate) -> Qualities:
    return Qualities(lambda: SETS, Ruler(), record, lambda _: translator)


def test_every_set_is_scored_and_the_figures_are_kept() -> None:
    translator, record = Sayer(PHRASES), Slate()
    steps = list(qualities(translator, record).measure(FOLDER, Ticket()))
    assert [(step.done, step.total) for step in steps] == [(1, 3), (2, 3), (3, 3), (3, 3)]
    quality = steps[-1].value
    assert quality is not None
    assert quality.scores == (Score("one", 37.5, 75.0, 2), Score("two", 25.0, 50.0, 1))
    assert quality.tokens_per_second > 0
    assert (quality.settings, quality.signature) == ("phrasebook 1", "ruler 1")
    assert record.kept == {translator.identity.sha256: {"phrasebook 1": quality}}
    assert translator.is_closed


def test_the_model_reads_what_it_reads_of_an_article() -> None:
    translator = Sayer(PHRASES)
    list(qualities(translator, Slate()).measure(FOLDER, Ticket()))
    assert translator.calls == [("بيت", "كتاب"), ("نهر",)]


def test_cancelling_keeps_nothing_and_gives_the_model_back() -> None:
    ticket, record = Ticket(), Slate()
    translator = Sayer(PHRASES, between=ticket.cancel)
    with pytest.raises(Cancelled):
        list(qualities(translator, record).measure(FOLDER, ticket))
    assert record.kept == {}
    assert translator.is_closed


def test_closing_the_job_gives_the_model_back() -> None:
    translator = Sayer(PHRASES)
    steps = qualities(translator, Slate()).measure(FOLDER, Ticket())
    next(steps)
    steps.close()
    assert translator.is_closed


def quality(settings: str, cutoff: Cutoff | None = None) -> Quality:
    return Quality((), 1.0, cutoff, settings, "", "2026-01-01")


def test_figures_of_the_same_settings_go_before_the_latest() -> None:
    record = Slate()
    known = qualities(PhraseBook(), record)
    assert known.of("a") is None
    old, new = quality("beam 4"), quality("beam 1")
    record.keep("a", old)
    record.keep("a", new)
    assert known.of("a") == new
    assert known.of("a", "beam 4") == old
    assert known.of("a", "beam 9") == new
    assert known.of("b") is None


def test_a_model_is_unsure_below_what_was_measured_of_it() -> None:
    record, translator = Slate(), PhraseBook()
    known = qualities(translator, record)
    assert known.unsure_below(translator) == UNSURE
    record.keep(translator.identity.sha256, quality("phrasebook 1", Cutoff(0.42, 0.5, 0.1)))
    assert known.unsure_below(translator) == 0.42
    record.keep(translator.identity.sha256, quality("phrasebook 1"))
    assert known.unsure_below(translator) == UNSURE


def test_the_headline_is_the_score_on_ntrex() -> None:
    scores = (Score("news", 9.0, 9.0), Score("ntrex", 5.0, 5.0))
    measured = Quality(scores, 1.0, None, "", "", "")
    assert measured.headline == scores[1]
    assert Quality(scores[:1], 1.0, None, "", "", "").headline == scores[0]
    assert quality("").headline is None


def test_where_confidence_follows_the_score_the_worst_tenth_lies_under_the_cutoff() -> None:
    pairs = [(index / 200, index / 2) for index in range(200)]
    found = cutoff(pairs)
    assert found == Cutoff(below=0.0975, found=1.0, mistaken=0.0)


def test_where_confidence_says_nothing_there_is_no_cutoff() -> None:
    pairs = [(0.5, float(index)) for index in range(200)]
    assert cutoff(pairs) is None
    against = [(1 - index / 200, float(index)) for index in range(200)]
    assert cutoff(against) is None


def test_of_few_sentences_nothing_is_concluded() -> None:
    assert cutoff([(index / 99, float(index)) for index in range(FEWEST - 1)]) is None


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 100)), min_size=FEWEST, max_size=FEWEST + 40)
)
def test_a_cutoff_tells_the_truth_about_its_sentences(pairs: list[tuple[float, float]]) -> None:
    found = cutoff(pairs)
    if found is None:
        return
    worst = set(sorted(range(len(pairs)), key=lambda index: pairs[index][1])[: len(pairs) // 10])
    under = {index for index, (sure, _) in enumerate(pairs) if sure < found.below}
    others = len(pairs) - round(len(pairs) * 0.1)
    assert found.found > found.mistaken
    assert found.mistaken <= 0.1
    # Rounding the cutoff may move a sentence that lies within a ten-thousandth of it.
    near = sum(math.isclose(sure, found.below, abs_tol=1e-4) for sure, _ in pairs)
    assert abs(len(under - worst) - found.mistaken * others) <= near + 1
