"""Sets a passage: the page's face, its own direction, its lit words on a ground of their own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.domain.article import Role
from reader.domain.language import Language
from reader.domain.shown import shown
from reader.ui.look.fonts import Typography
from reader.ui.study.rows import Passage

ENDLESS: Final = 1e6  # pixels: one line whatever the text
_SCALES: Final = {True: 1.25, False: 1.05}  # of the interface's size, by right-to-left


@dataclass(frozen=True, slots=True)
class Type:
    """The faces of both languages, and the colours of a lit word."""

    typography: Typography
    interface: QFont
    light: QColor
    ink: QColor

    def font(self, language: Language) -> QFont:
        """Return the page's face for ``language`` in a size that suits the interface's."""
        font = self.typography.font(Role.BODY, language)
        font.setPointSizeF(self.interface.pointSizeF() * _SCALES[language.is_right_to_left])
        return font


@dataclass(frozen=True, slots=True)
class Laid:
    """A passage laid out; ``lit`` are its lit stretches in UTF-16 units."""

    layout: QTextLayout
    lit: tuple[tuple[int, int], ...]
    height: float

    def draw(self, painter: QPainter, top_left: QPointF, ink: QColor) -> None:
        """Draw the lines in ``ink``."""
        painter.setPen(ink)
        self.layout.draw(painter, top_left)


def set_passage(passage: Passage, kind: Type, width: float | None) -> Laid:
    """Lay the passage out in ``width`` pixels, or on one line as long as it needs."""
    safe = shown(passage.text)
    lit = tuple((safe.to_shown(span.start), safe.to_shown(span.end)) for span in passage.lit)
    layout = QTextLayout(safe.text, kind.font(passage.language))
    layout.setTextOption(_option(passage.language, may_wrap=width is not None))
    layout.setFormats([_light(start, end, kind) for start, end in lit])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(ENDLESS if width is None else width)
        if width is None:
            line.setLineWidth(math.ceil(line.naturalTextWidth()))
        line.setPosition(QPointF(0.0, height))
        height += line.height()
    layout.endLayout()
    return Laid(layout, lit, height)


def _option(language: Language, *, may_wrap: bool) -> QTextOption:
    is_reversed = language.is_right_to_left
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_reversed else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_reversed else Qt.LayoutDirection.LeftToRight
    )
    wrapping = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    option.setWrapMode(wrapping if may_wrap else QTextOption.WrapMode.NoWrap)
    return option


def _light(start: int, end: int, kind: Type) -> QTextLayout.FormatRange:
    light = QTextLayout.FormatRange()
    light.start, light.length = start, end - start
    form = QTextCharFormat()
    form.setBackground(kind.light)
    form.setForeground(kind.ink)
    light.format = form
    return light
