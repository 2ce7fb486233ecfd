"""The page's layout: rows laid out when they first show, their heights guessed until then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import add

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontInfo,
    QPainter,
    QTextBlock,
    QTextFrame,
)

from reader.domain.article import Role
from reader.domain.language import Language, Side
from reader.ui.look.fonts import Typography
from reader.ui.reading.document import PageDocument
from reader.ui.reading.geometry import (
    BELOW_GAP,
    BOTTOM,
    PAIR_SPACING,
    TOP,
    frame_of,
    space_after,
    space_before,
)
from reader.ui.reading.painting import Decoration, paint_rows
from reader.ui.reading.places import Mode, Place
from reader.ui.reading.setting import (
    CursorPosition,
    Style,
    TextSize,
    cursor_at,
    set_lines,
    style_of,
)
from reader.ui.reading.sums import RunningSums

SLACK = 8.0  # pixels


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is laid out; ``tops`` are those of its shown texts, from the row's own top."""

    height: float
    tops: dict[Side, float]
    heights: dict[Side, float]


class PageLayout(QAbstractTextDocumentLayout):
    """Sets each row's two texts beside or below one another."""

    shifted = Signal()  # a row outside the view got its true height: all below has moved

    def __init__(
        self, document: PageDocument, decoration: Decoration, width: float, mode: Mode
    ) -> None:
        super().__init__(document)
        self.pages = document  # document() would give the same without its type
        self.decoration = decoration
        self.locked_side: Side | None = None  # hitTest answers in this column only
        self.revealed: set[int] = set()
        self.settings = 0  # how many rows have been set: a change tells that others have moved
        self._alike = document.page.rows_alike()
        self._typography: Typography | None = None  # that of the styles
        self._em = 1.0
        self._styles: dict[tuple[Role, Language], Style] = {}
        self._rows: list[Row | None] = []
        self.reset(width, mode)

    def reset(self, width: float, mode: Mode) -> None:
        """Begin anew at another width, in another mode or in other faces."""
        self._mode = mode
        if self._typography != self.pages.typography:
            self._typography = self.pages.typography
            self._em = float(QFontInfo(self.pages.defaultFont()).pixelSize())
            self._styles.clear()
        at_right = self.pages.page.language.is_right_to_left
        self.frame = frame_of(width, self._em, mode, source_at_right=at_right)
        self._rows = [None] * len(self.pages.page)
        self._sums = RunningSums(self._guess_all())

    def refresh(self, row: int) -> None:
        """Set a row again whose text has changed."""
        is_laid, self._rows[row] = self._rows[row] is not None, None
        self._sums.replace(row, self._guess_one(row))
        if is_laid:
            self.lay(row)

    def lay(self, row: int) -> Row:
        """Set a row into lines, unless it is already."""
        laid = self._rows[row]
        if laid is None:
            laid = self._rows[row] = self._stacked(row)
            self.settings += 1
            self._sums.replace(row, laid.height)
        return laid

    def lay_down(self, row: int, bottom: float) -> None:
        """Set rows from ``row`` on until the page is set as far as ``bottom``."""
        while row < len(self._rows) and self.top_of(row) < bottom:
            self.lay(row)
            row += 1

    def lay_up(self, row: int, height: float) -> int:
        """Set rows in front of ``row`` until they are ``height`` high; return the first."""
        while row > 0 and height > 0:
            row -= 1
            height -= self.lay(row).height
        return row

    def top_of(self, row: int) -> float:
        """Return where a row begins; of the number of rows, where the last one ends."""
        return round(TOP * self._em) + self._sums.before(row)

    def height_of(self, row: int) -> float:
        """Return how high a row is, or is guessed to be."""
        return self._sums[row] if row < len(self._rows) else 0.0

    def row_at(self, y: float) -> int:
        """Return the row at a height of the page."""
        return self._sums.find(y - round(TOP * self._em))

    def style(self, side: Side, row: int) -> Style:
        """Return how a text is set."""
        page = self.pages.page
        key = (page.paragraph(row).role, page.language_of(side, row))
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = style_of(self.pages.typography, *key, self._em)
        return found

    def origin(self, side: Side, row: int) -> QPointF | None:
        """Return the top left corner of a text, or None where it is not shown."""
        top = self.lay(row).tops.get(side)
        return None if top is None else QPointF(self.frame.column(side).x, self.top_of(row) + top)

    def rect_of(self, place: Place) -> QRectF:
        """Return the box round a place, of its first line where it runs over several."""
        origin = self.origin(place.side, place.paragraph)
        block = self.pages.block(place.side, place.paragraph)
        start, end = (position - block.position() for position in self.pages.range_of(place))
        line = block.layout().lineForTextPosition(start)
        if origin is None or not line.isValid():
            return QRectF()
        # By its glyphs: at a change of direction the caret's place is not where a letter stands.
        length = max(min(end, line.textStart() + line.textLength()) - start, 1)
        boxes = [run.boundingRect() for run in line.glyphRuns(start, length)]
        left = min((box.left() for box in boxes), default=0.0)
        right = max((box.right() for box in boxes), default=0.0)
        return QRectF(left, line.y(), right - left, line.height()).translated(origin)

    def character_at(self, point: QPointF) -> int | None:
        """Return the document's position of the letter under a point, if there is one."""
        if not self._rows:
            return None
        row = self.row_at(point.y())
        side = self._side_at(point, row)
        origin = self.origin(side, row)
        if origin is None:
            return None
        block, inside = self.pages.block(side, row), point - origin
        for index in range(block.layout().lineCount()):
            line = block.layout().lineAt(index)
            # Qt leaves the space at the end of a line now in, now out, on either side.
            if line.naturalTextRect().adjusted(-SLACK, 0, SLACK, 0).contains(inside):
                found = (block, line, self.style(side, row), inside.x())
                return block.position() + cursor_at(*found, CursorPosition.CursorOnCharacter)
        return None

    def announce_size(self) -> None:
        """Tell the view how high the page has become."""
        self.documentSizeChanged.emit(self.documentSize())

    def _guess_all(self) -> list[float]:
        heights = [0.0] * len(self._rows)
        # One by one, thousands of rows would hold the window up whenever its width changes.
        unlike = {0, *self.revealed}
        for rows in self._alike:
            like = next((row for row in rows if row not in unlike), rows[0])
            for row, height in zip(rows, self._guess(rows, like), strict=True):
                heights[row] = height
        for row in unlike.intersection(range(len(heights))):
            heights[row] = self._guess_one(row)
        return heights

    def _guess_one(self, row: int) -> float:
        return self._guess([row], row)[0]

    def _guess(self, rows: Sequence[int], like: int) -> list[float]:
        """Return about how high rows will be that are set as one of them is."""
        space = sum(self._space(self.pages.page.paragraph(like).role, like))
        heights: Iterable[int] = self._guess_texts(Side.SOURCE, rows)
        if self._shows_target(like):
            target = self._guess_texts(Side.TARGET, rows)
            heights = map(max if self.frame.is_paired else add, heights, target)
            space += 0 if self.frame.is_paired else BELOW_GAP * self._em
        around = round(space)
        return [around + height for height in heights]

    def _guess_texts(self, side: Side, rows: Sequence[int]) -> list[int]:
        lengths = self.pages.page.lengths(side)
        style, width = self.style(side, rows[0]), self.frame.column(side).width
        return style.guess([lengths[row] for row in rows], width)

    def _space(self, role: Role, row: int) -> tuple[float, float]:
        """Return the white space over and under a row; a pair set as one needs more."""
        wider = 1.0 if self.frame.is_paired or not self._shows_target(row) else PAIR_SPACING
        return space_before(role, row) * self._em, space_after(role) * wider * self._em

    def _shows_target(self, row: int) -> bool:
        if self.frame.is_paired:
            return True
        if not self.pages.page.paragraph(row).is_translatable:
            return False  # the same text once is enough where one follows the other
        return self._mode is not Mode.HIDDEN or row in self.revealed

    def _stacked(self, row: int) -> Row:
        role = self.pages.page.paragraph(row).role
        before, after = self._space(role, row)
        source = self._set(Side.SOURCE, row)
        heights, tops = {Side.SOURCE: source.height}, {Side.SOURCE: before}
        bottom = before + source.height
        if self._shows_target(row):
            target = self._set(Side.TARGET, row)
            heights[Side.TARGET] = target.height
            tops[Side.TARGET] = bottom + round(BELOW_GAP * self._em)
            if self.frame.is_paired:
                # The first base lines stand level, whatever the two faces measure.
                baseline = before + max(source.baseline, target.baseline)
                tops[Side.SOURCE] = round(baseline - source.baseline)
                tops[Side.TARGET] = round(baseline - target.baseline)
            bottom = max(tops[side] + heights[side] for side in tops)
        return Row(float(round(bottom + after)), tops, heights)

    def _set(self, side: Side, row: int) -> TextSize:
        block = self.pages.block(side, row)
        return set_lines(block, self.style(side, row), self.frame.column(side).width)

    def _side_at(self, point: QPointF, row: int) -> Side:
        if self.frame.is_paired:
            return self.frame.side_at(point.x())
        top = self.lay(row).tops.get(Side.TARGET)
        below = top is not None and point.y() >= self.top_of(row) + top
        return Side.TARGET if below else Side.SOURCE

    def documentSize(self) -> QSizeF:
        """Return the size of the whole page, as far as it is known."""
        height = self.top_of(len(self._rows)) + BOTTOM * self._em
        return QSizeF(self.frame.width, height if self._rows else 0.0)

    def pageCount(self) -> int:
        """Return one: the page is a scroll."""
        return 1

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Return the whole page."""
        return QRectF(QPointF(), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the box of a text, empty where it is not shown."""
        side, row = self.pages.row_of(block)
        if not block.isValid() or row >= len(self._rows):
            return QRectF()
        if self._rows[row] is None:
            self.lay(row)
            self.shifted.emit()
        origin = self.origin(side, row)
        if origin is None:
            return QRectF()
        size = QSizeF(self.frame.column(side).width, self.lay(row).heights[side])
        return QRectF(origin, size)

    def documentChanged(
        self,
        from_: int,
        charsRemoved: int,  # noqa: N803 - Qt's names
        charsAdded: int,  # noqa: N803
    ) -> None:
        """Ignore what Qt says: whoever changes a text calls ``refresh`` with its row."""

    def hitTest(  # pyright: ignore[reportIncompatibleMethodOverride] - Qt gives a QPointF only
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """Return the document's position nearest to a point, within the locked column if any."""
        if accuracy is Qt.HitTestAccuracy.ExactHit:
            exact = self.character_at(point)
            return -1 if exact is None else exact
        if not self._rows:
            return 0
        row = self.row_at(point.y())
        side = self.locked_side or self._side_at(point, row)
        block, origin = self.pages.block(side, row), self.origin(side, row)
        if origin is None:
            return block.position()
        inside = point - origin
        if not self.frame.is_paired and inside.y() < 0:
            return block.position()  # over the text of the other side, still before this one
        return block.position() + _cursor_at(block, self.style(side, row), inside)

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the rows that the clip shows."""
        if self._rows:
            paint_rows(painter, self, context)


def _cursor_at(block: QTextBlock, style: Style, inside: QPointF) -> int:
    layout = block.layout()
    last = layout.lineCount() - 1
    for index in range(last + 1):
        line = layout.lineAt(index)
        if inside.y() < line.y() + line.height() or index == last:
            place = CursorPosition.CursorBetweenCharacters
            return cursor_at(block, line, style, inside.x(), place)
    return 0
