"""Clitics in colours inside their words: of the rows in sight, and of the word on the card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article, Paragraph
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.parting import segment_spans
from reader.services.jobs import Ticket
from reader.services.parting import clitics
from reader.services.parts import Parts
from reader.ui.bridge import Job, Lane
from reader.ui.desk import Desk
from reader.ui.reading.places import Place, Tint
from reader.ui.reading.view import ReadingView

BEYOND: Final = 2  # rows above and below those in sight

Tinted = tuple[int, tuple[Tint, ...]]  # a row and what is tinted in it


class Tinting(QObject):
    """Tints where the reader looks, in a thread of its own; a row is taken apart once."""

    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, lane: Lane, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk)
        self._parts = parts
        self._lane = lane
        self._view = view
        self._article: Article | None = None
        self._is_on = False
        self._done: set[int] = set()
        self._word: Place | None = None
        desk.article_changed.connect(self._on_article_changed)
        view.verticalScrollBar().valueChanged.connect(self._look)
        view.verticalScrollBar().rangeChanged.connect(self._look)

    @property
    def is_on(self) -> bool:
        """Tell whether the clitics of the whole page are tinted."""
        return self._is_on

    def set_on(self, is_on: bool) -> None:  # noqa: FBT001 - a switch
        """Tint the clitics of the whole page, or none."""
        if is_on == self._is_on:
            return
        self._is_on = is_on
        self._done.clear()
        if is_on:
            self._look()
        else:
            self._lane.cancel()
            self._view.clear_tints()

    def tint_word(self, place: Place, reading: Reading) -> None:
        """Tint every part of the chosen word as the card does."""
        if self._article is None or place.side is Side.TARGET:
            return
        self._word = place
        text = self._article.paragraphs[place.paragraph].text
        spans = segment_spans(text, place.span, reading.segments)
        tints = [
            Tint(span, segment.kind) for span, segment in zip(spans, reading.segments, strict=False)
        ]
        self._view.tint_word(place, tints)

    def forget_word(self) -> None:
        """Write the chosen word like all others again."""
        if self._word is not None:
            self._view.tint_word(self._word, ())
            self._word = None

    def _look(self) -> None:
        """Tint the rows in sight that are not tinted yet."""
        if not self._is_on or self._article is None:
            return
        seen = self._view.rows_in_sight()
        paragraphs = self._article.paragraphs[max(seen.start - BEYOND, 0) : seen.stop + BEYOND]
        missing = [p for p in paragraphs if p.index not in self._done and p.is_translatable]
        if missing:
            self._lane.start(self._job(missing), self._on_tinted, self.failed.emit)

    def _job(self, paragraphs: Sequence[Paragraph]) -> Job[Tinted]:
        def job(ticket: Ticket) -> Iterator[Tinted]:
            lexicon = self._parts.lexicon()
            for paragraph in paragraphs:
                ticket.check()
                found = clitics(lexicon, paragraph)
                yield paragraph.index, tuple(Tint(span, kind) for span, kind in found)

        return job

    def _on_tinted(self, tinted: Tinted) -> None:
        row, tints = tinted
        self._done.add(row)
        self._view.set_tints({row: tints})

    def _on_article_changed(self, article: Article | None) -> None:
        self._lane.cancel()
        self._article, self._word = article, None
        self._done.clear()
        self._look()
