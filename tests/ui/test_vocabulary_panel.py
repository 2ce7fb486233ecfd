from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from vocables import DISCOVER, HARBOUR, MISSION, vocable

from reader.domain.settings import Theme
from reader.domain.vocabulary import Status
from reader.ui.look.theme import read_colours
from reader.ui.vocabulary.filters import Order
from reader.ui.vocabulary.model import WORD_ROLE
from reader.ui.vocabulary.panel import VocabularyPanel

THEMES = Path(__file__).parents[2] / "resources" / "themes"
MET = replace(
    vocable(HARBOUR, "port; harbor", Status.KNOWN),
    root="و ن ي",
    example="كشفت البعثة ميناء غارقا.",
    translation="The mission found a sunken harbour.",
)
THREE = (MET, vocable(DISCOVER, "discover"), vocable(MISSION, "mission", Status.LEARNING))


@pytest.fixture
def panel(qtbot) -> VocabularyPanel:
    panel = VocabularyPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(330, 640)
    panel.set_words(THREE)
    panel.show()
    return panel


def listed(panel: VocabularyPanel) -> str:
    model = panel.table.model()
    words = (model.index(row, 0).data(WORD_ROLE) for row in range(model.rowCount()))
    return " ".join(word.gloss.split(";")[0] for word in words)


def heard(signal) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    signal.connect(lambda *facts: said.append(facts))
    return said


def press(panel: VocabularyPanel, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    panel.table.setFocus()
    QTest.keyClick(panel.table, key, modifier)


def test_the_newest_word_stands_first(panel):
    assert listed(panel) == "mission discover port"
    assert panel.count.text().startswith("3 word")


@pytest.mark.parametrize(
    ("order", "words"),
    [(Order.LEMMA, "mission discover port"), (Order.STATUS, "discover mission port")],
)
def test_words_can_stand_by_the_alphabet_or_by_status(panel, order, words):
    panel.filters.order.setCurrentIndex(order)
    assert listed(panel) == words


@pytest.mark.parametrize("text", ["ميناء", "مِيناء", "PORT", "ونى"])
def test_words_are_found_whatever_their_marks(panel, text):
    panel.filters.line.setText(text)
    assert listed(panel) == "port"


def test_only_the_statuses_that_are_chosen_are_listed(panel):
    panel.filters.statuses[Status.NEW].click()
    panel.filters.statuses[Status.LEARNING].click()
    assert listed(panel) == "mission discover"


def test_where_no_word_matches_escape_brings_all_back(panel):
    panel.filters.line.setText("zzz")
    assert "No word matches" in panel.advice.text()
    assert panel.advice.isVisible()
    QTest.keyClick(panel.filters.line, Qt.Key.Key_Escape)
    assert listed(panel) == "mission discover port"


def test_an_empty_list_says_how_it_grows(panel):
    panel.set_words(())
    assert "press S" in panel.advice.text()
    assert panel.filters.isHidden()


@pytest.mark.parametrize(
    ("key", "status"),
    [(Qt.Key.Key_1, Status.NEW), (Qt.Key.Key_2, Status.LEARNING), (Qt.Key.Key_3, Status.KNOWN)],
)
def test_a_digit_rates_the_chosen_word(panel, key, status):
    said = heard(panel.rating_requested)
    panel.select(MISSION)
    press(panel, key)
    assert said == [(MISSION, status)]


def test_delete_asks_for_the_word_to_go_and_the_next_is_chosen(panel):
    said = heard(panel.removal_requested)
    panel.select(MISSION)
    press(panel, Qt.Key.Key_Delete)
    assert said == [(MISSION,)]
    panel.set_words(THREE[:2])
    assert panel.selected() == THREE[1]


def test_return_and_a_click_ask_for_the_word_in_the_article(panel):
    said = heard(panel.word_chosen)
    panel.select(DISCOVER)
    press(panel, Qt.Key.Key_Return)
    place = panel.table.visualRect(panel.table.model().index(2, 0)).center()
    QTest.mouseClick(
        panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert said == [(DISCOVER,), (HARBOUR,)]


def test_the_chosen_word_shows_the_sentence_it_was_met_in(panel):
    panel.select(DISCOVER)
    assert panel.example.isHidden()
    panel.select(HARBOUR)
    assert panel.example.sentence.text() == MET.example
    assert panel.example.translation.text() == MET.translation


def test_a_word_that_is_rated_stays_chosen(panel):
    panel.select(DISCOVER)
    panel.set_words((MET, replace(THREE[1], status=Status.KNOWN), THREE[2]))
    selected = panel.selected()
    assert selected is not None
    assert (selected.lemma, selected.status) == (DISCOVER, Status.KNOWN)


def test_a_word_out_of_the_filter_is_brought_into_sight(panel):
    panel.filters.line.setText("port")
    panel.select(MISSION)
    assert panel.selected() == THREE[2]


def test_copy_gives_the_word_and_its_gloss(panel):
    panel.select(HARBOUR)
    panel.copy.trigger()
    assert QGuiApplication.clipboard().text() == "مِيناء\tport; harbor"


def test_the_menu_offers_the_three_statuses(panel, qtbot):
    panel.select(HARBOUR)
    panel.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.findChild(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[1:4] == ["New", "Learning", "Known"]
    menu.close()


def test_a_screen_reader_hears_all_of_a_word(panel):
    panel.select(HARBOUR)
    spoken = panel.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.splitlines() == ["مِيناء", "port; harbor", "Known", "noun  ·  root و ن ي"]


def test_another_theme_and_language_leave_the_list_whole(panel):
    panel.set_theme(read_colours(THEMES, Theme.DARK))
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert listed(panel) == "mission discover port"
