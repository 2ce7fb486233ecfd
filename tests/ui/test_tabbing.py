from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from windows import DATA, place_of

from reader.domain.language import Side
from reader.ui.actions import Command

FAR = 60  # more steps than any round has


def a_round(start):
    """Return what Tab comes to from ``start`` until it is there again."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _ in range(FAR):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            return found
        found.append(QApplication.focusWidget())
    raise AssertionError(found[-1])


def with_a_note(window, qtbot):
    window.open_path(str(DATA / "harbour.ar.txt"))
    qtbot.waitUntil(lambda: window.desk.article is not None)
    window.noting.write_at(place_of(window, Side.SOURCE, 0, "ميناء"))
    editor = window.dock.panel.editor
    editor.body.setPlainText("a harbour")
    editor.save.click()
    qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
    qtbot.waitUntil(editor.isHidden)


def test_tab_goes_round_the_welcome_page_beside_an_empty_panel(window):
    window.commands[Command.NOTES].trigger()
    found = a_round(window.centre.welcome.open)
    assert window.centre.welcome.samples in found
    assert window.status.model in found


def test_tab_comes_to_every_part_of_a_panel(window, qtbot):
    with_a_note(window, qtbot)
    panel = window.dock.panel
    found = a_round(window.centre.view)
    for part in (panel.filters.line, panel.filters.scope, panel.filters.order, panel.table):
        assert part in found


@pytest.mark.parametrize(
    "command", [Command.NOTES, Command.VOCABULARY, Command.DOUBTS, Command.STUDY]
)
def test_an_empty_panel_leaves_the_keyboard_where_it_can_be_used(window, qtbot, command):
    window.open_path(str(DATA / "harbour.ar.txt"))
    qtbot.waitUntil(lambda: window.desk.article is not None)
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget().isVisible()


def test_a_panel_that_is_opened_gets_the_keyboard(window, qtbot):
    with_a_note(window, qtbot)
    window.centre.view.setFocus()
    window.dock.hide()
    window.commands[Command.NOTES].trigger()
    assert QApplication.focusWidget() is window.dock.panel.table
