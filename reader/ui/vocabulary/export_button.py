"""The button that lets the reader take words out of the program."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.look.worded import Worded

OF_WORDS: Final = {
    "apkg": QT_TRANSLATE_NOOP("formats", "As an &Anki Deck…"),
    "spreadsheet": QT_TRANSLATE_NOOP("formats", "For a &Spreadsheet…"),
    "csv": QT_TRANSLATE_NOOP("formats", "As &CSV…"),
    "tsv": QT_TRANSLATE_NOOP("formats", "As &TSV…"),
}


class ExportButton(Worded, QPushButton):
    """Shows a menu of formats."""

    chosen = Signal(str)  # the format's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[QAction, str] = {}
        menu = QMenu(self)
        for name, words in OF_WORDS.items():
            line = menu.addAction("")
            line.triggered.connect(partial(self.chosen.emit, name))
            self._lines[line] = words
        self.setMenu(menu)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("E&xport"))
        self.setToolTip(self.tr("Save the words that are listed as a file for other programs"))
        for line, words in self._lines.items():
            line.setText(QCoreApplication.translate("formats", words))
