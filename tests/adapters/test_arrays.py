from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.adapters.arrays import not_miscounted


def reading(outcomes: Iterator[object]) -> object:
    outcome = next(outcomes)
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def test_what_python_has_miscounted_is_read_again() -> None:
    outcomes = iter([SystemError("AST constructor recursion depth mismatch"), "read"])
    assert not_miscounted(lambda: reading(outcomes)) == "read"


def test_what_is_damaged_is_not_read_again() -> None:
    outcomes = iter([ValueError("no array"), "read"])
    with pytest.raises(ValueError, match="no array"):
        not_miscounted(lambda: reading(outcomes))


def test_python_is_not_asked_for_ever() -> None:
    outcomes = iter([SystemError("once"), SystemError("twice"), "read"])
    with pytest.raises(SystemError, match="twice"):
        not_miscounted(lambda: reading(outcomes))
