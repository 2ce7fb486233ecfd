"""The reader's library: one SQLite file."""

from __future__ import annotations
