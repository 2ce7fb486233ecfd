"""Widgets that speak the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

# Qt's classes cannot be inherited twice: what is worded brings the widget itself.
_Widget = QWidget if TYPE_CHECKING else object


class Worded(_Widget):
    """Part of a widget, before its Qt class: it words itself anew in another language."""

    def _retranslate(self) -> None:
        """Put all words in, in the language of the interface."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
