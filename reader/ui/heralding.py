"""What appears beside the page, said by a screen reader as it appears."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from reader.ui.banner import Banner
from reader.ui.status import Status


class Heralding(QObject):
    """Announces notices and passing messages, which nothing else tells who does not see them."""

    said = Signal(str)

    def __init__(self, window: QWidget, banner: Banner, status: Status) -> None:
        super().__init__(window)
        self._window = window
        banner.noticed.connect(self._say)
        status.messageChanged.connect(self._say)

    def _say(self, words: str) -> None:
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))
            self.said.emit(words)
