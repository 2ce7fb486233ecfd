"""What is said of a note: its colour, its state, its article; and how it reads aloud."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from reader.domain.bidi import isolated
from reader.domain.note import Colour, Filed, Note, State


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


def state_words(note: Note) -> str:
    """Say where the note stands; nothing for one that stands where it was made."""
    if note.state is State.ORPHAN and note.is_kept:
        return QCoreApplication.translate("notes", "Kept without its text")
    words = {
        State.ATTACHED: "",
        State.MOVED: QCoreApplication.translate("notes", "Its text has moved or changed"),
        State.ORPHAN: QCoreApplication.translate("notes", "Its text is no longer there"),
    }
    return words[note.state]


def fate_words(note: Note) -> str:
    """Say what became of the note's text and which keys answer; nothing where all is well."""
    if note.state is State.MOVED:
        return QCoreApplication.translate(
            "notes",
            "Its text has moved or changed. Press K to keep the note here, Delete to drop it.",
        )
    if note.state is not State.ORPHAN:
        return ""
    if note.is_kept:
        return QCoreApplication.translate(
            "notes",
            "Its text is no longer there, and you have kept the note without it. To give it "
            "another place, select that and press T.",
        )
    return QCoreApplication.translate(
        "notes",
        "Its text is no longer there. Select its place and press T, or press K to keep the note "
        "without one, Delete to drop it.",
    )


@dataclass(frozen=True, slots=True)
class Origin:
    """The article of a note that is not on the page: its title, where it lay last."""

    title: str
    path: str
    is_there: bool = True

    @property
    def trouble(self) -> str:
        """Say that the file is gone, where it is."""
        gone = QCoreApplication.translate("notes", "Its file is no longer there")
        return "" if self.is_there else gone

    @property
    def fate(self) -> str:
        """Say where the file was, and what to do, where it is gone."""
        if self.is_there:
            return ""
        words = QCoreApplication.translate(
            "notes",
            "There is no file at {path} any more. Find it where it is now, and its notes are there "
            "again; until then they stay in this list.",
        )
        return words.format(path=isolated(self.path))


def origin_of(filed: Filed, missing: Collection[str]) -> Origin:
    """Return the article of a note; ``missing`` are paths where there is no file."""
    title = filed.title or PurePath(filed.path).name
    return Origin(title, filed.path, is_there=filed.path not in missing)


def spoken(note: Note, caption: str = "", origin: Origin | None = None) -> str:
    """Return all that the list shows of a note as one text, for screen readers."""
    tags = ", ".join(note.tags)
    title, trouble = (origin.title, origin.trouble) if origin is not None else ("", "")
    parts = (title, note.anchor.quote, caption, note.body, tags, state_words(note), trouble)
    return "\n".join((*filter(None, parts), colour_name(note.colour)))
