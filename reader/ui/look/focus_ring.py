"""A ring around the button that has the keyboard: the style's own can hardly be seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

RING_PIXELS: Final = 2
RADIUS_PIXELS: Final = 4


class FocusRings(QObject):
    """Puts a ring around whichever button Tab comes to, in any window."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        self._style = _Above()
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if isinstance(now, QAbstractButton) and _is_by_keyboard(now):
            self._ring = FocusRing(now, self._style)
            self._ring.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self, ring: QObject) -> None:
        if ring is self._ring:  # its window is gone
            self._ring = None


class FocusRing(QFocusFrame):
    """A ring in the colour of the theme that follows one button."""

    def __init__(self, button: QAbstractButton, style: QStyle) -> None:
        super().__init__(button.parentWidget())
        self.setStyle(style)
        self.setWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring; Qt's mask keeps it off the button."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), RING_PIXELS))
        inset = RING_PIXELS / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS_PIXELS, RADIUS_PIXELS)


class _Above(QProxyStyle):
    """Has a ring lie over the whole window, where the button's own row would cut it."""

    def styleHint(  # noqa: N802 - Qt's, as is the last argument
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:
        """Answer for the ring alone; no other widget has this style."""
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returnData)


def _is_by_keyboard(widget: QWidget) -> bool:
    return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
