"""Icons drawn from the bundled SVG files in the ink of the theme."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

SIZES: Final = (16, 20, 24, 32, 48, 64)  # pixels
FADED: Final = 0.38  # opacity of what cannot be used now
# They point along the reading, or are written in, or bound on the side where reading begins.
TURNING: Final = frozenset({"undo", "redo", "quit", "open", "notes", "look-up", "vocabulary"})


class Icons:
    """The drawings of one folder; ``currentColor`` in them is the ink asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, bool], QIcon] = {}

    def icon(self, name: str, ink: QColor, direction: Qt.LayoutDirection) -> QIcon:
        """Return the icon at every size, with a faded state; mirrored where it has a direction."""
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft and name in TURNING
        key = (name, ink.name(), is_mirrored)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, ink, is_mirrored=is_mirrored)
        return self._drawn[key]

    def _draw(self, name: str, ink: QColor, *, is_mirrored: bool) -> QIcon:
        icon, drawing = QIcon(), self._drawing(name, ink)
        for size in SIZES:
            pixmap = _rendered(drawing, size)
            if is_mirrored:
                pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
            icon.addPixmap(pixmap, QIcon.Mode.Normal)
            icon.addPixmap(_faded(pixmap), QIcon.Mode.Disabled)
        return icon

    def _drawing(self, name: str, ink: QColor) -> QSvgRenderer:
        drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return QSvgRenderer(QByteArray(drawing.replace("currentColor", ink.name()).encode()))


def _rendered(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _faded(pixmap: QPixmap) -> QPixmap:
    faded = QPixmap(pixmap.size())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(FADED)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded
