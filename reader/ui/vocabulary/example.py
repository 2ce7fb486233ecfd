"""The sentence in which the chosen word was met, with its translation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.domain.language import Language
from reader.domain.shown import shown
from reader.domain.vocabulary import Vocable
from reader.ui.look.fonts import Typography
from reader.ui.notes.lines import quote_font


class Example(QWidget):
    """Both sentences, each in its own face and direction; nothing where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typography = Typography()
        self.sentence = QLabel(self)
        self.translation = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(2)
        for label in (self.sentence, self.translation):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self.translation.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._align()
        self._dress()
        self.hide()

    def show_word(self, word: Vocable | None) -> None:
        """Show where a word was met."""
        self.sentence.setText(shown(word.example).text if word else "")
        self.translation.setText(shown(word.translation).text if word else "")
        self.translation.setVisible(bool(word and word.translation))
        self.setVisible(bool(word and word.example))

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self._typography = typography
        self._dress()

    def _dress(self) -> None:
        self.sentence.setFont(quote_font(self._typography, Language.ARABIC, self.font()))
        self.translation.setFont(quote_font(self._typography, Language.ENGLISH, self.font()))

    def _align(self) -> None:
        """Let each sentence begin where its language does, whatever the interface's direction."""
        absolute = Qt.AlignmentFlag.AlignAbsolute
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignRight | absolute)
        self.translation.setAlignment(Qt.AlignmentFlag.AlignLeft | absolute)
        self.sentence.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.translation.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "translation"):
            self._dress()
