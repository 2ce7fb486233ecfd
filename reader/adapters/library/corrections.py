"""The reader's corrected translations, and the history of every change made to them."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from reader.domain.correction import (
    Correction,
    CorrectionChange,
    RecordedCorrectionChange,
    correction_of,
    record_of,
)
from reader.domain.errors import CorrectionChanged

_LOG: Final = logging.getLogger(__name__)
_DAMAGE: Final = (ValueError, TypeError, KeyError, OverflowError)  # of no correction
_COLUMNS: Final = "sentence, text, machine, article, created, modified"
_GAPS: Final = ", ".join(f":{column}" for column in _COLUMNS.split(", "))
_UPDATES: Final = ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS.split(", "))


def corrections(connection: sqlite3.Connection) -> Sequence[Correction]:
    """Return every correction, oldest first; damaged ones are left out."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections ORDER BY number"  # noqa: S608 - a constant
    )
    found = (_readable(dict(row)) for row in rows)
    return [correction for correction in found if correction is not None]


def make_change(
    connection: sqlite3.Connection, change: CorrectionChange, undoes: int | None = None
) -> int:
    """Make the change, write it into the history, return its number there.

    Raises ``CorrectionChanged`` where the correction is not as it was before the change.
    """
    sentence = change.sentence
    if _find(connection, sentence) != change.before:
        raise CorrectionChanged
    if change.after is None:
        connection.execute("DELETE FROM corrections WHERE sentence = ?", (sentence,))
    else:
        connection.execute(
            f"""INSERT INTO corrections ({_COLUMNS}) VALUES ({_GAPS})
                ON CONFLICT (sentence) DO UPDATE SET {_UPDATES}""",  # noqa: S608 - constants
            record_of(change.after),
        )
    written = connection.execute(
        """INSERT INTO correction_changes (sentence, before, after, undoes, made)
           VALUES (?, ?, ?, ?, ?)""",
        (
            sentence,
            _encoded(change.before),
            _encoded(change.after),
            undoes,
            datetime.now(UTC).isoformat(),
        ),
    )
    return int(written.lastrowid or 0)


def changes(connection: sqlite3.Connection, limit: int) -> Sequence[RecordedCorrectionChange]:
    """Return the last ``limit`` changes that were not taken back, oldest first."""
    rows = connection.execute(
        """SELECT number, before, after FROM correction_changes AS made
           WHERE undoes IS NULL
               AND NOT EXISTS (SELECT 1 FROM correction_changes WHERE undoes = made.number)
           ORDER BY number DESC LIMIT ?""",
        (limit,),
    ).fetchall()
    found = (_recorded(row) for row in reversed(rows))
    return [recorded for recorded in found if recorded is not None]


def _find(connection: sqlite3.Connection, sentence: str) -> Correction | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM corrections WHERE sentence = ?",  # noqa: S608 - a constant
        (sentence,),
    ).fetchone()
    return None if row is None else _readable(dict(row))


def _recorded(row: sqlite3.Row) -> RecordedCorrectionChange | None:
    try:
        change = CorrectionChange(_decoded(row["before"]), _decoded(row["after"]))
    except _DAMAGE:
        _LOG.warning("change %d of the corrections is damaged and was left out", row["number"])
        return None
    return RecordedCorrectionChange(row["number"], change)


def _readable(values: Mapping[str, object]) -> Correction | None:
    try:
        return correction_of(values)
    except _DAMAGE:
        _LOG.warning("a correction is damaged and was left out")
        return None


def _encoded(correction: Correction | None) -> str | None:
    return None if correction is None else json.dumps(record_of(correction), ensure_ascii=False)


def _decoded(text: str | None) -> Correction | None:
    return None if text is None else correction_of(json.loads(text))
