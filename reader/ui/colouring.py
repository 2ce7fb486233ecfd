"""The words of the reader's list, shaded in the article and found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.vocabulary import Lemma, Status
from reader.services.jobs import Step, Ticket
from reader.services.lemmatising import (
    Found,
    Lemmas,
    RatedWord,
    next_place,
    next_unknown,
    rated_rows,
)
from reader.services.parts import Parts
from reader.ui.bridge import Bridge
from reader.ui.desk import Desk
from reader.ui.reading.places import Place, Shade
from reader.ui.reading.view import ReadingView
from reader.ui.vocabulary.words import MARKS

SHADED: Final = frozenset((Status.NEW, Status.LEARNING))  # what is known needs no light
Shaded = tuple[int, tuple[Shade, ...]]
Search = Callable[[Lemmas, Mapping[Lemma, Status], tuple[int, int], Ticket], Found | None]


class Colouring(QObject):
    """Reads the article's words in threads of its own; each row is read once."""

    found = Signal(object)  # Place
    missed = Signal()  # what was looked for is not in the article
    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, bridge: Bridge, desk: Desk, view: ReadingView) -> None:
        super().__init__(view)
        self._parts = parts
        self._desk = desk
        self._view = view
        self._shading = bridge.lane("shading")
        self._seeking = bridge.lane("seeking")
        self._lemmas: Lemmas | None = None
        self._statuses: Mapping[Lemma, Status] = {}
        self._is_on = False
        self._top_row = 0
        desk.article_changed.connect(self._on_article_changed)
        desk.translated.connect(self._on_translated)
        view.top_row_changed.connect(self._on_top_row_changed)

    @property
    def is_on(self) -> bool:
        """Tell whether the words of the list are shaded."""
        return self._is_on

    def set_on(self, *, is_on: bool) -> None:
        """Shade the words of the list, or no longer."""
        if is_on != self._is_on:
            self._is_on = is_on
            self._shade()

    def know(self, statuses: Mapping[Lemma, Status]) -> None:
        """Take in which words are on the list now."""
        if statuses != self._statuses:
            self._statuses = statuses
            self._shade()

    def seek_unknown(self) -> None:
        """Find the next word after the caret that the reader does not know."""
        self._seek(next_unknown)

    def seek(self, lemma: Lemma) -> None:
        """Find the next place of a word of the list after the caret."""
        self._seek(lambda lemmas, _, after, ticket: next_place(lemmas, lemma, after, ticket))

    def _shade(self) -> None:
        lemmas, statuses = self._lemmas, self._statuses
        if lemmas is None or not self._is_on:
            self._shading.cancel()
            self._view.clear_shades()
            return

        def job(ticket: Ticket) -> Iterator[Shaded]:
            for step in rated_rows(lemmas, statuses, ticket, self._first_visible):
                yield _shaded(step)

        self._shading.start(job, self._on_shaded, self.failed.emit)

    def _seek(self, search: Search) -> None:
        lemmas, statuses, after = self._lemmas, self._statuses, self._after()
        if lemmas is None:
            return

        def job(ticket: Ticket) -> Iterator[Found | None]:
            yield search(lemmas, statuses, after, ticket)

        self._seeking.start(job, self._on_sought, self.failed.emit)

    def _after(self) -> tuple[int, int]:
        """Return the row and the position that a search goes on from: the caret, if in sight."""
        word = self._view.word_at_caret()
        if word is None or word.side is Side.TARGET:
            return self._view.top_row(), -1
        if word.paragraph not in self._view.rows_in_sight():
            return self._view.top_row(), -1
        is_chosen = self._view.chosen_word() == word
        has_begun = is_chosen or word.paragraph > 0 or word.span.start > 0
        return word.paragraph, word.span.start if has_begun else -1

    def _first_visible(self) -> int:
        return self._top_row

    def _renew(self, article: Article | None) -> None:
        bitext = self._desk.bitext if article is not None else None
        self._lemmas = Lemmas(bitext, self._parts.glosser) if bitext else None
        self._seeking.cancel()
        self._shade()

    def _on_article_changed(self, article: Article | None) -> None:
        self._top_row = self._view.top_row()
        self._renew(article)

    def _on_translated(self) -> None:
        """Read the words anew: their sentences' English may tell them apart."""
        self._renew(self._desk.article)

    def _on_top_row_changed(self, row: int) -> None:
        self._top_row = row

    def _on_shaded(self, shaded: Shaded) -> None:
        row, shades = shaded
        self._view.set_shades({row: shades})

    def _on_sought(self, found: Found | None) -> None:
        if found is None:
            self.missed.emit()
        else:
            self.found.emit(Place(Side.SOURCE, found.row, found.span))


def _shaded(step: Step[tuple[int, tuple[RatedWord, ...]]]) -> Shaded:
    row, words = step.value
    return row, tuple(Shade(w.span, MARKS[w.status]) for w in words if w.status in SHADED)
