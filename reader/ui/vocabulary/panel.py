"""The panel that lists the reader's words and is where they are rated."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.vocabulary import Lemma, Status, Vocable
from reader.services.learning import by_age, by_lemma, by_status, find_words
from reader.ui.actions import sequences
from reader.ui.keyboard import RATINGS, TAKE_OFF
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.row_panel import lay_foot, pile, text_button
from reader.ui.row_table import Advice, RowTable
from reader.ui.vocabulary.delegate import WordDelegate
from reader.ui.vocabulary.example import Example
from reader.ui.vocabulary.export_button import ExportButton
from reader.ui.vocabulary.filters import Order, WordFilters
from reader.ui.vocabulary.model import WordRows
from reader.ui.vocabulary.words import status_name

SORTS: Final[dict[Order, Callable[[Sequence[Vocable]], tuple[Vocable, ...]]]] = {
    Order.AGE: by_age,
    Order.LEMMA: by_lemma,
    Order.STATUS: by_status,
}


class VocabularyPanel(Worded, QWidget):
    """Shows, finds and sorts words; asks for one to be found in the text, rated or taken off."""

    word_chosen = Signal(object)  # Lemma: to be shown in the article
    rating_requested = Signal(object, object)  # Lemma, Status
    removal_requested = Signal(object)  # Lemma

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[Vocable, ...] = ()
        self._rows = WordRows(self)
        self.filters = WordFilters(colours, self)
        self.table = RowTable(self._rows, partial(WordDelegate, colours), self)
        self.example = Example(self)
        self.advice = Advice(self)
        self._foot = QWidget(self)
        self.count = QLabel(self._foot)
        self.go = QAction(self)
        self.ratings = {status: QAction(self) for status in Status}
        self.remove = QAction(self)
        self.copy = QAction(self)
        self.export = ExportButton(self._foot)
        self._arrange()
        self._connect()
        self._retranslate()
        self._renew()

    def set_words(self, words: Sequence[Vocable]) -> None:
        """Show these words; the chosen one stays chosen, or the one that takes its place."""
        row = self.table.currentIndex().row()
        self._words = tuple(words)
        self._renew()
        if row >= 0 and not self.table.currentIndex().isValid() and self._rows.words:
            self.table.setCurrentIndex(self._rows.index(min(row, len(self._rows.words) - 1)))

    def select(self, lemma: Lemma) -> None:
        """Choose a word and bring it into sight, whatever is being looked for."""
        is_ours = any(word.lemma == lemma for word in self._words)
        if is_ours and not self._rows.index_of(lemma).isValid():
            self.filters.clear()
        index = self._rows.index_of(lemma)
        if index.isValid():
            self.table.bring(index)

    def selected(self) -> Vocable | None:
        """Return the chosen word."""
        row = self.table.currentIndex().row()
        return self._rows.words[row] if 0 <= row < len(self._rows.words) else None

    def listed(self) -> tuple[Vocable, ...]:
        """Return the words that are shown, in the order they are shown in."""
        return self._rows.words

    def say(self, text: str) -> None:
        """Say something about the chosen word, below the list, until another is chosen."""
        self.count.setText(text)

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.filters.set_theme(colours)
        self.table.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Write the Arabic in other faces."""
        self.table.set_typography(typography)
        self.example.set_typography(typography)

    def _arrange(self) -> None:
        self.count.setWordWrap(True)
        lay_foot(self._foot, self.count, self.export, text_button(self.remove, self._foot))
        pile(self, self.filters, self.table, self.advice, self.example, self._foot)

    def _connect(self) -> None:
        keys = {
            self.go: sequences(("Return", "Enter")),
            self.remove: TAKE_OFF.sequences,
            self.copy: [QKeySequence(QKeySequence.StandardKey.Copy)],
        } | {action: RATINGS[status].sequences for status, action in self.ratings.items()}
        self.table.hear(keys)
        self.go.triggered.connect(self._on_go)
        self.remove.triggered.connect(self._on_remove)
        self.copy.triggered.connect(self._on_copy)
        for status, action in self.ratings.items():
            action.triggered.connect(partial(self._on_rated, status))
        self.filters.changed.connect(self._renew)
        self.filters.left.connect(self.table.take_keyboard)
        self.table.clicked.connect(self._on_go)
        self.table.customContextMenuRequested.connect(self._on_menu_requested)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)

    def _renew(self) -> None:
        chosen = self.selected()
        words = SORTS[self.filters.chosen_order()](self._words)
        shown = find_words(words, self.filters.query())
        self._rows.replace(shown)
        if chosen is not None:
            self.table.setCurrentIndex(self._rows.index_of(chosen.lemma))
        for part in (self.filters, self._foot):
            part.setVisible(bool(self._words))
        for part in (self.table, self.export):
            part.setVisible(bool(shown))
        self.advice.setVisible(not shown)
        self._say_count()
        self._on_current_changed()

    def _say_count(self) -> None:
        advice = self.tr("Click a word of the article and press S to put it on this list.")
        if self._words:
            advice = self.tr("No word matches. Press Escape in the line above to see all of them.")
        self.advice.setText(advice)
        shown = len(self._rows.words)
        self.count.setText(self.tr("%n word(s)", "", shown) if self._words else "")

    def _on_current_changed(self) -> None:
        word = self.selected()
        for action in (self.go, self.remove, self.copy, *self.ratings.values()):
            action.setEnabled(word is not None)
        self.example.show_word(word)
        self._say_count()

    def _on_go(self, _: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002 - two slots
        word = self.selected()
        if word is not None:
            self.word_chosen.emit(word.lemma)

    def _on_remove(self) -> None:
        word = self.selected()
        if word is not None:
            self.removal_requested.emit(word.lemma)

    def _on_rated(self, status: Status) -> None:
        word = self.selected()
        if word is not None:
            self.rating_requested.emit(word.lemma, status)

    def _on_copy(self) -> None:
        word = self.selected()
        if word is not None:
            QGuiApplication.clipboard().setText(f"{word.lemma.form}\t{word.gloss}")

    def _on_menu_requested(self, place: QPoint) -> None:
        ratings = list(self.ratings.values())
        self.table.open_menu(place, [self.go], ratings, [self.copy, self.remove])

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Vocabulary"))
        self.table.setAccessibleName(self.tr("Vocabulary"))
        self.go.setText(self.tr("&Find in the Article"))
        self.remove.setText(self.tr("&Take Off the List"))
        self.copy.setText(self.tr("&Copy"))
        for status, action in self.ratings.items():
            action.setText(status_name(status))
        self._say_count()
