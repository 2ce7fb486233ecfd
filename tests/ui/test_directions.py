"""Words of one direction inside sentences of the other: their stops stay at their end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from annotated import NOON
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextLayout, QTextLine, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.article import Dropped
from reader.domain.correction import Correction
from reader.domain.settings import InterfaceLanguage
from reader.ui.actions import Command
from reader.ui.crash import CrashDialog
from reader.ui.left_out import LeftOut
from reader.ui.look.language import Interface
from reader.ui.mending.overview import Overview

COMMENT = "خبر رائع، شكرا لكم."
ISOLATES = "\u2068\u2069\u200e"
MACHINE = "The divers found a harbour."
OWN = "Divers found a harbour."


@pytest.fixture
def arabic(qapp: QApplication, translations):
    interface = Interface(qapp, translations)
    interface.speak(InterfaceLanguage.ARABIC)
    yield
    interface.speak(InterfaceLanguage.ENGLISH)


def from_left(text: str, direction: Qt.LayoutDirection) -> str:
    """Return the letters of a line as the eye meets them from left to right."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    width = int(line.naturalTextWidth())
    on_letter = QTextLine.CursorPosition.CursorOnCharacter
    places = [line.xToCursor(x, on_letter) for x in range(width)]
    met = (text[place] for place in dict.fromkeys(places) if place < len(text))
    return "".join(letter for letter in met if letter not in ISOLATES)


def test_a_line_left_out_ends_at_its_own_end(qtbot):
    dialog = LeftOut([Dropped(COMMENT, "stands outside the article")])
    qtbot.addWidget(dialog)
    line = from_left(dialog.table.topLevelItem(0).text(0), Qt.LayoutDirection.LeftToRight)
    assert line.startswith(".")  # Arabic goes on to the left, its full stop too


def test_a_line_left_out_is_copied_as_it_stands_in_the_file(qtbot):
    dialog = LeftOut([Dropped(COMMENT, "stands outside the article")])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
    QTest.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == COMMENT
    QGuiApplication.clipboard().clear()


@pytest.mark.usefixtures("arabic")
def test_what_the_machine_said_ends_at_its_own_end_among_arabic_words(qtbot):
    dialog = Overview()
    qtbot.addWidget(dialog)
    sentence = Correction("جملة", OWN, MACHINE, "a" * 64, NOON, NOON)
    dialog.show_corrections([sentence, replace(sentence, sentence="أخرى")])
    assert MACHINE in from_left(dialog.before.text(), Qt.LayoutDirection.RightToLeft)


@pytest.mark.usefixtures("arabic")
def test_the_path_of_a_report_begins_with_its_slash_among_arabic_words(qtbot):
    dialog = CrashDialog(Path("/home/reader/1.txt"))
    qtbot.addWidget(dialog)
    sentence = dialog.informativeText().splitlines()[-1]
    assert "/home/reader/1.txt" in from_left(sentence, Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("command", [Command.ZOOM_IN, Command.ZOOM_OUT, Command.PREFERENCES])
def test_keys_that_end_in_a_sign_do_so_in_an_arabic_menu_too(window, command):
    words = window.commands[command].text()
    keys = window.commands[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    shown = words.split("\t")[1]  # what the menu writes in its column of keys
    assert keys in from_left(shown, Qt.LayoutDirection.RightToLeft)
    assert keys in from_left(window.commands[command].toolTip(), Qt.LayoutDirection.RightToLeft)
