"""What a note's colour and state are called, and how it reads aloud."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.domain.note import Colour, Note, State


def colour_name(colour: Colour) -> str:
    """Return the colour's name in the language of the interface."""
    names = {
        Colour.YELLOW: QCoreApplication.translate("notes", "Yellow"),
        Colour.GREEN: QCoreApplication.translate("notes", "Green"),
        Colour.BLUE: QCoreApplication.translate("notes", "Blue"),
        Colour.PINK: QCoreApplication.translate("notes", "Pink"),
        Colour.ORANGE: QCoreApplication.translate("notes", "Orange"),
    }
    return names[colour]


def state_words(state: State) -> str:
    """Say where the note stands; nothing for one that stands where it was made."""
    words = {
        State.ATTACHED: "",
        State.MOVED: QCoreApplication.translate("notes", "Its text has moved or changed"),
        State.ORPHAN: QCoreApplication.translate("notes", "Its text is no longer there"),
    }
    return words[state]


def spoken(note: Note, caption: str = "") -> str:
    """Return all that the list shows of a note as one text, for screen readers."""
    tags = ", ".join(note.tags)
    parts = (note.anchor.quote, caption, note.body, tags, state_words(note.state))
    return "\n".join((*filter(None, parts), colour_name(note.colour)))
