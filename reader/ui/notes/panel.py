"""The panel that lists notes and is where they are written."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.domain.note import Filed, Note
from reader.services.annotating import Draft, by_article, by_time, find, tag_counts, tags_of
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.notes.deeds import Deeds
from reader.ui.notes.delegate import NoteDelegate
from reader.ui.notes.editor import NoteEditor, Subject
from reader.ui.notes.filters import Filters, Order, Scope
from reader.ui.notes.model import NoteList
from reader.ui.notes.offer import Offer
from reader.ui.notes.words import fate_words
from reader.ui.row_panel import pile
from reader.ui.row_table import Advice, RowTable

LEAST_SHELF_PIXELS: Final = 220  # of the list and what stands around it, below the editor


class NotesPanel(Worded, QWidget):
    """Shows, finds and sorts notes; asks for one to be shown, edited, deleted or settled.

    The editor is part of it: ``write`` opens it, and ``editor.saved`` tells what was written.
    """

    note_chosen = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    settle_requested = Signal(str)
    tie_requested = Signal(str)  # to what is selected on the page
    article_requested = Signal(str)  # that of a note which is not on the page
    file_requested = Signal(str)  # the same, where its file is gone
    scope_changed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here: tuple[Note, ...] = ()
        self._filed: dict[str, Filed] = {}
        self._missing: frozenset[str] = frozenset()
        self._is_on_article = True
        self._scope = Scope.ARTICLE
        self._order: Order = Order.PLACE
        self._notes: tuple[Note, ...] = ()  # those in scope, in their order
        self._list = NoteList(self)
        self.offer = Offer(self)
        self.editor = NoteEditor(colours, self)
        self.shelf = QWidget(self)
        self.filters = Filters(colours, self.shelf)
        self.table = RowTable(self._list, partial(NoteDelegate, colours), self.shelf)
        self.advice = Advice(self.shelf)
        self.fate = QLabel(self.shelf)
        self.deeds = Deeds(self.table, self.shelf)
        self._arrange()
        self._connect()
        self._retranslate()
        self._sort()
        self._show_editor(is_shown=False)

    @property
    def scope(self) -> Scope:
        """Return whose notes are shown."""
        return self._scope

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes of the article on the page; the chosen one stays chosen."""
        self._here = tuple(notes)
        self._sort()

    def know_article(self, *, is_there: bool) -> None:
        """Know whether an article is on the page, to advise what can be done."""
        self._is_on_article = is_there
        self._say_count()

    def set_filed(self, filed: Sequence[Filed]) -> None:
        """Show these notes too, those of all articles, while all are wanted."""
        self._filed = {each.note.id: each for each in filed}
        self._sort()

    def set_missing(self, paths: Collection[str]) -> None:
        """Say of notes on other articles which have no file any more at these paths."""
        if self._missing != frozenset(paths):
            self._missing = frozenset(paths)
            self._sort()

    def set_captions(self, captions: Mapping[str, str]) -> None:
        """Show below the quotation of a note, by its identifier, what its word means."""
        self._list.caption(captions)

    def select(self, note_id: str) -> None:
        """Choose a note and bring it into sight, whatever is being looked for."""
        is_ours = any(note.id == note_id for note in self._notes)
        if is_ours and not self._list.index_of(note_id).isValid():
            self.filters.clear()
        index = self._list.index_of(note_id)
        if index.isValid():
            self.table.bring(index)

    def selected(self) -> Note | None:
        """Return the chosen note."""
        row = self.table.currentIndex().row()
        return self._list.notes[row] if 0 <= row < len(self._list.notes) else None

    def write(self, subject: Subject, draft: Draft | None = None) -> None:
        """Open the editor on a subject; on ``draft`` where the note exists already."""
        self._show_editor(is_shown=True)
        self.editor.begin(subject, draft or Draft(), tags_of(self._notes))

    def finish(self, draft: Draft) -> None:
        """Take note that a draft is safe, and close the editor where it was on it."""
        if self.editor.finish(draft):
            self._on_editor_left()

    def put_editor_away(self) -> None:
        """Save what is being written, and close the editor."""
        self.editor.put_away()
        self._show_editor(is_shown=False)

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        for part in (self.editor, self.filters, self.table):
            part.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self.editor.set_typography(typography)
        self.table.set_typography(typography)

    def _arrange(self) -> None:
        self.fate.setWordWrap(True)
        self.fate.setContentsMargins(12, 6, 12, 4)
        self.shelf.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        pile(self.shelf, self.filters, self.table, self.advice, self.fate, self.deeds)
        pile(self, self.offer, self.editor, self.shelf).setStretchFactor(self.shelf, 1)

    def _connect(self) -> None:
        deeds = self.deeds
        deeds.go.triggered.connect(self._on_go)
        deeds.edit.triggered.connect(partial(self._ask, self.edit_requested))
        deeds.delete.triggered.connect(partial(self._ask, self.delete_requested))
        deeds.settle.triggered.connect(partial(self._ask, self.settle_requested))
        deeds.tie.triggered.connect(partial(self._ask, self.tie_requested))
        deeds.copy.triggered.connect(self._on_copy)
        self.filters.changed.connect(self._on_filters_changed)
        self.filters.left.connect(self.table.take_keyboard)
        self.editor.cancelled.connect(self._on_editor_left)
        self.editor.reopened.connect(partial(self._show_editor, is_shown=True))
        self.table.clicked.connect(self._on_clicked)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.table.customContextMenuRequested.connect(deeds.open_menu)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)

    def _sort(self) -> None:
        """Gather the notes in scope, those of the page as they stand there now."""
        filed = self._filed if self._scope is Scope.LIBRARY else {}
        ours = {note.id for note in self._here}
        others = {key: each for key, each in filed.items() if key not in ours}
        notes = (*self._here, *(each.note for each in others.values()))
        is_by_place = self._order is Order.PLACE
        self._notes = by_article(notes, others) if is_by_place else by_time(notes)
        self._list.place(others, self._missing)
        self.filters.know(sum(note.is_unsettled for note in notes), tag_counts(notes))
        self._renew()

    def _renew(self) -> None:
        chosen = self.selected()
        shown = find(self._notes, self.filters.query())
        self._list.replace(shown)
        if chosen is not None:
            self.table.setCurrentIndex(self._list.index_of(chosen.id))
        for part in (self.filters, self.deeds):
            part.show_all(is_all=bool(self._notes))
        self.table.setVisible(bool(shown))
        self.advice.setVisible(not shown)
        self._say_count()
        self._on_current_changed()

    def _say_count(self) -> None:
        advice = self.tr("Open an article to write notes on it.")
        if self._is_on_article:
            advice = self.tr(
                "Select some text, or put the caret on a word, and press N to write a note."
            )
        if self._notes:
            advice = self.tr("No note matches. Press Escape in the line above to see all of them.")
        self.advice.setText(advice)
        self.deeds.say_count(self.tr("%n note(s)", "", len(self._list.notes)))

    def _on_current_changed(self) -> None:
        note = self.selected()
        origin = self._list.origin(note) if note is not None else None
        self.deeds.offer(note, origin)
        fate = fate_words(note) if note is not None else ""
        if origin is not None:
            fate = origin.fate
        self.fate.setText(fate)
        self.fate.setVisible(bool(fate))

    def _on_clicked(self, index: QModelIndex) -> None:
        note = self._list.notes[index.row()]
        if self._list.origin(note) is None:
            self.note_chosen.emit(note.id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._list.origin(self._list.notes[index.row()]) is not None:
            self._on_go()

    def _on_go(self) -> None:
        note = self.selected()
        origin = self._list.origin(note) if note is not None else None
        if origin is None:
            self._ask(self.note_chosen)
        else:
            self._ask(self.article_requested if origin.is_there else self.file_requested)

    def _ask(self, signal: SignalInstance, *_: object) -> None:
        note = self.selected()
        if note is not None:
            signal.emit(note.id)

    def _on_copy(self) -> None:
        note = self.selected()
        if note is not None:
            QGuiApplication.clipboard().setText(f"{note.anchor.quote}\n\n{note.body}".strip())

    def _on_filters_changed(self) -> None:
        scope, order = self.filters.chosen_scope(), self.filters.chosen_order()
        is_other = scope is not self._scope
        if not is_other and order is self._order:
            self._renew()
            return
        self._scope, self._order = scope, order
        self._sort()
        if is_other:
            self.scope_changed.emit()

    def _show_editor(self, *, is_shown: bool) -> None:
        """Open or close the editor; a list without notes or room makes place for it."""
        self.editor.setVisible(is_shown)
        room = self.height() - self.editor.sizeHint().height()
        has_room = bool(self._notes) and room >= LEAST_SHELF_PIXELS
        self.shelf.setVisible(not is_shown or has_room)

    def _on_editor_left(self) -> None:
        self._show_editor(is_shown=False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notes"))
        self.table.setAccessibleName(self.tr("Notes"))
        self.deeds.retranslate()
        self._say_count()
        self._on_current_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list beside the editor where there is room for both."""
        super().resizeEvent(event)
        self._show_editor(is_shown=self.editor.isVisibleTo(self))
