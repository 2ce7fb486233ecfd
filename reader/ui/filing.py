"""The notes of all articles, fetched away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.note import Filed
from reader.services.annotating import searched
from reader.services.jobs import Ticket
from reader.services.ports import Library
from reader.ui.bridge import Lane


class Filing(QObject):
    """Fetches the notes, then looks which of their articles' files are still there."""

    filed = Signal(object)  # tuple of Filed
    missed = Signal(object)  # frozenset of paths
    failed = Signal(object)  # ReaderError

    def __init__(self, library: Library, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = lane

    def fetch(self) -> None:
        """Fetch them anew; what was asked for before is dropped."""
        library = self._library

        def job(ticket: Ticket) -> Iterator[tuple[Filed, ...] | frozenset[str]]:
            found = tuple(library.filed_notes())
            for each in found:
                searched(each.note)  # folded once here rather than at the first letter typed
            yield found
            paths = {each.path for each in found}
            missing: set[str] = set()
            for path in paths:
                ticket.check()
                if not Path(path).is_file():
                    missing.add(path)
            yield frozenset(missing)

        self._lane.start(job, self._on_step, self._on_failed)

    def _on_step(self, step: tuple[Filed, ...] | frozenset[str]) -> None:
        (self.filed if isinstance(step, tuple) else self.missed).emit(step)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(error)
