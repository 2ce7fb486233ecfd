"""What the window wears: colours, icons and language, changed while it is open."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from reader.ui.look.icons import Icons
from reader.ui.look.language import Interface
from reader.ui.look.theme import Colours, Look


class Dress:
    """The look, the drawings and the words of one application."""

    def __init__(self, look: Look, icons: Icons, interface: Interface) -> None:
        self.look = look
        self.interface = interface
        self._icons = icons

    @property
    def colours(self) -> Colours:
        """Return the colours in force."""
        return self.look.colours

    def icon(self, name: str) -> QIcon:
        """Return an icon in the ink of the theme, turned as the interface runs."""
        ink = QGuiApplication.palette().color(QPalette.ColorRole.WindowText)
        return self._icons.icon(name, ink, QApplication.layoutDirection())
