"""Sentences in the reader's own words on the page: a bar beside them, and what stood there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock

from reader.domain.language import Side
from reader.domain.spans import Span
from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.reading.page import Page

BAR_WIDTH = 2.5  # pixels
BAR_DISTANCE = 8.0  # pixels between the bar and the start of the lines
BAR_INSET = 3.0  # pixels that the bar is shorter than the lines, at each end
ROUNDNESS = 1.25
OWN = QT_TRANSLATE_NOOP("correcting", "In your own words. Before, there stood: “{words}”")
OWN_ALONE = QT_TRANSLATE_NOOP("correcting", "In your own words.")
BACK_TO_MACHINE = QT_TRANSLATE_NOOP("correcting", "Back to the Machine’s Words")
REMOVE = QT_TRANSLATE_NOOP("correcting", "Remove My Translation")
BACK_TO_OTHERS = QT_TRANSLATE_NOOP("correcting", "Back to the Words Before")


def own_spans(page: Page, side: Side, row: int) -> list[Span]:
    """Return the stretches of a translation that are in the reader's own words."""
    if side is not Side.TARGET:
        return []
    return [pair.target for pair in page.corrected_of(row)]


def own_words(page: Page, side: Side, row: int, position: int) -> str:
    """Say of a sentence in the reader's own words what stood there before; nothing of others."""
    pair = page.pair_at(side, row, position)
    if pair is None or pair.uncorrected is None:
        return ""
    words = pair.uncorrected.text
    sentence = QCoreApplication.translate("correcting", OWN if words else OWN_ALONE)
    return sentence.format(words=words)


def way_back(before: str, *, is_by_machine: bool) -> str:
    """Name what becomes of a sentence where the reader's words are given up."""
    others = BACK_TO_MACHINE if is_by_machine else BACK_TO_OTHERS
    return QCoreApplication.translate("correcting", others if before else REMOVE)


def paint_bar(
    painter: QPainter, block: QTextBlock, shown: tuple[int, int], origin: QPointF, colour: str
) -> None:
    """Draw a bar beside the lines of a block that a stretch of it stands on."""
    layout = block.layout()
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    held = [
        line
        for line in lines
        if line.textStart() < shown[1] and shown[0] < line.textStart() + line.textLength()
    ]
    if not held:
        return
    top, bottom = held[0].y() + BAR_INSET, held[-1].y() + held[-1].height() - BAR_INSET
    bar = QRectF(-BAR_DISTANCE, top, BAR_WIDTH, bottom - top).translated(origin)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(bar, ROUNDNESS, ROUNDNESS)
    painter.restore()
