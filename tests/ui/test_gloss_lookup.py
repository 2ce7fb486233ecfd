from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.domain.gloss import Gloss, Reading, Segment, SegmentKind
from reader.domain.settings import Theme
from reader.ui.gloss.lookup import LookupDialog
from reader.ui.look.theme import read_colours

THEMES = Path(__file__).parents[2] / "resources" / "themes"


def gloss(word: str) -> Gloss:
    """Know every word that begins with k, in two readings."""
    if not word.startswith("ك"):
        return Gloss(word, ())
    readings = tuple(
        Reading(word, word, None, "noun", (), (Segment(word, SegmentKind.STEM, sense),), (sense,),
                "k", 1.0)
        for sense in ("first", "second")
    )  # fmt: skip
    return Gloss(word, readings)


@pytest.fixture
def dialog(qtbot: QtBot) -> LookupDialog:
    made = LookupDialog(read_colours(THEMES, Theme.LIGHT), gloss)
    qtbot.addWidget(made)
    made.show()
    return made


def told(dialog: LookupDialog) -> str:
    return dialog.face.senses.accessibleName()


def test_a_word_is_told_while_it_is_typed(dialog: LookupDialog) -> None:
    dialog.field.insert("كتا")
    assert told(dialog) == "first"
    assert dialog.words() == []


def test_enter_keeps_the_word_for_the_session(dialog: LookupDialog, qtbot: QtBot) -> None:
    for word in ("كتاب", "كلب", "كتاب"):
        dialog.field.setText(word)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.words() == ["كتاب", "كلب"]


def test_a_word_of_the_history_is_told_again(dialog: LookupDialog) -> None:
    dialog.look_up("كتاب")
    dialog.look_up("غير")
    dialog.history.itemActivated.emit(dialog.history.item(1))
    assert (dialog.field.text(), told(dialog)) == ("كتاب", "first")


def test_another_reading_is_told_when_it_is_marked(dialog: LookupDialog) -> None:
    dialog.look_up("كتاب")
    dialog.readings.set_current(1)
    assert told(dialog) == "second"


def test_an_unknown_word_is_said_to_be_unknown(dialog: LookupDialog) -> None:
    dialog.look_up("غغغ")
    assert told(dialog) == "This word is not in the dictionary."
    assert dialog.readings.isHidden()


def test_nothing_is_told_of_nothing(dialog: LookupDialog) -> None:
    dialog.look_up("  ")
    assert dialog.face.isHidden()
    assert dialog.words() == []
