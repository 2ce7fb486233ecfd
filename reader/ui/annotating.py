"""The notes of the article on the page, written away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.anchoring import anchor_at
from reader.domain.article import Article
from reader.domain.article_text import runs_on
from reader.domain.errors import ReaderError
from reader.domain.language import Side
from reader.domain.note import Anchor, Note, State
from reader.services.annotating import Annotations, Draft, by_place
from reader.services.file_ports import Imported
from reader.services.jobs import Ticket
from reader.services.ports import Library
from reader.services.reuniting import Earlier
from reader.ui.bridge import Lane
from reader.ui.reading.places import Mark, Place


@dataclass(frozen=True, slots=True)
class Annotated:
    """The article's notes in the order of the text, and what can be taken back."""

    notes: tuple[Note, ...]
    can_undo: bool
    can_redo: bool

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return where the notes are marked on the page; orphans are not."""
        return tuple(
            Mark(note.id, place_of(note), note.colour)
            for note in self.notes
            if note.state is not State.ORPHAN
        )


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was found in a file of notes, and how many of its notes were not there before."""

    found: Imported
    added: int


Answer = Note | TakenIn | None
NOWHERE: Final = Article("", "", "text", "utf-8", "", ())  # no article is on the page


def place_of(note: Note) -> Place:
    """Return where the note stands on the page."""
    anchor = note.anchor
    return Place(anchor.side, anchor.paragraph, anchor.span, runs_on(anchor.quote))


def anchor_on(sources: Sequence[str], place: Place, targets: Sequence[str], model: str) -> Anchor:
    """Return the anchor of a place on the page, which shows ``targets`` as ``model`` said them."""
    texts, sha256 = (sources, "") if place.side is Side.SOURCE else (targets, model)
    return anchor_at(texts, place.side, place.paragraph, place.span, sha256)


class Annotating(QObject):
    """Every change is in the library before ``annotated`` tells of it, one after the other."""

    annotated = Signal(object)  # Annotated
    saved = Signal(object)  # Note: just added or edited
    taken_in = Signal(object)  # TakenIn
    failed = Signal(object)  # ReaderError

    def __init__(self, library: Library, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._lane = lane
        self._article: Article | None = None
        self._annotations = Annotations(library, NOWHERE)
        self._sources: tuple[str, ...] = ()
        self._targets: tuple[str, ...] | None = None

    def open(self, article: Article | None) -> None:
        """Turn to another article's notes."""
        self._targets = None
        self._article = article
        self._annotations = Annotations(self._library, article or NOWHERE)
        self._sources = tuple(each.text for each in article.paragraphs) if article else ()
        if article is None:
            self.annotated.emit(Annotated((), can_undo=False, can_redo=False))
        else:
            self._ask(_look)

    def renew(self) -> None:
        """Fetch the notes anew, and what can be taken back: the library is another by now."""
        self._annotations = Annotations(self._library, self._article or NOWHERE)
        self._ask(_look)

    def look_again(self) -> None:
        """Fetch the notes anew, since another window may have changed some."""
        if self._article is not None:
            self._ask(_look)

    def know_targets(self, targets: Sequence[str]) -> None:
        """Find the notes on the translation again, now that all of it is there."""
        self._targets = tuple(targets)
        self._ask(_look)

    def add(self, place: Place, targets: Sequence[str], model: str, draft: Draft) -> None:
        """Write a note at a place; ``targets`` and ``model`` tell of the translation shown."""
        anchor = anchor_on(self._sources, place, targets, model)
        self._ask(lambda annotations: annotations.add(anchor, draft))

    def tie(self, note_id: str, place: Place, targets: Sequence[str], model: str) -> None:
        """Tie a note to a place that the reader has found for it."""
        anchor = anchor_on(self._sources, place, targets, model)

        def change(annotations: Annotations) -> None:
            annotations.tie(note_id, anchor)

        self._ask(change)

    def edit(self, note_id: str, draft: Draft, seen: Draft | None) -> None:
        """Write a note anew, unless another window has changed what was ``seen`` of it."""
        self._ask(lambda annotations: annotations.edit(note_id, draft, seen))

    def bring_back(self, note: Note, draft: Draft) -> None:
        """Make a note again that another window deleted while it was being written."""
        self._ask(lambda annotations: annotations.bring_back(note, draft))

    def delete(self, note_id: str) -> None:
        """Delete a note; it can be taken back."""
        self._ask(lambda annotations: annotations.delete(note_id))

    def settle(self, note: Note) -> None:
        """Tie a note that moved to where it stands now; keep one that has lost its place."""
        texts = self._sources if note.anchor.side is Side.SOURCE else self._targets
        if texts is not None:
            self._ask(lambda annotations: annotations.settle(note, texts))

    def take_in(self, found: Imported) -> None:
        """Add notes that were found in a file, those that are there already aside."""

        def take(annotations: Annotations) -> TakenIn:
            return TakenIn(found, len(annotations.take_in(found.notes)))

        self._ask(take)

    def bring_over(self, earlier: Earlier) -> None:
        """Make the notes of an earlier version those of this article."""
        self._ask(lambda annotations: annotations.bring_over(earlier))

    def undo(self) -> None:
        """Take the last change back."""
        self._ask(_undo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._ask(_redo)

    def _ask(self, change: Callable[[Annotations], Answer]) -> None:
        annotations, targets = self._annotations, self._targets

        def job(_: Ticket) -> Iterator[tuple[Annotations, Note | TakenIn | Annotated]]:
            answer = change(annotations)
            notes = by_place(annotations.notes(targets))
            yield annotations, Annotated(notes, annotations.can_undo, annotations.can_redo)
            if answer is not None:
                yield annotations, answer

        self._lane.add(job, self._on_step, self._on_failed)

    def _on_step(self, step: tuple[Annotations, Note | TakenIn | Annotated]) -> None:
        annotations, value = step
        if isinstance(value, Note):
            self.saved.emit(value)
        elif isinstance(value, TakenIn):
            self.taken_in.emit(value)
        elif annotations is self._annotations:  # else another article is on the page by now
            self.annotated.emit(value)

    def _on_failed(self, error: ReaderError) -> None:
        self.failed.emit(error)


def _look(_: Annotations) -> None:
    """Change nothing."""


def _undo(annotations: Annotations) -> None:
    annotations.undo()


def _redo(annotations: Annotations) -> None:
    annotations.redo()
