"""The vocabulary's place at the side of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.side_dock import SideDock
from reader.ui.vocabulary.panel import VocabularyPanel


class VocabularyDock(SideDock):
    """Shares its place with the notes."""

    def __init__(self, colours: Colours, window: QMainWindow, notes: QDockWidget) -> None:
        super().__init__("vocabulary", window)
        self.panel = VocabularyPanel(colours, self)
        self.hold(self.panel, self.panel.table)
        window.tabifyDockWidget(notes, self)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Vocabulary"))
