"""A page that is written out of sight, a slice at a time, before it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.ui.look.fonts import Typography
from reader.ui.reading.document import PageDocument
from reader.ui.reading.page import Page
from reader.ui.reading.slices import Slices


class Galley(QObject):
    """Writes the document of one article at a time; a short one at once."""

    written = Signal(object)  # Article

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._document: PageDocument | None = None
        self._slices = Slices(self)
        self._slices.ended.connect(self._on_ended)

    def write(self, article: Article, typography: Typography, owner: QObject) -> None:
        """Write an article in place of any other; ``written`` tells when it can be taken."""
        self.clear()
        self._article = article
        self._slices.start(self._steps(article, typography, owner))

    def take(self, article: Article) -> PageDocument | None:
        """Give the article's document away, if it is here and written to the end."""
        if article is not self._article or self._slices.is_running:
            return None
        document, self._document = self._document, None
        return document

    def clear(self) -> None:
        """Write no further, and throw away what was not taken."""
        self._slices.stop()
        if self._document is not None:
            self._document.deleteLater()
        self._article, self._document = None, None

    def _steps(self, article: Article, typography: Typography, owner: QObject) -> Iterator[None]:
        page = Page(article)
        yield
        self._document = PageDocument(page, typography, owner)
        yield from self._document.write_in_slices()

    def _on_ended(self) -> None:
        self.written.emit(self._article)
