"""What is typed in the mending card and not saved, between the card and the library."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.services.correction_ports import CorrectionDrafts
from reader.ui.bridge import Lane, single
from reader.ui.desk import Desk
from reader.ui.mending.card import MendingCard


class Drafting(QObject):
    """Keeps it as it is typed, and brings it back after the program has started anew.

    What the library refused is tried again when the window closes; after that the reader has been
    told, and it goes with the window.
    """

    saved = Signal()  # all is in the library
    unsaved = Signal()  # some of it could not be kept
    said = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self, library: CorrectionDrafts, lane: Lane, desk: Desk, card: MendingCard
    ) -> None:
        super().__init__(card)
        self._library = library
        self._lane = lane
        self._card = card
        self._article = ""  # sha256 of the one on the page
        self._refused: dict[str, tuple[str, str]] = {}  # draft and article, by folded sentence
        self._waiting = 0  # drafts whose keeping is not answered yet
        self._is_leaving = False
        self._is_warned = False
        card.drafted.connect(self._on_drafted)
        desk.article_changed.connect(self._on_article_changed)

    @property
    def has_unsaved(self) -> bool:
        """Tell whether something typed would be lost that the reader has not been told of."""
        return bool(self._refused) and not self._is_warned

    def save_now(self) -> None:
        """Try again to keep what was refused; ``saved`` or ``unsaved`` is the answer."""
        self._is_leaving = True
        refused, self._refused = self._refused, {}
        for sentence, (draft, article) in refused.items():
            self._keep(sentence, draft, article)

    def fetch(self) -> None:
        """Fetch what was typed before."""
        self._lane.add(single(self._library.correction_drafts), self._card.know_drafts, _ignore)

    def _keep(self, sentence: str, draft: str, article: str) -> None:
        library = self._library
        self._waiting += 1
        self._lane.add(
            single(lambda: library.keep_correction_draft(sentence, draft, article)),
            partial(self._on_kept, sentence),
            partial(self._on_refused, sentence, (draft, article)),
        )

    def _answer(self) -> None:
        self._waiting -= 1
        if self._waiting or not self._is_leaving:
            return
        self._is_leaving = False
        if not self._refused:
            self.saved.emit()
            return
        self._is_warned = True
        self.said.emit(
            self.tr("A translation that you typed could not be kept; closing again gives it up.")
        )
        self.unsaved.emit()

    def _on_drafted(self, sentence: str, draft: str) -> None:
        self._is_warned = False
        self._keep(sentence, draft, self._article)

    def _on_kept(self, sentence: str, _: None) -> None:
        self._refused.pop(sentence, None)
        self._answer()

    def _on_refused(self, sentence: str, typed: tuple[str, str], error: ReaderError) -> None:
        draft, _ = typed
        self._refused.pop(sentence, None)
        if draft:
            self._refused[sentence] = typed
        self.failed.emit(error)
        if draft:
            self.said.emit(self.tr("What you typed stays here only until the window closes."))
        self._answer()

    def _on_article_changed(self, article: Article | None) -> None:
        self._article = article.sha256 if article is not None else ""
        self.fetch()


def _ignore(_: ReaderError) -> None:
    """Opening an article says what is wrong with the library."""
