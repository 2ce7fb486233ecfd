"""The word study in the window: opened from the card, followed, and led by."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from windows import opened, place_of

from reader.domain.language import Side
from reader.ui.actions import Command
from reader.ui.study.sections import Section


@pytest.fixture
def window(qtbot, paths, tmp_path):
    with opened(paths) as window:
        for name in ("oasis", "harbour"):
            copy = shutil.copy(paths.samples / f"{name}.ar.txt", tmp_path / f"{name}.txt")
            read(qtbot, window, str(copy))
        yield window


def read(qtbot, window, path):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(path)


def explain(qtbot, window, row, word):
    window.centre.view.go_to(place_of(window, Side.SOURCE, row, word), light=False)
    window.centre.view.look_up()
    card = window.glossing.card
    qtbot.waitUntil(lambda: card.isVisible() and card.word == word and card.reading is not None)
    return card


def is_done(window):
    panel = window.study.panel
    return panel._is_searched and panel._examples is not None and panel._relatives is not None


def places(window):
    view = window.study.panel.lists[Section.OCCURRENCES]
    return [row.target for row in view.rows if row.target is not None]


@pytest.mark.parametrize(
    ("key", "section"),
    [
        (Qt.Key.Key_E, Section.EXAMPLES),
        (Qt.Key.Key_R, Section.FAMILY),
        (Qt.Key.Key_O, Section.OCCURRENCES),
    ],
)
def test_a_key_of_the_card_opens_its_page(qtbot, window, key, section):
    card = explain(qtbot, window, 0, "بعثة")
    qtbot.keyClick(card, key)
    assert window.study.isVisible()
    assert not card.isVisible()
    assert window.study.panel.section is section
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)
    assert len(window.study.panel.lists[Section.EXAMPLES].rows) == 3
    assert len(places(window)) > 3


def test_a_button_of_the_card_opens_its_page(qtbot, window):
    card = explain(qtbot, window, 0, "بعثة")
    qtbot.mouseClick(card.doors.buttons[Section.FAMILY], Qt.MouseButton.LeftButton)
    assert window.study.panel.section is Section.FAMILY
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)


def test_the_open_panel_follows_the_card(qtbot, window):
    window.commands[Command.STUDY].trigger()
    assert window.study.isVisible()
    for word, lemma in (("بعثة", "بَعْثَة"), ("ميناء", "مِيناء")):
        explain(qtbot, window, 0, word)
        qtbot.waitUntil(lambda lemma=lemma: window.study.panel.lemma.text().find(lemma) >= 0)
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)


def test_a_place_in_the_article_is_gone_to(qtbot, window):
    card = explain(qtbot, window, 0, "بعثة")
    qtbot.keyClick(card, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)
    here = [place for place in places(window) if place.path == window.desk.article.path]
    window.study.panel.occurrence_chosen.emit(here[-1])
    lit = window.centre.view._decoration.lit[Side.SOURCE]
    assert (lit.paragraph, lit.span) == (here[-1].paragraph, here[-1].span)


def test_a_place_in_an_article_read_before_opens_it(qtbot, window):
    card = explain(qtbot, window, 3, "في")
    qtbot.keyClick(card, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)
    there = [place for place in places(window) if place.path != window.desk.article.path]
    with qtbot.waitSignal(window.desk.article_changed):
        window.study.panel.occurrence_chosen.emit(there[0])
    assert window.desk.article.path.endswith("oasis.txt")
    lit = window.centre.view._decoration.lit[Side.SOURCE]
    assert (lit.paragraph, lit.span) == (there[0].paragraph, there[0].span)


def test_escape_goes_back_to_the_page(qtbot, window):
    window.activateWindow()
    card = explain(qtbot, window, 0, "بعثة")
    qtbot.keyClick(card, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: is_done(window), timeout=20_000)
    qtbot.keyClick(window.study.panel.lists[Section.EXAMPLES], Qt.Key.Key_Escape)
    assert window.centre.view.hasFocus()
