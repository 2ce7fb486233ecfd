"""How a word looks in the list: as in a dictionary, its status beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader.domain.language import Language
from reader.domain.vocabulary import Vocable
from reader.ui.notes.lines import Lines, Setting, lines_of, quote_font
from reader.ui.row_painter import GAP_PIXELS, BarredPainter, Index
from reader.ui.vocabulary.model import WORD_ROLE
from reader.ui.vocabulary.words import MARKS, grammar, status_name

WORD_SHARE: Final = 0.42  # of the width, for the Arabic
GLOSS_LINES: Final = 2
SMALL_SCALE: Final = 0.9
WORD_SCALE: Final = 1.2  # of the size that quotations have
_LEFT: Final = Qt.LayoutDirection.LeftToRight
_RIGHT: Final = Qt.LayoutDirection.RightToLeft


@dataclass(frozen=True, slots=True)
class WordLook:
    """A word's parts, laid out; the Arabic stands at the right, its English at the left."""

    word: Lines
    gloss: Lines
    foot: Lines

    @property
    def body(self) -> float:
        """Return the height of the word or its English, whichever is higher."""
        return max(self.word.height, self.gloss.height)

    @property
    def height(self) -> float:
        """Return the height of all, in pixels."""
        return self.body + self.foot.height


class WordDelegate(BarredPainter[WordLook]):
    """Measures and draws words in the width of their list."""

    def _key(self, index: Index) -> Vocable:
        return cast("Vocable", index.data(WORD_ROLE))  # data() is untyped

    def _laid_out(self, index: Index) -> WordLook:
        word, font = self._key(index), self._view.font()
        arabic = quote_font(self._typography, Language.ARABIC, font)
        arabic.setPointSizeF(arabic.pointSizeF() * WORD_SCALE)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * SMALL_SCALE)
        foot = "  ·  ".join((status_name(word.status), grammar(word)))
        gloss = Setting(font, _LEFT, self._width - self._word_width() - GAP_PIXELS, GLOSS_LINES)
        return WordLook(
            lines_of(word.lemma.form, Setting(arabic, _RIGHT, self._word_width(), 1)),
            lines_of(word.gloss or "?", gloss),
            lines_of(foot, Setting(small, self._view.layoutDirection(), self._width, 1)),
        )

    def _bar_colour(self, index: Index) -> str:
        return self._colours.marks[MARKS[self._key(index).status]]

    def _paint_look(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """Draw the word and its English, both centred in the height of the higher one."""
        look, roles = self._look(index), self._colours.roles
        ink = QColor(roles.ink)
        top = room.y() + (look.body - look.word.height) / 2
        look.word.draw(painter, QPointF(room.right() - self._word_width(), top), ink)
        top = room.y() + (look.body - look.gloss.height) / 2
        look.gloss.draw(painter, QPointF(room.x(), top), ink)
        look.foot.draw(painter, QPointF(room.x(), room.y() + look.body), QColor(roles.faded))

    def _word_width(self) -> float:
        return self._width * WORD_SHARE
