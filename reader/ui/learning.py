"""The reader's words between the card, the page, the panel and the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.settings import Settings
from reader.domain.vocabulary import Lemma, Status
from reader.services.learning import Meeting, lemma_of, statuses_of
from reader.services.parts import Parts
from reader.ui.actions import Actions, Command
from reader.ui.bridge import Bridge
from reader.ui.colouring import Colouring
from reader.ui.desk import Desk
from reader.ui.gloss.star import Rating
from reader.ui.glossing import Glossing
from reader.ui.keeping import Keeping
from reader.ui.listing import Listed, Listing
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.vocabulary.panel import VocabularyPanel

NO_WORDS: Final[Mapping[Lemma, Status]] = {}


class Learning(QObject):
    """Lists the words that are starred, rates them, and goes from one to the next."""

    written = Signal()  # the reader changes the list
    possible = Signal(bool, bool)  # can be taken back, can be made again
    said = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self,
        parts: Parts,
        bridge: Bridge,
        desk: Desk,
        view: ReadingView,
        panel: VocabularyPanel,
    ) -> None:
        super().__init__(panel)
        self._desk = desk
        self._view = view
        self._panel = panel
        self._listing = Listing(parts.library, bridge.lane("vocabulary"), self)
        self._colouring = Colouring(parts, bridge, desk, view)
        self._statuses = NO_WORDS
        self._answer: Callable[[Place], object] = self._explain
        self._listeners: list[Callable[[Mapping[Lemma, Status]], object]] = []
        self._connect()

    def follow(self, glossing: Glossing) -> None:
        """List the words that are starred on the card, and show there which are."""
        glossing.rated.connect(self._on_rated)
        self._listeners.append(glossing.card.star.show_statuses)
        glossing.card.star.show_statuses(self._statuses)

    def refresh(self) -> None:
        """Fetch the list."""
        self._listing.refresh()

    def renew(self) -> None:
        """Fetch the list, and what can be taken back: the library is another by now."""
        self._listing.renew()

    def apply(self, settings: Settings, commands: Actions) -> None:
        """Shade the words of the list as the settings ask, and tick it in the menu."""
        self._colouring.set_on(is_on=settings.has_shaded_words)
        commands[Command.SHADED_WORDS].setChecked(settings.has_shaded_words)

    def go_to_unknown(self) -> None:
        """Go to the next word of the article that is not known, and explain it."""
        self._answer = self._explain
        self._colouring.seek_unknown()

    def undo(self) -> None:
        """Take the last change of the list back."""
        self._listing.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._listing.redo()

    def _connect(self) -> None:
        panel, listing, colouring = self._panel, self._listing, self._colouring
        panel.word_chosen.connect(self._on_word_chosen)
        self._desk.article_changed.connect(listing.refresh)  # a bundle may have brought words
        panel.rating_requested.connect(listing.rate)
        panel.removal_requested.connect(listing.remove)
        listing.listed.connect(self._on_listed)
        listing.written.connect(self.written)
        colouring.found.connect(self._on_found)
        colouring.missed.connect(self._on_missed)
        for failing in (listing, colouring):
            failing.failed.connect(self._on_failed)

    def _explain(self, place: Place) -> None:
        self._view.go_to(place, light=False)
        self._view.look_up()

    def _on_rated(self, rating: Rating, place: Place) -> None:
        lemma, article = lemma_of(rating.reading), self._desk.article
        if rating.status is None:
            self._listing.remove(lemma)
            return
        context = self._desk.context_at(place)
        sha256 = article.sha256 if article is not None else ""
        meeting = Meeting(context.sentence, context.translation, sha256)
        self._listing.put(rating.reading, rating.status, meeting, rating.name)

    def _on_listed(self, listed: Listed) -> None:
        self._statuses = statuses_of(listed.words)
        self._panel.set_words(listed.words)
        self._colouring.know(self._statuses)
        for listener in self._listeners:
            listener(self._statuses)
        self.possible.emit(listed.can_undo, listed.can_redo)

    def _on_word_chosen(self, lemma: Lemma) -> None:
        self._answer = self._view.go_to
        self._colouring.seek(lemma)

    def _on_found(self, place: Place) -> None:
        self._answer(place)

    def _on_missed(self) -> None:
        if self._answer == self._explain:
            self.said.emit(self.tr("Every word of this article is known."))
        else:
            self._panel.say(self.tr("This word does not stand in the article."))

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(error)


def toggle_shades(keeping: Keeping) -> None:
    """Keep the shades of the words to learn as they were not."""
    keeping.change(
        lambda settings: replace(settings, has_shaded_words=not settings.has_shaded_words)
    )
