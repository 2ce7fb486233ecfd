"""A card that floats over the page, and the keyboard's way to it and back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

_ROUNDNESS: Final = 8.0


class FloatingCard(QFrame):
    """Takes the keyboard when it appears, and gives it back where it still has it at the end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = self._edge = ""
        self._came_from: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def wear(self, ground: str, edge: str) -> None:
        """Paint the card in other colours."""
        self._ground, self._edge = ground, edge
        self.update()

    def appear(self) -> None:
        """Come into sight above all else; whoever has the keyboard gets it back later."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._holds(focused):
            self._came_from = focused
        self.show()
        self.raise_()

    def vanish(self) -> None:
        """Go out of sight."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._holds(focused)
        self.hide()
        if had_focus and self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self._came_from = None

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card's ground and its edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._ground))
        painter.setPen(QColor(self._edge))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, _ROUNDNESS, _ROUNDNESS)
        painter.end()
