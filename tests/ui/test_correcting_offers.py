"""What a reader who corrects is offered: by a model, without one, from a word on."""

from __future__ import annotations

from threading import Event

import pytest
from correctors import (
    MACHINE,
    OWN,
    PHRASES,
    TARGET,
    at_headline,
    begin,
    correct,
    headline,
    kept,
    menu_at,
    own_sentences,
    press,
    reading,
    type_in,
)
from fakes import PhraseBook
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from windows import DATA, opened, paths_in, place_of

from reader.ui.actions import Command


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@pytest.fixture
def window(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        yield window


def test_a_click_takes_over_what_the_model_offers(window, qtbot, paths):
    card = begin(window, qtbot)
    first, second, *_ = card.choices.texts()
    assert first == MACHINE
    index = card.choices.model().index(1, 0)
    where = card.choices.visualRect(index).center()
    QTest.mouseClick(card.choices.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert card.text() == second
    assert card.line.hasFocus()
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    assert kept(paths) == [(second, MACHINE)]


def test_alt_and_a_number_takes_a_line_over_and_undo_brings_back_what_was_typed(window, qtbot):
    card = begin(window, qtbot)
    type_in(card, "Mine")
    press(card.line, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert card.text() == card.choices.texts()[1]
    card.line.undo()
    assert card.text() == "Mine"


def test_the_list_is_reached_and_left_with_the_arrows_and_chosen_from_by_number(window, qtbot):
    card = begin(window, qtbot)
    press(card.line, Qt.Key.Key_Down)
    assert card.choices.hasFocus()
    press(card.choices, Qt.Key.Key_Up)
    assert card.line.hasFocus()
    press(card.line, Qt.Key.Key_Down)
    press(card.choices, Qt.Key.Key_3)
    assert card.text() == card.choices.texts()[2]


def test_other_words_go_on_from_the_word_at_the_caret(window, qtbot):
    card = begin(window, qtbot)
    place_caret(card, MACHINE.index("covers"))
    press(card.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "Asking" not in card.hint.text())
    offered = card.choices.texts()[1:]
    assert offered
    assert all(text.startswith("Archaeological mission ") for text in offered)
    assert "uncovers" not in {text.split()[2] for text in offered[1:]}


def test_the_page_s_menu_asks_for_other_words_from_the_one_under_the_pointer(window, qtbot):
    menu_at(window, "sunken")["Other Words from Here…"].trigger()
    card = window.correcting.card
    qtbot.waitUntil(lambda: "Asking" not in card.hint.text())
    assert window.focusWidget() is card.line
    offered = card.choices.texts()[1:]
    assert offered
    assert all(text.startswith("Archaeological mission uncovers ") for text in offered)


def test_a_real_model_goes_on_from_chosen_words(qtbot, paths, article):
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.translated, timeout=60_000):
            window.open_path(article)
        menu_at(window, "sunken")["Other Words from Here…"].trigger()
        card = window.correcting.card
        assert card.text() == MACHINE
        qtbot.waitUntil(lambda: "Asking" not in card.hint.text(), timeout=30_000)
        offered = card.choices.texts()[1:]
        assert offered
        assert all(text.startswith("Archaeological mission uncovers ") for text in offered)
        assert len({text.split()[3] for text in offered}) == len(offered)


def test_without_a_model_one_sentence_says_so_and_people_s_words_can_be_corrected(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "bare")) as window:
        with qtbot.waitSignal(window.desk.translated, timeout=30_000):
            window.open_path(str(DATA.parents[1] / "resources" / "samples" / "harbour.ar.txt"))
        window.centre.view.go_to(place_of(window, TARGET, 0, "harbour"))
        before = headline(window)
        card = correct(window, qtbot)
        assert headline(window) == OWN
        assert begin(window, qtbot).hint.text() == (
            "Without a translation model, nothing else is offered."
        )
        assert card.back.text() == "Back to the Words Before"
        with qtbot.waitSignal(window.correcting.saved):
            card.back.click()
        assert headline(window) == before


def test_without_any_translation_the_reader_translates_and_it_is_there_again(
    qtbot, tmp_path, article
):
    paths = paths_in(tmp_path / "bare")
    for turn in range(2):
        with opened(paths) as window:
            window.open_path(article)
            qtbot.waitUntil(lambda: window.desk.article is not None)
            if turn == 0:
                assert begin(window, qtbot).text() == ""
                correct(window, qtbot)
            qtbot.waitUntil(lambda: headline(window) == OWN)
            assert own_sentences(window) == [OWN]
    with reading(qtbot, paths_in(tmp_path / "bare", has_model=True), article) as window:
        assert headline(window) == OWN
        window.commands[Command.UNDO].trigger()
        qtbot.waitUntil(lambda: headline(window) == MACHINE)


def test_what_the_reader_alone_has_translated_can_be_removed(qtbot, tmp_path, article):
    with opened(paths_in(tmp_path / "bare")) as window:
        window.open_path(article)
        qtbot.waitUntil(lambda: window.desk.article is not None)
        correct(window, qtbot)
        card = begin(window, qtbot)
        assert card.back.text() == "Remove My Translation"
        with qtbot.waitSignal(window.correcting.saved):
            card.back.click()
        assert headline(window) == ""
        assert own_sentences(window) == []


def test_a_model_that_cannot_be_loaded_offers_nothing_and_holds_nobody_up(qtbot, paths, article):
    (paths.models / "by-heart" / "model.safetensors").write_bytes(b"damaged")
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.translating.failed, timeout=30_000):
            window.open_path(article)
        assert begin(window, qtbot).hint.text() == (
            "Without a translation model, nothing else is offered."
        )
        window.correcting.card.leave()
        correct(window, qtbot)
        assert headline(window) == OWN


def test_asking_the_model_holds_nobody_up_and_stops_with_the_card(qtbot, paths, article):
    book = Ponderer(PHRASES)
    with opened(paths, translator=book) as window:
        with qtbot.waitSignal(window.desk.translated, timeout=30_000):
            window.open_path(article)
        at_headline(window)
        press(window.centre.view, Qt.Key.Key_F2)
        card = window.correcting.card
        qtbot.waitUntil(book.has_begun.is_set)
        assert card.hint.text() == "Asking the model for other translations…"
        type_in(card, OWN)
        assert card.text() == OWN
        press(card.line, Qt.Key.Key_Escape)
        qtbot.waitUntil(book.has_stopped.is_set)


class Ponderer(PhraseBook):
    """A translator that thinks of alternatives until nobody wants them any more."""

    def __init__(self, phrases):
        super().__init__(phrases)
        self.has_begun, self.has_stopped = Event(), Event()

    def alternatives(self, sentence, prefix, count, ticket):
        self.has_begun.set()
        try:
            while True:
                ticket.wait(0.01)
        finally:
            self.has_stopped.set()


def place_caret(card, position):
    cursor = QTextCursor(card.line.document())
    cursor.setPosition(position)
    card.line.setTextCursor(cursor)
