"""Sentences vocalised before, by the vocaliser that marked them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from reader.adapters.library.looking import rows_with


def recall(
    connection: sqlite3.Connection, vocaliser: str, sentences: Sequence[str]
) -> Mapping[str, str]:
    """Return the vocalised forms known for bare ``sentences`` under a vocaliser's identity."""
    query = "SELECT sentence, text FROM vocalised WHERE vocaliser = ? AND sentence"
    rows = rows_with(connection, query, vocaliser, sentences)
    return {row["sentence"]: row["text"] for row in rows}


def remember(connection: sqlite3.Connection, vocaliser: str, forms: Mapping[str, str]) -> None:
    """Keep vocalised forms by bare sentence; a later one replaces an earlier one."""
    connection.executemany(
        "INSERT OR REPLACE INTO vocalised (vocaliser, sentence, text) VALUES (?, ?, ?)",
        [(vocaliser, sentence, text) for sentence, text in forms.items()],
    )
