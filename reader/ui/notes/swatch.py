"""A small square of a note's colour, for buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.domain.note import Colour
from reader.ui.look.theme import Colours

PIXELS: Final = 16
SHARPNESS: Final = 2  # pixels of the picture for each of the screen


def swatch(colour: Colour, colours: Colours) -> QIcon:
    """Return the colour as the theme marks it, in a rounded square with an edge."""
    size = PIXELS * SHARPNESS
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.marks[colour]))
    painter.setPen(QColor(colours.roles.faded))
    painter.drawRoundedRect(QRectF(1, 1, PIXELS - 2, PIXELS - 2), 4, 4)
    painter.end()
    return QIcon(pixmap)
