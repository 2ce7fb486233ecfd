"""Looking up many keys at once, as far as one statement takes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Final

AT_ONCE: Final = 500  # parameters a statement; old builds of SQLite allow 999


def rows_with(
    connection: sqlite3.Connection, query: str, first: object, keys: Sequence[object]
) -> Iterator[sqlite3.Row]:
    """Yield what a query finds of the keys, whose gaps follow it, after that for ``first``."""
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        gaps = ", ".join("?" * len(some))
        yield from connection.execute(f"{query} IN ({gaps})", (first, *some))
