"""The reading view: the page answering pointer, keys and clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.segmenting import words
from reader.domain.translation import TranslatedParagraph
from reader.ui.look.theme import Colours
from reader.ui.reading.copying import both_columns, column_text
from reader.ui.reading.finding import find_in
from reader.ui.reading.keys import Wish, wish_of
from reader.ui.reading.places import Mode, Place, opposite
from reader.ui.reading.sheet import Sheet

NOTCH = 120  # of a mouse wheel, in eighths of a degree


class ReadingView(Sheet):
    """The paired page. Places count code points of the text on their side."""

    word_chosen = Signal(object, object)  # Place, QRect in global coordinates
    note_requested = Signal(object)  # Place
    note_chosen = Signal(str)
    files_dropped = Signal(list)  # of paths
    text_dropped = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._pressed_at: QPoint | None = None
        self._turned = 0
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._wishes = {
            Wish.NOTE: self.request_note,
            Wish.LOOK_UP: self.look_up,
            Wish.CROSS: self.cross,
            Wish.COPY: self.copy,
            Wish.COPY_BOTH: self.copy_both,
            Wish.SELECT_COLUMN: self.selectAll,
            Wish.ANNOUNCE: self.announce_row,
            Wish.REVEAL: self._reveal_at_caret,
        }
        self._retranslate()

    def show_article(
        self, article: Article, translation: Iterable[TranslatedParagraph] = ()
    ) -> None:
        """Show an article from its beginning, with what is known of its translation."""
        self._pressed_at = None
        super().show_article(article, translation)
        self._layout.locked_side = None

    def selection(self) -> Place | None:
        """Return the selected stretch; of a selection over several rows, its part of the first."""
        return next(
            (place for place in self._selected() if place.span.start < place.span.end), None
        )

    def word_at_caret(self) -> Place | None:
        """Return the word that the caret is in or at the end of."""
        if not len(self._page):
            return None
        side, row, position = self._document.place_at(self.textCursor().position())
        return self._word_at(side, row, position) or self._word_at(side, row, position - 1)

    def find(  # pyright: ignore[reportIncompatibleMethodOverride] - Qt's finds only exact letters
        self, text: str, side: Side, *, backwards: bool = False
    ) -> bool:
        """Select the next place in one column that reads ``text``, blind to harakat."""
        if not len(self._page):
            return False
        found = find_in(
            self._page, side, text, self._find_start(side, backwards=backwards), backwards=backwards
        )
        if found is None:
            return False
        self.go_to(found, light=False)
        self._select(found)
        return True

    def look_up(self) -> None:
        """Choose the word at the caret."""
        word = self.word_at_caret()
        if word is not None:
            self._choose(word)

    def request_note(self) -> None:
        """Ask for a note on the selection, or else on the word at the caret."""
        place = self.selection() or self.word_at_caret()
        if place is not None:
            self.note_requested.emit(place)

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
        QGuiApplication.clipboard().setMimeData(both_columns(self._page, rows))

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
        return (
            self.tr("Row %1. %2 Translation: %3")
            .replace("%1", str(row + 1))
            .replace("%2", source)
            .replace("%3", target or self.tr("not there yet"))
        )

    def _selected(self) -> list[Place]:
        cursor = self.textCursor()
        if not cursor.hasSelection() or not len(self._page):
            return []
        return list(self._document.places_in(cursor.selectionStart(), cursor.selectionEnd()))

    def _find_start(self, side: Side, *, backwards: bool) -> tuple[int, int]:
        cursor = self.textCursor()
        edge = cursor.selectionStart() if backwards else cursor.selectionEnd()
        here, row, position = self._document.place_at(edge)
        return row, position if here is side else 0

    def _word_at(self, side: Side, row: int, position: int) -> Place | None:
        for span in words(self._page.text(side, row)):
            if span.holds(position):
                return Place(side, row, span)
        return None

    def _word_under(self, point: QPoint) -> Place | None:
        position = self._layout.character_at(self._on_page(point))
        return None if position is None else self._word_at(*self._document.place_at(position))

    def _choose(self, word: Place) -> None:
        self._set_word(word)
        box = self._layout.rect_of(word).translated(0, -self._eye.top).toAlignedRect()
        where = QRect(self.viewport().mapToGlobal(box.topLeft()), box.size())
        self.word_chosen.emit(word, where)

    def _set_word(self, word: Place | None) -> None:
        for place in (self._decoration.word, word):
            if place is not None:
                self._repaint_row(place.paragraph)
        self._decoration.word = word

    def _click(self, point: QPoint) -> None:
        word = self._word_under(point)
        self._set_word(None)
        if word is None:
            return
        position = self._layout.character_at(self._on_page(point))
        if position is not None:
            side, row, letter = self._document.place_at(position)
            for mark in self._decoration.marks.get((side, row), ()):
                if mark.place.span.holds(letter):
                    self.note_chosen.emit(mark.note_id)
                    break
        self._choose(word)

    def _light_at(self, point: QPoint) -> None:
        position = self._layout.character_at(self._on_page(point))
        if position is None:
            self._light({})
            return
        side, row, letter = self._document.place_at(position)
        spans = self._page.sentence_at(side, row, letter)
        self._light({side: Place(side, row, span) for side, span in spans.items()})

    def _reveal_at_caret(self) -> None:
        if len(self._page):
            self.reveal_row(self._document.place_at(self.textCursor().position())[1])

    def _on_page(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _show_caret(self, *, is_shown: bool) -> None:
        self._decoration.is_caret_shown = is_shown

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

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Article and translation"))

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select the column that the caret is in."""
        if not len(self._page):
            return
        side = self._document.side_of(self.textCursor().position())
        self._move_cursor(*self._document.ends_of(side))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text as it is stored, not as it is shown."""
        data = QMimeData()
        data.setText(column_text(self._page, self._selected()))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the page; all others are Qt's, the caret staying in its column."""
        wish = wish_of(event, hides_translation=self.mode is Mode.HIDDEN)
        self._show_caret(is_shown=True)
        if wish is not None:
            self._wishes[wish]()
            event.accept()
            return
        before = self.textCursor().position()
        side = self._document.side_of(before)
        super().keyPressEvent(event)
        if len(self._page) and self.textCursor().position() != before:
            self._keep_in_column(side, before)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection, which stays in the column it began in."""
        point = event.position().toPoint()
        self._pressed_at = point if event.button() is Qt.MouseButton.LeftButton else None
        if len(self._page):
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            anchor = self.textCursor().anchor()
            self._layout.locked_side = None
            hit = anchor if extends else self._layout.hitTest(self._on_page(point), _FUZZY)
            self._layout.locked_side = self._document.side_of(hit)
        self._show_caret(is_shown=False)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the sentence under the pointer in both columns."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            self._light_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the word that was clicked, unless the pointer has been dragged."""
        super().mouseReleaseEvent(event)
        self._layout.locked_side = None
        pressed, self._pressed_at = self._pressed_at, None
        point = event.position().toPoint()
        if pressed is None or self.textCursor().hasSelection():
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word by its own span."""
        word = self._word_under(event.position().toPoint())
        if word is not None and event.button() is Qt.MouseButton.LeftButton:
            self._select(word)

    def viewportEvent(self, event: QEvent) -> bool:
        """Put the light out when the pointer leaves."""
        if event.type() is QEvent.Type.Leave:
            self._light({})
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with the control key, a step a notch."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        if notches:
            self.set_zoom(self.zoom + notches)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Look Up Word"), self.look_up)
        menu.addAction(self.tr("Write Note…"), self.request_note)
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Copy Both Languages"), self.copy_both)
        menu.addAction(self.tr("Select All of This Language"), self.selectAll)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from elsewhere."""
        self._judge_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files and text from elsewhere."""
        self._judge_drag(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped; the window opens it."""
        data = event.mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(paths)
        elif data.hasText():
            self.text_dropped.emit(data.text())

    def _judge_drag(self, event: QDragMoveEvent) -> None:
        data = event.mimeData()
        is_wanted = event.source() is not self and (data.hasText() or data.hasUrls())
        event.setAccepted(is_wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


_FUZZY = Qt.HitTestAccuracy.FuzzyHit
