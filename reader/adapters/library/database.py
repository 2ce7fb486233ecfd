"""One SQLite file and the one thread that owns its connection."""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from reader.adapters.library.backup import copies
from reader.adapters.library.limits import may_not_grow
from reader.adapters.library.migrations import migrate
from reader.domain.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooLarge,
    LibraryUnreachable,
)

T = TypeVar("T")
_Identity: TypeAlias = tuple[int, int]  # device and inode

BUSY_TIMEOUT_MS: Final = 5_000
HELD_UP_MS: Final = 250  # the same while another program holds the library for longer than that
RETRY_SECONDS: Final = 0.01
_GROWING: Final = frozenset(
    (
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    )
)  # what SQLite says where the system answers that a file is too large
_PRIMARY_CODE: Final = 0xFF  # extended result codes keep the primary one in their low byte
_ERRORS: Final[dict[int, type[LibraryError]]] = {
    sqlite3.SQLITE_FULL: LibraryFull,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_PERM: LibraryReadOnly,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: LibraryDamaged,
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_IOERR: LibraryUnreachable,
    sqlite3.SQLITE_CANTOPEN: LibraryUnreachable,
}


class Database:
    """Runs work on the library's connection, from any thread, one piece at a time.

    The file is opened by the first piece of work, made where there is none, and opened again after
    it could not be: a drive may come back, and until then no other library is begun in its place.
    On a medium that refuses writing it is opened for reading. ``when_opened`` is called with the
    connection each time, by the same thread. Where another program holds the file for long, one
    piece of work waits for it, not each in its turn.
    """

    def __init__(
        self, path: Path, when_opened: Callable[[sqlite3.Connection], object] | None = None
    ) -> None:
        self._path = path
        self._when_opened = when_opened
        self._connection: sqlite3.Connection | None = None
        self._files: tuple[_Identity | None, _Identity | None] = (None, None)
        self._was_there = False  # since the program started: it is made anew no more
        self._held_up: frozenset[bool] = frozenset()  # kinds of work: reading, writing
        self._waits_ms = BUSY_TIMEOUT_MS  # as the connection has been told
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self._path

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what ``work`` finds; raises ``LibraryError``."""
        return self._worker.submit(self._run, work).result()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` as one transaction, committed to the disk on return.

        Raises ``LibraryError``, or what ``work`` raises, and then nothing has changed.
        """
        return self._worker.submit(self._run, work, is_writing=True).result()

    def look(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Return what ``work`` finds where the file is open and in its place, else None."""
        return self._worker.submit(self._look, work).result()

    def run_alone(self, work: Callable[[], T]) -> T:
        """Run ``work`` while the file is closed; what comes next opens it anew."""
        return self._worker.submit(self._run_alone, work).result()

    def close(self) -> None:
        """Close the file and end the thread; a second call does nothing."""
        with suppress(RuntimeError):  # the worker was ended before
            self._worker.submit(self._forget).result()
        self._worker.shutdown()

    def _run(self, work: Callable[[sqlite3.Connection], T], *, is_writing: bool = False) -> T:
        try:
            with _translated_errors(self._path):
                found = self._done(work, is_writing=is_writing)
        except LibraryBusy:
            is_shut = self._connection is None
            self._held_up |= {False, True} if is_shut else {is_writing}
            raise
        self._held_up -= {is_writing}
        return found

    def _done(self, work: Callable[[sqlite3.Connection], T], *, is_writing: bool) -> T:
        patience = HELD_UP_MS if is_writing in self._held_up else BUSY_TIMEOUT_MS
        connection = self._opened(patience)
        if patience != self._waits_ms:
            self._waits_ms = _wait_for(connection, patience)
        if not is_writing:
            return work(connection)
        with transaction(connection):
            return work(connection)

    def _look(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        connection = self._connection
        if connection is None or _identity(self._path) != self._files[0]:
            return None
        with _translated_errors(self._path):
            return work(connection)

    def _run_alone(self, work: Callable[[], T]) -> T:
        self._forget()
        with _translated_errors(self._path):
            return work()

    def _opened(self, patience_ms: int) -> sqlite3.Connection:
        file, log = self._files
        if self._connection is not None and _identity(self._path) != file:
            self._forget()
            _set_aside(self._path, log)
            raise LibraryUnreachable(self._path, "the file is gone or was replaced")
        if self._connection is None:
            if self._was_there and not self._path.exists():
                raise LibraryUnreachable(self._path, "the file is gone")
            self._connection = _open(self._path, patience_ms)
            self._was_there = True
            self._waits_ms = patience_ms
            self._files = _identity(self._path), _identity(_log_of(self._path))
            if self._when_opened is not None:
                with suppress(sqlite3.Error):  # one damaged page hides no other
                    self._when_opened(self._connection)
        return self._connection

    def _forget(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            with suppress(sqlite3.Error):  # whatever was committed is safe in the file
                connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None, None, None]:
    """Take the write lock at once, commit at the end, or take everything back."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _translated_errors(path: Path) -> Generator[None, None, None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _translated(error, path) from error


def _translated(error: sqlite3.Error, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)  # absent where Python itself raised
    if code is None:
        return error
    kind = _ERRORS.get(code & _PRIMARY_CODE)
    if code in _GROWING and may_not_grow(path):
        kind = LibraryTooLarge
    return error if kind is None else kind(path, str(error))


def _open(path: Path, patience_ms: int) -> sqlite3.Connection:
    _make_folder(path)
    if path.exists() and not path.stat().st_size and any(copies(path)):
        raise LibraryDamaged(path, "it is empty, though there are copies of it")
    try:
        with _translated_errors(path):
            return _connect(path, f"{path.absolute().as_uri()}?mode=rwc", patience_ms)
    except (LibraryReadOnly, LibraryUnreachable) as error:
        if os.access(path.parent, os.W_OK):
            raise
        if not path.is_file() or _has_unread_log(path):
            raise LibraryReadOnly(path, error.reason) from error
    # Nothing can be made in this folder, no log either, so the file stands still and needs no lock.
    return _connect(path, f"{path.absolute().as_uri()}?mode=ro&immutable=1", patience_ms)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _has_unread_log(path: Path) -> bool:
    log = _log_of(path)
    return log.exists() and log.stat().st_size > 0


def _set_aside(path: Path, log: _Identity | None) -> None:
    """Move the log of a library that was replaced: SQLite would mix it into the new file."""
    if not path.exists() or log is None or _identity(_log_of(path)) != log:
        return
    _log_of(path).replace(path.with_name(f"{path.name}-wal.aside"))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)


def _connect(path: Path, address: str, patience_ms: int) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        _wait_for(connection, patience_ms)
        connection.execute("PRAGMA foreign_keys = ON")
        if "immutable" not in address:
            _keep_log(connection, patience_ms)
            connection.execute("PRAGMA synchronous = FULL")
        migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _wait_for(connection: sqlite3.Connection, patience_ms: int) -> int:
    """Let the connection wait so long for others; return it."""
    connection.execute(f"PRAGMA busy_timeout = {patience_ms}")
    return patience_ms


def _keep_log(connection: sqlite3.Connection, patience_ms: int) -> None:
    """Turn to write-ahead logging, waiting as long as for any lock.

    SQLite does not wait by itself where two programs turn to it at once.
    """
    until = time.monotonic() + patience_ms / 1_000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & _PRIMARY_CODE == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > until:
                raise
            time.sleep(RETRY_SECONDS)
        else:
            return


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise LibraryReadOnly(path, error.strerror or "") from error
    except OSError as error:
        kind = LibraryReadOnly if error.errno == errno.EROFS else LibraryUnreachable
        raise kind(path, error.strerror or type(error).__name__) from error


def _identity(path: Path) -> _Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
