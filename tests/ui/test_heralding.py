"""Who hears the window is told what appears in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from reader.ui.heralding import Heralding


@pytest.fixture
def hearing():
    """Have Qt believe that a screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def heard(window):
    """What was announced, in order."""
    words: list[str] = []
    window.findChild(Heralding).said.connect(words.append)
    return words


@pytest.mark.usefixtures("hearing")
def test_a_notice_and_a_message_are_announced_as_they_appear(window, qtbot, heard):
    with qtbot.waitSignal(window.desk.failed):
        window.open_path("/nowhere/missing.txt")
    window.status.showMessage("Saved.")
    window.status.clearMessage()
    assert heard == ["There is no file at “/nowhere/missing.txt”.", "Saved."]


def test_where_nobody_listens_nothing_is_announced(window, heard):
    assert not QAccessible.isActive()
    window.status.showMessage("Saved.")
    assert heard == []
