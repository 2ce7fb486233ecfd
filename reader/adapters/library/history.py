"""Histories: tables that keep every change ever made, each thing in it as JSON."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Generic, TypeVar

from reader.domain.change import Change, Recorded
from reader.domain.record import UNFIT

T = TypeVar("T")
_LOG: Final = logging.getLogger(__name__)
_ALL: Final = "1"  # a condition that every row meets


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """A table of changes; ``read`` makes a thing of its record or raises one of ``UNFIT``."""

    table: str
    record_of: Callable[[T], Mapping[str, object]]
    read: Callable[[Mapping[str, object]], T]

    def write(
        self,
        connection: sqlite3.Connection,
        change: Change[T],
        about: Mapping[str, str],
        undoes: int | None,
    ) -> int:
        """Keep a change with the columns that tell what it is about; return its number."""
        values = {
            **about,
            "before": self._encoded(change.before),
            "after": self._encoded(change.after),
            "undoes": undoes,
            "made": datetime.now(UTC).isoformat(),
        }
        columns, gaps = ", ".join(values), ", ".join(f":{name}" for name in values)
        written = connection.execute(
            f"INSERT INTO {self.table} ({columns}) VALUES ({gaps})",  # noqa: S608 - our own names
            values,
        )
        return int(written.lastrowid or 0)

    def last(
        self,
        connection: sqlite3.Connection,
        limit: int,
        where: str = _ALL,
        about: Mapping[str, str] | None = None,
    ) -> Sequence[Recorded[T]]:
        """Return the last ``limit`` changes that were not taken back, oldest first.

        ``where`` narrows them, with gaps that ``about`` fills; damaged ones are left out.
        """
        rows = connection.execute(
            f"""SELECT number, before, after FROM {self.table} AS made
                WHERE ({where}) AND undoes IS NULL
                    AND NOT EXISTS (SELECT 1 FROM {self.table} WHERE undoes = made.number)
                ORDER BY number DESC LIMIT :limit""",  # noqa: S608 - our own names
            {**(about or {}), "limit": limit},
        ).fetchall()
        found = (self._recorded(row) for row in reversed(rows))
        return [recorded for recorded in found if recorded is not None]

    def _recorded(self, row: sqlite3.Row) -> Recorded[T] | None:
        try:
            change = Change(self._decoded(row["before"]), self._decoded(row["after"]))
            change.subject  # noqa: B018 - raises where nothing was changed
        except UNFIT:
            _LOG.warning("row %d of %s is damaged and was left out", row["number"], self.table)
            return None
        return Recorded(row["number"], change)

    def _encoded(self, thing: T | None) -> str | None:
        return None if thing is None else json.dumps(self.record_of(thing), ensure_ascii=False)

    def _decoded(self, text: str | None) -> T | None:
        return None if text is None else self.read(json.loads(text))
