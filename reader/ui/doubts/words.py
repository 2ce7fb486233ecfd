"""What a doubt's topic is called, which mark stands for it, and how it reads aloud."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from reader.domain.note import Colour
from reader.ui.doubts.listed import Listed
from reader.ui.reading.doubting import reason

MARKS: Final = {
    "number": Colour.ORANGE,
    "name": Colour.BLUE,
    "negation": Colour.PINK,
    "untranslated": Colour.YELLOW,
    "truncated": Colour.YELLOW,
    "length": Colour.YELLOW,
    "repetition": Colour.YELLOW,
    "unsure": Colour.GREEN,
}
TOPICS: Final = tuple(MARKS)


def topic_name(topic: str) -> str:
    """Return what a topic is called in the language of the interface."""
    names = {
        "number": QCoreApplication.translate("proofreading", "Number"),
        "name": QCoreApplication.translate("proofreading", "Name"),
        "negation": QCoreApplication.translate("proofreading", "Negation"),
        "untranslated": QCoreApplication.translate("proofreading", "Left untranslated"),
        "truncated": QCoreApplication.translate("proofreading", "Broken off"),
        "length": QCoreApplication.translate("proofreading", "Length"),
        "repetition": QCoreApplication.translate("proofreading", "Repetition"),
        "unsure": QCoreApplication.translate("proofreading", "Unsure model"),
    }
    return names[topic]


def heading(one: Listed) -> str:
    """Return what stands above a doubt: its topic, and whether somebody has looked at it."""
    name = topic_name(one.topic)
    if not one.is_settled:
        return name
    right = QCoreApplication.translate("proofreading", "found right")
    return f"{name}  ·  {right}"


def spoken(one: Listed) -> str:
    """Return all that the list shows of a doubt as one text, for screen readers."""
    return "\n".join((heading(one), reason(one.doubt), one.source, one.target))
