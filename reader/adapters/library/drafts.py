"""What the reader typed for sentences and has not saved as corrections."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping


def drafts(connection: sqlite3.Connection) -> Mapping[str, str]:
    """Return what was typed by folded sentence; damaged drafts are left out."""
    rows = connection.execute(
        """SELECT sentence, text FROM correction_drafts
           WHERE typeof(sentence) = 'text' AND typeof(text) = 'text'"""
    )
    return dict(row for row in map(tuple, rows) if all(row))


def keep(connection: sqlite3.Connection, sentence: str, text: str, about: tuple[str, str]) -> None:
    """Keep what was typed for a sentence, in which article and when; forget it where empty."""
    if not text:
        connection.execute("DELETE FROM correction_drafts WHERE sentence = ?", (sentence,))
        return
    connection.execute(
        """INSERT OR REPLACE INTO correction_drafts (sentence, text, article, modified)
           VALUES (?, ?, ?, ?)""",
        (sentence, text, *about),
    )
