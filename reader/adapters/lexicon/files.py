"""Opening the lexicon's files, which nobody writes to once they are built."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.domain.errors import LexiconMissing


def open_built(path: Path, application_id: int, version: int) -> sqlite3.Connection:
    """Open a file for reading; raises ``LexiconMissing`` where it is not there, or another's."""
    if not path.is_file():
        raise LexiconMissing(str(path))
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    try:
        found = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        ]
    except sqlite3.DatabaseError as damage:
        connection.close()
        raise LexiconMissing(str(path)) from damage
    if found != [application_id, version]:
        connection.close()
        raise LexiconMissing(str(path))
    return connection
