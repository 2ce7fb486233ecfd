from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot
from windows import opened, place_of, text_of

from reader.adapters.paths import Paths
from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.vocabulary import Lemma, Status
from reader.ui.actions import Command
from reader.ui.window import Window

HEADLINE = 0
HARBOUR = Lemma("مِيناء", "noun")


@pytest.fixture
def window(qtbot: QtBot, paths: Paths) -> Iterator[Window]:
    with opened(paths) as window:
        read(qtbot, window, paths)
        yield window


def read(qtbot: QtBot, window: Window, paths: Paths) -> None:
    with qtbot.waitSignal(window.desk.translated):
        window.open_path(str(paths.samples / "harbour.ar.txt"))


def explain(qtbot: QtBot, window: Window, word: str) -> None:
    """Choose a word and wait for all that is known of it."""
    view, place = window.centre.view, place_of(window, Side.SOURCE, HEADLINE, word)
    with qtbot.waitSignal(window.glossing.read, check_params_cb=lambda at, _: at == place):
        view.go_to(place, light=False)
        view.look_up()


def press(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    """Press a key on the card, and wait for the list."""
    with qtbot.waitSignal(window.learning.possible):
        QTest.keyClick(window.glossing.card, key)


def star(qtbot: QtBot, window: Window, word: str) -> None:
    explain(qtbot, window, word)
    press(qtbot, window, Qt.Key.Key_S)


def do(qtbot: QtBot, window: Window, command: Command) -> None:
    with qtbot.waitSignal(window.undoing.changed):
        window.commands[command].trigger()


def listed(window: Window) -> str:
    return ", ".join(f"{w.lemma.form} {w.status.value}" for w in window.words.panel._words)


def shades(window: Window) -> list[tuple[str, Colour]]:
    found = window.centre.view._decoration.shades
    return [
        (shade.span.of(text_of(window, Side.SOURCE, row)), shade.colour)
        for row in sorted(found)
        for shade in found[row]
    ]


def is_in_sight(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def chosen(window: Window) -> str:
    place = window.centre.view.word_at_caret()
    return window.centre.view.text_of(place) if place else ""


def test_a_starred_word_is_listed_with_its_sentence_and_its_translation(qtbot, window):
    star(qtbot, window, "ميناء")
    [word] = window.words.panel._words
    assert (word.lemma, word.status) == (HARBOUR, Status.NEW)
    assert word.gloss.startswith("port")
    assert "ميناء" in word.example
    assert "harbour" in word.translation.lower()
    assert word.article == window.desk.article.sha256
    assert window.glossing.card.star.status is Status.NEW


def test_the_list_is_there_again_after_a_restart(qtbot, paths):
    with opened(paths) as window:
        read(qtbot, window, paths)
        star(qtbot, window, "ميناء")
    with opened(paths) as window:
        qtbot.waitUntil(lambda: listed(window) == "مِيناء new")
        assert window.commands[Command.UNDO].isEnabled()


def test_undo_takes_back_words_and_notes_in_their_order(qtbot, window):
    star(qtbot, window, "ميناء")
    window.noting.write_at(place_of(window, Side.SOURCE, HEADLINE, "بعثة"))
    window.dock.panel.editor.body.setPlainText("a mission")
    with qtbot.waitSignal(window.noting.saved):
        window.dock.panel.editor.save_now()
    explain(qtbot, window, "ميناء")
    press(qtbot, window, Qt.Key.Key_3)
    seen: list[str] = []
    for _ in range(3):
        do(qtbot, window, Command.UNDO)
        seen.append(f"{listed(window)}; {len(window.noting.notes)} note")
    assert seen == ["مِيناء new; 1 note", "مِيناء new; 0 note", "; 0 note"]
    do(qtbot, window, Command.REDO)
    assert listed(window) == "مِيناء new"


def test_the_panel_rates_and_takes_off(qtbot, window):
    star(qtbot, window, "ميناء")
    window.commands[Command.VOCABULARY].trigger()
    panel = window.words.panel
    assert panel.isVisible()
    panel.select(HARBOUR)
    with qtbot.waitSignal(window.learning.possible):
        QTest.keyClick(panel.table, Qt.Key.Key_2)
    assert listed(window) == "مِيناء learning"
    with qtbot.waitSignal(window.learning.possible):
        QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert listed(window) == ""


def test_words_to_learn_are_coloured_wherever_they_stand_until_they_are_known(qtbot, window):
    star(qtbot, window, "ميناء")
    window.commands[Command.SHADED_WORDS].trigger()
    qtbot.waitUntil(lambda: ("الميناء", Colour.BLUE) in shades(window))
    assert set(shades(window)) >= {("ميناء", Colour.BLUE), ("الميناء", Colour.BLUE)}
    explain(qtbot, window, "ميناء")
    press(qtbot, window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: {colour for _, colour in shades(window)} == {Colour.ORANGE})
    press(qtbot, window, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: not shades(window))


def test_the_colours_are_kept_and_go_when_they_are_switched_off(qtbot, window):
    star(qtbot, window, "ميناء")
    window.commands[Command.SHADED_WORDS].trigger()
    assert window.keeping.settings.has_shaded_words
    qtbot.waitUntil(lambda: bool(shades(window)))
    window.commands[Command.SHADED_WORDS].trigger()
    assert not shades(window)


def test_a_word_of_the_list_leads_to_each_of_its_places_in_turn(qtbot, window):
    star(qtbot, window, "ميناء")
    window.glossing.put_away()
    places: list[object] = []
    for _ in range(2):
        with qtbot.waitSignal(window.learning._colouring.found):
            window.words.panel.word_chosen.emit(HARBOUR)
        places.append(window.centre.view.word_at_caret())
        assert "ميناء" in chosen(window)
    assert places[0] != places[1]


def test_a_word_that_is_not_in_the_article_is_said_to_be_missing(qtbot, window):
    star(qtbot, window, "ميناء")
    with qtbot.waitSignal(window.learning._colouring.missed):
        window.words.panel.word_chosen.emit(Lemma("قِطار", "noun"))
    assert "does not stand" in window.words.panel.count.text()


def test_the_next_unknown_word_is_explained_and_known_ones_are_passed_over(qtbot, window):
    seen: list[str] = []
    for _ in range(2):
        with qtbot.waitSignal(window.glossing.read):
            window.commands[Command.NEXT_UNKNOWN].trigger()
        seen.append(chosen(window))
        press(qtbot, window, Qt.Key.Key_3)
    assert seen == ["بعثة", "أثرية"]
    window.glossing.put_away()
    window.centre.view.go_to(place_of(window, Side.SOURCE, HEADLINE, "بعثة"), light=False)
    with qtbot.waitSignal(window.glossing.read):
        window.commands[Command.NEXT_UNKNOWN].trigger()
    assert chosen(window) == "تكشف"


def test_a_library_that_cannot_be_written_says_so_and_keeps_the_list(qtbot, window, paths):
    star(qtbot, window, "ميناء")
    explain(qtbot, window, "بعثة")
    with closing(sqlite3.connect(paths.library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with qtbot.waitSignal(window.learning.failed, timeout=15_000):
            QTest.keyClick(window.glossing.card, Qt.Key.Key_S)
        other.execute("ROLLBACK")
    assert window.centre.banner.sentences() != []
    qtbot.waitUntil(lambda: listed(window) == "مِيناء new")


def test_f8_brings_the_words_before_the_notes_and_puts_them_away(qtbot, window):
    window.commands[Command.NOTES].trigger()
    window.commands[Command.VOCABULARY].trigger()
    qtbot.waitUntil(lambda: is_in_sight(window.words) and not is_in_sight(window.dock))
    window.commands[Command.NOTES].trigger()
    qtbot.waitUntil(lambda: is_in_sight(window.dock) and not is_in_sight(window.words))
    window.commands[Command.VOCABULARY].trigger()
    qtbot.waitUntil(lambda: is_in_sight(window.words))
    window.commands[Command.VOCABULARY].trigger()
    qtbot.waitUntil(lambda: window.words.isHidden() and is_in_sight(window.dock))


def test_escape_in_the_panel_goes_back_to_the_page(qtbot, window):
    star(qtbot, window, "ميناء")
    window.commands[Command.VOCABULARY].trigger()
    QTest.keyClick(window.words.panel.table, Qt.Key.Key_Escape)
    assert window.centre.view.hasFocus()


def test_the_panel_does_not_need_an_article(qtbot, paths):
    with opened(paths) as window:
        window.commands[Command.VOCABULARY].trigger()
        assert "press S" in window.words.panel.advice.text()
        window.words.panel.word_chosen.emit(HARBOUR)


def test_the_card_stays_at_its_word_when_a_panel_takes_room_from_the_page(qtbot, window):
    explain(qtbot, window, "ميناء")
    card, view = window.glossing.card, window.centre.view
    before = view.width()
    window.commands[Command.VOCABULARY].trigger()
    qtbot.waitUntil(lambda: view.width() < before)
    word = view.where(place_of(window, Side.SOURCE, HEADLINE, "ميناء"))
    assert card.isVisible()
    assert window.centre.rect().contains(card.geometry())
    assert card.mapToGlobal(card.rect().topLeft()).y() > word.bottom()
