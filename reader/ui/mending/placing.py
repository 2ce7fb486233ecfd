"""Where the card stands that corrects a sentence: below it, above it, or wherever there is room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

GAP = 6  # pixels between the card and the sentence
MARGIN = 8  # pixels between the card and the edge of its parent


def beside(near: QRect, wanted: QSize, room: QSize) -> QRect:
    """Return a place in a parent of size ``room`` for a card of a sentence that stands at ``near``.

    It begins at the left, where the sentence's English begins. Where the sentence leaves too little
    room on both sides, the card covers part of it: it quotes it.
    """
    width = min(wanted.width(), room.width() - 2 * MARGIN)
    height = min(wanted.height(), room.height() - 2 * MARGIN)
    below, above = near.bottom() + 1 + GAP, near.top() - GAP - height
    lowest = room.height() - MARGIN - height
    y = below if below <= lowest or above < MARGIN else above
    x = min(max(near.left(), MARGIN), room.width() - MARGIN - width)
    return QRect(x, min(max(y, MARGIN), lowest), width, height)
