"""Finds out whether a shortlist makes the model quicker, while nothing is being translated."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from reader.domain.errors import ReaderError
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.ui.bridge import Lane
from reader.ui.translating import Translating

ENGINE: Final = "ctranslate2"  # the one that has shortlists


class Trying(QObject):
    """Tries the model of each finished translation, once; the next translation comes first.

    Models are tried as they are added. This is for those that came with the program, or that an
    earlier version of it has added.
    """

    def __init__(self, parts: Parts, lane: Lane, translating: Translating, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane
        self._translating = translating
        self._tried: set[Path] = set()
        translating.started.connect(self._on_started)
        translating.ended.connect(self._on_ended)

    def _on_started(self) -> None:
        self._lane.cancel()

    def _on_ended(self, is_complete: bool) -> None:  # noqa: FBT001 - a slot
        choice = self._translating.choice
        if not is_complete or choice is None or choice.engine != ENGINE:
            return
        if choice.folder in self._tried:
            return
        folder = choice.folder

        def job(ticket: Ticket) -> tuple[()]:
            shelf = self._parts.models
            shelf.try_shortlist(shelf.find(str(folder)), ticket)
            return ()

        self._lane.start(job, _ignore, _ignore_failure, lambda: self._tried.add(folder))


def _ignore(_: object) -> None:
    """Answer a job without steps."""


def _ignore_failure(_: ReaderError) -> None:
    """Translate as before; what is wrong with a model shows as it translates."""
