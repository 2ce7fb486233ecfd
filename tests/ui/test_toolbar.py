"""A toolbar that shows every command at any width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from windows import opened, paths_in

from reader.domain.settings import InterfaceLanguage
from reader.ui.actions import Command
from reader.ui.menus import TOOLBAR

NARROW, WIDE = 420, 1120  # pixels
ICONS = Qt.ToolButtonStyle.ToolButtonIconOnly
WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def buttons(window):
    toolbar = window.menus.toolbar
    return [toolbar.widgetForAction(window.commands[each]) for each in TOOLBAR if each]


def seen(window):
    """Return the commands that are in sight, by their buttons."""
    return [button.isVisible() for button in buttons(window)]


def overflow(window):
    return window.menus.toolbar.findChild(QToolButton, "qt_toolbar_ext_button")


@pytest.mark.parametrize("language", list(InterfaceLanguage))
def test_a_narrow_window_shows_every_command_by_its_icon(qtbot, tmp_path, translations, language):
    paths = replace(paths_in(tmp_path / "data"), translations=translations)
    with opened(paths, language=language) as window:
        window.resize(NARROW, 700)
        qtbot.waitUntil(lambda: window.menus.toolbar.toolButtonStyle() is ICONS)
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: all(seen(window)))
        assert not overflow(window).isVisible()
        assert all(button.toolTip() for button in buttons(window))


def test_the_words_come_back_with_the_room(qtbot, window):
    window.resize(NARROW, 700)
    qtbot.waitUntil(lambda: window.menus.toolbar.toolButtonStyle() is ICONS)
    window.resize(WIDE, 700)
    qtbot.waitUntil(lambda: window.menus.toolbar.toolButtonStyle() is WORDS)
    assert window.menus.toolbar.widgetForAction(window.commands[Command.OPEN]).text() == "Open"
