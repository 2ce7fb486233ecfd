"""The toolbar, whose words make room for its icons in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QActionEvent, QResizeEvent
from PySide6.QtWidgets import QToolBar, QWidget

ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly
WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QToolBar):
    """Shows words beside its icons where all of them fit, and the icons alone elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted = 0  # pixels that all the words need
        self._faces: dict[str, tuple[str, bool]] = {}  # words, and whether an icon is beside them
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(WORDS)

    def _measure(self) -> None:
        """See anew how much room the words need: they or their letters are others."""
        self.setToolButtonStyle(WORDS)
        self._wanted = self.sizeHint().width()
        self._fit()

    def _fit(self) -> None:
        self.setToolButtonStyle(WORDS if self.width() >= self._wanted else ICONS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def actionEvent(self, event: QActionEvent) -> None:
        """Follow the words of the actions."""
        super().actionEvent(event)
        action = event.action()
        face = action.iconText(), action.icon().isNull()
        if face != self._faces.get(action.objectName()):  # most changes are of other things
            self._faces[action.objectName()] = face
            self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
