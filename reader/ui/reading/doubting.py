"""Doubts about the translation on the page: lines under the text, and the way between them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from reader.domain.language import Side
from reader.domain.spans import Span
from reader.domain.translation import Doubt
from reader.services.doubting import CONTEXT
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place
from reader.ui.reading.setting import end_without_spaces, x_of

THICKNESS = 1.6  # pixels
GAP = 2.5  # of the line's height below its baseline, in pixels

Order = tuple[int, bool, int]  # what sorts places as a reader goes through them


def reason(doubt: Doubt) -> str:
    """Return why a stretch is doubted, in the language of the interface."""
    return doubt.worded(QCoreApplication.translate(CONTEXT, doubt.template))


def spans_of(page: Page, side: Side, row: int) -> list[Span]:
    """Return the stretches of a text that are doubted."""
    spans = (doubt.source if side is Side.SOURCE else doubt.target for doubt in page.doubts_of(row))
    return [span for span in spans if span is not None]


def doubts_at(page: Page, side: Side, row: int, position: int) -> list[Doubt]:
    """Return the doubts about what stands at ``position``."""
    return [
        doubt
        for doubt in page.doubts_of(row)
        if (span := doubt.source if side is Side.SOURCE else doubt.target) is not None
        and span.holds(position)
    ]


def neighbours(page: Page, caret: Order, step: int) -> list[tuple[Place, Doubt]]:
    """Return the doubts at the next place after the caret; at the one before for a step of -1.

    It goes round at the end of the page; there are none where nothing is doubted.
    """
    rows = len(page)
    for distance in range(rows + 1 if rows else 0):
        here = _doubted_places(page, (caret[0] + step * distance) % rows)
        if distance == 0:  # what lies on the caret's other side comes last
            here = [each for each in here if _is_ahead(order_of(each[0]), caret, step)]
        if here:
            nearest = order_of(here[0 if step > 0 else -1][0])
            return [each for each in here if order_of(each[0]) == nearest]
    return []


def _is_ahead(place: Order, caret: Order, step: int) -> bool:
    return place > caret if step > 0 else place < caret


def _doubted_places(page: Page, row: int) -> list[tuple[Place, Doubt]]:
    """Return every doubt of a row in reading order, with its place in the translation if any."""
    here = [(place_of(row, doubt), doubt) for doubt in page.doubts_of(row)]
    return sorted(here, key=lambda placed: order_of(placed[0]))


def place_of(row: int, doubt: Doubt) -> Place:
    """Return where a doubt of a row points: into the translation where it can."""
    if doubt.target is not None:
        return Place(Side.TARGET, row, doubt.target)
    return Place(Side.SOURCE, row, doubt.source or Span(0, 0))


def order_of(place: Place) -> Order:
    """Return what sorts places as a reader goes through them: a row's translation first."""
    return place.paragraph, place.side is Side.SOURCE, place.span.start


def paint_doubt(
    painter: QPainter, block: QTextBlock, shown: tuple[int, int], origin: QPointF, colour: str
) -> None:
    """Draw a dotted line under a stretch of a block, line by line."""
    layout = block.layout()
    painter.save()
    pen = QPen(QColor(colour), THICKNESS, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start = max(shown[0], line.textStart())
        end = min(shown[1], line.textStart() + line.textLength())
        end = end_without_spaces(block, start, end)
        if start < end:
            height = line.y() + line.ascent() + GAP
            left, right = QPointF(x_of(line, start), height), QPointF(x_of(line, end), height)
            painter.drawLine(left + origin, right + origin)
    painter.restore()
