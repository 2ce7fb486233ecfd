"""Notes that were being written and are not saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from reader.adapters.library.articles import identity, normal_path
from reader.adapters.library.notes import COLUMNS, THEIRS, readable, values_of
from reader.domain.article import Article
from reader.domain.note import Unsaved

_FIND: Final = f"""
    SELECT {COLUMNS}, is_new, is_given_up FROM note_drafts
    WHERE typeof(body) = 'text' AND typeof(quote) = 'text' AND (is_new = 0 OR {THEIRS})
    ORDER BY modified"""  # noqa: S608 - constants
_GAPS: Final = ", ".join(f":{column}" for column in COLUMNS.split(", "))
_SAVE: Final = f"""
    INSERT OR REPLACE INTO note_drafts ({COLUMNS}, path, is_new, is_given_up)
    VALUES ({_GAPS}, :path, :is_new, :is_given_up)"""  # noqa: S608 - constants


def drafts(connection: sqlite3.Connection, article: Article) -> Sequence[Unsaved]:
    """Return the article's new notes and those of any that exist; damaged ones are left out."""
    rows = [dict(row) for row in connection.execute(_FIND, identity(article))]
    found = ((row, readable(row)) for row in rows)
    return [
        Unsaved(note, bool(row["is_new"]), bool(row["is_given_up"]))
        for row, note in found
        if note is not None
    ]


def keep(connection: sqlite3.Connection, draft: Unsaved, path: str) -> None:
    """Keep what is written, in place of what was kept by that name."""
    more = {
        "path": normal_path(path),
        "is_new": int(draft.is_new),
        "is_given_up": int(draft.is_given_up),
    }
    connection.execute(_SAVE, values_of(draft.note) | more)


def forget(connection: sqlite3.Connection, name: str) -> None:
    """Forget what was kept by that name."""
    connection.execute("DELETE FROM note_drafts WHERE id = ?", (name,))
