"""Writing parts of words in other colours, glyph by glyph: no letter and no width changes.

Qt sets a text anew where a format of its own begins, and joined letters lose their ligatures
there. So the lines stay as they are set, and their glyphs are painted stretch by stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QTextLayout

from reader.domain.gloss import SegmentKind
from reader.domain.shown import Shown
from reader.ui.look.contrast import readable
from reader.ui.look.theme import Colours
from reader.ui.reading.places import Tint

SPLIT = QGlyphRun.GlyphRunFlag.SplitLigature


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of one colour, in UTF-16 units of the shown text."""

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class Inks:
    """What a text is written with: its ink, and the grounds it lies on, undermost first."""

    colours: Colours
    ink: str
    grounds: Sequence[tuple[int, int, str]]

    def of(self, kind: SegmentKind, position: int) -> str:
        """Return the colour of a part of a word, so that it can be read where it stands."""
        if kind is SegmentKind.STEM:
            return self.ink
        ground = self.colours.roles.page
        for start, end, colour in self.grounds:
            if start <= position < end:
                ground = colour
        return readable(self.colours.segments[kind], ground, self.colours.roles.ink)


def stretches(tints: Iterable[Tint], shown: Shown, inks: Inks) -> Iterator[Stretch]:
    """Yield the whole text in stretches of one colour; the tints come in the text's order."""
    end = 0
    for tint in tints:
        first, last = shown.to_shown(tint.span.start), shown.to_shown(tint.span.end)
        if end < first:
            yield Stretch(end, first, inks.ink)
        yield Stretch(first, last, inks.of(tint.kind, first))
        end = last
    if end < shown.length:
        yield Stretch(end, shown.length, inks.ink)


def paint_tinted(
    painter: QPainter, layout: QTextLayout, origin: QPointF, parts: Iterable[Stretch]
) -> None:
    """Paint the glyphs of a text that is set, each in the colour of its stretch."""
    for part in parts:
        painter.setPen(QColor(part.colour))
        for run in layout.glyphRuns(part.start, part.end - part.start):
            if not run.flags() & SPLIT:
                painter.drawGlyphRun(origin, run)
                continue
            painter.save()
            painter.setClipRect(run.boundingRect().translated(origin))
            painter.drawGlyphRun(origin, run)
            painter.restore()
