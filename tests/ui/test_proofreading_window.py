from __future__ import annotations

from collections.abc import Iterator

import pytest
from doubted import ARTICLE, NEGATION, NUMBER, PHRASES, RIGHT
from fakes import PhraseBook
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from windows import opened, paths_in

from reader.domain.language import Side
from reader.ui.actions import Command
from reader.ui.doubts.words import topic_name
from reader.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path) -> Iterator[Window]:
    paths = paths_in(tmp_path / "data", has_model=True)
    with opened(paths, translator=PhraseBook(PHRASES)) as window:
        read(qtbot, window)
        yield window


def read(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.desk.translated):
        window.desk.open_text(ARTICLE)
    qtbot.waitUntil(lambda: bool(shown(window)))


def shown(window: Window) -> list[str]:
    return [topic_name(one.topic) for one in window.doubts.panel.listed()]


def chosen(window: Window) -> str:
    one = window.doubts.panel.selected()
    return "" if one is None else topic_name(one.topic)


def press(window: Window, key: Qt.Key) -> None:
    window.doubts.come_forward()
    window.doubts.take_keyboard()
    QTest.keyClick(window.doubts.panel.table, key)


def test_doubts_are_listed_in_the_order_of_the_page(window):
    assert shown(window) == ["Number", "Name", "Negation", "Broken off"]


@pytest.mark.parametrize("command", [Command.NEXT_DOUBT, Command.PREVIOUS_DOUBT])
def test_where_nothing_is_doubted_the_keys_say_so(
    window: Window, qtbot: QtBot, command: Command
) -> None:
    with qtbot.waitSignal(window.desk.translated):
        window.desk.open_text(RIGHT)
    window.commands[command].trigger()
    assert window.statusBar().currentMessage() == window.doubts.panel.advice.text() != ""


def reds(window: Window) -> int:
    """Return how many points of the page are as red as the lines under doubts."""
    image = window.centre.view.viewport().grab().toImage()
    red = QColor(window._dress.colours.roles.error)
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(x, y) == red for x, y in points)


def test_the_lines_under_doubts_can_be_left_out_and_the_doubts_stay(qtbot, window):
    window.resize(800, 500)
    assert window.commands[Command.UNDERLINED_DOUBTS].isChecked()
    assert reds(window)
    window.commands[Command.UNDERLINED_DOUBTS].trigger()
    assert not window.keeping.settings.has_underlined_doubts
    assert not reds(window)
    assert len(shown(window)) == 4
    window.commands[Command.NEXT_DOUBT].trigger()
    assert chosen(window) == "Number"


def test_the_status_bar_counts_them_and_opens_the_list(qtbot, window):
    assert window.status.doubts.text().startswith("4 doubt")
    window.status.doubts.click()
    assert window.doubts.isVisible()
    window.doubts.toggle()
    assert not window.doubts.isVisible()
    window.commands[Command.DOUBTS].trigger()
    assert window.doubts.isVisible()
    assert window.commands[Command.DOUBTS].isChecked()


def test_a_chosen_doubt_is_shown_in_the_page(window):
    panel, view = window.doubts.panel, window.centre.view
    panel.table.setCurrentIndex(panel.table.model().index(1, 0))
    press(window, Qt.Key.Key_Return)
    place = panel.selected().place
    assert view.text_of(place) == "Vienna"
    assert place.side is Side.TARGET
    assert view.document().characterAt(view.textCursor().position()) == "V"


def test_the_list_keeps_step_with_the_walk_through_the_page(window):
    window.doubts.come_forward()
    walked = []
    for _ in range(4):
        window.commands[Command.NEXT_DOUBT].trigger()
        walked.append(chosen(window))
    assert walked == ["Number", "Name", "Negation", "Broken off"]
    window.commands[Command.PREVIOUS_DOUBT].trigger()
    assert chosen(window) == "Negation"
    window.doubts.panel.table.setCurrentIndex(window.doubts.panel.table.model().index(0, 0))
    press(window, Qt.Key.Key_Return)
    window.commands[Command.NEXT_DOUBT].trigger()
    assert chosen(window) == "Name"


def test_the_walk_goes_through_two_sentences_of_a_row_in_the_order_of_the_list(qtbot, window):
    with qtbot.waitSignal(window.desk.translated):
        window.desk.open_text(f"{RIGHT}\n\n{NEGATION} {NUMBER}")
    qtbot.waitUntil(lambda: shown(window) == ["Number", "Negation"])
    walked = []
    for _ in range(3):
        window.commands[Command.NEXT_DOUBT].trigger()
        walked.append(chosen(window))
    assert walked == ["Number", "Negation", "Number"]


def test_a_sentence_found_right_is_doubted_no_more(qtbot, window):
    panel = window.doubts.panel
    window.doubts.come_forward()
    panel.table.setCurrentIndex(panel.table.model().index(1, 0))
    press(window, Qt.Key.Key_Delete)
    assert shown(window) == ["Number", "Negation", "Broken off"]
    assert chosen(window) == "Negation"
    assert window.status.doubts.text().startswith("3 doubt")
    window.commands[Command.NEXT_DOUBT].trigger()
    window.commands[Command.NEXT_DOUBT].trigger()
    assert chosen(window) == "Negation"
    panel.filters.settled.click()
    assert shown(window) == ["Number", "Name", "Negation", "Broken off"]


def test_what_was_found_right_stays_so_when_the_article_is_opened_again(qtbot, window):
    panel = window.doubts.panel
    panel.table.setCurrentIndex(panel.table.model().index(0, 0))
    press(window, Qt.Key.Key_Delete)
    window.desk.put_away()
    assert shown(window) == []
    read(qtbot, window)
    assert shown(window) == ["Name", "Negation", "Broken off"]


def test_a_doubt_can_be_raised_again(window):
    panel = window.doubts.panel
    panel.table.setCurrentIndex(panel.table.model().index(0, 0))
    press(window, Qt.Key.Key_Delete)
    panel.filters.settled.click()
    panel.table.setCurrentIndex(panel.table.model().index(0, 0))
    press(window, Qt.Key.Key_Delete)
    panel.filters.settled.click()
    assert shown(window)[0] == "Number"
    assert window.status.doubts.text().startswith("4 doubt")


def test_escape_in_the_list_goes_back_to_the_page(window):
    window.doubts.come_forward()
    window.doubts.take_keyboard()
    press(window, Qt.Key.Key_Escape)
    assert window.centre.view.hasFocus()
