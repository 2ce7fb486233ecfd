"""The card's buttons to what else there is to know about its word."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.ui.keyboard import DOORS
from reader.ui.look.worded import Worded
from reader.ui.study.sections import Section, title


class WordDoors(Worded, QWidget):
    """One flat button a section."""

    requested = Signal(object)  # Section

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {section: QPushButton(self) for section in Section}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 0)
        for button in self.buttons.values():
            button.setFlat(True)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        row.addStretch(1)
        self._retranslate()

    def _on_clicked(self) -> None:
        button = self.sender()
        self.requested.emit(next(s for s, b in self.buttons.items() if b is button))

    def _retranslate(self) -> None:
        for section, button in self.buttons.items():
            button.setText(title(section))
            button.setToolTip(
                self.tr("{title} ({key})").format(title=title(section), key=DOORS[section].keys)
            )
