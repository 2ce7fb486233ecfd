"""The reader's list of words, written away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.domain.change import Change
from reader.domain.errors import ReaderError
from reader.domain.gloss import Reading
from reader.domain.vocabulary import Lemma, Status, Vocable
from reader.services.jobs import Ticket
from reader.services.learning import Meeting, Vocabulary
from reader.services.ports import WordList
from reader.ui.bridge import Lane

Answer = Vocable | Change[Vocable] | None


@dataclass(frozen=True, slots=True)
class Listed:
    """The list as it grew, and what can be taken back."""

    words: tuple[Vocable, ...]
    can_undo: bool
    can_redo: bool


class Listing(QObject):
    """Every change is in the library before ``listed`` tells of it, one after the other."""

    listed = Signal(object)  # Listed
    written = Signal()  # a change that the reader asked for, not one taken back
    failed = Signal(object)  # ReaderError

    def __init__(self, library: WordList, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._vocabulary = Vocabulary(library)
        self._lane = lane

    def refresh(self) -> None:
        """Fetch the list, which another window may have changed; a failure is told elsewhere."""
        self._lane.add(self._job(_look), self.listed.emit, _ignore)

    def renew(self) -> None:
        """Fetch the list, and what can be taken back: the library is another by now."""
        self._vocabulary = Vocabulary(self._library)
        self.refresh()

    def put(self, reading: Reading, status: Status, meeting: Meeting, name: str) -> None:
        """Put a reading's lemma on the list, or rate it anew."""
        self._write(lambda vocabulary: vocabulary.put(reading, status, meeting, name))

    def rate(self, lemma: Lemma, status: Status) -> None:
        """Say how well a word is known."""
        self._write(lambda vocabulary: vocabulary.rate(lemma, status))

    def remove(self, lemma: Lemma) -> None:
        """Take a word off the list; it can be taken back."""
        self._write(lambda vocabulary: vocabulary.remove(lemma))

    def undo(self) -> None:
        """Take the last change back."""
        self._ask(Vocabulary.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._ask(Vocabulary.redo)

    def _write(self, change: Callable[[Vocabulary], Answer]) -> None:
        self.written.emit()
        self._ask(change)

    def _ask(self, change: Callable[[Vocabulary], Answer]) -> None:
        self._lane.add(self._job(change), self.listed.emit, self._on_failed)

    def _job(self, change: Callable[[Vocabulary], Answer]) -> Callable[[Ticket], Iterator[Listed]]:
        vocabulary = self._vocabulary

        def job(_: Ticket) -> Iterator[Listed]:
            change(vocabulary)
            yield Listed(vocabulary.words(), vocabulary.can_undo, vocabulary.can_redo)

        return job

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(error)
        self.refresh()


def _look(_: Vocabulary) -> None:
    """Change nothing."""


def _ignore(_: ReaderError) -> None:
    """Opening an article says what is wrong with the library."""
