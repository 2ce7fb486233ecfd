"""The line above the list that offers the notes of an earlier version of the article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.bidi import isolated
from reader.services.reuniting import Earlier
from reader.ui.look.worded import Worded


class Offer(Worded, QWidget):
    """Says how many notes there are, and brings them over when it is asked to."""

    accepted = Signal(object)  # Earlier

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier: Earlier | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.bring = QPushButton(self)
        self.decline = QPushButton(self)
        self._arrange()
        self.bring.clicked.connect(self._on_bring)
        self.decline.clicked.connect(self.withdraw)
        self._retranslate()
        self.hide()

    def make(self, earlier: Earlier) -> None:
        """Offer the notes of an earlier version."""
        self._earlier = earlier
        self._retranslate()
        self.show()

    def withdraw(self) -> None:
        """Offer nothing."""
        self._earlier = None
        self.hide()

    def _arrange(self) -> None:
        answers = QHBoxLayout()
        answers.addStretch(1)
        answers.addWidget(self.decline)
        answers.addWidget(self.bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.words)
        column.addLayout(answers)

    def _on_bring(self) -> None:
        earlier = self._earlier
        if earlier is not None:
            self.withdraw()
            self.accepted.emit(earlier)

    def _retranslate(self) -> None:
        earlier = self._earlier
        count = len(earlier.notes) if earlier is not None else 0
        title = isolated(earlier.title) if earlier is not None else ""
        words = self.tr("%n note(s) of an earlier version of this article, “{title}”", "", count)
        self.words.setText(words.format(title=title))
        self.bring.setText(self.tr("&Bring Over"))
        self.decline.setText(self.tr("&Leave"))
