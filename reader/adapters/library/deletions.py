"""What the history knows of things that are no longer there."""

from __future__ import annotations

import sqlite3

from reader.domain.deletion import GivenUp
from reader.domain.vocabulary import Lemma


def given_up(connection: sqlite3.Connection) -> GivenUp:
    """Return what was taken away by its last change."""
    return GivenUp(
        notes=frozenset(name for (name,) in _gone(connection, "note_changes", "note")),
        words=frozenset(
            Lemma(form, pos) for form, pos in _gone(connection, "vocabulary_changes", "form, pos")
        ),
        corrections=frozenset(
            sentence for (sentence,) in _gone(connection, "correction_changes", "sentence")
        ),
    )


def _gone(connection: sqlite3.Connection, history: str, key: str) -> list[sqlite3.Row]:
    return connection.execute(
        f"""SELECT {key} FROM {history} WHERE after IS NULL
            AND number IN (SELECT max(number) FROM {history} GROUP BY {key})"""  # noqa: S608 - constants
    ).fetchall()
