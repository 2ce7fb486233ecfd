"""What a word's status is called, which mark stands for it, and how a word reads aloud."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from reader.domain.note import Colour
from reader.domain.vocabulary import Status, Vocable
from reader.ui.gloss.terms import term

MARKS: Final = {
    Status.NEW: Colour.BLUE,
    Status.LEARNING: Colour.ORANGE,
    Status.KNOWN: Colour.GREEN,
}


def status_name(status: Status) -> str:
    """Return the status's name in the language of the interface."""
    names = {
        Status.NEW: QCoreApplication.translate("vocabulary", "New"),
        Status.LEARNING: QCoreApplication.translate("vocabulary", "Learning"),
        Status.KNOWN: QCoreApplication.translate("vocabulary", "Known"),
    }
    return names[status]


def grammar(word: Vocable) -> str:
    """Return what a word is, and its root where there is one."""
    root = QCoreApplication.translate("vocabulary", "root {root}").format(root=word.root)
    return "  ·  ".join(filter(None, (term(word.lemma.pos), root if word.root else "")))


def spoken(word: Vocable) -> str:
    """Return all that the list shows of a word as one text, for screen readers."""
    return "\n".join((word.lemma.form, word.gloss, status_name(word.status), grammar(word)))
