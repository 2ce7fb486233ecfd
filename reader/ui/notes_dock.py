"""The notes' place at the side of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.notes.panel import NotesPanel
from reader.ui.side_dock import SideDock


class NotesDock(SideDock):
    """Comes when a note is written or asked for."""

    def __init__(self, colours: Colours, window: QMainWindow) -> None:
        super().__init__("notes", window)
        self.panel = NotesPanel(colours, self)
        self.hold(self.panel, self.panel.table)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Notes"))
