"""Work in the window's thread that is done a slice at a time."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_SECONDS: Final = 0.008  # the window draws and listens in between


class Slices(QObject):
    """Goes through the steps of one piece of work, the first slice of them at once."""

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._turn = QTimer(self, interval=0)  # comes round when the window has answered all else
        self._turn.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Tell whether there is more to do."""
        return self._turn.isActive()

    def start(self, steps: Iterator[object]) -> None:
        """Begin in the place of what was begun before; ``ended`` tells when it is done."""
        self.stop()
        self._steps = steps
        self._go_on()

    def stop(self) -> None:
        """Do no more of it."""
        self._turn.stop()
        self._steps = iter(())

    def _go_on(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        for _ in self._steps:
            if perf_counter() > until:
                self._turn.start()
                return
        self._turn.stop()
        self.ended.emit()
