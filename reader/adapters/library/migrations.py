"""The library's schema as numbered steps, each taken once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from reader.domain.errors import LibraryDamaged, LibraryNewer

APPLICATION: Final = 0x51415249  # "QARI": what PRAGMA application_id says of our files

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        f"PRAGMA application_id = {APPLICATION}",
        """CREATE TABLE sightings (
            path TEXT NOT NULL,
            article TEXT NOT NULL,             -- sha256 of the file's bytes
            text TEXT NOT NULL,                -- sha256 of the paragraphs, whatever the encoding
            title TEXT NOT NULL,
            opened TEXT NOT NULL,              -- ISO 8601, UTC
            place INTEGER NOT NULL,            -- grows with every opening: clocks go backwards
            is_recent INTEGER NOT NULL,
            PRIMARY KEY (path, article)
        ) WITHOUT ROWID""",
        "CREATE INDEX sightings_by_article ON sightings (article)",
        "CREATE INDEX sightings_by_text ON sightings (text)",
        "CREATE INDEX sightings_by_place ON sightings (place)",
        """CREATE TABLE positions (
            article TEXT NOT NULL PRIMARY KEY,
            row INTEGER NOT NULL,
            share REAL NOT NULL                -- of the row's height, above the page's edge
        ) WITHOUT ROWID""",
        """CREATE TABLE notes (
            number INTEGER PRIMARY KEY,        -- the order they were made in
            id TEXT NOT NULL UNIQUE,
            article TEXT NOT NULL,
            path TEXT NOT NULL,
            side TEXT NOT NULL,
            paragraph INTEGER NOT NULL,
            span_start INTEGER NOT NULL,       -- code points of the paragraph's text
            span_end INTEGER NOT NULL,
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            model TEXT NOT NULL,               -- sha256, empty on the source side
            body TEXT NOT NULL,
            colour TEXT NOT NULL,
            tags TEXT NOT NULL,                -- a JSON array
            created TEXT NOT NULL,
            modified TEXT NOT NULL
        )""",
        "CREATE INDEX notes_by_article ON notes (article)",
        "CREATE INDEX notes_by_path ON notes (path)",
        """CREATE TABLE note_changes (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            note TEXT NOT NULL,
            article TEXT NOT NULL,
            path TEXT NOT NULL,
            before TEXT,                       -- the note as JSON; none before it was made
            after TEXT,                        -- none after it was deleted
            undoes INTEGER REFERENCES note_changes (number),
            made TEXT NOT NULL
        )""",
        "CREATE INDEX note_changes_by_article ON note_changes (article)",
        "CREATE INDEX note_changes_by_path ON note_changes (path)",
        "CREATE INDEX note_changes_by_undone ON note_changes (undoes)",
        """CREATE TABLE voices (                 -- a model as it was set when it spoke
            number INTEGER PRIMARY KEY,
            model TEXT NOT NULL,               -- sha256
            settings TEXT NOT NULL,
            UNIQUE (model, settings)
        )""",
        """CREATE TABLE translations (
            voice INTEGER NOT NULL REFERENCES voices (number) ON DELETE CASCADE,
            sentence TEXT NOT NULL,            -- folded
            text TEXT NOT NULL,
            score REAL NOT NULL,
            PRIMARY KEY (voice, sentence)
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE vocalised (
            vocaliser TEXT NOT NULL,
            sentence TEXT NOT NULL,            -- bare
            text TEXT NOT NULL,
            PRIMARY KEY (vocaliser, sentence)
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE vocabulary (
            number INTEGER PRIMARY KEY,        -- the order they were added in
            form TEXT NOT NULL,                -- the lemma, vocalised
            pos TEXT NOT NULL,
            root TEXT NOT NULL,
            gloss TEXT NOT NULL,
            status TEXT NOT NULL,
            example TEXT NOT NULL,
            translation TEXT NOT NULL,
            article TEXT NOT NULL,             -- sha256 of the file with the example
            created TEXT NOT NULL,
            modified TEXT NOT NULL,
            UNIQUE (form, pos)
        )""",
        """CREATE TABLE vocabulary_changes (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            form TEXT NOT NULL,
            pos TEXT NOT NULL,
            before TEXT,                       -- the word as JSON; none before it was added
            after TEXT,                        -- none after it was taken off
            undoes INTEGER REFERENCES vocabulary_changes (number),
            made TEXT NOT NULL
        )""",
        "CREATE INDEX vocabulary_changes_by_undone ON vocabulary_changes (undoes)",
    ),
    (
        # Words that translate each other: "0-1:87 2-0:55", numbers of words and hundredths.
        "ALTER TABLE translations ADD COLUMN links TEXT NOT NULL DEFAULT ''",
    ),
    (
        """CREATE TABLE corrections (
            number INTEGER PRIMARY KEY,        -- the order they were made in
            sentence TEXT NOT NULL UNIQUE,     -- folded as models read it
            text TEXT NOT NULL,                -- the reader's own
            machine TEXT NOT NULL,             -- what stood there at the time
            article TEXT NOT NULL,             -- sha256 of the file where that was
            created TEXT NOT NULL,
            modified TEXT NOT NULL
        )""",
        """CREATE TABLE correction_changes (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            sentence TEXT NOT NULL,
            before TEXT,                       -- the correction as JSON; none before it was made
            after TEXT,                        -- none after it was given up
            undoes INTEGER REFERENCES correction_changes (number),
            made TEXT NOT NULL
        )""",
        "CREATE INDEX correction_changes_by_undone ON correction_changes (undoes)",
    ),
    (
        """CREATE TABLE findings (               -- of sentence pairs; they can be found again
            revision INTEGER NOT NULL,         -- of the checks
            digest BLOB NOT NULL,
            found BLOB NOT NULL,               -- doubts and links as JSON
            PRIMARY KEY (revision, digest)
        ) WITHOUT ROWID""",
    ),
    (
        # Whether the reader keeps a note though its text is no longer there.
        "ALTER TABLE notes ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0",
    ),
    (
        """CREATE TABLE settled_doubts (         -- whose sentences the reader found right
            digest BLOB PRIMARY KEY,           -- of sentence, translation and what is doubted
            settled TEXT NOT NULL
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE correction_drafts (      -- typed, and not saved as a correction
            sentence TEXT PRIMARY KEY,         -- folded as models read it
            text TEXT NOT NULL,
            article TEXT NOT NULL,             -- sha256 of the file where it was typed
            modified TEXT NOT NULL
        ) WITHOUT ROWID""",
    ),
    (
        """CREATE TABLE note_drafts (            -- written, and not saved as a note
            id TEXT PRIMARY KEY,               -- the note's, or a name made of a new one's place
            article TEXT NOT NULL,             -- this and what follows as in notes
            path TEXT NOT NULL,
            side TEXT NOT NULL,
            paragraph INTEGER NOT NULL,
            span_start INTEGER NOT NULL,
            span_end INTEGER NOT NULL,
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            model TEXT NOT NULL,
            body TEXT NOT NULL,
            colour TEXT NOT NULL,
            tags TEXT NOT NULL,
            created TEXT NOT NULL,
            modified TEXT NOT NULL,
            is_kept INTEGER NOT NULL,
            is_new INTEGER NOT NULL,
            is_given_up INTEGER NOT NULL       -- left by the reader's will, not by a crash
        ) WITHOUT ROWID""",
    ),
)


def migrate(
    connection: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]] = STEPS
) -> None:
    """Bring the file at ``path`` to the newest schema in one transaction.

    A copy of the file as it was is kept beside it under the old version's number. Raises
    ``LibraryNewer``, ``LibraryDamaged`` or ``sqlite3.Error``; the file is then as it was.
    """
    if _version(connection, path, steps) == len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection, path, steps)  # another program may have been faster
        if 0 < version < len(steps):
            keep_copy(path, path.with_name(f"{path.name}.schema-{version}"))
        for number, step in enumerate(steps[version:], start=version + 1):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def keep_copy(path: Path, copy: Path) -> None:
    """Copy the library at ``path`` to ``copy``, in use or not, and open the copy to prove it whole.

    Raises ``LibraryDamaged`` where the copy fails SQLite's check, and leaves no copy then.
    """
    beside = copy.with_name(f"{copy.name}.part")
    beside.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(path)) as source,  # its own: a writing one cannot be copied
            closing(sqlite3.connect(beside, isolation_level=None)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # a copy is one file
            check(target, path)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(copy)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``LibraryDamaged`` where the connection's file fails SQLite's own check."""
    [finding] = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok":
        raise LibraryDamaged(path, str(finding))


def _version(connection: sqlite3.Connection, path: Path, steps: Sequence[Sequence[str]]) -> int:
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if version > len(steps):
        raise LibraryNewer(path, f"schema {version}")
    return int(version)
