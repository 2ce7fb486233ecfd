"""The word one clicked, explained in a card beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Signal

from reader.domain.gloss import Gloss
from reader.domain.language import Side
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.services.glossing import Context, Glosser
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.ui.bridge import Job, Lane, single
from reader.ui.desk import Desk
from reader.ui.gloss.card import GlossCard
from reader.ui.gloss.star import Rating
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView

BEFORE_ALL: Final = Span(0, 0)
BEYOND_ALL: Final = Span(sys.maxsize, sys.maxsize)


class Glossing(QObject):
    """Answers each chosen Arabic word; what is chosen last wins."""

    note_requested = Signal(object)  # Place
    lookup_requested = Signal(str)
    told = Signal(object, object)  # Place, Reading: what the card shows of a word
    read = Signal(object, object)  # Place, Reading: what a word is taken for, all considered
    rated = Signal(object, object)  # Rating, Place: a word is starred, or no longer
    failed = Signal(object)  # ReaderError

    def __init__(
        self, parts: Parts, lane: Lane, desk: Desk, view: ReadingView, card: GlossCard
    ) -> None:
        super().__init__(card)
        self._parts = parts
        self._lane = lane
        self._desk = desk
        self._view = view
        self.card = card
        self._place: Place | None = None
        view.word_chosen.connect(self.explain)
        view.note_requested.connect(self.put_away)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().actionTriggered.connect(self.put_away)
        view.page_set.connect(self._on_page_set)
        card.closed.connect(lane.cancel)
        card.reading_shown.connect(self._on_reading_shown)
        card.note_requested.connect(self._on_note_requested)
        card.lookup_requested.connect(self.lookup_requested)
        card.step_requested.connect(self._on_step_requested)
        card.star.rated.connect(self._on_rated)

    def prepare(self) -> None:
        """Open the lexicon before the first word is chosen."""
        self._lane.start(single(self._parts.glosser), _ready, self.failed.emit)

    def explain(self, place: Place, where: QRect) -> None:
        """Explain the word at a place that stands at ``where`` on the screen."""
        if place.side is Side.TARGET:
            self.put_away()
            return
        self._place = place
        word = self._view.text_of(place)
        near = self._near(where)
        self._lane.start(
            self._job(word, self._desk.context_at(place)),
            lambda gloss: self.card.show_gloss(gloss, near),
            self.failed.emit,
            self._on_reading_shown,
        )

    def put_away(self) -> None:
        """Close the card, and let nothing that is still on its way open it again."""
        self._lane.cancel()
        self.card.dismiss()

    def _job(self, word: str, context: Context) -> Job[Gloss]:
        """Return a job that says at once what it can, and then what the slow models add."""

        def job(ticket: Ticket) -> Iterator[Gloss]:
            glosser = self._parts.glosser()
            yield glosser.at_once(word, context)
            ticket.check()
            vocalised = self._parts.vocaliser.vocalise(context.sentence)
            yield glosser.in_full(word, replace(context, vocalised=vocalised))

        return job

    def _near(self, where: QRect) -> QRect:
        corner = self.card.mapToParent(self.card.mapFromGlobal(where.topLeft()))
        return QRect(corner, where.size())

    def _on_page_set(self) -> None:
        """Keep the card at its word when the page is set in another width."""
        if self._place is not None and not self.card.isHidden():
            self.card.stand_by(self._near(self._view.where(self._place)))

    def _on_reading_shown(self) -> None:
        place, reading = self._place, self.card.reading
        if place is None or reading is None or self.card.word != self._view.text_of(place):
            return
        self.told.emit(place, reading)
        if not self._lane.is_busy:
            self.read.emit(place, reading)

    def _on_note_requested(self) -> None:
        if self._place is not None:
            self.put_away()
            self.note_requested.emit(self._place)

    def _on_rated(self, rating: Rating) -> None:
        if self._place is not None:
            self.rated.emit(rating, self._place)

    def _on_step_requested(self, by: int) -> None:
        """Go to the next word of the page, or the one before."""
        place = self._place and self._neighbour(self._place, by)
        if place:
            self._view.go_to(place, light=False)
            self._view.look_up()

    def _neighbour(self, place: Place, by: int) -> Place | None:
        article = self._desk.article
        paragraphs = article.paragraphs if article is not None else ()
        row, here = place.paragraph, place.span
        while 0 <= row < len(paragraphs):
            spans = words(paragraphs[row].text)
            beyond = [span for span in spans if (span > here if by > 0 else span < here)]
            if beyond:
                return Place(place.side, row, beyond[0 if by > 0 else -1])
            row += by
            here = BEFORE_ALL if by > 0 else BEYOND_ALL
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the card away when the page is clicked; a word brings it again."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.put_away()
        return super().eventFilter(watched, event)


def _ready(_: Glosser) -> None:
    """Nobody has asked for a word yet."""
