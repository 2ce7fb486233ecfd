"""The sentence that is being corrected, and what the reader asks for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """A sentence of the article on the page.

    ``source`` is the sentence as it stands there, ``shown`` its translation on the page, ``before``
    what stands there without a correction, of a machine or of people.
    """

    source: str
    shown: str
    before: str
    is_by_machine: bool = True

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reader's own words are on the page."""
        return self.shown != self.before


@dataclass(frozen=True, slots=True)
class Wording:
    """A translation that the reader asks to be kept."""

    subject: Subject
    text: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """The words that other translations are to begin with; none for any."""

    subject: Subject
    words: str = ""


def words_before(text: str, caret: int) -> str:
    """Return the whole words before the one that the caret is in, or at the end of."""
    start = caret
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    is_at_start = start == caret and (caret == len(text) or text[caret].isspace())
    return text[:caret].strip() if is_at_start else text[:start].strip()
