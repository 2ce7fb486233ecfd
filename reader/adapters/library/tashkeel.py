"""Sentences vocalised before, by the vocaliser that marked them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Final

_AT_ONCE: Final = 500  # parameters a statement; old builds of SQLite allow 999


def recall(
    connection: sqlite3.Connection, vocaliser: str, sentences: Sequence[str]
) -> Mapping[str, str]:
    """Return the vocalised forms known for bare ``sentences`` under a vocaliser's identity."""
    known: dict[str, str] = {}
    for start in range(0, len(sentences), _AT_ONCE):
        some = sentences[start : start + _AT_ONCE]
        gaps = ", ".join("?" * len(some))
        rows = connection.execute(
            f"""SELECT sentence, text FROM vocalised
                WHERE vocaliser = ? AND sentence IN ({gaps})""",  # noqa: S608 - question marks only
            (vocaliser, *some),
        )
        known |= {row["sentence"]: row["text"] for row in rows}
    return known


def remember(connection: sqlite3.Connection, vocaliser: str, forms: Mapping[str, str]) -> None:
    """Keep vocalised forms by bare sentence; a later one replaces an earlier one."""
    connection.executemany(
        "INSERT OR REPLACE INTO vocalised (vocaliser, sentence, text) VALUES (?, ?, ?)",
        [(vocaliser, sentence, text) for sentence, text in forms.items()],
    )
