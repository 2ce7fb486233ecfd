"""What the words mean that notes stand on, for the list of notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.bidi import isolated
from reader.domain.errors import ReaderError
from reader.domain.gloss import Reading
from reader.domain.note import Note
from reader.services.glossing import Glosser
from reader.services.jobs import Ticket
from reader.services.noted import reading_at_once
from reader.ui.bridge import Lane


class Captions(QObject):
    """Glosses the noted words away from the window's thread, a millisecond each."""

    found = Signal(object)  # dict[str, str]: by the note's identifier

    def __init__(self, glosser: Callable[[], Glosser], lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._glosser = glosser
        self._lane = lane

    def find(self, notes: Sequence[Note], article: Article) -> None:
        """Caption the notes that stand on one word, in place of those asked for before."""

        def job(ticket: Ticket) -> Iterator[dict[str, str]]:
            captions: dict[str, str] = {}
            for note in notes:
                ticket.check()
                reading = reading_at_once(note, article, self._glosser())
                if reading is not None and reading.glosses:
                    captions[note.id] = caption_of(reading)
            yield captions

        self._lane.start(job, self.found.emit, _ignore)


def caption_of(reading: Reading) -> str:
    """Return the lemma and its first sense in one line."""
    return f"{isolated(reading.lemma)}  ·  {isolated(reading.glosses[0])}"


def _ignore(_: ReaderError) -> None:
    """Clicking a word says that the lexicon is missing."""
