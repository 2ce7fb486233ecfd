"""How large a dialog begins: as its letters need it, within the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QWidget

USUAL_PIXELS: Final = 12  # the interface's letters where the sizes of dialogs were chosen
SHARE_OF_SCREEN: Final = 0.9


def give_room(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog the pixels that it needs with usual letters, and more with larger ones."""
    scale = max(1.0, QFontInfo(dialog.font()).pixelSize() / USUAL_PIXELS)
    room = dialog.screen().availableSize() * SHARE_OF_SCREEN
    dialog.resize((QSize(width, height) * scale).boundedTo(room))
