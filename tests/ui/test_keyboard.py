"""The sheet of keys names every key that is answered."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from vocables import HARBOUR, reading

from reader.domain.gloss import Gloss
from reader.domain.settings import Theme
from reader.ui.actions import SPECS, arabic_keys
from reader.ui.gloss.card import GlossCard
from reader.ui.keyboard import PLACES, STAR, Key
from reader.ui.look.theme import read_colours
from reader.ui.menus import MENUS
from reader.ui.reading.keys import wish_of
from reader.ui.shortcuts import ShortcutSheet, _arrows, _drawn, _Sheet
from reader.ui.vocabulary.panel import VocabularyPanel

COLOURS = read_colours(Path(__file__).parents[2] / "resources" / "themes", Theme.LIGHT)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NAMED = {
    "Esc": Qt.Key.Key_Escape,
    "Return": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Del": Qt.Key.Key_Delete,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    **{f"F{number}": Qt.Key(Qt.Key.Key_F1 + number - 1) for number in range(1, 13)},
}
LETTERS = string.ascii_uppercase + string.digits


def pressed(name: str, writes: str = "") -> QKeyEvent:
    """Return the press of a key by its name on the sheet."""
    code = NAMED.get(name) or Qt.Key(ord(name))
    text = writes or (name.lower() if len(name) == 1 else " " if name == "Space" else "")
    return QKeyEvent(QEvent.Type.KeyPress, code, NO_MODIFIER, text)


def named_at(place: str) -> set[str]:
    """Return the single keys that the sheet names under a title."""
    return {name for key in PLACES[place] for name in key.keys.split(", ") if "+" not in name}


@pytest.fixture
def card(qtbot) -> GlossCard:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 500)
    card = GlossCard(COLOURS, page)
    card.show_gloss(Gloss("ميناء", (reading(HARBOUR, "port"),), None), QRect(10, 10, 40, 20))
    return card


def test_the_card_answers_the_keys_of_the_sheet_and_no_others(card):
    answered = {name for name in (*NAMED, *LETTERS) if card._action_of(pressed(name)) is not None}
    assert answered == named_at("On a word’s card") | {"Esc"}


@pytest.mark.parametrize("name", "SMNLERO123")
def test_the_card_answers_the_same_keys_of_an_arabic_keyboard(card, name):
    assert card._action_of(pressed(name, arabic_keys(name))) is not None


def test_the_page_answers_the_keys_of_the_sheet_and_no_others():
    answered = {
        name
        for name in (*NAMED, *LETTERS)
        if wish_of(pressed(name), hides_translation=True) is not None
    }
    in_menus = {keys for spec in SPECS.values() for keys in spec.keys}
    shown_too = {"T"}  # an older key for what Space does
    assert answered - in_menus - shown_too == named_at("In the text") - {"Esc"}


def test_the_vocabulary_answers_the_keys_of_the_sheet_and_no_others(qtbot):
    panel = VocabularyPanel(COLOURS)
    qtbot.addWidget(panel)
    latin = {
        action.shortcuts()[0].toString(QKeySequence.SequenceFormat.PortableText)
        for action in panel.table.actions()
    }
    assert latin == named_at("In the vocabulary") | {"Ctrl+C"}


def test_a_key_of_one_letter_is_known_by_what_it_writes():
    assert STAR.letters == {"s", "S", "س"}
    assert Key("1", "").letters == {"1", "١"}


def test_every_key_has_its_line_on_the_sheet(qtbot):
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    count = sum(2 * len(keys) + 1 for keys in PLACES.values()) + 2 * len(SPECS) + len(MENUS)
    assert len(sheet.findChildren(QLabel)) == count
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    arrows = _arrows()
    assert {_drawn(key.keys, arrows) for keys in PLACES.values() for key in keys} <= shown
    assert {"↑, ↓", "←, →", "Shift+→", "Alt+↓", "Return"} <= shown


def test_a_sheet_larger_than_the_screen_is_scrolled_and_every_line_is_whole(qtbot):
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.width() <= sheet.screen().availableSize().width()
    for label in sheet.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width()


@pytest.mark.parametrize("pixels", [12, 18, 24])
def test_the_sheet_has_as_many_columns_as_fit_side_by_side(qtbot, pixels):
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    font = QFont(sheet.font())
    font.setPixelSize(pixels)
    sheet.setFont(font)
    sheet._fit()
    sheet.show()
    qtbot.waitUntil(lambda: sheet._scroll.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: not sheet._scroll.horizontalScrollBar().isVisible())


def test_a_wider_screen_has_more_columns_and_a_narrow_one_breaks_the_words(qtbot):
    wide = _Sheet(QFont(), 10_000)
    narrow = _Sheet(QFont(), 100)
    room = wide.sizeHint().width()
    sheets = [narrow, _Sheet(QFont(), room - 1), _Sheet(QFont(), room), wide]
    for sheet in sheets:
        qtbot.addWidget(sheet)
    assert [sheet.layout().count() for sheet in sheets] == [1, 2, 3, 3]
    assert any(label.wordWrap() for label in narrow.findChildren(QLabel))
    assert not any(label.wordWrap() for label in wide.findChildren(QLabel))
