"""What every test shares."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DATA = Path(__file__).parent / "data"


@pytest.fixture
def data_folder() -> Path:
    """Where the fixtures lie; never written to."""
    return DATA
