"""The parts of a word side by side, each with its meaning and its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from reader.domain.bidi import isolated
from reader.domain.gloss import Segment, SegmentKind
from reader.domain.orthography import bare
from reader.ui.gloss.terms import kind, term
from reader.ui.look.theme import Colours

_JOINER: Final = "\u200d"  # ZERO WIDTH JOINER: keeps the form a letter has inside the word
_NOT_JOINING: Final = frozenset("اأإآٱدذرزوؤءىة")
_WIDEST_MEANING: Final = 16  # letters; of more than fit on a line, several are made


def tint(widget: QWidget, colour: str) -> None:
    """Write a widget's text in a colour of the theme."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    widget.setPalette(palette)


class SegmentStrip(QWidget):
    """Shows the segments in the order of Arabic, from the right, whatever the interface."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(0)
        self._labels: list[QLabel] = []

    def show_segments(self, segments: Sequence[Segment], colours: Colours, face: QFont) -> None:
        """Show other segments in the theme's colours, the Arabic in ``face``."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for column, segment in enumerate(segments):
            text = QLabel(_in_word_form(segments, column), self)
            text.setFont(face)
            tint(text, colours.segments[segment.kind])
            meaning = QLabel(isolated(_meaning(segment)), self)
            meaning.setWordWrap(len(_meaning(segment)) > 14)
            meaning.setMaximumWidth(_WIDEST_MEANING * meaning.fontMetrics().averageCharWidth())
            name = QLabel(kind(segment.kind), self)
            name.setFont(_smaller(name.font()))
            tint(name, colours.roles.faded)
            for row, label in enumerate((text, meaning, name)):
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(label, row, column)
                label.show()  # else it waits for an event while the strip is already seen
                self._labels.append(label)
        self._grid.setColumnStretch(len(segments), 1)
        self.setAccessibleName(spoken(segments))


def spoken(segments: Sequence[Segment]) -> str:
    """Return the parts of a word as a screen reader should say them."""
    return "; ".join(f"{kind(s.kind)} {s.text}: {_meaning(s)}" for s in segments)


def is_telling(segments: Sequence[Segment]) -> bool:
    """Tell whether the parts say more than the word's senses do."""
    return len(segments) > 1 or any(" + " in segment.gloss for segment in segments)


def _meaning(segment: Segment) -> str:
    if segment.kind is SegmentKind.STEM:
        senses, plus, pronoun = segment.gloss.partition(" + ")
        return (senses.split("; ")[0] or "?") + plus + pronoun
    return term(segment.gloss)


def _in_word_form(segments: Sequence[Segment], index: int) -> str:
    """Return a segment's text with its letters in the forms that they have in the word."""
    text = segments[index].text
    if index + 1 < len(segments) and bare(text)[-1:] not in _NOT_JOINING:
        text += _JOINER
    if index and bare(segments[index - 1].text)[-1:] not in _NOT_JOINING:
        text = _JOINER + text
    return text


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.8)
    return small
