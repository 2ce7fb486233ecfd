"""Notes between page and panel: written in one, marked in the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import NoteDeleted, NoteEdited, ReaderError
from reader.domain.language import Language, Side
from reader.domain.note import Filed, Note, State, Unsaved
from reader.domain.spans import Span
from reader.services.annotating import Draft
from reader.services.file_ports import Imported
from reader.services.parts import Parts
from reader.services.reuniting import Earlier
from reader.ui.annotating import Annotated, Annotating, place_of
from reader.ui.bridge import Bridge
from reader.ui.captions import Captions
from reader.ui.desk import Desk
from reader.ui.filing import Filing
from reader.ui.note_drafting import NoteDrafting, Spot
from reader.ui.notes.editor import Subject, Written
from reader.ui.notes.filters import Scope
from reader.ui.notes.panel import NotesPanel
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.reuniting import Reuniting
from reader.ui.words import sentence


class Noting(QObject):
    """Carries notes from the page to the panel, to the library, and back to both."""

    panel_requested = Signal()
    file_requested = Signal()  # the reader wants to find an article's file by hand
    undo_changed = Signal(bool, bool)  # can be taken back, can be made again
    saved = Signal()  # a note was added or edited
    tied = Signal()  # the reader gives a note another place
    said = Signal(str)  # what became of notes since the article was read last
    taken_in = Signal(object)  # TakenIn: notes came from a file
    failed = Signal(object)  # ReaderError

    def __init__(
        self, parts: Parts, bridge: Bridge, desk: Desk, view: ReadingView, panel: NotesPanel
    ) -> None:
        super().__init__(panel)
        self._annotating = Annotating(parts.library, bridge.lane("notes"), self)
        self._captions = Captions(parts.glosser, bridge.lane("captions"), self)
        self._filing = Filing(parts.library, bridge.lane("filing"), self)
        self._reuniting = Reuniting(parts, bridge.lane("reuniting"), self)
        self._drafting = NoteDrafting(parts.library, bridge.lane("note-drafts"), panel.editor)
        self._desk = desk
        self._view = view
        self._panel = panel
        self._article: Article | None = None
        self._notes: dict[str, Note] = {}
        self._unsettled = 0  # of them, as the reader was told
        self._filed: dict[str, Filed] = {}  # those of all articles, once they were asked for
        self._seen: dict[str, Draft] = {}  # what stood in a note when its editor was opened
        self._begun: dict[str, Note] = {}  # the notes themselves
        self._gone: set[str] = set()  # of them, those that another window deleted meanwhile
        self._wanted = ""  # the note whose article is being opened
        self._arriving = ""  # the same, once its article is there
        self._leaving = ""  # the note that is being deleted
        self._is_new = False  # the article, until its notes are there
        panel.know_article(is_there=False)
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
        self._drafting.begin(spot)
        self._panel.write(subject)

    def save_now(self) -> None:
        """Save what is being written; ``saved`` or ``failed`` is the answer."""
        self._panel.editor.save_now()

    def take_in(self, found: Imported) -> None:
        """Add notes that were found in a file; ``taken_in`` or ``failed`` is the answer."""
        self._annotating.take_in(found)

    def renew(self) -> None:
        """Fetch the notes anew; what is being written stays as it is."""
        self._annotating.renew()
        self._drafting.renew()

    def look_again(self) -> None:
        """Fetch the notes anew, since another window may have changed some."""
        self._annotating.look_again()
        self._refile()

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
        panel.delete_requested.connect(self._on_delete_requested)
        panel.settle_requested.connect(self._on_settle_requested)
        panel.tie_requested.connect(self._on_tie_requested)
        panel.article_requested.connect(self._on_note_wanted)
        panel.file_requested.connect(self._on_file_wanted)
        panel.scope_changed.connect(self._refile)
        panel.editor.saved.connect(self._on_written)
        panel.editor.cancelled.connect(self._view.setFocus)
        annotating.annotated.connect(self._on_annotated)
        self._captions.found.connect(panel.set_captions)
        annotating.saved.connect(self._on_saved)
        annotating.taken_in.connect(self.taken_in)
        annotating.failed.connect(self._on_failed)
        self._filing.filed.connect(self._on_filed)
        self._filing.missed.connect(panel.set_missing)
        self._filing.failed.connect(self.failed)
        self._reuniting.found.connect(self._on_reunited)
        self._drafting.found.connect(self._on_drafts_found)
        panel.offer.accepted.connect(annotating.bring_over)
        self._desk.failed.connect(self._refile)
        self._desk.article_changed.connect(self._on_article_changed)
        self._desk.translated.connect(annotating.know_targets)
        self._desk.translated.connect(self._drafting.know_targets)

    def _on_article_changed(self, article: Article | None) -> None:
        self._panel.put_editor_away()
        self._arriving, self._wanted = self._wanted, ""
        self._unsettled = 0
        self._article = article
        self._is_new = article is not None
        self._reuniting.stop()
        self._drafting.turn_to(article)
        self._panel.offer.withdraw()
        self._panel.know_article(is_there=article is not None)
        self._annotating.open(article)

    def _on_written(self, written: Written) -> None:
        key = written.subject.key
        if isinstance(key, str) and key in self._gone:
            self._gone.remove(key)
            self._annotating.bring_back(self._begun[key], written.draft)
        elif isinstance(key, str):
            self._annotating.edit(key, written.draft, self._seen.get(key))
        elif isinstance(key, Spot) and self._article and key.article == self._article.sha256:
            self._annotating.add(key.place, key.targets, key.model, written.draft)
        else:
            self._panel.editor.fail(
                self.tr("Its article is no longer on the page; copy the text to keep it.")
            )

    def _on_annotated(self, annotated: Annotated) -> None:
        self._notes = {note.id: note for note in annotated.notes}
        self._tell_deleted()
        self._panel.set_notes(annotated.notes)
        self._view.set_marks(annotated.marks)
        bitext = self._desk.bitext
        if self._article is not None and bitext is not None:
            self._captions.find(annotated.notes, bitext)
            self._arrive()
            if self._is_new:
                self._drafting.fetch()
            if self._is_new and not annotated.notes:
                self._reuniting.look(self._article)
            self._is_new = False
        self._tell_unsettled()
        self._refile()
        self.undo_changed.emit(annotated.can_undo, annotated.can_redo)

    def _on_drafts_found(self, drafts: Sequence[Unsaved]) -> None:
        """Go on with what was being written when the program ended."""
        for draft in drafts:
            if self._panel.editor.subject is None and self._take_up(draft):
                self.said.emit(self.tr("The note that you were writing is here again."))

    def _take_up(self, draft: Unsaved) -> bool:
        note, place = draft.note, place_of(draft.note)
        if any(
            place_of(each) == place and Draft.of(each) == Draft.of(note)
            for each in self._notes.values()
        ):
            self._drafting.forget(draft)  # saved, but the end came too soon to say so
            return False
        if draft.is_new:
            self.write_at(place)
        elif note.id in self._notes:
            self.panel_requested.emit()
            self._edit(self._notes[note.id])
        return self._panel.editor.subject is not None

    def _on_reunited(self, earlier: Earlier) -> None:
        self._panel.offer.make(earlier)
        count = len(earlier.notes)
        self.said.emit(
            self.tr("%n note(s) of an earlier version: the notes panel offers them", "", count)
        )

    def _tell_deleted(self) -> None:
        """Say how a note comes back that the reader has deleted, perhaps by mistake."""
        if self._leaving and self._leaving not in self._notes:
            self.said.emit(self.tr("The note is deleted; Ctrl+Z brings it back."))
            begun = self._panel.editor.subject
            if begun is None or begun.key != self._leaving:
                self._drafting.forget(self._leaving)
            self._leaving = ""

    def _tell_unsettled(self) -> None:
        """Say that notes have moved or lost their text, which nothing on the page shows."""
        unsettled = sum(note.is_unsettled for note in self._notes.values())
        if unsettled > self._unsettled:
            self.said.emit(
                self.tr("%n note(s) to settle: the notes panel shows them", "", unsettled)
            )
        self._unsettled = unsettled

    def _arrive(self) -> None:
        """Show the note that its article was opened for."""
        note = self._notes.get(self._arriving)
        self._arriving = ""
        if note is None:
            return
        self._panel.select(note.id)
        place = place_of(note)
        if not self._view.text_of(place):  # its translation is not there yet
            place = Place(Side.SOURCE, place.paragraph, Span(0, 0))
        if note.state is not State.ORPHAN:
            self._view.go_to(place)

    def _refile(self) -> None:
        if self._panel.scope is Scope.LIBRARY:
            self._filing.fetch()

    def _on_filed(self, filed: Sequence[Filed]) -> None:
        self._filed = {each.note.id: each for each in filed}
        self._panel.set_filed(filed)

    def _on_note_wanted(self, note_id: str) -> None:
        self._wanted = note_id
        self._desk.open_path(self._filed[note_id].path)

    def _on_file_wanted(self, note_id: str) -> None:
        self._wanted = note_id
        self.file_requested.emit()

    def _on_saved(self, note: Note) -> None:
        self._panel.finish(Draft.of(note))
        self._panel.select(note.id)
        if self._view.stretch() == place_of(note):
            self._view.deselect()  # it would cover the note's mark
        self._view.setFocus()
        self.saved.emit()

    def _on_failed(self, error: ReaderError) -> None:
        self._leaving = ""
        self._panel.editor.fail(sentence(error))
        if isinstance(error, NoteEdited):
            self._seen.clear()  # the reader is told, and saves again to write over it
            self.look_again()
        elif isinstance(error, NoteDeleted):
            self._gone.add(error.note_id)  # the same
            self.look_again()
        self.failed.emit(error)

    def _on_mark_chosen(self, note_id: str) -> None:
        self.panel_requested.emit()
        self._panel.select(note_id)

    def _on_note_chosen(self, note_id: str) -> None:
        self._with(note_id, lambda note: self._view.go_to(place_of(note)))

    def _on_edit_requested(self, note_id: str) -> None:
        self._with(note_id, self._edit)

    def _on_delete_requested(self, note_id: str) -> None:
        self._leaving = note_id
        self._annotating.delete(note_id)

    def _on_settle_requested(self, note_id: str) -> None:
        self._with(note_id, self._annotating.settle)

    def _on_tie_requested(self, note_id: str) -> None:
        place = self._view.stretch()
        if place is None:
            self.said.emit(self.tr("First select the text that the note belongs to."))
            return
        self._view.deselect()
        self.tied.emit()
        self._annotating.tie(note_id, place, self._desk.targets(), self._desk.model)

    def _edit(self, note: Note) -> None:
        self._seen[note.id], self._begun[note.id] = Draft.of(note), note
        self._drafting.begin(note)
        language = _language_of(note.anchor.side)
        self._panel.write(Subject(note.id, note.anchor.quote, language), Draft.of(note))

    def _with(self, note_id: str, answer: Callable[[Note], object]) -> None:
        filed = self._filed.get(note_id)
        note = self._notes.get(note_id) or (filed.note if filed is not None else None)
        if note is not None:
            answer(note)


def _language_of(side: Side) -> Language:
    return Language.ARABIC if side is Side.SOURCE else Language.ENGLISH
