"""The keys that no menu has: what each does, and where it is heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence

from reader.domain.vocabulary import Status
from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.actions import arabic_keys, sequences
from reader.ui.study.sections import Section


@dataclass(frozen=True, slots=True)
class Key:
    """A key as Qt writes it for a Latin keyboard, and what it does."""

    keys: str
    text: str

    @property
    def letters(self) -> frozenset[str]:
        """Return what a key of one letter writes, on either keyboard."""
        return frozenset((self.keys.lower(), self.keys, arabic_keys(self.keys)))

    @property
    def sequences(self) -> list[QKeySequence]:
        """Return the combinations of both keyboards."""
        return sequences([self.keys])


STAR: Final = Key("S", QT_TRANSLATE_NOOP("shortcuts", "Put the word on the list, or off it"))
RATINGS: Final = {
    Status.NEW: Key("1", QT_TRANSLATE_NOOP("shortcuts", "Rate the word as new")),
    Status.LEARNING: Key("2", QT_TRANSLATE_NOOP("shortcuts", "Rate it as being learned")),
    Status.KNOWN: Key("3", QT_TRANSLATE_NOOP("shortcuts", "Rate it as known")),
}
MORE: Final = Key("M", QT_TRANSLATE_NOOP("shortcuts", "List all readings"))
NOTE: Final = Key("N", QT_TRANSLATE_NOOP("shortcuts", "Write a note on the word"))
LOOK_UP: Final = Key("L", QT_TRANSLATE_NOOP("shortcuts", "Look up another word"))
DOORS: Final = {
    Section.EXAMPLES: Key("E", QT_TRANSLATE_NOOP("shortcuts", "Show example sentences")),
    Section.FAMILY: Key("R", QT_TRANSLATE_NOOP("shortcuts", "Show the family of its root")),
    Section.OCCURRENCES: Key("O", QT_TRANSLATE_NOOP("shortcuts", "Show where else it occurs")),
}
FOUND_RIGHT: Final = Key("Del", QT_TRANSLATE_NOOP("shortcuts", "Find the sentence right, or not"))
TAKE_OFF: Final = Key("Del", QT_TRANSLATE_NOOP("shortcuts", "Take the word off the list"))
EDIT: Final = Key("F2", QT_TRANSLATE_NOOP("shortcuts", "Edit the note"))
KEEP: Final = Key("K", QT_TRANSLATE_NOOP("shortcuts", "Keep a note whose text has moved or gone"))
TIE: Final = Key(
    "T", QT_TRANSLATE_NOOP("shortcuts", "Tie a note that lost its text to the selection")
)
DELETE: Final = Key("Del", QT_TRANSLATE_NOOP("shortcuts", "Delete the note"))

PLACES: Final[Mapping[str, tuple[Key, ...]]] = {
    QT_TRANSLATE_NOOP("shortcuts", "In the text"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Explain the word at the caret")),
        Key("F6", QT_TRANSLATE_NOOP("shortcuts", "Go to the same row of the other column")),
        Key("Shift+Right", QT_TRANSLATE_NOOP("shortcuts", "Select with the keyboard")),
        Key("Space", QT_TRANSLATE_NOOP("shortcuts", "In Arabic alone, show a row’s translation")),
        Key("R", QT_TRANSLATE_NOOP("shortcuts", "Have the row read out in both languages")),
        Key("Esc", QT_TRANSLATE_NOOP("shortcuts", "Close the card or the find bar")),
    ),
    QT_TRANSLATE_NOOP("shortcuts", "On a word’s card"): (
        Key("Up, Down", QT_TRANSLATE_NOOP("shortcuts", "Go from reading to reading")),
        Key("Left, Right", QT_TRANSLATE_NOOP("shortcuts", "Go to the next word that way")),
        STAR,
        *RATINGS.values(),
        MORE,
        *DOORS.values(),
        NOTE,
        LOOK_UP,
        Key("Ctrl+C", QT_TRANSLATE_NOOP("shortcuts", "Copy what the card says")),
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In the vocabulary"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Find the word in the article")),
        Key("1, 2, 3", QT_TRANSLATE_NOOP("shortcuts", "Rate the word")),
        TAKE_OFF,
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In the doubts"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Show what is doubted in the article")),
        FOUND_RIGHT,
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In the notes"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Go to the note’s text or article")),
        EDIT,
        KEEP,
        TIE,
        DELETE,
        Key("Ctrl+Return", QT_TRANSLATE_NOOP("shortcuts", "Save what is being written")),
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In the find bar"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Go to the next place")),
        Key("Shift+Return", QT_TRANSLATE_NOOP("shortcuts", "Go to the place before")),
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In a translation you correct"): (
        Key("Return", QT_TRANSLATE_NOOP("shortcuts", "Save the translation")),
        Key(
            "Shift+Return",
            QT_TRANSLATE_NOOP("shortcuts", "Save it, and go on with the next sentence"),
        ),
        Key("Alt+Down", QT_TRANSLATE_NOOP("shortcuts", "Ask for other words from the caret on")),
        Key("Alt+1", QT_TRANSLATE_NOOP("shortcuts", "Take the first of them; 2 to 9 the others")),
    ),
    QT_TRANSLATE_NOOP("shortcuts", "In every panel"): (
        Key("Ctrl+C", QT_TRANSLATE_NOOP("shortcuts", "Copy the row")),
        Key("Esc", QT_TRANSLATE_NOOP("shortcuts", "Go back to the text")),
    ),
}
"""Every such key by the title of its place, in the order of the sheet of keys."""
