"""Tables that keep things by a key, and the history of every change made to each."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from reader.adapters.library.history import History
from reader.domain.change import Change, Recorded
from reader.domain.errors import ReaderError
from reader.domain.record import UNFIT

T = TypeVar("T")
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """A table with these columns, and the table of its changes.

    A thing is known by the columns of ``key``. ``record_of`` fills all columns; ``read`` makes a
    thing of them, or raises one of ``UNFIT``. ``changed`` is raised where a thing is not as it was
    before a change.
    """

    name: str
    changes_name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    record_of: Callable[[T], Mapping[str, str]]
    read: Callable[[Mapping[str, object]], T]
    changed: type[ReaderError]

    def things(self, connection: sqlite3.Connection) -> Sequence[T]:
        """Return all of them in the order they were added; damaged ones are left out."""
        rows = connection.execute(
            f"SELECT {self._columns} FROM {self.name} ORDER BY number"  # noqa: S608 - our own names
        )
        found = (self._readable(dict(row)) for row in rows)
        return [thing for thing in found if thing is not None]

    def damaged(self, connection: sqlite3.Connection) -> int:
        """Return how many of them are left out."""
        [count] = connection.execute(
            f"SELECT count(*) FROM {self.name}"  # noqa: S608 - our own name
        ).fetchone()
        return int(count) - len(self.things(connection))

    def make_change(
        self, connection: sqlite3.Connection, change: Change[T], undoes: int | None = None
    ) -> int:
        """Make the change, write it into the history, return its number there.

        Raises ``changed`` where the thing is not as it was before the change.
        """
        record = self.record_of(change.subject)
        key = {name: record[name] for name in self.key}
        if self._find(connection, key) != change.before:
            raise self.changed
        if change.after is None:
            connection.execute(
                f"DELETE FROM {self.name} WHERE {self._is_it}",  # noqa: S608 - our own names
                key,
            )
        else:
            connection.execute(self._save, record)
        return self._history.write(connection, change, key, undoes)

    def changes(self, connection: sqlite3.Connection, limit: int) -> Sequence[Recorded[T]]:
        """Return the last ``limit`` changes that were not taken back, oldest first."""
        return self._history.last(connection, limit)

    @property
    def _history(self) -> History[T]:
        return History(self.changes_name, self.record_of, self.read)

    @property
    def _columns(self) -> str:
        return ", ".join(self.columns)

    @property
    def _is_it(self) -> str:
        return " AND ".join(f"{name} = :{name}" for name in self.key)

    @property
    def _save(self) -> str:
        gaps = ", ".join(f":{name}" for name in self.columns)
        updates = ", ".join(f"{name} = excluded.{name}" for name in self.columns)
        return f"""INSERT INTO {self.name} ({self._columns}) VALUES ({gaps})
            ON CONFLICT ({", ".join(self.key)}) DO UPDATE SET {updates}"""  # noqa: S608 - our own

    def _find(self, connection: sqlite3.Connection, key: Mapping[str, str]) -> T | None:
        row = connection.execute(
            f"SELECT {self._columns} FROM {self.name} WHERE {self._is_it}",  # noqa: S608 - our own
            key,
        ).fetchone()
        return None if row is None else self._readable(dict(row))

    def _readable(self, values: Mapping[str, object]) -> T | None:
        try:
            return self.read(values)
        except UNFIT:
            _LOG.warning("a row of %s is damaged and was left out", self.name)
            return None
