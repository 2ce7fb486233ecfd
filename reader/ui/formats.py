"""The lesser formats of the Export menu, which no key stands for."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.exporting import Exporting

OF_NOTES: Final = {
    "html": QT_TRANSLATE_NOOP("formats", "Notes as a Web &Page…"),
    "apkg": QT_TRANSLATE_NOOP("formats", "Notes as &Anki Cards…"),
    "spreadsheet": QT_TRANSLATE_NOOP("formats", "Notes for a &Spreadsheet…"),
    "csv": QT_TRANSLATE_NOOP("formats", "Notes as &CSV…"),
    "tsv": QT_TRANSLATE_NOOP("formats", "Notes as TS&V…"),
}
OF_TEXT: Final = {
    "md": QT_TRANSLATE_NOOP("formats", "Article and Translation as Mar&kdown…"),
    "text": QT_TRANSLATE_NOOP("formats", "Article and Translation as Plain Te&xt…"),
    "tmx": QT_TRANSLATE_NOOP("formats", "Article and Translation as T&ranslation Memory (TMX)…"),
}


class Formats(QObject):
    """Adds its lines around that of ``article``, and follows its state and its language."""

    def __init__(self, menu: QMenu, article: QAction, exporting: Exporting) -> None:
        super().__init__(menu)
        self._article = article
        self._lines: dict[QAction, str] = {}
        for name, words in OF_NOTES.items():
            menu.insertAction(article, self._made(words, partial(exporting.ask_notes, name)))
        menu.insertSeparator(article)
        for name, words in OF_TEXT.items():
            menu.addAction(self._made(words, partial(exporting.ask_text, name)))
        article.changed.connect(self._follow)
        self._follow()

    def _made(self, words: str, ask: partial[None]) -> QAction:
        line = QAction(self)
        line.triggered.connect(ask)
        self._lines[line] = words
        return line

    def _follow(self) -> None:
        for line, words in self._lines.items():
            line.setText(QCoreApplication.translate("formats", words))
            line.setEnabled(self._article.isEnabled())
