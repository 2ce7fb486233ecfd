"""A page that is written out of sight, a slice at a time, before it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Article
from reader.ui.look.fonts import Typography
from reader.ui.reading.document import PageDocument
from reader.ui.reading.page import Page

SLICE_SECONDS: Final = 0.008  # the window draws and listens in between


class Galley(QObject):
    """Writes the document of one article at a time; a short one at once."""

    written = Signal(object)  # Article

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._document: PageDocument | None = None
        self._slices: Iterator[None] = iter(())
        self._turn = QTimer(self, interval=0)  # comes round when the window has answered all else
        self._turn.timeout.connect(self._write_some)

    def write(self, article: Article, typography: Typography, owner: QObject) -> None:
        """Write an article in place of any other; ``written`` tells when it can be taken."""
        self.clear()
        self._article = article
        self._slices = self._slices_of(article, typography, owner)
        self._write_some()

    def take(self, article: Article) -> PageDocument | None:
        """Give the article's document away, if it is here and written to the end."""
        if article is not self._article or self._turn.isActive():
            return None
        document, self._document = self._document, None
        return document

    def clear(self) -> None:
        """Write no further, and throw away what was not taken."""
        self._turn.stop()
        if self._document is not None:
            self._document.deleteLater()
        self._article, self._document, self._slices = None, None, iter(())

    def _slices_of(
        self, article: Article, typography: Typography, owner: QObject
    ) -> Iterator[None]:
        page = Page(article)
        yield
        self._document = PageDocument(page, typography, owner)
        yield from self._document.write_in_slices()

    def _write_some(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        for _ in self._slices:
            if perf_counter() > until:
                self._turn.start()
                return
        self._turn.stop()
        self.written.emit(self._article)
