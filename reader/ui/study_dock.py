"""The place of the word study at the side of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.side_dock import SideDock
from reader.ui.study.panel import StudyPanel


class StudyDock(SideDock):
    """Comes when a word's card or the menu asks for it."""

    def __init__(self, colours: Colours, window: QMainWindow) -> None:
        super().__init__("study", window)
        self.panel = StudyPanel(colours, self)
        self.hold(self.panel, self.panel.tabs)
        self._retranslate()

    def take_keyboard(self) -> None:
        """Let the open section have the keyboard."""
        self.panel.show_section(self.panel.section)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Word Study"))
