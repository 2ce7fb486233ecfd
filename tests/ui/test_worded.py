"""A widget that words itself anew in another language, whatever Qt class it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from reader.ui.look.worded import Worded


class Counting(Worded, QLabel):
    """Says how often it has been worded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0

    def _retranslate(self) -> None:
        self.times += 1
        self.setText(str(self.times))


class Unworded(Worded, QDialog):
    """Has forgotten its words."""


def test_it_is_worded_anew_with_the_window_that_it_stands_in(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label = Counting(window)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert label.text() == "1"
    QApplication.sendEvent(window, QEvent(QEvent.Type.PaletteChange))
    assert label.text() == "1"


def test_one_without_words_of_its_own_is_a_mistake(qtbot):
    dialog = Unworded()
    qtbot.addWidget(dialog)
    with pytest.raises(NotImplementedError):
        dialog.changeEvent(QEvent(QEvent.Type.LanguageChange))
