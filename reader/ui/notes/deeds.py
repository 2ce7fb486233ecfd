"""What can be done with the chosen note: by key, by button, by menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.note import Note, State
from reader.ui.actions import sequences
from reader.ui.keyboard import DELETE, EDIT, KEEP, TIE
from reader.ui.notes.words import Origin
from reader.ui.row_panel import lay_foot, text_button
from reader.ui.row_table import RowTable


class Deeds(QWidget):
    """The foot of the list: how many notes there are, and a button for each thing to do.

    The actions answer their keys while ``table`` has the focus.
    """

    def __init__(self, table: RowTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin: Origin | None = None
        self.count = QLabel(self)
        self.go = QAction(self)
        self.edit = QAction(self)
        self.delete = QAction(self)
        self.settle = QAction(self)
        self.tie = QAction(self)
        self.copy = QAction(self)
        self.buttons = {
            action: text_button(action, self)
            for action in (self.go, self.settle, self.edit, self.delete)
        }
        keys = {
            self.go: sequences(("Return", "Enter")),
            self.edit: EDIT.sequences,
            self.delete: DELETE.sequences,
            self.settle: KEEP.sequences,
            self.tie: TIE.sequences,
            self.copy: [QKeySequence(QKeySequence.StandardKey.Copy)],
        }
        self._table = table
        table.hear(keys)
        lay_foot(self, self.count, *self.buttons.values())

    def offer(self, note: Note | None, origin: Origin | None) -> None:
        """Offer what fits the chosen note and the article it belongs to."""
        self._origin = origin
        for action in (self.go, self.edit, self.delete, self.copy):
            action.setEnabled(note is not None)
        has_place = origin is not None or (note is not None and note.state is not State.ORPHAN)
        self.go.setEnabled(note is not None and has_place)
        can_settle = note is not None and note.is_unsettled
        self.settle.setVisible(can_settle)
        self.buttons[self.settle].setVisible(can_settle)
        self.tie.setVisible(note is not None and note.state is State.ORPHAN)
        self.buttons[self.go].setVisible(origin is not None)
        self._name_ways()

    def say_count(self, words: str) -> None:
        """Say how many notes there are."""
        self.count.setText(words)

    def show_all(self, *, is_all: bool) -> None:
        """Show the count and the buttons, or nothing where there are no notes."""
        self.setVisible(is_all)

    def open_menu(self, place: QPoint) -> None:
        """Offer at a place in the list what can be done."""
        deeds = [self.go, self.edit, self.tie, self.settle, self.copy, self.delete]
        self._table.open_menu(place, deeds)

    def retranslate(self) -> None:
        """Speak the language of the interface."""
        self.edit.setText(self.tr("&Edit"))
        self.delete.setText(self.tr("&Delete"))
        self.settle.setText(self.tr("&Keep"))
        self.tie.setText(self.tr("&Tie to Selection"))
        self.copy.setText(self.tr("&Copy"))
        self._name_ways()

    def _name_ways(self) -> None:
        words = self.tr("&Go to the Text")
        if self._origin is not None:
            is_there = self._origin.is_there
            words = self.tr("&Open Its Article") if is_there else self.tr("&Find Its File…")
        self.go.setText(words)
