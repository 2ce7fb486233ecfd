"""Looks, away from the window's thread, whether an article without notes had some before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.reuniting import Earlier, earlier_version
from reader.ui.bridge import Lane


class Reuniting(QObject):
    """Tells of an earlier version whose notes are still under another name."""

    found = Signal(object)  # Earlier

    def __init__(self, parts: Parts, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane

    def look(self, article: Article) -> None:
        """Look for one; what was looked for before is dropped."""
        library, has_file = self._parts.library, self._parts.has_file

        def job(ticket: Ticket) -> Iterator[Earlier | None]:
            yield earlier_version(article, library.filed_notes(), has_file, ticket)

        self._lane.start(job, self._on_looked, _ignore)

    def stop(self) -> None:
        """Look no longer."""
        self._lane.cancel()

    def _on_looked(self, earlier: Earlier | None) -> None:
        if earlier is not None:
            self.found.emit(earlier)


def _ignore(_: ReaderError) -> None:
    """The article's own notes have told that the library cannot be used."""
