"""How sure a model has to be is a matter of the model."""

from __future__ import annotations

import math

import pytest
from fakes import Notebook, PhraseBook

from reader.domain.article import Article, Paragraph, Role
from reader.domain.language import Language
from reader.domain.segmenting import sentences
from reader.services.doubting import UNSURE
from reader.services.jobs import Ticket
from reader.services.judging import Standards
from reader.services.translating import translate_article

TEXT = "قال الوزير إن المفاوضات ستستمر."
SPOKEN = "The minister said that the talks would go on."
SURE = math.exp(-0.5)  # what the phrase book always is


def article() -> Article:
    spans = sentences(TEXT, Language.ARABIC)
    paragraph = Paragraph(0, 1, Role.BODY, Language.ARABIC, TEXT, spans)
    return Article("a.txt", "0" * 64, "text", "utf-8", "", (paragraph,))


def kinds(memory: Notebook, unsure_below: float = UNSURE) -> list[str]:
    model, standards = PhraseBook({TEXT: SPOKEN}), Standards(unsure_below)
    steps = translate_article(article(), model, memory, Ticket(), standards=standards)
    (pair,) = [step.value for step in steps][-1].sentences
    return [doubt.kind for doubt in pair.doubts]


@pytest.mark.parametrize(
    ("below", "expected"), [(UNSURE, []), (SURE - 0.01, []), (SURE + 0.01, ["unsure"])]
)
def test_a_sentence_is_doubted_below_the_models_own_confidence(
    below: float, expected: list[str]
) -> None:
    assert kinds(Notebook(), unsure_below=below) == expected


def test_what_was_found_under_another_measure_is_not_taken_for_this_one() -> None:
    memory = Notebook()
    assert kinds(memory) == []
    assert kinds(memory, unsure_below=SURE + 0.01) == ["unsure"]
    assert kinds(memory) == []
