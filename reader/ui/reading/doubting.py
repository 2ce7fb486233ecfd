"""Doubts about the translation on the page: lines under the text, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator

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


def doubted_places(page: Page) -> Iterator[tuple[Place, Doubt]]:
    """Yield every doubt in reading order, with its place in the translation where it has one."""
    for row in range(len(page)):
        here = [(place_of(row, doubt), doubt) for doubt in page.doubts_of(row)]
        yield from sorted(here, key=lambda placed: order_of(placed[0]))


def place_of(row: int, doubt: Doubt) -> Place:
    """Return where a doubt of a row points: into the translation where it can."""
    if doubt.target is not None:
        return Place(Side.TARGET, row, doubt.target)
    return Place(Side.SOURCE, row, doubt.source or Span(0, 0))


def order_of(place: Place) -> tuple[int, bool, int]:
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
