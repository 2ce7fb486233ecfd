"""How a word looks in the list: as in a dictionary, its status beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from reader.domain.language import Language
from reader.domain.vocabulary import Vocable
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.notes.lines import Lines, Setting, lines_of, quote_font
from reader.ui.row_table import RowPainter, paint_bar, paint_ground
from reader.ui.vocabulary.model import WORD_ROLE, Index
from reader.ui.vocabulary.words import MARKS, grammar, status_name

BAR_PIXELS: Final = 5
GAP_PIXELS: Final = 6
PADDING_PIXELS: Final = 9
LEAST_PIXELS: Final = 60  # that words are given, however narrow the list
WORD_SHARE: Final = 0.42  # of the width, for the Arabic
GLOSS_LINES: Final = 2
SMALL_SCALE: Final = 0.9
WORD_SCALE: Final = 1.2  # of the size that quotations have
LOOKS_KEPT: Final = 2_000
_LEFT: Final = Qt.LayoutDirection.LeftToRight
_RIGHT: Final = Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class _Look:
    """A word's parts, laid out; the Arabic stands at the right, its English at the left."""

    word: Lines
    gloss: Lines
    foot: Lines

    @property
    def body(self) -> float:
        return max(self.word.height, self.gloss.height)

    @property
    def height(self) -> float:
        return self.body + self.foot.height + 2 * PADDING_PIXELS


class WordDelegate(RowPainter):
    """Measures and draws words in the width of their list."""

    def __init__(self, colours: Colours, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = colours
        self._typography = Typography()
        self._looks: dict[Vocable, _Look] = {}
        self._made_for: object = None

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours

    def set_typography(self, typography: Typography) -> None:
        """Write in other faces."""
        self._typography = typography
        self.forget()

    def forget(self) -> None:
        """Lay every word out anew, in another language say."""
        self._looks.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the list's width and the height that the word takes in it."""
        del option
        return QSize(self._view.viewport().width(), round(self._look(_word_at(index)).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the word."""
        word, rect = _word_at(index), option.rect
        painter.save()
        paint_ground(painter, rect, option.state, self._colours)
        self._paint_bar(painter, rect, word)
        self._paint_parts(painter, rect, word)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, word: Vocable) -> None:
        at_start = rect.x() + GAP_PIXELS
        if self._view.isRightToLeft():
            at_start = rect.right() - GAP_PIXELS - BAR_PIXELS
        height = rect.height() - 2 * PADDING_PIXELS
        bar = QRectF(at_start, rect.y() + PADDING_PIXELS, BAR_PIXELS, height)
        paint_bar(painter, bar, self._colours.marks[MARKS[word.status]], self._colours.roles.faded)

    def _paint_parts(self, painter: QPainter, rect: QRect, word: Vocable) -> None:
        look, roles, inner = self._look(word), self._colours.roles, self._inner(rect)
        ink = QColor(roles.ink)
        # Both are centred in the height of the higher one.
        top = inner.y() + (look.body - look.word.height) / 2
        look.word.draw(painter, QPointF(inner.right() - self._word_width(), top), ink)
        top = inner.y() + (look.body - look.gloss.height) / 2
        look.gloss.draw(painter, QPointF(inner.x(), top), ink)
        look.foot.draw(painter, QPointF(inner.x(), inner.y() + look.body), QColor(roles.faded))

    def _inner(self, rect: QRect) -> QRectF:
        bar = BAR_PIXELS + 2 * GAP_PIXELS
        start, end = (bar, PADDING_PIXELS)
        if self._view.isRightToLeft():
            start, end = end, start
        return QRectF(rect).adjusted(start, PADDING_PIXELS, -end, -PADDING_PIXELS)

    def _width(self) -> float:
        room = self._view.viewport().width() - BAR_PIXELS - 2 * GAP_PIXELS - PADDING_PIXELS
        return max(LEAST_PIXELS, room)

    def _word_width(self) -> float:
        return self._width() * WORD_SHARE

    def _look(self, word: Vocable) -> _Look:
        made_for = (self._view.viewport().width(), self._view.layoutDirection(), self._view.font())
        if made_for != self._made_for or len(self._looks) > LOOKS_KEPT:
            self._looks.clear()
            self._made_for = made_for
        if word not in self._looks:
            self._looks[word] = self._laid_out(word)
        return self._looks[word]

    def _laid_out(self, word: Vocable) -> _Look:
        font, width = self._view.font(), self._width()
        arabic = quote_font(self._typography, Language.ARABIC, font)
        arabic.setPointSizeF(arabic.pointSizeF() * WORD_SCALE)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL_SCALE)
        foot = "  ·  ".join((status_name(word.status), grammar(word)))
        gloss = Setting(font, _LEFT, width - self._word_width() - GAP_PIXELS, GLOSS_LINES)
        return _Look(
            lines_of(word.lemma.form, Setting(arabic, _RIGHT, self._word_width(), 1)),
            lines_of(word.gloss or "?", gloss),
            lines_of(foot, Setting(small, self._view.layoutDirection(), width, 1)),
        )


def _word_at(index: Index) -> Vocable:
    return cast("Vocable", index.data(WORD_ROLE))  # data() is untyped
