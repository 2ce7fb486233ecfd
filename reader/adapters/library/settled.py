"""Doubts that the reader has put aside, by their digests."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def settled(connection: sqlite3.Connection) -> frozenset[bytes]:
    """Return every digest; damaged ones are left out."""
    rows = connection.execute("SELECT digest FROM settled_doubts WHERE typeof(digest) = 'blob'")
    return frozenset(digest for (digest,) in rows)


def settle(connection: sqlite3.Connection, decided: Mapping[bytes, bool], now: str) -> None:
    """Keep the digests of what was found right, with the time ``now``; forget the others."""
    connection.executemany(
        "INSERT OR IGNORE INTO settled_doubts (digest, settled) VALUES (?, ?)",
        [(digest, now) for digest, is_right in decided.items() if is_right],
    )
    connection.executemany(
        "DELETE FROM settled_doubts WHERE digest = ?",
        [(digest,) for digest, is_right in decided.items() if not is_right],
    )
