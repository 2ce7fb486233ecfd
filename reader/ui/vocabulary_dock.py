"""The vocabulary's place at the side of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.vocabulary.panel import VocabularyPanel


class VocabularyDock(QDockWidget):
    """Holds the panel, as a tab on the notes where both are open; hidden until asked for."""

    def __init__(self, colours: Colours, window: QMainWindow, beside: QDockWidget) -> None:
        super().__init__(window)
        self.setObjectName("vocabulary")
        self.panel = VocabularyPanel(colours, self)
        self.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.tabifyDockWidget(beside, self)
        self._retranslate()
        self.hide()

    def toggle(self) -> None:
        """Show the words, or put them away; words behind the notes come to the front."""
        is_behind = not self.isHidden() and self.visibleRegion().isEmpty()
        self.setVisible(self.isHidden() or is_behind)
        if not self.isHidden():
            self.raise_()
            self.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Vocabulary"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
