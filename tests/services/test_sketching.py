"""What is in sight comes first in haste, where the reader wishes for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from annotated import page_of
from fakes import Notebook, PhraseBook

from reader.domain.translation import TranslatedParagraph
from reader.services.jobs import Cancelled, Step, Ticket
from reader.services.ports import Hypothesis
from reader.services.translating import Sight, translate_article


class Careful(PhraseBook):
    """A translator that can also be hasty; what it says in haste shows that."""

    def __init__(self) -> None:
        super().__init__()
        self.greedy = Hasty()


class Hasty(PhraseBook):
    """Answers the last sentence of a call first."""

    def translate(
        self, sentences: Sequence[str], ticket: Ticket
    ) -> Iterator[tuple[int, Hypothesis]]:
        answers = list(super().translate(sentences, ticket))
        for index, hypothesis in reversed(answers):
            yield index, Hypothesis(f"hasty {hypothesis.text}", -2.0)


def steps_of(
    rows: Sequence[str], translator: PhraseBook, sight: Sight, memory: Notebook | None = None
) -> list[Step[TranslatedParagraph]]:
    page = page_of(*rows)
    return list(translate_article(page, translator, memory or Notebook(), Ticket(), sight))


ROWS = ("أول. وثان.", "ثالث.", "رابع.", "خامس.")


def test_rows_in_sight_come_sketched_and_then_well() -> None:
    steps = steps_of(ROWS, Careful(), Sight(lambda: 0, sketched=3))
    assert [(step.value.index, step.value.is_sketch) for step in steps] == [
        (0, True), (1, True), (0, False), (1, False), (2, False), (3, False),
    ]  # fmt: skip
    assert steps[0].value.text == "hasty en(أول.) hasty en(وثان.)"
    assert [pair.doubts for pair in steps[0].value.sentences] == [(), ()]
    assert steps[2].value.text == "en(أول.) en(وثان.)"
    assert [step.done for step in steps] == [0, 0, 2, 3, 4, 5]


def test_rows_above_the_eye_are_not_sketched() -> None:
    steps = steps_of(ROWS, Careful(), Sight(lambda: 2, sketched=20))
    assert [step.value.index for step in steps if step.value.is_sketch] == [2, 3]


def test_nothing_is_sketched_unless_it_is_wished_for_and_can_be_had() -> None:
    for translator, sight in ((Careful(), Sight()), (PhraseBook(), Sight(sketched=9))):
        assert not any(step.value.is_sketch for step in steps_of(ROWS, translator, sight))


def test_a_sketch_is_not_remembered_and_what_is_remembered_needs_none() -> None:
    memory, careful = Notebook(), Careful()
    steps_of(ROWS, careful, Sight(sketched=9), memory)
    assert all(not each.text.startswith("hasty") for each in memory.kept.values())
    again = steps_of(ROWS, careful, Sight(sketched=9), memory)
    assert not any(step.value.is_sketch for step in again)
    assert len(careful.greedy.calls) == 1


def test_a_row_known_in_part_is_sketched_with_what_is_known() -> None:
    memory = Notebook()
    steps_of(["أول."], Careful(), Sight(), memory)
    first = steps_of(ROWS, Careful(), Sight(sketched=1), memory)[0]
    assert first.value.text == "en(أول.) hasty en(وثان.)"


def test_sketching_follows_the_eye() -> None:
    eye, careful = [0], Careful()
    rows = [f"صف {number}. وآخر {number}." for number in range(8)]
    seen: list[tuple[int, bool]] = []
    sight = Sight(lambda: eye[0], sketched=4)
    for step in translate_article(page_of(*rows), careful, Notebook(), Ticket(), sight):
        seen.append((step.value.index, step.value.is_sketch))
        if seen == [(0, True)]:
            eye[0] = 5
    assert seen[1:4] == [(5, True), (6, True), (5, False)]
    assert sorted(row for row, is_sketch in seen if not is_sketch) == list(range(8))


def test_sketching_stops_when_nobody_wants_it_any_more() -> None:
    ticket = Ticket()
    steps = translate_article(page_of(*ROWS), Careful(), Notebook(), ticket, Sight(sketched=9))
    next(steps)
    ticket.cancel()
    with pytest.raises(Cancelled):
        next(steps)
