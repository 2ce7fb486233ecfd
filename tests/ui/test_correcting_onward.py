"""A whole article is corrected sentence by sentence, without a hand off the keyboard."""

from __future__ import annotations

import shutil

import pytest
from correctors import MACHINE, OWN, TARGET, begin, press, reading, type_in
from PySide6.QtCore import Qt
from windows import DATA, paths_in, place_of, text_of

from reader.domain.language import Side

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path):
    paths = paths_in(tmp_path / "data", has_model=True)
    article = str(shutil.copy(DATA / "harbour.ar.txt", tmp_path / "harbour.txt"))
    with reading(qtbot, paths, article) as window:
        yield window


def onward(window, qtbot):
    with qtbot.waitSignal(window.correcting.saved):
        press(window.correcting.card.line, Qt.Key.Key_Return, SHIFT)


def test_shift_and_enter_save_and_go_on_with_the_next_sentence(window, qtbot):
    card = begin(window, qtbot)
    type_in(card, OWN)
    onward(window, qtbot)
    assert text_of(window, TARGET, 0) == OWN
    assert card.isVisible()
    assert card.subject.source == text_of(window, Side.SOURCE, 2)  # row 1 is in English
    assert card.text() == text_of(window, TARGET, 2)


def test_a_sentence_that_is_right_is_passed_by(window, qtbot):
    card = begin(window, qtbot)
    onward(window, qtbot)
    assert text_of(window, TARGET, 0) == MACHINE
    assert card.subject.source == text_of(window, Side.SOURCE, 2)


def test_enter_alone_goes_nowhere_after_a_way_onward(window, qtbot):
    card = begin(window, qtbot)
    onward(window, qtbot)
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    assert not card.isVisible()


def test_after_the_last_sentence_it_is_said(window, qtbot):
    last = len(window.desk.article.paragraphs) - 1
    window.centre.view.go_to(place_of(window, TARGET, last, "Source"))
    card = begin(window, qtbot)
    onward(window, qtbot)
    assert not card.isVisible()
    assert window.statusBar().currentMessage() == "That was the last sentence."


def test_words_that_cannot_be_kept_stay_where_they_are(window, qtbot):
    card = begin(window, qtbot)
    type_in(card, " ")
    with qtbot.waitSignal(window.correcting.unsaved):
        press(card.line, Qt.Key.Key_Return, SHIFT)
    assert card.subject.source == text_of(window, Side.SOURCE, 0)
    type_in(card, OWN)
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    assert not card.isVisible()
