"""What another program has changed in the library since it was looked at last."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

_CHANGES: Final = """
    SELECT (SELECT max(number) FROM note_changes), (SELECT max(number) FROM vocabulary_changes),
        (SELECT max(number) FROM correction_changes),
        count(*), max(settled), min(digest), max(digest)
    FROM settled_doubts"""


@dataclass(frozen=True, slots=True)
class State:
    """How often others have committed anything, and how far what the reader makes has come."""

    commits_elsewhere: int = 0
    changes: tuple[object, ...] = ()

    def is_news_after(self, before: State) -> bool:
        """Tell whether others have committed, and what the reader makes is another."""
        is_theirs = self.commits_elsewhere != before.commits_elsewhere
        return is_theirs and self.changes != before.changes


def state(connection: sqlite3.Connection) -> State:
    """Return the state as this connection sees it; its own commits do not count as others'."""
    [commits] = connection.execute("PRAGMA data_version").fetchone()
    return State(int(commits), tuple(connection.execute(_CHANGES).fetchone()))
