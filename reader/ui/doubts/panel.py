"""The panel that lists the doubts about the translation on the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.actions import sequences
from reader.ui.doubts.delegate import DoubtDelegate
from reader.ui.doubts.filters import DoubtFilters
from reader.ui.doubts.listed import Listed
from reader.ui.doubts.model import DoubtRows
from reader.ui.doubts.words import spoken
from reader.ui.keyboard import FOUND_RIGHT
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.row_panel import lay_foot, pile, text_button
from reader.ui.row_table import Advice, RowTable


class DoubtsPanel(Worded, QWidget):
    """Shows doubts by their topics; asks for one to be shown in the text or put aside."""

    chosen = Signal(object)  # Listed: to be shown in the article
    settled = Signal(object, bool)  # Listed, and whether the reader finds the sentence right

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._every: tuple[Listed, ...] = ()
        self._is_begun = False
        self._rows = DoubtRows(self)
        self.filters = DoubtFilters(self)
        self.table = RowTable(self._rows, partial(DoubtDelegate, colours), self)
        self.advice = Advice(self)
        self._foot = QWidget(self)
        self.count = QLabel(self._foot)
        self.go = QAction(self)
        self.settle = QAction(self)
        self.copy = QAction(self)
        lay_foot(self._foot, self.count, text_button(self.settle, self._foot))
        pile(self, self.filters, self.table, self.advice, self._foot)
        self._connect()
        self._retranslate()
        self._renew()

    def set_doubts(self, every: Sequence[Listed], *, is_begun: bool) -> None:
        """Show these doubts; ``is_begun`` tells whether anything is translated to be doubted."""
        self._every, self._is_begun = tuple(every), is_begun
        self._renew()

    def select(self, one: Listed) -> None:
        """Choose a doubt and bring it into sight, whatever is wanted above."""
        if not self._rows.index_of(one).isValid():
            self.filters.clear()
        index = self._rows.index_of(one)
        if index.isValid():
            self.table.bring(index)

    def selected(self) -> Listed | None:
        """Return the chosen doubt."""
        row = self.table.currentIndex().row()
        return self._rows.doubts[row] if 0 <= row < len(self._rows.doubts) else None

    def listed(self) -> tuple[Listed, ...]:
        """Return the doubts that are shown."""
        return self._rows.doubts

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.table.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Write the texts in other faces."""
        self.table.set_typography(typography)

    def _connect(self) -> None:
        keys = {
            self.go: sequences(("Return", "Enter")),
            self.settle: FOUND_RIGHT.sequences,
            self.copy: [QKeySequence(QKeySequence.StandardKey.Copy)],
        }
        self.table.hear(keys)
        self.go.triggered.connect(self._on_go)
        self.settle.triggered.connect(self._on_settle)
        self.copy.triggered.connect(self._on_copy)
        self.filters.changed.connect(self._renew)
        self.table.clicked.connect(self._on_go)
        self.table.customContextMenuRequested.connect(self._on_menu_requested)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)

    def _renew(self) -> None:
        one, row = self.selected(), self.table.currentIndex().row()
        self._rows.replace(self.filters.wanted(self._every))
        shown = self._rows.doubts
        if one is not None and shown:
            index = self._rows.index_of(one)
            self.table.setCurrentIndex(
                index if index.isValid() else self._rows.index(min(row, len(shown) - 1))
            )
        self.filters.setVisible(bool(self._every))
        for part in (self.table, self._foot):
            part.setVisible(bool(shown))
        self.advice.setVisible(not shown)
        self._say()
        self._on_current_changed()

    def _say(self) -> None:
        self.advice.setText(self._advice())
        self.count.setText(self.tr("%n doubt(s)", "", len(self._rows.doubts)))

    def _advice(self) -> str:
        if not self._is_begun:
            return self.tr("Doubts are listed here as the translation arrives.")
        if not self._every:
            return self.tr("Nothing raised a doubt so far. That is no proof that all is right.")
        if self.filters.is_narrowed:
            return self.tr("No doubt of this kind is left. Choose another kind above.")
        return self.tr("You have looked at every doubt, and found the translation right.")

    def _on_current_changed(self) -> None:
        one = self.selected()
        for action in (self.go, self.settle, self.copy):
            action.setEnabled(one is not None)
        is_settled = one is not None and one.is_settled
        self.settle.setText(self.tr("&Doubt It Again") if is_settled else self.tr("&It Is Right"))

    def _on_go(self, _: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002 - two slots
        one = self.selected()
        if one is not None:
            self.chosen.emit(one)

    def _on_settle(self) -> None:
        one = self.selected()
        if one is not None:
            self.settled.emit(one, not one.is_settled)

    def _on_copy(self) -> None:
        one = self.selected()
        if one is not None:
            QGuiApplication.clipboard().setText(spoken(one))

    def _on_menu_requested(self, place: QPoint) -> None:
        self.table.open_menu(place, [self.go, self.settle, self.copy])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Doubts"))
        self.table.setAccessibleName(self.tr("Doubts"))
        self.go.setText(self.tr("&Show in the Article"))
        self.copy.setText(self.tr("&Copy"))
        self._say()
        self._on_current_changed()
