"""A few lines of text laid out in a width, cut with an ellipsis where there are more."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from reader.domain.article import Role
from reader.domain.language import Language
from reader.domain.shown import LINE_SEPARATOR, shown
from reader.ui.look.fonts import Typography

_SCALES: Final = {True: 1.3, False: 1.05}  # of the interface's size, by right-to-left
_STRONG: Final = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its face, its direction, the width it has and the lines it may fill."""

    font: QFont
    direction: Qt.LayoutDirection
    width: float
    most_lines: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Text that is laid out and ready to be drawn."""

    layout: QTextLayout
    height: float

    def draw(self, painter: QPainter, top_left: QPointF, ink: QColor) -> None:
        """Draw the lines in ``ink``."""
        painter.setPen(ink)
        self.layout.draw(painter, top_left)


def lines_of(text: str, setting: Setting) -> Lines:
    """Lay ``text`` out; line breaks in it stay, its bidi controls are contained."""
    safe = LINE_SEPARATOR.join(shown(line).text for line in text.splitlines())
    layout = _laid_out(safe, setting)
    if layout.lineCount() > setting.most_lines:
        layout = _laid_out(_cut(safe, layout, setting), setting)
    count = min(layout.lineCount(), setting.most_lines)
    return Lines(layout, sum(layout.lineAt(index).height() for index in range(count)))


def direction_of(text: str) -> Qt.LayoutDirection:
    """Return the direction of the first strong letter, as for text whose language nobody knows."""
    for letter in text:
        direction = _STRONG.get(unicodedata.bidirectional(letter))
        if direction is not None:
            return direction
    return Qt.LayoutDirection.LeftToRight


def direction_of_language(language: Language) -> Qt.LayoutDirection:
    """Return the direction that text in ``language`` runs in."""
    if language.is_right_to_left:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def quote_font(typography: Typography, language: Language, interface: QFont) -> QFont:
    """Return the page's face for ``language`` in a size that suits the interface's font."""
    font = typography.font(Role.BODY, language)
    font.setPointSizeF(interface.pointSizeF() * _SCALES[language.is_right_to_left])
    return font


def _laid_out(text: str, setting: Setting) -> QTextLayout:
    is_reversed = setting.direction is Qt.LayoutDirection.RightToLeft
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_reversed else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(setting.direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, setting.font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() <= setting.most_lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(setting.width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _cut(text: str, layout: QTextLayout, setting: Setting) -> str:
    start = layout.lineAt(setting.most_lines - 1).textStart()  # in UTF-16 units
    units = text.encode("utf-16-le")
    kept, rest = (part.decode("utf-16-le") for part in (units[: 2 * start], units[2 * start :]))
    metrics = QFontMetricsF(setting.font)
    rest = rest.replace(LINE_SEPARATOR, " ")
    return kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, setting.width)
