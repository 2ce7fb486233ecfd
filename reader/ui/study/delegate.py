"""How the rows of the panel's lists look."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QTextLine
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.domain.language import Language
from reader.ui.row_painter import RowPainter
from reader.ui.study.rows import ROW_ROLE, Index, Kind, Row
from reader.ui.study.setting import Laid, Type, set_passage

PADDING: Final = 12  # pixels at the sides of a row
GAP: Final = 5  # pixels between the parts of a row, and above and below them
FADE: Final = 28  # pixels over which a line that goes on fades out
WORD_SHARE: Final = 0.3  # of an entry's width that its word is given
SMALL: Final = 0.9


class RowDelegate(RowPainter):
    """Measures and draws rows in the width of their list."""

    def height_at(self, index: Index) -> float:
        """Return how high a row is in the width of the list, in pixels."""
        row = _row_at(index)
        if row.kind is Kind.PAIR:
            laid = [set_passage(passage, self._type(), self._room()) for passage in row.passages]
            return sum(one.height for one in laid) + (len(laid) + 3) * GAP
        if row.kind is Kind.HEADING:
            return QFontMetricsF(self._heading_font()).height() + 3 * GAP
        return QFontMetricsF(self._type().font(Language.ARABIC)).height() + GAP

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row, rect = _row_at(index), option.rect
        painter.save()
        painter.setClipRect(rect)
        ground = self._paint_ground(painter, rect, option.state, row)
        if row.kind is Kind.HEADING:
            self._paint_heading(painter, rect, row)
        elif row.kind is Kind.PAIR:
            self._paint_pair(painter, rect, row)
        elif row.kind is Kind.ENTRY:
            self._paint_entry(painter, rect, row)
        else:
            self._paint_line(painter, rect, row, ground)
        painter.restore()

    def _type(self) -> Type:
        roles = self._colours.roles
        return Type(
            self._typography, self._view.font(), QColor(roles.word_light), QColor(roles.ink)
        )

    def _room(self) -> float:
        return max(60.0, self._view.viewport().width() - 2.0 * PADDING)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, row: Row
    ) -> QColor:
        roles = self._colours.roles
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = QColor(roles.sentence_light if is_chosen else roles.page)
        if row.kind is Kind.HEADING:
            ground = QColor(roles.surface)
        painter.fillRect(rect, ground)
        painter.setPen(QColor(roles.divider))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(roles.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        return ground

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        painter.setFont(self._heading_font())
        painter.setPen(QColor(self._colours.roles.faded))
        self._write(painter, QRectF(rect.adjusted(PADDING, 0, -PADDING, 0)), row.plain)

    def _paint_pair(self, painter: QPainter, rect: QRect, row: Row) -> None:
        top = rect.y() + 2.0 * GAP
        inks = (self._colours.roles.ink, self._colours.roles.faded)
        for passage, ink in zip(row.passages, inks, strict=False):
            laid = set_passage(passage, self._type(), self._room())
            laid.draw(painter, QPointF(rect.x() + PADDING, top), QColor(ink))
            top += laid.height + GAP

    def _paint_entry(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Draw word, meaning and remark from the interface's start to its end."""
        word, meaning = row.passages
        laid = set_passage(word, self._type(), None)
        taken = max(laid.layout.lineAt(0).width() + PADDING, self._room() * WORD_SHARE)
        room = QRectF(rect.adjusted(PADDING, 0, -PADDING, 0))
        roles = self._colours.roles
        start = room.right() - laid.layout.lineAt(0).width() if self._is_mirrored() else room.x()
        laid.draw(painter, QPointF(start, _middle(rect, laid)), QColor(roles.ink))
        painter.setPen(QColor(roles.faded))
        painter.setFont(self._small_font())
        self._write(painter, room, row.remark, is_at_end=True)
        remark = QFontMetricsF(self._small_font()).horizontalAdvance(row.remark)
        rest = QRectF(0.0, room.y(), room.width() - taken - remark - PADDING, room.height())
        rest.moveLeft(room.x() + remark + PADDING if self._is_mirrored() else room.x() + taken)
        painter.setFont(self._type().font(Language.ENGLISH))
        self._write(painter, rest, meaning.text)

    def _write(
        self, painter: QPainter, room: QRectF, text: str, *, is_at_end: bool = False
    ) -> None:
        is_right = self._is_mirrored() != is_at_end
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetricsF(painter.font())
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        where = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, where, cut)

    def _paint_line(self, painter: QPainter, rect: QRect, row: Row, ground: QColor) -> None:
        laid = set_passage(row.passages[0], self._type(), None)
        line = laid.layout.lineAt(0)
        ends = [_x_of(line, position) for position in laid.lit[0]]
        left = rect.x() + rect.width() / 2 - sum(ends) / len(ends)
        laid.draw(painter, QPointF(left, _middle(rect, laid)), QColor(self._colours.roles.ink))
        _fade(painter, rect, (left, left + line.width()), ground)

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _heading_font(self) -> QFont:
        font = self._small_font()
        font.setBold(True)
        return font

    def _small_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font


def _row_at(index: Index) -> Row:
    return cast("Row", index.data(ROW_ROLE))  # data() is untyped


def _middle(rect: QRect, laid: Laid) -> float:
    return rect.y() + (rect.height() - laid.height) / 2


def _x_of(line: QTextLine, position: int) -> float:
    # PySide gives the position back as well, which its stubs call an object.
    found = cast("float | tuple[float, int]", line.cursorToX(position))
    return found[0] if isinstance(found, tuple) else found


def _fade(painter: QPainter, rect: QRect, text: tuple[float, float], ground: QColor) -> None:
    """Let a text that goes on beyond the row end softly there."""
    clear = QColor(ground)
    clear.setAlpha(0)
    left, right = float(rect.left()), float(rect.right() + 1)
    for is_cut, edge, inner in (
        (text[0] < left, left, left + FADE),
        (text[1] > right, right, right - FADE),
    ):
        if is_cut:
            veil = QLinearGradient(edge, 0.0, inner, 0.0)
            veil.setColorAt(0.0, ground)
            veil.setColorAt(1.0, clear)
            painter.fillRect(QRectF(min(edge, inner), rect.y() + 1, FADE, rect.height() - 2), veil)
