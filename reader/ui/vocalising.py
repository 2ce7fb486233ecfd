"""The tashkeel dial: harakat set on the article of the desk, away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Article
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.domain.tashkeel import MarkedParagraph, Tashkeel, with_reading
from reader.services.jobs import Step, Ticket
from reader.services.parts import Parts
from reader.services.queueing import nearest_first
from reader.services.vocalising import vocalise_ahead, vocalise_article
from reader.ui.bridge import Job, Lane
from reader.ui.desk import Desk
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView

ROWS_AT_ONCE: Final = 100  # about 20 ms; the others follow from the eye on
AHEAD_SECONDS: Final = 1.5  # the page and the first rows of its translation come before


class Vocalising(QObject):
    """Shows as many harakat as the dial asks for; what the reader has read a word as wins.

    While the dial is down, sentences are remembered for it and for the words that will be chosen,
    once the article is on the page and its translation under way; every sentence once.
    """

    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, lane: Lane, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk)
        self._parts = parts
        self._lane = lane
        self._view = view
        self._level = Tashkeel.NONE
        self._article: Article | None = None
        self._marked: dict[int, MarkedParagraph] = {}
        self._readings: dict[int, dict[Span, str]] = {}
        self._eye = 0
        self._waiting: list[int] = []
        self._turn = QTimer(self)  # comes round when the window has answered all else
        self._turn.timeout.connect(self._set_some)
        desk.article_changed.connect(self._on_article_changed)
        view.top_row_changed.connect(self._on_top_row_changed)

    @property
    def level(self) -> Tashkeel:
        """Return what the dial asks for."""
        return self._level

    def set_level(self, level: Tashkeel) -> None:
        """Turn the dial."""
        if level is not self._level:
            self._level = level
            self._show()

    def read_as(self, place: Place, reading: Reading) -> None:
        """Mark a word as the reading that it was explained by."""
        if place.side is Side.TARGET:
            return
        row = place.paragraph
        before = self._readings.setdefault(row, {}).get(place.span)
        self._readings[row][place.span] = reading.vocalised
        if before != reading.vocalised and row in self._marked and self._is_up:
            self._view.set_tashkeel({row: self._marks(row)})

    @property
    def _is_up(self) -> bool:
        return self._level is not Tashkeel.NONE

    def _marks(self, row: int) -> dict[int, str]:
        if self._article is None or not self._is_up:
            return {}
        text = self._article.paragraphs[row].text
        read = reduce(
            lambda paragraph, word: with_reading(paragraph, text, *word),
            self._readings.get(row, {}).items(),
            self._marked[row],
        )
        return read.marks(self._level)

    def _show(self) -> None:
        """Set the rows round the eye at once, and have all others follow."""
        self._waiting = list(nearest_first(self._marked, lambda: self._eye))[::-1]
        self._set_some()
        self._lane.cancel()
        if self._article is None:
            return
        if self._is_up:
            self._lane.start(self._job(self._article), self._on_step, self.failed.emit)
        else:
            self._lane.start(self._job_ahead(self._article), _remembered, self.failed.emit)

    def _set_some(self) -> None:
        """Set the rows that have waited, as many as can be set without a pause to notice."""
        rows, self._waiting = self._waiting[-ROWS_AT_ONCE:], self._waiting[:-ROWS_AT_ONCE]
        self._view.set_tashkeel({row: self._marks(row) for row in rows})
        if self._waiting:
            self._turn.start()
        else:
            self._turn.stop()

    def _job(self, article: Article) -> Job[Step[MarkedParagraph]]:
        missing = tuple(p for p in article.paragraphs if p.index not in self._marked)
        rest, parts = replace(article, paragraphs=missing), self._parts

        def job(ticket: Ticket) -> Iterator[Step[MarkedParagraph]]:
            if any(paragraph.is_translatable for paragraph in missing):
                lexicon, vocaliser = parts.lexicon(), parts.vocaliser
                yield from vocalise_article(rest, vocaliser, lexicon, ticket, lambda: self._eye)

        return job

    def _job_ahead(self, article: Article) -> Job[Step[int]]:
        vocaliser = self._parts.vocaliser

        def job(ticket: Ticket) -> Iterator[Step[int]]:
            ticket.wait(AHEAD_SECONDS)
            yield from vocalise_ahead(article, vocaliser, ticket, lambda: self._eye)

        return job

    def _on_step(self, step: Step[MarkedParagraph]) -> None:
        row = step.value.index
        self._marked[row] = step.value
        self._view.set_tashkeel({row: self._marks(row)})

    def _on_article_changed(self, article: Article | None) -> None:
        self._article, self._eye = article, self._view.top_row()
        self._marked, self._readings = {}, {}
        self._show()

    def _on_top_row_changed(self, row: int) -> None:
        self._eye = row


def _remembered(_: Step[int]) -> None:
    """Nobody has asked for the row yet."""
