"""The words that a note stands on, in the face and the direction of their language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.domain.language import Language
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.notes.lines import Lines, Setting, direction_of_language, lines_of, quote_font

MOST_LINES: Final = 3
PADDING_PIXELS: Final = 8


class Quotation(QWidget):
    """A few lines of an article on the colour of its page."""

    def __init__(self, parent: QWidget | None = None, *, most_lines: int = MOST_LINES) -> None:
        super().__init__(parent)
        self._most_lines = most_lines
        self._words = ""
        self._language = Language.ARABIC
        self._typography = Typography()
        self._colours: Colours | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """Return the words."""
        return self._words

    def show_words(self, words: str, language: Language) -> None:
        """Quote other words."""
        self._words, self._language = words, language
        self.setAccessibleName(words)
        self._renew()

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self._typography = typography
        self._renew()

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> Lines:
        font = quote_font(self._typography, self._language, self.font())
        direction = direction_of_language(self._language)
        room = max(1, width - 2 * PADDING_PIXELS)
        return lines_of(self._words, Setting(font, direction, room, self._most_lines))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the lines in that width."""
        return round(self._lines(width).height) + 2 * PADDING_PIXELS

    def sizeHint(self) -> QSize:
        """Return the size in the present width."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words on a piece of the page."""
        del event
        if self._colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._colours.roles.page))
        painter.setPen(QColor(self._colours.roles.divider))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        lines = self._lines(self.width())
        top_left = QPointF(PADDING_PIXELS, PADDING_PIXELS)
        lines.draw(painter, top_left, QColor(self._colours.roles.ink))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's font."""
        if event.type() == QEvent.Type.FontChange:
            self._renew()
        super().changeEvent(event)
