"""Doubts that the reader puts aside, written away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.services.doubting import Settled
from reader.services.ports import SettledDoubts
from reader.ui.bridge import Lane, single


class Settling(QObject):
    """Knows which doubts are put aside, those of earlier sittings too.

    A decision counts at once. One that cannot be written counts while the window is open, and is
    written with the next.
    """

    renewed = Signal()  # the library knows otherwise than was known here
    failed = Signal(object)  # ReaderError: a decision was not written

    def __init__(self, library: SettledDoubts, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = lane
        self._settled: frozenset[Settled] = frozenset()
        self._unwritten: Mapping[Settled, bool] = {}

    @property
    def settled(self) -> Collection[Settled]:
        """Return all that are put aside."""
        return self._settled

    def refresh(self) -> None:
        """Fetch what the library knows, which another window may have changed."""
        self._lane.start(single(self._library.settled_doubts), self._on_fetched, _ignore)

    def decide(self, key: Settled, *, is_right: bool) -> None:
        """Put a doubt aside, or raise it again."""
        self._unwritten = {**self._unwritten, key: is_right}
        self._settled = _decided(self._settled, self._unwritten)
        self._lane.add(single(self._writing(self._unwritten)), self._on_written, self.failed.emit)

    def _writing(self, decided: Mapping[Settled, bool]) -> Callable[[], Mapping[Settled, bool]]:
        def write() -> Mapping[Settled, bool]:
            self._library.settle_doubts(decided)
            return decided

        return write

    def _on_fetched(self, fetched: frozenset[Settled]) -> None:
        before, self._settled = self._settled, _decided(fetched, self._unwritten)
        if self._settled != before:
            self.renewed.emit()

    def _on_written(self, decided: Mapping[Settled, bool]) -> None:
        self._unwritten = {
            key: is_right
            for key, is_right in self._unwritten.items()
            if decided.get(key) != is_right
        }


def _decided(settled: frozenset[Settled], decided: Mapping[Settled, bool]) -> frozenset[Settled]:
    """Return what is put aside when so much more is decided."""
    right = {key for key, is_right in decided.items() if is_right}
    return (settled - decided.keys()) | right


def _ignore(_: ReaderError) -> None:
    """Opening an article says what is wrong with the library."""
