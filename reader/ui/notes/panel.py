"""The panel that lists an article's notes and is where they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.domain.note import Note, State
from reader.services.annotating import Draft, by_place, by_time, find, tags_of
from reader.ui.actions import arabic_keys
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.notes.delegate import NoteDelegate
from reader.ui.notes.editor import NoteEditor, Subject
from reader.ui.notes.filters import Filters, Order
from reader.ui.notes.model import NoteList
from reader.ui.row_table import RowTable


class NotesPanel(QWidget):
    """Shows, finds and sorts notes; asks for one to be shown, edited, deleted or settled.

    The editor is part of it: ``write`` opens it, and ``editor.saved`` tells what was written.
    """

    note_chosen = Signal(str)
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    settle_requested = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._list = NoteList(self)
        self.editor = NoteEditor(colours, self)
        self.filters = Filters(colours, self)
        self.table = RowTable(self._list, partial(NoteDelegate, colours), self)
        self.advice = QLabel(self)
        self.fate = QLabel(self)
        self.count = QLabel(self)
        self.go = QAction(self)
        self.edit = QAction(self)
        self.delete = QAction(self)
        self.settle = QAction(self)
        self.copy = QAction(self)
        self._buttons = {
            action: QToolButton(self) for action in (self.settle, self.edit, self.delete)
        }
        self._arrange()
        self._connect()
        self._retranslate()
        self._renew()
        self.editor.hide()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes; the chosen one stays chosen."""
        self._notes = tuple(notes)
        self._renew()

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
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def selected(self) -> Note | None:
        """Return the chosen note."""
        row = self.table.currentIndex().row()
        return self._list.notes[row] if 0 <= row < len(self._list.notes) else None

    def write(self, subject: Subject, draft: Draft | None = None) -> None:
        """Open the editor on a subject; on ``draft`` where the note exists already."""
        self.editor.show()
        self.editor.begin(subject, draft or Draft(), tags_of(self._notes))

    def finish(self, draft: Draft) -> None:
        """Take note that a draft is safe, and close the editor where it was on it."""
        if self.editor.finish(draft):
            self._on_editor_left()

    def put_editor_away(self) -> None:
        """Save what is being written, and close the editor."""
        self.editor.put_away()
        self.editor.hide()

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        for part in (self.editor, self.filters, self.table):
            part.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self.editor.set_typography(typography)
        self.table.set_typography(typography)

    def _arrange(self) -> None:
        self.advice.setWordWrap(True)
        self.advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.advice.setMargin(24)
        self.fate.setWordWrap(True)
        self.fate.setContentsMargins(12, 6, 12, 4)
        self.setFocusProxy(self.table)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 6)
        foot.addWidget(self.count, 1)
        for action, button in self._buttons.items():
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.advice, 1)
        column.addWidget(self.fate)
        column.addLayout(foot)

    def _connect(self) -> None:
        keys = {
            self.go: (Qt.Key.Key_Return, Qt.Key.Key_Enter),
            self.edit: (Qt.Key.Key_F2,),
            self.delete: (Qt.Key.Key_Delete,),
            self.settle: ("K", arabic_keys("K")),
            self.copy: (QKeySequence.StandardKey.Copy,),
        }
        for action, shortcuts in keys.items():
            action.setShortcuts([QKeySequence(key) for key in shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(action)
        self.go.triggered.connect(self._on_go)
        self.edit.triggered.connect(self._on_edit)
        self.delete.triggered.connect(self._on_delete)
        self.settle.triggered.connect(self._on_settle)
        self.copy.triggered.connect(self._on_copy)
        self.filters.changed.connect(self._renew)
        self.filters.left.connect(self._on_filters_left)
        self.editor.cancelled.connect(self._on_editor_left)
        self.editor.reopened.connect(self.editor.show)
        self.table.clicked.connect(self._on_clicked)
        self.table.customContextMenuRequested.connect(self._on_menu_requested)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)

    def _renew(self) -> None:
        chosen = self.selected()
        sort = by_place if self.filters.chosen_order() is Order.PLACE else by_time
        shown = sort(find(self._notes, self.filters.query()))
        self._list.replace(shown)
        if chosen is not None:
            self.table.setCurrentIndex(self._list.index_of(chosen.id))
        for part in (self.filters, self.count, *self._buttons.values()):
            part.setVisible(bool(self._notes))
        self.table.setVisible(bool(shown))
        self.advice.setVisible(not shown)
        self._say_count()
        self._on_current_changed()

    def _say_count(self) -> None:
        advice = self.tr(
            "Select some text, or put the caret on a word, and press N to write a note."
        )
        if self._notes:
            advice = self.tr("No note matches. Press Escape in the line above to see all of them.")
        self.advice.setText(advice)
        shown = len(self._list.notes)
        self.count.setText(self.tr("%n note(s)", "", shown) if self._notes else "")

    def _on_current_changed(self) -> None:
        note = self.selected()
        for action in (self.go, self.edit, self.delete, self.copy):
            action.setEnabled(note is not None)
        self.go.setEnabled(note is not None and note.state is not State.ORPHAN)
        has_moved = note is not None and note.state is State.MOVED
        self.settle.setVisible(has_moved)
        self._buttons[self.settle].setVisible(has_moved)
        self._say_fate()

    def _say_fate(self) -> None:
        note = self.selected()
        words = {
            State.MOVED: self.tr("Its text has moved or changed. Press K to keep the note here."),
            State.ORPHAN: self.tr(
                "Its text is no longer there. The note stays in this list until you delete it."
            ),
        }
        fate = words.get(note.state, "") if note is not None else ""
        self.fate.setText(fate)
        self.fate.setVisible(bool(fate))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.note_chosen.emit(self._list.notes[index.row()].id)

    def _on_go(self) -> None:
        self._ask(self.note_chosen)

    def _on_edit(self) -> None:
        self._ask(self.edit_requested)

    def _on_delete(self) -> None:
        self._ask(self.delete_requested)

    def _on_settle(self) -> None:
        self._ask(self.settle_requested)

    def _ask(self, signal: SignalInstance) -> None:
        note = self.selected()
        if note is not None:
            signal.emit(note.id)

    def _on_copy(self) -> None:
        note = self.selected()
        if note is not None:
            QGuiApplication.clipboard().setText(f"{note.anchor.quote}\n\n{note.body}".strip())

    def _on_filters_left(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.currentIndex().isValid() and self._list.notes:
            self.table.setCurrentIndex(self._list.index(0))

    def _on_editor_left(self) -> None:
        self.editor.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_menu_requested(self, place: QPoint) -> None:
        if self.selected() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.go, self.edit, self.settle, self.copy, self.delete])
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notes"))
        self.table.setAccessibleName(self.tr("Notes"))
        self.go.setText(self.tr("&Go to the Text"))
        self.edit.setText(self.tr("&Edit"))
        self.delete.setText(self.tr("&Delete"))
        self.settle.setText(self.tr("&Keep It Here"))
        self.copy.setText(self.tr("&Copy"))
        self._say_count()
        self._say_fate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language of the interface."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
