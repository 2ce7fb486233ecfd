from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reader.ui.undoing import Undoing


class Diary(QObject):
    """A history that only counts, and tells into a common log what it does."""

    possible = Signal(bool, bool)
    written = Signal(str)

    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self._name, self._log = name, log
        self._done = self._undone = 0

    def write(self) -> None:
        self.written.emit(self._name)
        self._done, self._undone = self._done + 1, 0
        self._tell()

    def fail(self) -> None:
        """Ask for a change that never comes to the library."""
        self.written.emit(self._name)

    def undo(self) -> None:
        self._log.append(f"undo {self._name}")
        self._done, self._undone = self._done - 1, self._undone + 1
        self._tell()

    def redo(self) -> None:
        self._log.append(f"redo {self._name}")
        self._done, self._undone = self._done + 1, self._undone - 1
        self._tell()

    def _tell(self) -> None:
        self.possible.emit(self._done > 0, self._undone > 0)


class Desk(QObject):
    """Two diaries, one Undo, and what it has said of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []
        self.notes, self.words = Diary("note", self.log), Diary("word", self.log)
        self.undoing = Undoing(self)
        for diary in (self.notes, self.words):
            self.undoing.follow(diary, diary.possible, diary.written)
        self.said: list[tuple[bool, bool]] = []
        self.undoing.changed.connect(lambda *can: self.said.append(can))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    del qtbot
    return Desk()


def test_what_was_changed_last_is_taken_back_first(desk: Desk) -> None:
    for diary in (desk.notes, desk.words, desk.notes):
        diary.write()
    for _ in range(4):
        desk.undoing.undo()
    for _ in range(4):
        desk.undoing.redo()
    assert desk.log == [
        "undo note", "undo word", "undo note", "redo note", "redo word", "redo note"
    ]  # fmt: skip


def test_a_new_change_leaves_nothing_to_make_again_out_of_its_turn(desk: Desk) -> None:
    desk.notes.write()
    desk.undoing.undo()
    desk.notes.write()
    desk.undoing.redo()
    assert desk.log == ["undo note"]


def test_a_change_that_failed_is_passed_over(desk: Desk) -> None:
    desk.words.write()
    desk.notes.fail()
    desk.undoing.undo()
    assert desk.log == ["undo word"]


def test_changes_of_earlier_days_can_be_taken_back(desk: Desk) -> None:
    desk.words.possible.emit(True, False)
    desk.undoing.undo()
    assert desk.log == ["undo word"]


def test_it_can_take_back_what_either_can(desk: Desk) -> None:
    desk.notes.write()
    desk.words.write()
    desk.undoing.undo()
    desk.undoing.undo()
    assert desk.said == [(True, False), (True, False), (True, True), (False, True)]
