"""What the words mean that notes stand on, for the list of notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.bidi import isolated
from reader.domain.errors import ReaderError
from reader.domain.gloss import Reading
from reader.domain.note import Note
from reader.services.bitext import Bitext
from reader.services.glossing import Glosser
from reader.services.jobs import Ticket
from reader.services.noted import word_noted
from reader.ui.bridge import Lane


class Captions(QObject):
    """Glosses the noted words as their cards do, away from the window's thread.

    What can be said at once comes first, what the models add after it.
    """

    found = Signal(object)  # dict[str, str]: by the note's identifier

    def __init__(self, glosser: Callable[[], Glosser], lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._glosser = glosser
        self._lane = lane

    def find(self, notes: Sequence[Note], bitext: Bitext) -> None:
        """Caption the notes that stand on one word, in place of those asked for before."""

        def job(ticket: Ticket) -> Iterator[dict[str, str]]:
            glosser = self._glosser()
            noted = {note.id: word for note in notes if (word := word_noted(note, bitext))}
            for explain in (glosser.at_once, glosser.settled):
                captions: dict[str, str] = {}
                for name, (word, context) in noted.items():
                    ticket.check()
                    top = next(iter(explain(word, context).readings), None)
                    if top is not None and top.glosses:
                        captions[name] = caption_of(top)
                yield captions

        self._lane.start(job, self.found.emit, _ignore)


def caption_of(reading: Reading) -> str:
    """Return the lemma and its first sense in one line."""
    return f"{isolated(reading.lemma)}  ·  {isolated(reading.glosses[0])}"


def _ignore(_: ReaderError) -> None:
    """Clicking a word says that the lexicon is missing."""
