"""Noticing that the reader comes back to the window from another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class Returning(QObject):
    """Another window may have changed the library meanwhile."""

    returned = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._was_left = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the way back, not of the window's first appearance."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self._was_left = True
        elif event.type() is QEvent.Type.WindowActivate and self._was_left:
            self._was_left = False
            self.returned.emit()
        return super().eventFilter(watched, event)
