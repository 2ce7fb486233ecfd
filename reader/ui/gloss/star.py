"""The star that puts a word on the reader's list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QPushButton, QWidget

from reader.domain.gloss import NameSpelling, Reading
from reader.domain.vocabulary import Lemma, Status
from reader.services.learning import lemma_of
from reader.ui.keyboard import RATINGS, STAR
from reader.ui.look.theme import Colours

SIZE: Final = 18  # pixels
POINTS: Final = 5
WAIST: Final = 0.45  # of the radius, where two points meet


@dataclass(frozen=True, slots=True)
class Rating:
    """How well the reader says a reading's lemma is known; no status takes it off the list.

    ``name`` is the English of a proper name.
    """

    reading: Reading
    status: Status | None
    name: str = ""


class StarButton(QPushButton):
    """Full where the word on show is on the list, hollow where it is not.

    S puts a word on the list or takes it off; 1, 2 and 3 rate it as new, learning or known.
    """

    rated = Signal(object)  # Rating

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._statuses: Mapping[Lemma, Status] = {}
        self._reading: Reading | None = None
        self._name = ""
        self.setIconSize(QSize(SIZE, SIZE))
        self.setFlat(True)
        self.setAutoDefault(False)
        self.clicked.connect(self.switch)
        self._tell()

    @property
    def status(self) -> Status | None:
        """Return how well the word on show is known; None where it is not on the list."""
        return None if self._reading is None else self._statuses.get(lemma_of(self._reading))

    def show_reading(self, reading: Reading | None, name: NameSpelling | None) -> None:
        """Stand for another reading; for none the star is hidden."""
        self._reading = reading if reading is not None and reading.lemma else None
        self._name = _spelt(name, reading)
        self._tell()

    def show_statuses(self, statuses: Mapping[Lemma, Status]) -> None:
        """Take in which words are on the list now."""
        self._statuses = statuses
        self._tell()

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours."""
        self._colours = colours
        self._draw()

    def switch(self) -> None:
        """Put the word on the list, or take it off."""
        self._rate(Status.NEW if self.status is None else None)

    def keys(self) -> Iterator[tuple[frozenset[str], Callable[[], object]]]:
        """Yield what each key that the card hears does."""
        yield STAR.letters, self.switch
        for status, key in RATINGS.items():
            yield key.letters, partial(self._rate, status)

    def _rate(self, status: Status | None) -> None:
        if self._reading is not None:
            self.rated.emit(Rating(self._reading, status, self._name))

    def _tell(self) -> None:
        self.setVisible(self._reading is not None)
        words = {
            None: self.tr("Put on the vocabulary list (S)"),
            Status.NEW: self.tr("On the vocabulary list as new; 3 says that it is known"),
            Status.LEARNING: self.tr("On the vocabulary list as being learned"),
            Status.KNOWN: self.tr("On the vocabulary list as known"),
        }
        self.setAccessibleName(words[self.status])
        self.setToolTip(words[self.status])
        self._draw()

    def _draw(self) -> None:
        scale = self.devicePixelRatio()
        picture = QPixmap(round(SIZE * scale), round(SIZE * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self._colours.roles.link)
        pen = QPen(ink, 1.4)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        if self.status is not None:
            painter.setBrush(ink)
        painter.drawPolygon(_star(QPointF(SIZE / 2, SIZE / 2 + 0.6), SIZE / 2 - 1.5))
        painter.end()
        self.setIcon(QIcon(picture))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface, and the screen's resolution."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._tell()
        elif event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()


def _spelt(name: NameSpelling | None, reading: Reading | None) -> str:
    """Return a name's English; an uncertain one stands in only where there is no other meaning."""
    if name is None or (not name.is_certain and reading is not None and reading.glosses):
        return ""
    return name.text if name.is_certain else f"≈ {name.text}"


def _star(centre: QPointF, radius: float) -> QPolygonF:
    corners: list[QPointF] = []
    for index in range(2 * POINTS):
        reach = radius if index % 2 == 0 else radius * WAIST
        angle = math.pi * index / POINTS - math.pi / 2
        corners.append(centre + QPointF(math.cos(angle) * reach, math.sin(angle) * reach))
    return QPolygonF(corners)
