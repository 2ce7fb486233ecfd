from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QMainWindow, QStatusBar
from windows import DATA

from reader.ui.status import BESIDE_PIXELS, GRIP_PIXELS, Status

MESSAGE = "The translation is changed; Ctrl+Z takes it back."


@pytest.fixture
def status(qtbot):
    page = QLineEdit()
    holder = QMainWindow()
    qtbot.addWidget(holder)
    status = Status(holder)
    holder.setCentralWidget(page)
    holder.setStatusBar(status)
    status.show_model("opus-mt-ar-en")
    status.show_doubts(2)
    holder.resize(1000, 200)
    holder.show()
    page.setFocus()
    yield status
    holder.close()


def room_for_the_message(status: QStatusBar) -> bool:
    needed = status.fontMetrics().horizontalAdvance(status.currentMessage()) + BESIDE_PIXELS
    parts = [part.x() for part in status._parts if part.isVisible()]
    return needed <= min(parts, default=status.width() - GRIP_PIXELS)


def test_in_a_wide_window_a_message_stands_beside_all_else(status):
    status.showMessage(MESSAGE)
    assert status.model.isVisible()
    assert status.doubts.isVisible()


def test_in_a_narrow_window_a_message_is_said_in_full(qtbot, status):
    status.window().resize(420, 200)
    status.show_progress(3, 19)
    status.showMessage(MESSAGE)
    assert not status.model.isVisible()
    assert status.stop.isVisible()  # what is at work can be stopped all the same
    qtbot.waitUntil(lambda: room_for_the_message(status))


def test_what_made_room_is_back_when_the_message_has_passed(status):
    status.window().resize(420, 200)
    status.showMessage(MESSAGE)
    assert not status.model.isVisible()
    status.clearMessage()
    assert status.model.isVisible()
    assert status.doubts.isVisible()


def test_what_has_the_keyboard_stays(qtbot, status):
    status.activateWindow()
    status.model.setFocus()
    qtbot.waitUntil(status.model.hasFocus)
    status.window().resize(420, 200)
    status.showMessage(MESSAGE)
    assert status.model.isVisible()


def test_a_message_too_long_for_any_room_is_told_in_full_by_the_pointer(status):
    status.window().resize(200, 200)
    status.showMessage(MESSAGE)
    assert status.toolTip() == MESSAGE
    status.window().resize(1000, 200)
    assert status.toolTip() == ""


def test_a_narrow_window_stays_narrow_while_a_translation_is_counted(window, qtbot):
    window.open_path(str(DATA / "harbour.ar.txt"))
    qtbot.waitUntil(lambda: window.desk.article is not None)
    window.resize(420, 700)
    window.status.show_doubts(12)
    window.status.show_progress(120, 1900)
    qtbot.waitUntil(lambda: window.size() == QSize(420, 700))
    assert window.minimumSizeHint().width() <= 420
    assert window.status.stop.isVisible()
