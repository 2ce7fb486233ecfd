"""What the shelf says of a model that was measured and found weak."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.model import DRAFT_BELOW, Quality, Score, StoredModel
from reader.ui.models.facts import Facts
from reader.ui.models.listing import Listed

WEAK = "It scores so little that many of its sentences will mislead you."


def said(qtbot, quality: Quality, *, is_draft: bool = False) -> str:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_model(Listed(StoredModel("a", Path("a"), "", 1, is_draft=is_draft), quality))
    return facts.text()


def measured(chrf: float, test_set: str = "ntrex") -> Quality:
    return Quality((Score(test_set, 10.0, chrf, 500),), 1.0, None, "", "", "2026-01-01")


def test_a_reader_is_warned_of_a_model_that_scores_little(qtbot) -> None:
    assert WEAK in said(qtbot, measured(20.4))


@pytest.mark.parametrize("quality", [measured(DRAFT_BELOW), measured(20.4, "pud")])
def test_no_other_model_is_called_weak(qtbot, quality: Quality) -> None:
    assert WEAK not in said(qtbot, quality)


def test_a_draft_is_not_warned_of_twice(qtbot) -> None:
    assert WEAK not in said(qtbot, measured(20.4), is_draft=True)
