from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from reader.adapters.quality import SacreBleu
from reader.domain.agreement import Agreement
from reader.domain.translation import ModelIdentity
from reader.services.agreeing import SENTENCES, agreement
from reader.services.jobs import Ticket
from reader.services.ports import Hypothesis
from reader.services.quality_ports import TestSet


class Parrot:
    """Says a sentence about the number it reads, and something else from some number on."""

    engine = "parrot"
    settings = ""
    identity = ModelIdentity("parrot", "0" * 64, "")
    greedy = None

    def __init__(self, errs_from: int = 1_000) -> None:
        self.heard: list[str] = []
        self._errs_from = errs_from

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        self.heard += sentences
        for index in reversed(range(len(sentences))):
            ticket.check()
            number = int(sentences[index].split()[-1])
            noun = "ships" if number < self._errs_from else "sheep"
            yield index, Hypothesis(f"There were {number} {noun} in the harbour.", 0.0)

    def alternatives(
        self, sentence: str, prefix: str, count: int, ticket: Ticket
    ) -> Sequence[Hypothesis]:
        return ()

    def close(self) -> None: ...


def counted(count: int) -> TestSet:
    numbers = range(count)
    return TestSet(
        "counted",
        tuple(f"سُفُنٌ {number}" for number in numbers),
        tuple(f"There were {number} ships in the harbour." for number in numbers),
    )


def compared(other: Parrot, *sets: TestSet) -> Agreement:
    return agreement(Parrot(), other, Ticket(), sets, SacreBleu())


def test_those_who_say_the_same_agree() -> None:
    found = compared(Parrot(), counted(10))
    assert found == Agreement(10, 1.0, 100.0, 0.0)
    assert found.is_close


def test_those_who_do_not_are_told_apart() -> None:
    found = compared(Parrot(errs_from=5), counted(10))
    assert found.equal == 0.5
    assert found.likeness < 99
    assert found.lost > 1
    assert not found.is_close


def test_sentences_are_read_as_a_model_reads_them() -> None:
    parrot = Parrot()
    compared(parrot, counted(2))
    assert parrot.heard == ["سفن 0", "سفن 1"]


def test_a_large_set_is_sampled_from_end_to_end() -> None:
    parrot = Parrot()
    found = compared(parrot, counted(500), counted(30))
    assert found.sentences == SENTENCES * 2 == len(parrot.heard)
    assert int(parrot.heard[SENTENCES - 1].split()[-1]) > 450


def test_without_sentences_nobody_agrees() -> None:
    assert not compared(Parrot()).is_close


@pytest.mark.parametrize(
    "found",
    [Agreement(72, 0.69, 99, 0), Agreement(72, 0.9, 94.9, 0), Agreement(72, 0.9, 99, 0.51)],
)
def test_each_of_the_three_has_to_be_near(found: Agreement) -> None:
    assert not found.is_close


def test_a_gain_is_no_loss() -> None:
    assert Agreement(72, 0.7, 95.0, -3.0).is_close
