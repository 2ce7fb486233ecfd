"""Painting the page: text in its ink, lights and marks under it, the caret over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
)

from reader.domain.article import Role
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.look.contrast import between, faint
from reader.ui.look.theme import Colours
from reader.ui.reading.correcting import own_spans, paint_bar
from reader.ui.reading.doubting import paint_doubt, spans_of
from reader.ui.reading.finding import Finder
from reader.ui.reading.places import Linked, Mark, Place, Shade, Tint
from reader.ui.reading.setting import end_without_spaces, has_list_marker, x_of
from reader.ui.reading.tinting import Inks, paint_tinted, stretches

if TYPE_CHECKING:
    from reader.ui.reading.layout import PageLayout

OVERHANG = 12.0  # pixels that marks may reach out of their row
CARET_WIDTH = 2
DIM, BRIGHT = 0.4, 0.9  # weights of links that light a word as faintly as any, and wholly
FAINTEST = 0.35  # share of the light
_QUIET = frozenset({Role.CAPTION, Role.SOURCE, Role.BYLINE})


@dataclass(slots=True)
class Decoration:
    """All that is painted on the page besides its text."""

    colours: Colours
    finder: Finder
    lit: dict[Side, Place] = field(default_factory=dict[Side, Place])
    linked: tuple[Linked, ...] = ()
    wanted: tuple[Side, str] | None = None  # what is looked for, in which column
    word: Place | None = None
    word_tints: tuple[Tint, ...] = ()
    tints: dict[int, tuple[Tint, ...]] = field(default_factory=dict[int, tuple[Tint, ...]])
    marks: dict[tuple[Side, int], list[Mark]] = field(
        default_factory=dict[tuple[Side, int], list[Mark]]
    )
    shades: dict[int, tuple[Shade, ...]] = field(default_factory=dict[int, tuple[Shade, ...]])
    placeholder: str = ""
    placeholder_row: int | None = None
    is_caret_shown: bool = False
    has_underlines: bool = True  # below what is doubted

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Replace the notes' highlights."""
        self.marks.clear()
        for mark in marks:
            self.marks.setdefault((mark.place.side, mark.place.paragraph), []).append(mark)

    def tints_of(self, side: Side, row: int) -> tuple[Tint, ...]:
        """Return what is tinted in a text, in its order; the chosen word as the card tells it."""
        if side is not Side.SOURCE:
            return ()
        tints, word = self.tints.get(row, ()), self.word
        if word is None or not self.word_tints or (word.side, word.paragraph) != (side, row):
            return tints
        others = [tint for tint in tints if not word.span.overlaps(tint.span)]
        return tuple(sorted((*others, *self.word_tints), key=lambda tint: tint.span))

    def grounds(self, side: Side, row: int) -> Iterator[tuple[Span, str]]:
        """Yield what lies under a text, undermost first."""
        lit, roles = self.lit.get(side), self.colours.roles
        for shade in self.shades.get(row, ()) if side is Side.SOURCE else ():
            yield shade.span, faint(self.colours.marks[shade.colour], roles.page)
        if lit is not None and lit.paragraph == row:
            yield lit.span, roles.sentence_light
        for word in self.linked:
            if (word.place.side, word.place.paragraph) == (side, row):
                strength = max(FAINTEST, min(1.0, (word.weight - DIM) / (BRIGHT - DIM)))
                light = between(roles.sentence_light, roles.word_light, strength)
                yield word.place.span, light
        for mark in self.marks.get((side, row), ()):
            yield mark.place.span, self.colours.marks[mark.colour]
        for span in self._found(side, row):
            yield span, roles.word_light
        if self.word is not None and (self.word.side, self.word.paragraph) == (side, row):
            yield self.word.span, roles.selection

    def _found(self, side: Side, row: int) -> list[Span]:
        """Return what reads as the reader looks for."""
        if self.wanted is None or self.wanted[0] is not side:
            return []
        return self.finder.spans(side, row, self.wanted[1])


def paint_rows(
    painter: QPainter, layout: PageLayout, context: QAbstractTextDocumentLayout.PaintContext
) -> None:
    """Paint every row that the context's clip touches."""
    clip = context.clip if context.clip.isValid() else QRectF(QPointF(), layout.documentSize())
    # Held by a name while it is read: the list owns the cursors that its items point at.
    chosen = context.selections
    selections = [(item.cursor.selectionStart(), item.cursor.selectionEnd()) for item in chosen]
    caret = context.cursorPosition if layout.decoration.is_caret_shown else -1
    _paint_divider(painter, layout, clip)
    row = layout.row_at(clip.top() - OVERHANG)
    while row < len(layout.pages.page) and layout.top_of(row) < clip.bottom() + OVERHANG:
        layout.lay(row)
        for side in Side:
            origin = layout.origin(side, row)
            if origin is not None:
                _paint_text(painter, layout, (side, row), origin, selections)
                _paint_caret(painter, layout, (side, row), origin, caret)
        if row == layout.decoration.placeholder_row or row in layout.revealed:
            _paint_placeholder(painter, layout, row)
        row += 1


