"""The place of the word study at the side of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.study.panel import StudyPanel


class StudyDock(QDockWidget):
    """Holds the panel; hidden until a word's card or the menu asks for it."""

    def __init__(self, colours: Colours, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("study")
        self.panel = StudyPanel(colours, self)
        self.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self._retranslate()
        self.hide()

    def come_forward(self) -> None:
        """Show the panel, before those that it shares its place with."""
        self.show()
        self.raise_()

    def toggle(self) -> None:
        """Show the panel, or put it away; one that lies behind another comes forward."""
        if self.isVisible() and not self.visibleRegion().isEmpty():
            self.hide()
            return
        self.come_forward()
        self.panel.show_section(self.panel.section)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Word Study"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
