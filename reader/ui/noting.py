"""Notes between page and panel: written in one, marked in the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.language import Language, Side
from reader.domain.note import Note
from reader.services.annotating import Draft
from reader.services.file_ports import (
    Imported,
)
from reader.services.parts import Parts
from reader.ui.annotating import Annotated, Annotating, place_of
from reader.ui.bridge import Bridge
from reader.ui.captions import Captions
from reader.ui.desk import Desk
from reader.ui.notes.editor import Subject, Written
from reader.ui.notes.panel import NotesPanel
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.words import sentence


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page as it was when writing about it began."""

    article: str  # sha256
    place: Place
    targets: tuple[str, ...]
    model: str


class Noting(QObject):
    """Carries notes from the page to the panel, to the library, and back to both."""

    panel_requested = Signal()
    undo_changed = Signal(bool, bool)  # can be taken back, can be made again
    saved = Signal()  # a note was added or edited
    taken_in = Signal(object)  # TakenIn: notes came from a file
    failed = Signal(object)  # ReaderError

    def __init__(
        self, parts: Parts, bridge: Bridge, desk: Desk, view: ReadingView, panel: NotesPanel
    ) -> None:
        super().__init__(panel)
        self._annotating = Annotating(parts.library, bridge.lane("notes"), self)
        self._captions = Captions(parts.glosser, bridge.lane("captions"), self)
        self._desk = desk
        self._view = view
        self._panel = panel
        self._article: Article | None = None
        self._notes: dict[str, Note] = {}
        self._connect()

    @property
    def has_unsaved(self) -> bool:
        """Tell whether something is written that is not in the library."""
        return self._panel.editor.is_modified

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the article's notes in the order of the text."""
        return tuple(self._notes.values())

    def write_at(self, place: Place) -> None:
        """Open the editor on a stretch of the page."""
        if self._article is None:
            return
        targets = tuple(self._desk.targets())
        spot = Spot(self._article.sha256, place, targets, self._desk.model)
        subject = Subject(spot, self._view.text_of(place), _language_of(place.side))
        self.panel_requested.emit()
        self._panel.write(subject)

    def save_now(self) -> None:
        """Save what is being written; ``saved`` or ``failed`` is the answer."""
        self._panel.editor.save_now()

    def take_in(self, read: Callable[[], Imported]) -> None:
        """Add the notes that ``read`` finds in a file; ``taken_in`` or ``failed`` is the answer."""
        self._annotating.take_in(read)

    def renew(self) -> None:
        """Fetch the notes anew; what is being written stays as it is."""
        self._annotating.renew()

    def undo(self) -> None:
        """Take the last change back."""
        self._annotating.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._annotating.redo()

    def _connect(self) -> None:
        panel, annotating = self._panel, self._annotating
        self._view.note_requested.connect(self.write_at)
        self._view.note_chosen.connect(self._on_mark_chosen)
        panel.note_chosen.connect(self._on_note_chosen)
        panel.edit_requested.connect(self._on_edit_requested)
        panel.delete_requested.connect(annotating.delete)
        panel.settle_requested.connect(self._on_settle_requested)
        panel.editor.saved.connect(self._on_written)
        panel.editor.cancelled.connect(self._view.setFocus)
        annotating.annotated.connect(self._on_annotated)
        self._captions.found.connect(panel.set_captions)
        annotating.saved.connect(self._on_saved)
        annotating.taken_in.connect(self.taken_in)
        annotating.failed.connect(self._on_failed)
        self._desk.article_changed.connect(self._on_article_changed)
        self._desk.translated.connect(annotating.know_targets)

    def _on_article_changed(self, article: Article | None) -> None:
        self._panel.put_editor_away()
        self._article = article
        self._annotating.open(article)

    def _on_written(self, written: Written) -> None:
        key = written.subject.key
        if isinstance(key, str):
            self._annotating.edit(key, written.draft)
        elif isinstance(key, Spot) and self._article and key.article == self._article.sha256:
            self._annotating.add(key.place, key.targets, key.model, written.draft)
        else:
            self._panel.editor.fail(
                self.tr("Its article is no longer on the page; copy the text to keep it.")
            )

    def _on_annotated(self, annotated: Annotated) -> None:
        self._notes = {note.id: note for note in annotated.notes}
        self._panel.set_notes(annotated.notes)
        self._view.set_marks(annotated.marks)
        if self._article is not None:
            self._captions.find(annotated.notes, self._article)
        self.undo_changed.emit(annotated.can_undo, annotated.can_redo)

    def _on_saved(self, note: Note) -> None:
        self._panel.finish(Draft(note.body, note.colour, note.tags))
        self._panel.select(note.id)
        self._view.setFocus()
        self.saved.emit()

    def _on_failed(self, error: ReaderError) -> None:
        self._panel.editor.fail(sentence(error))
        self.failed.emit(error)

    def _on_mark_chosen(self, note_id: str) -> None:
        self.panel_requested.emit()
        self._panel.select(note_id)

    def _on_note_chosen(self, note_id: str) -> None:
        self._with(note_id, lambda note: self._view.go_to(place_of(note)))

    def _on_edit_requested(self, note_id: str) -> None:
        self._with(note_id, self._edit)

    def _on_settle_requested(self, note_id: str) -> None:
        self._with(note_id, self._annotating.settle)

    def _edit(self, note: Note) -> None:
        draft = Draft(note.body, note.colour, note.tags)
        language = _language_of(note.anchor.side)
        self._panel.write(Subject(note.id, note.anchor.quote, language), draft)

    def _with(self, note_id: str, answer: Callable[[Note], object]) -> None:
        note = self._notes.get(note_id)
        if note is not None:
            answer(note)


def _language_of(side: Side) -> Language:
    return Language.ARABIC if side is Side.SOURCE else Language.ENGLISH
