"""The notes' place at the side of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

from reader.ui.look.theme import Colours
from reader.ui.notes.panel import NotesPanel


class NotesDock(QDockWidget):
    """Holds the panel; hidden until a note is written or asked for."""

    left = Signal()  # the reader goes back to the page

    def __init__(self, colours: Colours, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("notes")
        self.panel = NotesPanel(colours, self)
        self.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self._retranslate()
        self.hide()

    def toggle(self) -> None:
        """Show the notes, or put them away."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self.panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Notes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
