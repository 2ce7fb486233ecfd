"""Noticing that another window or program has changed the library."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.errors import ReaderError
from reader.services.ports import Library
from reader.ui.bridge import Lane, single

LOOK_MS: Final = 1_000


class Neighbours(QObject):
    """Looks once a second; SQLite tells the commits of others by a number, from memory."""

    changed = Signal()  # notes, words, corrections or doubts put aside

    def __init__(self, library: Library, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = lane
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        if not self._lane.is_busy:
            self._lane.add(single(self._library.changed_elsewhere), self._on_seen, _ignore)

    def _on_seen(self, has_news: bool) -> None:  # noqa: FBT001 - what a job yields
        if has_news:
            self.changed.emit()


def _ignore(_: ReaderError) -> None:
    """Whatever is read or written next says what is wrong with the library."""
