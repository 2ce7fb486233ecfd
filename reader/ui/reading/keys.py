"""Which key asks for what on the page, on a Latin keyboard and on an Arabic one."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Wish(Enum):
    """What the reader can ask of the page by key."""

    NOTE = auto()
    LOOK_UP = auto()
    CORRECT = auto()
    CROSS = auto()
    COPY = auto()
    COPY_BOTH = auto()
    SELECT_COLUMN = auto()
    ANNOUNCE = auto()
    REVEAL = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()


# The same keys by what they write in either layout (Arabic 101).
_LETTERS = {"n": Wish.NOTE, "ى": Wish.NOTE, "r": Wish.ANNOUNCE, "ق": Wish.ANNOUNCE}
_KEYS: dict[int, Wish] = {
    Qt.Key.Key_Return: Wish.LOOK_UP,
    Qt.Key.Key_Enter: Wish.LOOK_UP,
    Qt.Key.Key_F6: Wish.CROSS,
    Qt.Key.Key_F2: Wish.CORRECT,
}
_REVEALING = {"t", "ف", " "}
_SEQUENCES = (
    (QKeySequence.StandardKey.Copy, Wish.COPY),
    (QKeySequence.StandardKey.SelectAll, Wish.SELECT_COLUMN),
    (QKeySequence.StandardKey.MoveToPreviousPage, Wish.PAGE_UP),
    (QKeySequence.StandardKey.MoveToNextPage, Wish.PAGE_DOWN),
)
_COPY_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def wish_of(event: QKeyEvent, *, hides_translation: bool) -> Wish | None:
    """Return what a key press asks for, or None where it is Qt's to answer."""
    for sequence, wish in _SEQUENCES:
        if event.matches(sequence):
            return wish
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == _COPY_BOTH and event.key() in {Qt.Key.Key_C, 0x0624}:
        return Wish.COPY_BOTH
    if modifiers != Qt.KeyboardModifier.NoModifier:
        return None
    if hides_translation and event.text() in _REVEALING:
        return Wish.REVEAL
    return _KEYS.get(event.key()) or _LETTERS.get(event.text())
