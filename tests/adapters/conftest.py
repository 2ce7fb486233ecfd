"""An empty library, an empty shelf of models, and where models are converted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.adapters.library import SqliteLibrary
from reader.adapters.marian.shelf import Shelf


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library lies; there is no file yet."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[SqliteLibrary]:
    """The library at ``path``."""
    with closing(SqliteLibrary(path)) as library:
        yield library


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf without a model."""
    return Shelf(tmp_path / "models", tmp_path / "bundled", tmp_path / "cache")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what is converted stays for all tests of a module."""
    return tmp_path_factory.mktemp("converted")
