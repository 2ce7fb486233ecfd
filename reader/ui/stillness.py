"""A window that changes as a whole is painted in a turn of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class Stillness(QObject):
    """Keeps the picture of a window until all that is on its way to its parts has come.

    Otherwise the window would answer nothing while they change and, at once, while all is painted.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._end = QTimer(self, singleShot=True, interval=0)  # Qt sends all that waits first
        self._end.timeout.connect(self._on_ended)

    def keep(self) -> None:
        """Paint nothing until the parts have changed."""
        if self._window.isVisible():
            self._window.setUpdatesEnabled(False)
            self._end.start()

    def _on_ended(self) -> None:
        self._window.setUpdatesEnabled(True)
