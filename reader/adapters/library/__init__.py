"""The reader's own data in one SQLite file."""

from __future__ import annotations

from reader.adapters.library.library import SqliteLibrary

__all__ = ["SqliteLibrary"]
