"""What two libraries bring along may not report to its makers, as it does by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from guards import CHECKOUT

VOCALISE = """
from reader.adapters.lexicon.vocaliser import NeuralVocaliser
assert NeuralVocaliser().vocalise("كتب الولد") != "كتب الولد"
"""
SPELL = """
from reader.adapters.lexicon.names import RomanizedNames
assert RomanizedNames().spell("كيري")
"""


@pytest.mark.parametrize("use", [VOCALISE, SPELL], ids=["vocaliser", "names"])
def test_nothing_is_written_down_to_be_reported(tmp_path: Path, use: str) -> None:
    homes = ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA", "TMPDIR")
    environment = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    environment |= {name: str(tmp_path) for name in homes}
    subprocess.run([sys.executable, "-B", "-c", use], env=environment, cwd=CHECKOUT, check=True)
    assert list(tmp_path.rglob("*")) == []
