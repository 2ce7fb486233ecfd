"""The three things that are told about a word besides its meaning."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Section(StrEnum):
    """A page of the panel."""

    EXAMPLES = "examples"
    FAMILY = "family"
    OCCURRENCES = "occurrences"


TITLES: Final = {
    Section.EXAMPLES: QT_TRANSLATE_NOOP("sections", "Examples"),
    Section.FAMILY: QT_TRANSLATE_NOOP("sections", "Root Family"),
    Section.OCCURRENCES: QT_TRANSLATE_NOOP("sections", "Occurrences"),
}


def title(section: Section) -> str:
    """Return the section's name in the language of the interface."""
    return QCoreApplication.translate("sections", str(TITLES[section]))
