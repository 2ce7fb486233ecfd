"""Archives of arrays, read in spite of a fault of Python's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def not_miscounted(read: Callable[[], T]) -> T:
    """Return what ``read`` returns; it is asked once more where Python has lost count.

    Before 3.11.8 it does where two threads parse at once, as numpy does the heads of arrays:
    https://github.com/python/cpython/issues/106905
    """
    try:
        return read()
    except SystemError:
        return read()
