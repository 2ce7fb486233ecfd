"""The doubts' place at the side of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.look.theme import Colours
from reader.ui.side_dock import SideDock


class DoubtsDock(SideDock):
    """Shares its place with the notes."""

    def __init__(self, colours: Colours, window: QMainWindow, notes: QDockWidget) -> None:
        super().__init__("doubts", window)
        self.panel = DoubtsPanel(colours, self)
        self.hold(self.panel, self.panel.table)
        window.tabifyDockWidget(notes, self)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Doubts"))
