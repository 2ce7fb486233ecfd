"""Where a card may stand so that it never covers the line of its word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

GAP = 6  # pixels between the card and the word
MARGIN = 8  # pixels between the card and the edge of its parent


@dataclass(frozen=True, slots=True)
class Placement:
    """A card's place, and whether it stands below the word."""

    rect: QRect
    is_below: bool


def place(near: QRect, wanted: QSize, room: QSize) -> Placement:
    """Return a place in a parent of size ``room`` for a card beside the word at ``near``.

    It stands below the word if it fits there, or else on the larger side, cut to what there is.
    It begins where the word begins, which is at the right, and is moved inside the parent.
    """
    below = room.height() - MARGIN - (near.bottom() + 1 + GAP)
    above = near.top() - GAP - MARGIN
    is_below = wanted.height() <= below or below >= above
    height = max(min(wanted.height(), below if is_below else above), 0)
    width = min(wanted.width(), room.width() - 2 * MARGIN)
    x = min(max(near.right() - width + 1, MARGIN), room.width() - MARGIN - width)
    y = near.bottom() + 1 + GAP if is_below else near.top() - GAP - height
    return Placement(QRect(x, y, width, height), is_below)
