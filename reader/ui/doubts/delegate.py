"""How a doubt looks in the list: what it is, why, and the words on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from reader.domain.language import Language
from reader.ui.doubts.listed import Listed
from reader.ui.doubts.model import DOUBT_ROLE, Index
from reader.ui.doubts.words import MARKS, heading
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.notes.lines import Lines, Setting, lines_of, quote_font
from reader.ui.reading.doubting import reason
from reader.ui.row_table import RowPainter, paint_bar, paint_ground

BAR_PIXELS: Final = 5
GAP_PIXELS: Final = 6
PADDING_PIXELS: Final = 9
SPACING_PIXELS: Final = 3  # between the lines of a row
LEAST_PIXELS: Final = 60  # that words are given, however narrow the list
REASON_LINES: Final = 3
SMALL_SCALE: Final = 0.9
LOOKS_KEPT: Final = 2_000
_LEFT: Final = Qt.LayoutDirection.LeftToRight
_RIGHT: Final = Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class _Look:
    """A doubt's parts, laid out one below the other; the reason is inked, the rest faded."""

    head: Lines
    reason: Lines
    source: Lines
    target: Lines

    @property
    def parts(self) -> tuple[Lines, ...]:
        return self.head, self.reason, self.source, self.target

    @property
    def height(self) -> float:
        spaces = SPACING_PIXELS * (len(self.parts) - 1) + 2 * PADDING_PIXELS
        return sum(part.height for part in self.parts) + spaces


class DoubtDelegate(RowPainter):
    """Measures and draws doubts in the width of their list."""

    def __init__(self, colours: Colours, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = colours
        self._typography = Typography()
        self._looks: dict[Listed, _Look] = {}
        self._made_for: object = None

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._typography = typography
        self.forget()

    def forget(self) -> None:
        """Lay every doubt out anew, in another language say."""
        self._looks.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the list's width and the height that the doubt takes in it."""
        del option
        return QSize(self._view.viewport().width(), round(self._look(_doubt_at(index)).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the doubt."""
        one, rect = _doubt_at(index), option.rect
        painter.save()
        paint_ground(painter, rect, option.state, self._colours)
        self._paint_bar(painter, rect, one)
        self._paint_parts(painter, rect, one)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, one: Listed) -> None:
        at_start = rect.x() + GAP_PIXELS
        if self._view.isRightToLeft():
            at_start = rect.right() - GAP_PIXELS - BAR_PIXELS
        height = rect.height() - 2 * PADDING_PIXELS
        bar = QRectF(at_start, rect.y() + PADDING_PIXELS, BAR_PIXELS, height)
        colour = (
            self._colours.roles.page if one.is_settled else self._colours.marks[MARKS[one.topic]]
        )
        paint_bar(painter, bar, colour, self._colours.roles.faded)

    def _paint_parts(self, painter: QPainter, rect: QRect, one: Listed) -> None:
        look, roles, inner = self._look(one), self._colours.roles, self._inner(rect)
        top = inner.y()
        for part in look.parts:
            is_inked = part is look.reason and not one.is_settled
            part.draw(
                painter, QPointF(inner.x(), top), QColor(roles.ink if is_inked else roles.faded)
            )
            top += part.height + SPACING_PIXELS

    def _inner(self, rect: QRect) -> QRectF:
        start, end = BAR_PIXELS + 2 * GAP_PIXELS, PADDING_PIXELS
        if self._view.isRightToLeft():
            start, end = end, start
        return QRectF(rect).adjusted(start, PADDING_PIXELS, -end, -PADDING_PIXELS)

    def _width(self) -> float:
        room = self._view.viewport().width() - BAR_PIXELS - 2 * GAP_PIXELS - PADDING_PIXELS
        return max(LEAST_PIXELS, room)

    def _look(self, one: Listed) -> _Look:
        made_for = (self._view.viewport().width(), self._view.layoutDirection(), self._view.font())
        if made_for != self._made_for or len(self._looks) > LOOKS_KEPT:
            self._looks.clear()
            self._made_for = made_for
        if one not in self._looks:
            self._looks[one] = self._laid_out(one)
        return self._looks[one]

    def _laid_out(self, one: Listed) -> _Look:
        font, width, ours = self._view.font(), self._width(), self._view.layoutDirection()
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL_SCALE)
        small.setBold(True)
        arabic = quote_font(self._typography, Language.ARABIC, font)
        english = quote_font(self._typography, Language.ENGLISH, font)
        return _Look(
            lines_of(heading(one), Setting(small, ours, width, 1)),
            lines_of(reason(one.doubt), Setting(font, ours, width, REASON_LINES)),
            lines_of(one.source, Setting(arabic, _RIGHT, width, 1)),
            lines_of(one.target, Setting(english, _LEFT, width, 1)),
        )


def _doubt_at(index: Index) -> Listed:
    return cast("Listed", index.data(DOUBT_ROLE))  # data() is untyped