def _paint_text(
    painter: QPainter,
    layout: PageLayout,
    text: tuple[Side, int],
    origin: QPointF,
    selections: list[tuple[int, int]],
) -> None:
    roles = layout.decoration.colours.roles
    block, shown = layout.pages.block(*text), layout.pages.page.shown(*text)
    grounds = _grounds(layout, text, selections)
    role = layout.pages.page.paragraph(text[1]).role
    # Faded ink can be read on the page and under the light, but not on the grounds of marks.
    is_plain = all(colour == roles.sentence_light for *_, colour in grounds)
    is_quiet = role in _QUIET or layout.pages.page.is_sketch(*text)
    ink = roles.faded if is_quiet and is_plain else roles.ink
    ranges = [part for ground in grounds for part in _ground(block, *ground)]
    tints = layout.decoration.tints_of(*text)
    painter.setPen(Qt.GlobalColor.transparent if tints else QColor(ink))
    block.layout().draw(painter, origin, ranges)
    doubted = [(spans_of, paint_doubt, roles.error)] if layout.decoration.has_underlines else []
    for spans, paint, colour in (*doubted, (own_spans, paint_bar, roles.accent)):
        for span in spans(layout.pages.page, *text):
            ends = shown.to_shown(span.start), shown.to_shown(span.end)
            paint(painter, block, ends, origin, colour)
    if tints:
        inks = Inks(layout.decoration.colours, ink, grounds)
        paint_tinted(painter, block.layout(), origin, stretches(tints, shown, inks))
    if role in {Role.QUOTE, Role.LIST}:
        _paint_ornament(painter, layout, text, origin)


def _grounds(
    layout: PageLayout, text: tuple[Side, int], selections: list[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Return what lies under a text: marks and lights, then what is selected, in shown letters."""
    block, shown = layout.pages.block(*text), layout.pages.page.shown(*text)
    grounds = [
        (shown.to_shown(span.start), shown.to_shown(span.end), colour)
        for span, colour in layout.decoration.grounds(*text)
    ]
    selection, begin = layout.decoration.colours.roles.selection, block.position()
    for start, end in selections:
        if begin <= end and start <= begin + shown.length:
            grounds.append((start - begin, end - begin, selection))
    return grounds


def _ground(
    block: QTextBlock, first: int, last: int, colour: str
) -> Iterator[QTextLayout.FormatRange]:
    """Yield a ground for each line, without the spaces at its end.

    Qt would paint a line that is covered to its last space a space too far to the right.
    """
    layout, style = block.layout(), _ground_format(colour)
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        end = end_without_spaces(block, start, end)
        if start < end:
            ground = QTextLayout.FormatRange()
            ground.start, ground.length, ground.format = start, end - start, style
            yield ground


def _ground_format(colour: str) -> QTextCharFormat:
    # A ground without ink of its own: Qt then draws the letters once, joined, over all grounds.
    ground = QTextCharFormat()
    ground.setBackground(QBrush(QColor(colour)))
    edge = QPen(QColor(colour), 3.0)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    ground.setProperty(QTextFormat.Property.OutlinePen, edge)
    return ground


def _paint_ornament(
    painter: QPainter, layout: PageLayout, text: tuple[Side, int], origin: QPointF
) -> None:
    """Paint a bar beside a quotation, a bullet before an entry without a marker."""
    style, column = layout.style(*text), layout.frame.column(text[0])
    size = style.indent / 2
    x = column.width - size if style.is_right_to_left else 0.0
    roles = layout.decoration.colours.roles
    if layout.pages.page.paragraph(text[1]).role is Role.QUOTE:
        height = layout.lay(text[1]).heights[text[0]]
        bar = QRectF(x + size / 2 - 1.5, 4, 3, height - 8).translated(origin)
        painter.fillRect(bar, QColor(roles.divider))
    elif not has_list_marker(layout.pages.page.text(*text)):
        painter.setFont(layout.pages.defaultFont())
        painter.setPen(QColor(roles.faded))
        line = layout.pages.block(*text).layout().lineAt(0)
        box = QRectF(x, line.y(), size, line.height()).translated(origin)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "•")


def _paint_caret(
    painter: QPainter, layout: PageLayout, text: tuple[Side, int], origin: QPointF, caret: int
) -> None:
    # Not drawCursor: it inverts what lies under it, whatever the theme says.
    block = layout.pages.block(*text)
    line = block.layout().lineForTextPosition(caret - block.position())
    if not block.contains(caret) or not line.isValid():
        return
    x = x_of(line, caret - block.position()) - CARET_WIDTH / 2
    bar = QRectF(x, line.y(), CARET_WIDTH, line.height()).translated(origin)
    painter.fillRect(bar, QColor(layout.decoration.colours.roles.caret))


def _paint_divider(painter: QPainter, layout: PageLayout, clip: QRectF) -> None:
    if not layout.frame.is_paired:
        return
    top = max(clip.top(), layout.top_of(0))
    bottom = min(clip.bottom(), layout.top_of(len(layout.pages.page)))
    line = QRectF(round(layout.frame.divider), top, 1, bottom - top)
    painter.fillRect(line, QColor(layout.decoration.colours.roles.divider))


def _paint_placeholder(painter: QPainter, layout: PageLayout, row: int) -> None:
    """Say in a row that waits why nothing is there yet."""
    origin = layout.origin(Side.TARGET, row)
    if origin is None or not layout.pages.page.is_awaited(row):
        return
    painter.setFont(layout.pages.defaultFont())
    painter.setPen(QColor(layout.decoration.colours.roles.faded))
    box = QRectF(origin, QSizeF(layout.frame.target.width, layout.height_of(row)))
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(box, flags, layout.decoration.placeholder)
