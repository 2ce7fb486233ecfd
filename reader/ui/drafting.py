"""What is typed in the mending card and not saved, between the card and the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.services.correction_ports import CorrectionDrafts
from reader.ui.bridge import Lane, single
from reader.ui.desk import Desk
from reader.ui.mending.card import MendingCard


class Drafting(QObject):
    """Keeps it as it is typed, and brings it back after the program has started anew."""

    failed = Signal(object)  # ReaderError

    def __init__(
        self, library: CorrectionDrafts, lane: Lane, desk: Desk, card: MendingCard
    ) -> None:
        super().__init__(card)
        self._library = library
        self._lane = lane
        self._card = card
        self._article = ""  # sha256 of the one on the page
        card.drafted.connect(self._on_drafted)
        desk.article_changed.connect(self._on_article_changed)

    def fetch(self) -> None:
        """Fetch what was typed before."""
        self._lane.add(single(self._library.correction_drafts), self._card.know_drafts, _ignore)

    def _on_drafted(self, sentence: str, draft: str) -> None:
        library, article = self._library, self._article
        keeping = single(lambda: library.keep_correction_draft(sentence, draft, article))
        self._lane.add(keeping, _done, self.failed.emit)

    def _on_article_changed(self, article: Article | None) -> None:
        self._article = article.sha256 if article is not None else ""
        self.fetch()


def _done(_: None) -> None:
    """The card shows what is typed, kept or not."""


def _ignore(_: ReaderError) -> None:
    """Opening an article says what is wrong with the library."""
