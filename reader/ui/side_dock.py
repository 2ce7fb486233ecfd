"""A panel's place at the side of the window, perhaps as a tab over another's."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reader.ui.look.worded import Worded

USUAL_WIDTH: Final = 300  # pixels, where the window has them: no button's words are cut short
LEAST_WIDTH: Final = 240  # pixels: what is said where a list is empty still reads well


class SideDock(Worded, QDockWidget):
    """Holds a panel; hidden until it is asked for."""

    left = Signal()  # the reader goes back to the page

    def __init__(self, name: str, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self._entrance: QWidget = self
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        self.hide()

    def hold(self, panel: QWidget, entrance: QWidget) -> None:
        """Hold the panel, in which the keyboard goes to ``entrance`` first.

        As the panel's focus proxy that part would be the only one that Tab comes to.
        """
        panel.setMinimumWidth(LEAST_WIDTH)
        self.setWidget(panel)
        self._entrance = entrance

    def come_forward(self) -> None:
        """Show the panel, before those that it shares its place with."""
        self.show()
        self.raise_()

    def sizeHint(self) -> QSize:
        """Return the size to come with."""
        return super().sizeHint().expandedTo(QSize(USUAL_WIDTH, 0))

    def toggle(self) -> None:
        """Show the panel, or put it away; one that lies behind another comes forward."""
        if self.isVisible() and not self.visibleRegion().isEmpty():
            self.hide()
            return
        self.come_forward()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Let the panel have the keyboard."""
        self._entrance.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
