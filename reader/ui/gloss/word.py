"""A vocalised word whose parts are tinted without breaking its joined letters."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.domain.gloss import Segment
from reader.ui.look.theme import Colours
from reader.ui.reading.tinting import Stretch, paint_tinted

_ENDLESS = 1e6  # pixels: one line whatever the word
_PADDING = 3  # pixels: letters may stand out at the sides
_HEADROOM = 0.15  # of a line, over and under it: marks over marks stand out of a line


class TintedWord(QWidget):
    """Shows one Arabic word, each segment in the colour of its kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._stretches: list[Stretch] = []
        self._layout = QTextLayout()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """Return the word on show."""
        return self._text

    def show_segments(self, segments: Sequence[Segment], colours: Colours) -> None:
        """Show the word that the segments join to."""
        tinted = [(s.text, colours.segments[s.kind]) for s in segments]
        self._show("".join(text for text, _ in tinted), tinted)

    def show_plain(self, word: str, colours: Colours) -> None:
        """Show a word of which the parts are not known."""
        self._show(word, [(word, colours.roles.ink)])

    def set_face(self, font: QFont) -> None:
        """Set the face; the word is set anew."""
        self.setFont(font)
        self._lay_out()

    def _show(self, text: str, tinted: Sequence[tuple[str, str]]) -> None:
        self._text = text
        self._stretches, start = [], 0
        for part, colour in tinted:
            end = start + len(part.encode("utf-16-le")) // 2  # Qt counts UTF-16 units
            self._stretches.append(Stretch(start, end, colour))
            start = end
        self.setAccessibleName(text)
        self._lay_out()

    def _lay_out(self) -> None:
        self._layout = QTextLayout(self._text, self.font())
        option = self._layout.textOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        line = self._layout.createLine()
        if line.isValid():
            line.setLineWidth(_ENDLESS)
        self._layout.endLayout()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102 - Qt's
        if not self._layout.lineCount():
            return QSize(0, 0)
        line = self._layout.lineAt(0)
        return QSize(
            math.ceil(line.naturalTextWidth()) + 2 * _PADDING,
            math.ceil(line.height() + 2 * _headroom(line)),
        )

    def minimumSizeHint(self) -> QSize:  # noqa: D102 - Qt's
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word from its natural start."""
        if not self._layout.lineCount():
            return
        painter = QPainter(self)
        origin = QPointF(_PADDING, _headroom(self._layout.lineAt(0)))
        paint_tinted(painter, self._layout, origin, self._stretches)
        painter.end()


def _headroom(line: QTextLine) -> float:
    return _HEADROOM * line.height()
