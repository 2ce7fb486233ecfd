"""Fetches what links the words of the page, the first time there is an article."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.domain.errors import ReaderError
from reader.services.parts import Parts
from reader.ui.bridge import Lane, single
from reader.ui.reading.view import ReadingView


class Linking(QObject):
    """Gives the view its linker, which takes a moment to read."""

    def __init__(self, parts: Parts, lane: Lane, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane
        self._view = view
        self._is_asked = False

    def prepare(self) -> None:
        """Fetch the linker, once."""
        if not self._is_asked:
            self._is_asked = True
            self._lane.start(single(self._parts.linker), self._view.link_with, _unlinked)


def _unlinked(_: ReaderError) -> None:
    """What is known of a translation is lit all the same."""
