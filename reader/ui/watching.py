"""Noticing that the open file was changed by another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class FileWatch(QObject):
    """Watches one file and its folder, since editors put a new file in the old one's place.

    ``changed`` is emitted once for each state of the file that differs in size or time.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._seen: tuple[int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_something_changed)
        self._watcher.directoryChanged.connect(self._on_something_changed)

    def watch(self, path: Path | None) -> None:
        """Watch this file in place of the one before; None watches nothing."""
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        self._path = path
        self._seen = _state(path)
        if path is not None and self._seen is not None:
            self._watcher.addPaths([str(path), str(path.parent)])

    def _on_something_changed(self) -> None:
        state = _state(self._path)
        if self._path is None or state is None:
            return  # moved away: the article stays on the screen
        if str(self._path) not in self._watcher.files():
            self._watcher.addPath(str(self._path))
        if state != self._seen:
            self._seen = state
            self.changed.emit()


def _state(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found is not None else None
