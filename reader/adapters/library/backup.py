"""Copies of the library: one a day, kept by age, and the way back to one of them."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from reader.adapters.library.migrations import APPLICATION, STEPS, check, keep_copy
from reader.domain.errors import (
    FileMissing,
    FileUnreadable,
    LibraryDamaged,
    LibraryForeign,
    LibraryNewer,
    WritingError,
)

FOLDER: Final = "backups"
DAYS_KEPT, WEEKS_KEPT, MONTHS_KEPT = 7, 5, 12
ITSELF: Final = "it is the library itself"
_MAGIC: Final = b"SQLite format 3\x00"  # what every file of SQLite begins with
_REASONS: Final = {  # in words that a reader can act on
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk is full or fails",
    sqlite3.SQLITE_CANTOPEN: "no file can be made there",
    sqlite3.SQLITE_READONLY: "no file can be made there",
}
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_DAILY: Final = re.compile(r"library-(\d{4}-\d\d-\d\d)\.sqlite")


def folder_of(path: Path) -> Path:
    """Return where the copies of the library at ``path`` lie."""
    return path.parent / FOLDER


def copies(path: Path) -> Sequence[Path]:
    """Return every copy there is, the newest first."""
    found = folder_of(path).glob("*.sqlite")
    return sorted(found, key=lambda copy: copy.stat().st_mtime, reverse=True)


def has_anything(path: Path) -> bool:
    """Tell whether a file has anything in it: one whose making was cut off is not worth a copy."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def back_up(path: Path, copy: Path) -> None:
    """Copy the library at ``path`` to ``copy``, checked whole, on the disk on return.

    Raises ``LibraryDamaged`` or ``WritingError``; a file that lay at ``copy`` then lies there yet.
    """
    _refuse_itself(path, copy)
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        keep_copy(path, copy)
    except OSError as error:
        raise WritingError(str(copy), error.strerror or type(error).__name__) from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) in _DAMAGE:
            raise LibraryDamaged(path, str(error)) from error
        raise WritingError(str(copy), _reason(error)) from error


def back_up_daily(path: Path, today: date) -> Path | None:
    """Make today's copy, drop those too old to keep; return the copy, or None if there was one."""
    copy = folder_of(path) / f"library-{today.isoformat()}.sqlite"
    if copy.exists():
        return None
    back_up(path, copy)
    for old in _too_old(folder_of(path), today):
        old.unlink(missing_ok=True)
    return copy


def verify(copy: Path) -> None:
    """Raise unless a sound library is in a file, which is only read.

    Raises ``FileMissing``, ``FileUnreadable``, ``LibraryForeign``, ``LibraryDamaged`` or
    ``LibraryNewer``.
    """
    if not copy.is_file():
        raise FileMissing(str(copy))
    _expect_sqlite(copy)
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as file:
            [application] = file.execute("PRAGMA application_id").fetchone()
            [version] = file.execute("PRAGMA user_version").fetchone()
            if application != APPLICATION:
                raise LibraryForeign(copy, "it is not a library of Qari")
            if version > len(STEPS):
                raise LibraryNewer(copy, f"schema {version}")
            check(file, copy)
    except sqlite3.Error as error:
        raise LibraryDamaged(copy, str(error)) from error


def set_aside(path: Path) -> Path:
    """Move a library that cannot be opened, with its log, out of the way; nothing is deleted."""
    aside = path.with_name(f"{path.name}.damaged-{_stamp()}")
    for ending in ("-wal", "-shm"):
        log = path.with_name(f"{path.name}{ending}")
        if log.exists():
            log.replace(aside.with_name(f"{aside.name}{ending}"))
    path.replace(aside)
    return aside


def restore(path: Path, copy: Path) -> Path | None:
    """Make the library at ``path`` what ``copy`` is; return where the state before is kept.

    That is a copy, or the file itself where it was damaged, or None where there was no file.
    Raises ``FileMissing``, ``LibraryDamaged`` or ``LibraryNewer`` for the copy, ``WritingError``
    where the state before cannot be kept, ``sqlite3.Error``; nothing has changed then.
    """
    verify(copy)
    _refuse_itself(path, copy)
    kept = None
    if path.exists():
        kept = folder_of(path) / f"before-restoring-{_stamp()}.sqlite"
        try:
            back_up(path, kept)
        except LibraryDamaged:
            kept = set_aside(path)
    path.parent.mkdir(parents=True, exist_ok=True)  # a new machine has none yet
    pour(copy, path)
    return kept


def pour(copy: Path, path: Path) -> None:
    """Make the library at ``path`` what ``copy`` is, as one transaction that its users see.

    Raises ``sqlite3.Error``, and then nothing has changed.
    """
    with (
        closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(path, isolation_level=None)) as target,
    ):
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target)


def _refuse_itself(path: Path, copy: Path) -> None:
    """Raise ``WritingError`` where a copy is the library under another name, or under its own."""
    if path.exists() and copy.exists() and copy.samefile(path):
        raise WritingError(str(copy), ITSELF)


def _expect_sqlite(copy: Path) -> None:
    try:
        with copy.open("rb") as file:
            is_sqlite = file.read(len(_MAGIC)) == _MAGIC
    except OSError as error:
        raise FileUnreadable(str(copy), error.strerror or type(error).__name__) from error
    if not is_sqlite:
        raise LibraryForeign(copy, "it is not a library of Qari")


def _reason(error: sqlite3.Error) -> str:
    """Return why a copy was not written; the code is absent where Python itself raised."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary one of an extended code
    return _REASONS.get(code, str(error))


def _too_old(folder: Path, today: date) -> Sequence[Path]:
    """Return the daily copies that are neither recent nor the last of their week or month."""
    days = {path: day for path in folder.iterdir() if (day := _day_of(path)) is not None}
    kept: set[Path] = set()
    weeks: dict[tuple[int, int], Path] = {}
    months: dict[tuple[int, int], Path] = {}
    for path, day in sorted(days.items(), key=lambda item: item[1]):
        age = today - day
        if age < timedelta(days=DAYS_KEPT):
            kept.add(path)
        if age < timedelta(weeks=WEEKS_KEPT):
            weeks[day.isocalendar()[:2]] = path
        if age < timedelta(days=31 * MONTHS_KEPT):
            months[day.year, day.month] = path
    kept |= {*weeks.values(), *months.values()}
    return [path for path in days if path not in kept]


def _day_of(path: Path) -> date | None:
    """Return the day of a daily copy by its name; None for any other file."""
    found = _DAILY.fullmatch(path.name)
    try:
        return date.fromisoformat(found.group(1)) if found else None
    except ValueError:  # the thirtieth of February
        return None


def _stamp() -> str:
    """Return a name that no file made before has."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.urandom(2).hex()}"
