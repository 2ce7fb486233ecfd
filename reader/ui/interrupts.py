"""Ctrl+C in the terminal, or the system's wish to end the program, answered as a wish to close."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Interrupts(QObject):
    """Wakes Qt's loop when a signal arrives; the answer is given there, between other things."""

    def __init__(self, answer: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._receiving, self._sending = socket.socketpair()
        for end in (self._receiving, self._sending):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._receiving.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def install(self) -> None:
        """Take both signals."""
        signal.set_wakeup_fd(self._sending.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _wake)

    def remove(self) -> None:
        """Let go of the signals, which from now on end nothing; there is no way back."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for end in (self._receiving, self._sending):
            end.close()

    def _on_activated(self) -> None:
        self._receiving.recv(64)
        self._answer()


def _wake(number: int, frame: FrameType | None) -> None:
    """Do nothing: Python calls this in the middle of anything, where a lock may be held.

    The byte that Python has sent before is what counts.
    """
    del number, frame
