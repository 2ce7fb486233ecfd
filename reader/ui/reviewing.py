"""All that the reader has corrected, in whatever article: listed, found again, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.domain.change import Change
from reader.domain.correction import Correction
from reader.services.mending import Errata
from reader.services.ports import Library
from reader.ui.annotating import NOWHERE
from reader.ui.bridge import Lane, single
from reader.ui.correcting import Correcting
from reader.ui.desk import Desk
from reader.ui.mending.overview import Overview

REMEMBERED: Final = 10_000  # articles read before, among which a correction's own is looked for


class Reviewing(QObject):
    """Keeps the list as the library is, and opens the article of what is chosen there."""

    said = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self, library: Library, lane: Lane, desk: Desk, correcting: Correcting, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._lane = lane
        self._desk = desk
        self._correcting = correcting
        self._window = window
        self._overview: Overview | None = None
        self._wanted = ""  # the sentence whose article is being opened
        desk.article_changed.connect(self._on_article_changed)
        desk.failed.connect(self._on_not_opened)
        correcting.possible.connect(self.refresh)

    def show(self) -> None:
        """Open the list, or bring it to the front."""
        if self._overview is None:
            overview = self._overview = Overview(self._window)
            overview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            overview.chosen.connect(self._on_chosen)
            overview.return_requested.connect(self._on_return_requested)
            overview.finished.connect(self._on_finished)
        self._overview.show()
        self._overview.activateWindow()
        self.refresh()

    def refresh(self) -> None:
        """Fetch the corrections anew, if they are shown."""
        if self._overview is not None:
            self._lane.start(single(self._library.corrections), self._on_fetched, self.failed.emit)

    def _on_fetched(self, corrections: Sequence[Correction]) -> None:
        if self._overview is not None:
            self._overview.show_corrections(corrections)

    def _on_finished(self) -> None:
        self._overview = None

    def _on_chosen(self, correction: Correction) -> None:
        article = self._desk.article
        if article is not None and article.sha256 == correction.article:
            self._correcting.go_to(correction.sentence)
            return
        self._wanted = correction.sentence

        def path() -> str:
            recents = self._library.recents(REMEMBERED)
            return next((each.path for each in recents if each.sha256 == correction.article), "")

        self._lane.add(single(path), self._on_path_found, self.failed.emit)

    def _on_path_found(self, path: str) -> None:
        if path:
            self._desk.open_path(path)
            return
        self._wanted = ""
        self.said.emit(self.tr("The article of this correction is not among those read before."))

    def _on_article_changed(self, article: Article | None) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted and article is not None:
            self._correcting.go_to(wanted)

    def _on_not_opened(self) -> None:
        self._wanted = ""

    def _on_return_requested(self, correction: Correction) -> None:
        if self._desk.errata is not None:
            self._correcting.take_back(correction.sentence)
            return
        errata = Errata(self._library, NOWHERE)
        taking = single(lambda: errata.take_back(correction.sentence))
        self._lane.add(taking, self._on_taken_back, self.failed.emit)

    def _on_taken_back(self, _: Change[Correction] | None) -> None:
        self.refresh()
