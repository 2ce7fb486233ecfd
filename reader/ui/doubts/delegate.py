"""How a doubt looks in the list: what it is, why, and the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader.domain.language import Language
from reader.ui.doubts.listed import Listed
from reader.ui.doubts.model import DOUBT_ROLE
from reader.ui.doubts.words import MARKS, heading
from reader.ui.notes.lines import Lines, Setting, lines_of, quote_font
from reader.ui.reading.doubting import reason
from reader.ui.row_painter import BarredPainter, Index

SPACING_PIXELS: Final = 3  # between the lines of a row
REASON_LINES: Final = 3
SMALL_SCALE: Final = 0.9
_LEFT: Final = Qt.LayoutDirection.LeftToRight
_RIGHT: Final = Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class DoubtLook:
    """A doubt's parts, laid out one below the other; the reason is inked, the rest faded."""

    head: Lines
    reason: Lines
    source: Lines
    target: Lines

    @property
    def parts(self) -> tuple[Lines, ...]:
        """Return the parts from top to bottom."""
        return self.head, self.reason, self.source, self.target

    @property
    def height(self) -> float:
        """Return the height of all, in pixels."""
        spaces = SPACING_PIXELS * (len(self.parts) - 1)
        return sum(part.height for part in self.parts) + spaces


class DoubtDelegate(BarredPainter[DoubtLook]):
    """Measures and draws doubts in the width of their list."""

    def _key(self, index: Index) -> Listed:
        return cast("Listed", index.data(DOUBT_ROLE))  # data() is untyped

    def _bar_colour(self, index: Index) -> str:
        one = self._key(index)
        return self._colours.roles.page if one.is_settled else self._colours.marks[MARKS[one.topic]]

    def _paint_look(self, painter: QPainter, room: QRectF, index: Index) -> None:
        look, roles, top = self._look(index), self._colours.roles, room.y()
        is_settled = self._key(index).is_settled
        for part in look.parts:
            ink = roles.ink if part is look.reason and not is_settled else roles.faded
            part.draw(painter, QPointF(room.x(), top), QColor(ink))
            top += part.height + SPACING_PIXELS

    def _laid_out(self, index: Index) -> DoubtLook:
        one, width = self._key(index), self._width
        font, ours = self._view.font(), self._view.layoutDirection()
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL_SCALE)
        small.setBold(True)
        arabic = quote_font(self._typography, Language.ARABIC, font)
        english = quote_font(self._typography, Language.ENGLISH, font)
        return DoubtLook(
            lines_of(heading(one), Setting(small, ours, width, 1)),
            lines_of(reason(one.doubt), Setting(font, ours, width, REASON_LINES)),
            lines_of(one.source, Setting(arabic, _RIGHT, width, 1)),
            lines_of(one.target, Setting(english, _LEFT, width, 1)),
        )
