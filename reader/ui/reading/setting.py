"""Setting one text into lines: its pitch, its indents and the side its lines start on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QTextBlock, QTextLine, QTextOption

from reader.domain.article import Role
from reader.domain.language import Language
from reader.ui.look.fonts import Typography
from reader.ui.reading.geometry import indent_of

# Running text of the usual mix of letters and spaces, for the mean width of a letter.
_SAMPLES = {
    True: "أعلنت بعثة أثرية مصرية يونانية مشتركة الأحد كشف ميناء غارق يعود إلى القرن الثالث",
    False: "A joint mission on Sunday announced the discovery of a sunken harbour dating back",
}
CursorPosition = QTextLine.CursorPosition
_SPACES = {space.encode("utf-16-le") for space in " \t\u00a0\u2028"}
_LIST_MARKER = re.compile(r"(?:[•▪◦‣·*–—-]|[0-9\u0660-\u0669]{1,3}[.)\-])\s+")


@dataclass(frozen=True, slots=True)
class Style:
    """How texts of one role and language are set; lengths in pixels.

    ``pitch`` is the least distance of base lines, ``letter`` the mean width of a letter.
    """

    pitch: int
    letter: float
    indent: float
    option: QTextOption
    metrics: QFontMetricsF
    is_list: bool

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether lines start at the right."""
        return self.option.textDirection() is Qt.LayoutDirection.RightToLeft

    def guess(self, lengths: Sequence[int], width: float) -> list[int]:
        """Return about how high texts of so many letters each will be."""
        letters_a_line = max((width - self.indent) / self.letter, 1.0)
        # Thousands of texts have a few hundred lengths between them.
        heights = {each: (int(each / letters_a_line) + 1) * self.pitch for each in set(lengths)}
        return [heights[length] for length in lengths]


@dataclass(frozen=True, slots=True)
class TextSize:
    """Height of a text and its first base line, in pixels from its top."""

    height: float
    baseline: float


def style_of(typography: Typography, role: Role, language: Language, em: float) -> Style:
    """Return how texts of that role and language are set."""
    font = typography.font(role, language)
    metrics = QFontMetricsF(font)
    sample = _SAMPLES[language.is_right_to_left]
    return Style(
        pitch=round(typography.line_height(role, language) * QFontInfo(font).pixelSize()),
        letter=metrics.horizontalAdvance(sample) / len(sample),
        indent=indent_of(role) * em,
        option=_option(language),
        metrics=metrics,
        is_list=role is Role.LIST,
    )


def has_list_marker(text: str) -> bool:
    """Tell whether a list's entry brings its own bullet or number."""
    return _LIST_MARKER.match(text) is not None


def set_lines(block: QTextBlock, style: Style, width: float) -> TextSize:
    """Break a text into lines; a list's own marker hangs out of them."""
    layout = block.layout()
    layout.setTextOption(style.option)
    layout.beginLayout()
    y = baseline = 0.0
    inset = style.indent - _hanging(block.text(), style)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width - inset, 1.0))
        pitch = max(style.pitch, round(line.height()))
        top = y + (pitch - line.height()) / 2
        line.setPosition(QPointF(0.0 if style.is_right_to_left else inset, top))
        baseline = baseline or top + line.ascent()
        y += pitch
        inset = style.indent
    layout.endLayout()
    return TextSize(y, baseline)


def end_without_spaces(block: QTextBlock, start: int, end: int) -> int:
    """Return where a stretch of a text ends without the spaces at its end, in UTF-16 units."""
    units = block.text().encode("utf-16-le")
    while start < end and units[2 * end - 2 : 2 * end] in _SPACES:
        end -= 1
    return end


def cursor_at(
    block: QTextBlock, line: QTextLine, style: Style, x: float, position: CursorPosition
) -> int:
    """Return the place in the text at ``x`` of a line.

    Qt takes the spaces that end a right-to-left line for part of what is aligned, here only: the
    letters are painted, and ``cursorToX`` finds them, that much farther to the left.
    """
    end = line.textStart() + line.textLength()
    if style.is_right_to_left:
        spaces = end - end_without_spaces(block, line.textStart(), end)
        x += spaces * style.metrics.horizontalAdvance(" ")
    return line.xToCursor(x, position)


def x_of(line: QTextLine, position: int) -> float:
    """Return where the caret stands in a line."""
    x = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)  # pyright: ignore - PySide says object


def _hanging(text: str, style: Style) -> float:
    marker = _LIST_MARKER.match(text) if style.is_list else None
    return min(style.metrics.horizontalAdvance(marker.group()), style.indent) if marker else 0.0


def _option(language: Language) -> QTextOption:
    # QTextLayout does not mirror alignment: without AlignRight the last line stands at the left.
    is_right_to_left = language.is_right_to_left
    option = QTextOption(
        Qt.AlignmentFlag.AlignRight if is_right_to_left else Qt.AlignmentFlag.AlignLeft
    )
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
