"""The reader's words, and the history of every change made to the list."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from reader.domain.errors import WordChanged
from reader.domain.vocabulary import (
    Lemma,
    RecordedWordChange,
    Vocable,
    WordChange,
    record_of,
    word_of,
)

_LOG: Final = logging.getLogger(__name__)
_DAMAGE: Final = (
    ValueError,
    TypeError,
    KeyError,
    OverflowError,
)  # what a row that is not a word raises
_COLUMNS: Final = "form, pos, root, gloss, status, example, translation, article, created, modified"
_GAPS: Final = ", ".join(f":{column}" for column in _COLUMNS.split(", "))
_UPDATES: Final = ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS.split(", "))


def words(connection: sqlite3.Connection) -> Sequence[Vocable]:
    """Return the list in the order it grew; damaged words are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM vocabulary ORDER BY number"  # noqa: S608 - a constant
    )
    found = (_readable(dict(row)) for row in rows)
    return [word for word in found if word is not None]


def damaged(connection: sqlite3.Connection) -> int:
    """Return how many words are left out of the list."""
    [count] = connection.execute("SELECT count(*) FROM vocabulary").fetchone()
    return int(count) - len(words(connection))


def make_change(
    connection: sqlite3.Connection, change: WordChange, undoes: int | None = None
) -> int:
    """Make the change, write it into the history, return its number there.

    Raises ``WordChanged`` where the word is not as it was before the change.
    """
    lemma = change.lemma
    if _find(connection, lemma) != change.before:
        raise WordChanged
    if change.after is None:
        connection.execute(
            "DELETE FROM vocabulary WHERE form = ? AND pos = ?", (lemma.form, lemma.pos)
        )
    else:
        connection.execute(
            f"""INSERT INTO vocabulary ({_COLUMNS}) VALUES ({_GAPS})
                ON CONFLICT (form, pos) DO UPDATE SET {_UPDATES}""",  # noqa: S608 - constants
            record_of(change.after),
        )
    written = connection.execute(
        """INSERT INTO vocabulary_changes (form, pos, before, after, undoes, made)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (
            lemma.form,
            lemma.pos,
            _encoded(change.before),
            _encoded(change.after),
            undoes,
            datetime.now(UTC).isoformat(),
        ),
    )
    return int(written.lastrowid or 0)


def changes(connection: sqlite3.Connection, limit: int) -> Sequence[RecordedWordChange]:
    """Return the last ``limit`` changes that were not taken back, oldest first."""
    rows = connection.execute(
        """SELECT number, before, after FROM vocabulary_changes AS made
           WHERE undoes IS NULL
               AND NOT EXISTS (SELECT 1 FROM vocabulary_changes WHERE undoes = made.number)
           ORDER BY number DESC LIMIT ?""",
        (limit,),
    ).fetchall()
    found = (_recorded(row) for row in reversed(rows))
    return [recorded for recorded in found if recorded is not None]


def _find(connection: sqlite3.Connection, lemma: Lemma) -> Vocable | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM vocabulary WHERE form = ? AND pos = ?",  # noqa: S608 - a constant
        (lemma.form, lemma.pos),
    ).fetchone()
    return None if row is None else _readable(dict(row))


def _recorded(row: sqlite3.Row) -> RecordedWordChange | None:
    try:
        change = WordChange(_decoded(row["before"]), _decoded(row["after"]))
    except _DAMAGE:
        _LOG.warning("change %d of the vocabulary is damaged and was left out", row["number"])
        return None
    return RecordedWordChange(row["number"], change)


def _readable(values: Mapping[str, object]) -> Vocable | None:
    try:
        return word_of(values)
    except _DAMAGE:
        _LOG.warning("a word of the vocabulary is damaged and was left out")
        return None


def _encoded(word: Vocable | None) -> str | None:
    return None if word is None else json.dumps(record_of(word), ensure_ascii=False)


def _decoded(text: str | None) -> Vocable | None:
    return None if text is None else word_of(json.loads(text))
