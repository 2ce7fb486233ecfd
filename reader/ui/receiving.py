"""Articles that come by the clipboard, or are dropped on the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from reader.ui.desk import Desk
from reader.ui.reading.view import ReadingView


class Receiving(QObject):
    """Opens the first file of what comes, or else its text."""

    def __init__(self, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk)
        self._desk = desk
        view.files_dropped.connect(self._on_files_dropped)
        view.text_dropped.connect(desk.open_text)

    def paste(self) -> None:
        """Open what was copied."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Open what was pasted or dropped."""
        if files := [url.toLocalFile() for url in data.urls() if url.isLocalFile()]:
            self._on_files_dropped(files)
        elif data.text().strip():
            self._desk.open_text(data.text())

    def _on_files_dropped(self, paths: list[str]) -> None:
        self._desk.open_path(paths[0])
