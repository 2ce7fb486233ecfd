from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.services.annotating import Draft
from reader.ui.actions import Command
from reader.ui.answering import (
    article_answers,
    dialog_answers,
    letter_answers,
    page_answers,
    word_answers,
)
from reader.ui.banner import Banner, Choice, Notice, Topic
from reader.ui.find_bar import FindBar
from reader.ui.reading.finding import Way
from reader.ui.shelf.entries import Entry
from reader.ui.shelf.shelf import Shelf
from reader.ui.side_dock import LEAST_WIDTH
from reader.ui.status import Status


def no_icon(name):
    return QIcon()


@pytest.fixture
def banner(qtbot):
    banner = Banner(no_icon)
    qtbot.addWidget(banner)
    return banner


def notice(words, *answers):
    choices = tuple(Choice(partial(str, word), answer) for word, answer in answers)
    return Notice(partial(str, words), choices)


def test_a_banner_without_notices_takes_no_room(banner):
    assert banner.isHidden()


def test_a_newer_notice_takes_the_place_of_the_older_of_its_topic(banner):
    banner.show_notice(Topic.FILE, notice("one"))
    banner.show_notice(Topic.MODEL, notice("two"))
    banner.show_notice(Topic.FILE, notice("three"))
    assert banner.sentences() == ["two", "three"]


def test_a_button_of_a_notice_is_answered(banner):
    pressed = []
    banner.show_notice(Topic.FILE, notice("one", ("Reload", lambda: pressed.append("reload"))))
    banner._strips[Topic.FILE].buttons[0].click()
    assert pressed == ["reload"]


def test_a_dismissed_notice_is_gone(banner):
    banner.show_notice(Topic.FILE, notice("one"))
    banner._strips[Topic.FILE].dismiss.click()
    assert banner.sentences() == []


