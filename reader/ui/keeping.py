"""The settings in force, kept on disk behind the window's back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.domain.settings import Settings
from reader.services.parts import SettingsStore
from reader.ui.bridge import Lane, single


class Keeping(QObject):
    """Holds the settings; every change is told at once and written in its turn."""

    changed = Signal(object)  # Settings
    failed = Signal(object)  # ReaderError

    def __init__(self, store: SettingsStore, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._lane = lane
        self._settings = store.load()

    @property
    def settings(self) -> Settings:
        """Return the settings in force."""
        return self._settings

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings in force and on disk, where another program may have changed some."""
        changed = change(self._settings)
        if changed == self._settings:
            return
        self._settings = changed
        self._lane.add(single(lambda: self._store.change(change)), _done, self.failed.emit)
        self.changed.emit(changed)


def _done(_: object) -> None:
    """What was written is in force already."""
