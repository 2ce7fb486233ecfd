"""A combo box whose entries stand for values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget


class Choices(QComboBox):
    """Offers values under words; ``picked`` is emitted for the reader's choice alone."""

    picked = Signal(object)

    def __init__(self, values: Sequence[object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = list(values)
        for _ in values:
            self.addItem("")
        self.activated.connect(self._on_activated)

    def offer(self, values: Sequence[object], words: Sequence[str]) -> None:
        """Offer other values, keeping the current one where it is still there."""
        current = self.value()
        self.clear()
        self._values = list(values)
        self.addItems(list(words))
        self.set_value(current)

    def word(self, words: Sequence[str]) -> None:
        """Put other words on the same values."""
        for index, text in enumerate(words):
            self.setItemText(index, text)

    def value(self) -> object:
        """Return the current value; None where there is none."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Show a value; the first one where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def _on_activated(self, index: int) -> None:
        self.picked.emit(self._values[index])
