"""One hint beside an article, for who has never had a word explained: how to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from reader.domain.article import Article
from reader.domain.language import Language
from reader.ui.desk import Desk
from reader.ui.glossing import Glossing
from reader.ui.keeping import Keeping
from reader.ui.status import Status


class Hinting(QObject):
    """Lets the status bar say how a word is explained, until one has been."""

    def __init__(self, keeping: Keeping, desk: Desk, glossing: Glossing, status: Status) -> None:
        super().__init__(status)
        self._keeping = keeping
        self._status = status
        desk.article_changed.connect(self._on_article_changed)
        glossing.told.connect(self._on_explained)

    def _on_article_changed(self, article: Article | None) -> None:
        is_arabic = article is not None and any(
            paragraph.language is Language.ARABIC for paragraph in article.paragraphs
        )
        self._status.hint(is_wanted=is_arabic and not self._keeping.settings.knows_glosses)

    def _on_explained(self) -> None:
        self._status.hint(is_wanted=False)
        if not self._keeping.settings.knows_glosses:
            self._keeping.change(lambda settings: replace(settings, knows_glosses=True))
