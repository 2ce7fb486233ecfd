"""Languages the program tells apart, with their direction."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """ISO 639 codes; ``OTHER`` is the standard's code for undetermined."""

    ARABIC = "ar"
    ENGLISH = "en"
    PERSIAN = "fa"
    URDU = "ur"
    OTHER = "und"

    @property
    def is_right_to_left(self) -> bool:
        """Tell whether text in this language runs from right to left."""
        return self in {Language.ARABIC, Language.PERSIAN, Language.URDU}


class Side(StrEnum):
    """The two columns of the page, named by what they hold, never by where they stand."""

    SOURCE = "source"
    TARGET = "target"
