"""A window that is painted when all of it has changed, not in between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.domain.settings import InterfaceLanguage, Settings, Theme
from reader.ui.window import Window

CHANGES = {
    "theme": {"theme": Theme.DARK},
    "language": {"language": InterfaceLanguage.ARABIC},
    "letters": {"arabic_size": 30.0},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_look_is_painted_in_a_turn_of_its_own(
    qtbot: QtBot, window: Window, change: dict[str, object]
) -> None:
    assert window.updatesEnabled()
    window.keeping.change(lambda settings: replace(settings, **change))
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)


def test_what_changes_no_look_is_painted_at_once(window: Window) -> None:
    window.keeping.change(lambda settings: replace(settings, zoom=3))
    assert window.updatesEnabled()


def test_the_picture_is_the_new_one(qtbot: QtBot, window: Window) -> None:
    window.keeping.change(lambda settings: replace(settings, theme=Theme.DARK))
    qtbot.waitUntil(window.updatesEnabled)
    ground = window.grab().toImage().pixelColor(5, window.height() // 2)
    assert ground.lightness() < QColor("grey").lightness()
    assert Settings().theme is not Theme.DARK
