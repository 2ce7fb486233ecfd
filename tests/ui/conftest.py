"""The reader that most tests of the window know: an empty library, and an article on disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from translated import compiled
from windows import DATA, opened, paths_in

from reader.adapters.paths import Paths
from reader.ui.window import Window

SAMPLES = DATA.parents[1] / "resources" / "samples"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Where the reader's data lie; there is no model."""
    return paths_in(tmp_path / "data")


@pytest.fixture
def window(qtbot: QtBot, paths: Paths) -> Iterator[Window]:
    """The window, with nothing opened yet."""
    with opened(paths) as window:
        yield window


@pytest.fixture
def article(tmp_path: Path) -> str:
    """The path of an article that may be written to."""
    return str(shutil.copy(DATA / "harbour.ar.txt", tmp_path / "harbour.txt"))


@pytest.fixture
def other(tmp_path: Path) -> str:
    """The path of another article."""
    return str(shutil.copy(SAMPLES / "dolphins.ar.txt", tmp_path / "dolphins.txt"))


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the interface in other languages, compiled."""
    return compiled(tmp_path_factory.mktemp("translations"))
