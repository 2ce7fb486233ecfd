from __future__ import annotations

from pathlib import Path

import pytest

from reader.commands import qualities
from reader.commands.terminal import Terminal
from reader.domain.model import DRAFT_BELOW, Quality, Score, StoredModel

MODEL = StoredModel("a", Path("a"), "", 1)


@pytest.mark.parametrize(("chrf", "is_weak"), [(20.4, True), (DRAFT_BELOW, False)])
def test_a_weak_model_is_called_one(
    capsys: pytest.CaptureFixture[str], chrf: float, *, is_weak: bool
) -> None:
    quality = Quality((Score("ntrex", 10.0, chrf, 500),), 1.0, None, "", "", "2026-01-01")
    qualities.say(quality, MODEL, Terminal(is_visual=False))
    said = "It scores so little that many of its sentences will mislead.\n"
    assert (said in capsys.readouterr().out) is is_weak
