"""The copy of the library that each day has, where it fails."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.services.ports import Archive
from reader.ui.bridge import Lane, single
from reader.ui.desk import Desk


class Copying(QObject):
    """Tells, once an article is there, why the library has not been copied."""

    failed = Signal(object)  # ReaderError

    def __init__(self, archive: Archive, lane: Lane, desk: Desk) -> None:
        super().__init__(desk)
        self._archive = archive
        self._lane = lane
        desk.article_changed.connect(self._on_article_changed)

    def _on_article_changed(self) -> None:
        self._lane.start(single(self._archive.copy_trouble), self._on_answered, self.failed.emit)

    def _on_answered(self, trouble: ReaderError | None) -> None:
        if trouble is not None:
            self.failed.emit(trouble)
