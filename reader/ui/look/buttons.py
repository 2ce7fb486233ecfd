"""The row of buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QWidget


class Buttons(QDialogButtonBox):
    """Standard buttons that say in words what they do.

    The style's own icons for them are inked for a light theme and all but vanish in a dark one.
    """

    def __init__(
        self, buttons: QDialogButtonBox.StandardButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(buttons, parent)
        for button in self.buttons():
            button.setIcon(QIcon())
