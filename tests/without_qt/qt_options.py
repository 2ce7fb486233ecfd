"""A pytest plugin that accepts pytest-qt's settings where pytest-qt cannot be loaded."""

from __future__ import annotations

import pytest

SETTINGS = ("qt_api", "qt_log_level_fail")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pyproject.toml."""
    for setting in SETTINGS:
        parser.addini(setting, "of pytest-qt")
    parser.addini("qt_log_ignore", "of pytest-qt", type="linelist")
