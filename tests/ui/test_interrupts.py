"""Ctrl+C and the system's wish to end the program."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.interrupts import Interrupts

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@pytest.fixture
def handlers() -> Iterator[None]:
    """Python's own handlers, put back at the end."""
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_is_answered_in_the_loop_and_nothing_stays_open(
    qtbot: QtBot, number: signal.Signals
) -> None:
    answered: list[str] = []
    owner = QObject()
    interrupts = Interrupts(lambda: answered.append("closed"), owner)
    interrupts.install()
    signal.raise_signal(number)
    assert answered == []
    qtbot.waitUntil(lambda: answered == ["closed"])
    interrupts.remove()
    assert signal.set_wakeup_fd(-1) == -1