def test_a_notice_in_sight_takes_the_colours_of_a_new_theme(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data"), Theme.LIGHT) as window:
        window.centre.banner.show_notice(Topic.FILE, notice("one"))
        strip = window.centre.banner._strips[Topic.FILE]
        light = strip.palette().window().color().lightness()
        window.keeping.change(lambda settings: replace(settings, theme=Theme.DARK))
        QApplication.sendPostedEvents()
        assert strip.palette().window().color().lightness() < 100 < light


def test_every_command_is_answered(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data")) as window:
        answered = (
            page_answers(window.centre)
            | letter_answers(window.keeping)
            | article_answers(window.desk, window.exporting, window.importing)
            | word_answers(window.learning, window.undoing, window.keeping)
            | dialog_answers(window.dialogs)
            | window._answers()
        )
        assert set(answered) == set(Command)


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.ask("harbour", Side.TARGET)
    return bar


@pytest.mark.parametrize(
    ("modifier", "way"),
    [(Qt.KeyboardModifier.NoModifier, Way.ON), (Qt.KeyboardModifier.ShiftModifier, Way.BACK)],
)
def test_enter_finds_and_shift_enter_finds_backwards(qtbot, bar, modifier, way):
    with qtbot.waitSignal(bar.find_requested) as asked:
        qtbot.keyClick(bar.line, Qt.Key.Key_Return, modifier)
    assert asked.args == ["harbour", Side.TARGET, way]


def test_escape_closes_the_find_bar(qtbot, bar):
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_typing_asks_at_once(qtbot, bar):
    bar.say_found(None)
    assert bar.message.text() == "Not found"
    with qtbot.waitSignal(bar.find_requested) as asked:
        qtbot.keyClicks(bar.line, "s")
    assert asked.args == ["s", Side.TARGET, Way.HERE]


@pytest.mark.parametrize(
    ("typed", "side"), [("ship", Side.TARGET), ("180", Side.SOURCE), ("سفينة 2", Side.SOURCE)]
)
def test_what_is_typed_is_looked_for_where_its_letters_are_at_home(bar, typed, side):
    bar.ask("", Side.SOURCE)
    bar.line.insert(typed)
    assert list(Side)[bar.side.currentIndex()] is side


def test_a_column_that_was_chosen_stays_whatever_is_typed(qtbot, bar):
    bar.ask("", Side.TARGET)
    bar.side.setFocus()
    qtbot.keyClick(bar.side, Qt.Key.Key_Up)
    bar.line.insert("Reuters")
    assert list(Side)[bar.side.currentIndex()] is Side.SOURCE


def test_the_status_shows_progress_and_its_end(qtbot):
    status = Status()
    qtbot.addWidget(status)
    status.show()
    status.show_progress(0, 0)
    assert status.count.text() == "Loading the model…"
    status.show_progress(3, 19)
    assert (status.progress.value(), status.progress.maximum()) == (3, 19)
    assert status.stop.isVisible()
    status.show_idle()
    assert not status.stop.isVisible()
    assert not status.progress.isVisible()


def test_a_shelf_tells_which_article_was_chosen(qtbot):
    shelf = Shelf()
    qtbot.addWidget(shelf)
    shelf.set_entries([Entry("نهر", "river.txt", "/a/river.txt"), Entry("بحر", "sea", "/b")])
    shelf.show()
    assert shelf.titles() == ["نهر", "بحر"]
    box = shelf.visualRect(shelf.model().index(1, 0))
    with qtbot.waitSignal(shelf.chosen) as chosen:
        qtbot.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert chosen.args == ["/b"]


def test_a_shelf_is_used_with_the_keyboard_alone(qtbot):
    shelf = Shelf()
    qtbot.addWidget(shelf)
    shelf.set_entries([Entry("نهر", "river.txt", "/a/river.txt"), Entry("بحر", "sea", "/b")])
    shelf.show()
    shelf.setCurrentIndex(shelf.model().index(0, 0))
    qtbot.keyClick(shelf, Qt.Key.Key_Down)
    with qtbot.waitSignal(shelf.chosen) as chosen:
        qtbot.keyClick(shelf, Qt.Key.Key_Return)
    assert chosen.args == ["/b"]


def test_every_tool_has_words_and_every_button_a_name(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data")) as window:
        nameless = [
            button
            for button in window.centre.findChildren(QAbstractButton)
            if not (button.text() or button.accessibleName())
            if not isinstance(button.parent(), QLineEdit)  # its own, named by its tool tip
        ]
        assert nameless == []
        assert all(window.commands[command].iconText() for command in Command)


def test_the_keyboard_goes_from_the_page_to_everything_around_it_and_back(qtbot, tmp_path):
    paths = paths_in(tmp_path / "data")
    with opened(paths) as window:
        assert window.centre.welcome.open.hasFocus()
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(paths.samples / "harbour.ar.txt"))
        assert window.centre.view.hasFocus()
        seen = set()
        for _ in range(40):
            seen.add(QApplication.focusWidget())
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        strip = window.centre.banner._strips[Topic.MODEL]
        assert seen >= {window.centre.view, *strip.buttons, strip.dismiss}
        place = place_of(window, Side.SOURCE, 0, "ميناء")
        window.noting._annotating.add(place, [], "", Draft("A port."))
        qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
        window.commands[Command.NOTES].trigger()
        assert window.dock.panel.isAncestorOf(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert window.centre.view.hasFocus()


def test_a_panel_without_entries_is_wide_enough_to_be_read(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data")) as window:
        window.resize(1200, 800)
        for dock in (window.dock, window.words, window.doubts, window.study):
            dock.come_forward()
            assert dock.width() >= LEAST_WIDTH


def test_a_panel_comes_wide_enough_for_the_words_on_its_buttons(qtbot, tmp_path):
    with opened(paths_in(tmp_path / "data")) as window:
        window.resize(1200, 800)
        window.dock.panel.filters.show_all(is_all=True)
        window.dock.panel.filters.know(4, {"sea": 1})
        for dock in (window.dock, window.words):
            filters = dock.panel.filters
            filters.show()
            dock.come_forward()
            assert dock.panel.width() >= filters.sizeHint().width() > 200
            dock.hide()
