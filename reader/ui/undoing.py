"""One Undo for notes and words: what was changed last is taken back first."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


class History(Protocol):
    """Changes of one kind, which can be taken back and made again in their order."""

    def undo(self) -> None:
        """Take the last change back."""
        ...

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        ...


class Undoing(QObject):
    """Remembers whose change came when; those of earlier days follow, kind by kind."""

    changed = Signal(bool, bool)  # can be taken back, can be made again

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._possible: dict[History, tuple[bool, bool]] = {}
        self._done: list[History] = []
        self._undone: list[History] = []

    def follow(self, history: History, possible: SignalInstance, *written: SignalInstance) -> None:
        """Follow a history: what it can do, as two booleans, and each change the reader asks for.

        Asking comes before the library's answer; a change that fails is passed over later.
        """

        def know(can_undo: bool, can_redo: bool) -> None:  # noqa: FBT001 - a slot
            self._note_possible(history, (can_undo, can_redo))

        def note(*_: object) -> None:
            self._done.append(history)
            self._undone.clear()

        possible.connect(know)
        for signal in written:
            signal.connect(note)

    def undo(self) -> None:
        """Take back what was changed last."""
        history = self._next(self._done, 0)
        if history is not None:
            self._undone.append(history)
            history.undo()

    def redo(self) -> None:
        """Make again what was taken back last."""
        history = self._next(self._undone, 1)
        if history is not None:
            self._done.append(history)
            history.redo()

    def _note_possible(self, history: History, can: tuple[bool, bool]) -> None:
        self._possible[history] = can
        states = self._possible.values()
        self.changed.emit(any(undo for undo, _ in states), any(redo for _, redo in states))

    def _next(self, stack: list[History], way: int) -> History | None:
        """Return whose turn it is; a change that never came to the library has none."""
        while stack:
            history = stack.pop()
            if self._possible.get(history, (False, False))[way]:
                return history
        able = (history for history, can in self._possible.items() if can[way])
        return next(able, None)
