"""A sheet that a caret walks: words, selection, find and clipboard by column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.domain.language import Side
from reader.domain.segmenting import words
from reader.ui.look.theme import Colours
from reader.ui.reading.copying import PairedCopy, column_text, marked_text
from reader.ui.reading.finding import Found, Way
from reader.ui.reading.keys import Wish, wish_of
from reader.ui.reading.lettering import LetteredSheet
from reader.ui.reading.places import Mode, Place, opposite
from reader.ui.reading.sheet import WHEEL_STEP

ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
ROWS_AHEAD = 200  # about 5 ms
FUZZY = Qt.HitTestAccuracy.FuzzyHit


class CaretSheet(LetteredSheet):
    """Answers the keyboard; the caret stays in its column until it is told to cross."""

    word_chosen = Signal(object, object)  # Place, QRect in global coordinates
    note_requested = Signal(object)  # Place
    # Place: a sentence of the article; how far in its translation the caret is, -1 where it is not
    correction_requested = Signal(object, int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._paired = PairedCopy(self)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._wishes = {
            Wish.NOTE: self.request_note,
            Wish.LOOK_UP: self.look_up,
            Wish.CORRECT: self.request_correction,
            Wish.CROSS: self.cross,
            Wish.COPY: self.copy,
            Wish.COPY_BOTH: self.copy_both,
            Wish.SELECT_COLUMN: self.selectAll,
            Wish.ANNOUNCE: self.announce_row,
            Wish.REVEAL: self._reveal_at_caret,
            Wish.PAGE_UP: partial(self._turn_page, -1),
            Wish.PAGE_DOWN: partial(self._turn_page, 1),
        }

    def selection(self) -> Place | None:
        """Return the selected words; of a selection over several rows, those of the first."""
        return next(self._trimmed(), None)

    def stretch(self) -> Place | None:
        """Return the selected words of all rows as one place."""
        places = list(self._trimmed())
        return self._page.joined(places) if places else None

    def _trimmed(self) -> Iterator[Place]:
        for place in self._selected():
            span = place.span.trimmed(self._page.text(place.side, place.paragraph))
            if span.start < span.end:
                yield replace(place, span=span)

    def deselect(self) -> None:
        """Select nothing; the caret stays where it is."""
        cursor = self.textCursor()
        self._move_cursor(cursor.position(), cursor.position())

    def word_at_caret(self) -> Place | None:
        """Return the word that the caret is in or at the end of."""
        if not len(self._page):
            return None
        side, row, position = self._document.place_at(self.textCursor().position())
        return self._word_at(side, row, position) or self._word_at(side, row, position - 1)

    def find(  # pyright: ignore[reportIncompatibleMethodOverride] - Qt's finds only exact letters
        self, text: str, side: Side, way: Way = Way.ON
    ) -> Found | None:
        """Select the next place in one column that reads ``text``, and light all of them.

        Harakat, hamza seats and case make no difference.
        """
        start = self._find_start(side, way) if len(self._page) else (0, 0)
        found = self._decoration.finder.find(side, text, start, backwards=way is Way.BACK)
        self._decoration.wanted = (side, text)
        if found is not None:
            self.go_to(found.place, light=False)
            self._select(found.place)
        self.viewport().update()
        return found

    def stop_finding(self) -> None:
        """Light no more what was looked for; what is selected stays."""
        self._decoration.wanted = None
        self.viewport().update()

    def fold_ahead(self) -> bool:
        """Make ready a slice of the page to be found in; tell whether any of it is left."""
        return self._decoration.finder.fold_ahead(ROWS_AHEAD)

    def look_up(self) -> None:
        """Choose the word at the caret."""
        word = self.word_at_caret()
        if word is not None:
            self._choose(word)

    def request_note(self) -> None:
        """Ask for a note on the selection, or else on the word at the caret."""
        place = self.stretch() or self.word_at_caret()
        if place is not None:
            self.note_requested.emit(place)

    def request_correction(self) -> None:
        """Ask for the translation of the sentence at the caret to be corrected."""
        at = self.textCursor().position()
        if len(self._page) and (sentence := self._sentence_at(at)):
            self.correction_requested.emit(sentence, self._depth_in(sentence, at))

    def _depth_in(self, sentence: Place, position: int) -> int:
        """Return how far in a sentence's translation a position is, -1 where it is elsewhere."""
        side, row, letter = self._document.place_at(position)
        pair = self._page.pair_at(Side.SOURCE, sentence.paragraph, sentence.span.start)
        if side is Side.SOURCE or pair is None or row != sentence.paragraph:
            return -1
        return letter - pair.target.start if pair.target.start <= letter <= pair.target.end else -1

    def _sentence_at(self, position: int) -> Place | None:
        """Return the article's sentence around a position of either column, or just before it."""
        side, row, letter = self._document.place_at(position)
        for at in (letter, letter - 1):
            spans = self._page.sentence_at(side, row, at)
            if Side.SOURCE in spans:
                return Place(Side.SOURCE, row, spans[Side.SOURCE])
        return next(
            (Place(Side.SOURCE, row, span) for span in self._page.paragraph(row).sentences), None
        )

    def cross(self) -> None:
        """Move the caret to the same row in the other column."""
        if not len(self._page):
            return
        side, row, _ = self._document.place_at(self.textCursor().position())
        other = opposite(side)
        if self._layout.origin(other, row) is not None:
            self._set_caret(other, row, 0)

    def copy_both(self) -> None:
        """Copy the rows of the selection, or that of the caret, from both columns."""
        if not len(self._page):
            return
        cursor = self.textCursor()
        _, first, _ = self._document.place_at(cursor.selectionStart())
        _, last, _ = self._document.place_at(cursor.selectionEnd())
        rows = range(min(first, last), max(first, last) + 1)
        self._paired.copy(self._page, rows)

    def copy_marked(self) -> None:
        """Copy the selection with the harakat that the page shows."""
        if selected := self._selected():
            QGuiApplication.clipboard().setText(marked_text(self._page, selected))

    def announce_row(self) -> None:
        """Have a screen reader say the row at the caret: its number, source and translation."""
        if not len(self._page):
            return
        event = QAccessibleAnnouncementEvent(self, self.spoken_row())
        QAccessible.updateAccessibility(event)

    def spoken_row(self) -> str:
        """Return the row at the caret as a screen reader says it."""
        _, row, _ = self._document.place_at(self.textCursor().position())
        source, target = (self._page.text(side, row) for side in Side)
        spoken = self.tr("Row {row}. {source} Translation: {translation}").format(
            row=row + 1, source=source, translation=target or self.tr("not there yet")
        )
        own = self.tr("You have corrected this translation.")
        return f"{spoken} {own}" if self._page.corrected_of(row) else spoken

    def chosen_word(self) -> Place | None:
        """Return the word that was chosen last, while its ground lies under it."""
        return self._decoration.word

    def where(self, place: Place) -> QRect:
        """Return where a place stands on the screen, in global coordinates."""
        box = self._layout.rect_of(place).translated(0, -self._eye.top).toAlignedRect()
        return QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())

    def forget_word(self) -> None:
        """Take the ground from under the word that was chosen last."""
        self._set_word(None)

    def _selected(self) -> list[Place]:
        cursor = self.textCursor()
        if not cursor.hasSelection() or not len(self._page):
            return []
        return list(self._document.places_in(cursor.selectionStart(), cursor.selectionEnd()))

    def _find_start(self, side: Side, way: Way) -> tuple[int, int]:
        cursor = self.textCursor()
        edge = cursor.selectionEnd() if way is Way.ON else cursor.selectionStart()
        here, row, position = self._document.place_at(edge)
        return row, position if here is side else 0

    def _word_at(self, side: Side, row: int, position: int) -> Place | None:
        for span in words(self._page.text(side, row)):
            if span.holds(position):
                return Place(side, row, span)
        return None

    def _choose(self, word: Place) -> None:
        self._set_word(word)
        self.word_chosen.emit(word, self.where(word))

    def _set_word(self, word: Place | None) -> None:
        for place in (self._decoration.word, word):
            if place is not None:
                self._repaint_row(place.paragraph)
        self._decoration.word, self._decoration.word_tints = word, ()

    def _reveal_at_caret(self) -> None:
        if len(self._page):
            self.reveal_row(self._document.place_at(self.textCursor().position())[1])

    def _keep_in_column(self, side: Side, before: int) -> None:
        """Bring the caret back that a key has moved out of its column or to where nothing shows."""
        cursor = self.textCursor()
        first, last = self._document.ends_of(side)
        position = max(first, min(cursor.position(), last))
        block = self._document.findBlock(position)
        is_forward = position >= before
        while self._layout.blockBoundingRect(block).isNull():
            block = block.next() if is_forward else block.previous()
            if not block.isValid() or self._document.row_of(block)[0] is not side:
                position = before
                break
            position = block.position()
        if position != cursor.position():
            self._move_cursor(cursor.anchor() if cursor.hasSelection() else position, position)

    def _fetch_caret(self) -> None:
        """Bring a caret that has scrolled out of sight to the top of the view, in its column."""
        if self.viewport().rect().intersects(self.cursorRect()) or not len(self._page):
            return
        layout = self._layout
        layout.locked_side = self._document.side_of(self.textCursor().position())
        column = layout.frame.column(layout.locked_side)
        start = column.end if self._page.language.is_right_to_left else column.x
        at = layout.hitTest(QPointF(start, self._eye.top + WHEEL_STEP), FUZZY)
        layout.locked_side = None
        self._move_cursor(at, at)

    def _turn_page(self, direction: int) -> None:
        """Scroll by a screen less a line, and take the caret along."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * (self.viewport().height() - WHEEL_STEP))
        self._fetch_caret()

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select the column that the caret is in."""
        if not len(self._page):
            return
        side = self._document.side_of(self.textCursor().position())
        self._move_cursor(*self._document.ends_of(side))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text as it is stored, not as it is shown."""
        data = QMimeData()
        cursor = self.textCursor()
        if cursor.hasSelection() and len(self._page):
            ends = self._document.ends_between(cursor.selectionStart(), cursor.selectionEnd())
            data.setText(column_text(self._page, *ends))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the page; all others are Qt's, the caret staying in its column."""
        wish = wish_of(event, hides_translation=self.mode is Mode.HIDDEN)
        self._decoration.is_caret_shown = True
        if wish is not None:
            self._wishes[wish]()
            event.accept()
            return
        if event.key() in ARROWS and not event.modifiers():
            self._fetch_caret()
        before = self.textCursor().position()
        side = self._document.side_of(before)
        super().keyPressEvent(event)
        if len(self._page) and self.textCursor().position() != before:
            self._keep_in_column(side, before)
