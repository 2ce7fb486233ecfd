"""The reading view: the page answering pointer, wheel, menu and drops."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.translation import Doubt, TranslatedParagraph
from reader.services.doubting import Settled
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.reading.caret import FUZZY, CaretSheet
from reader.ui.reading.correcting import own_words, way_back
from reader.ui.reading.doubting import doubts_at, neighbours, reason
from reader.ui.reading.places import Mark, Place
from reader.ui.tips import tip

NOTCH = 120  # of a mouse wheel, in eighths of a degree


class ReadingView(Worded, CaretSheet):
    """The paired page. Places count code points of the text on their side."""

    note_chosen = Signal(str)
    return_requested = Signal(object)  # Place: a sentence that is to be the machine's again
    others_requested = Signal(object, int)  # as ``correction_requested``: other words from there on
    doubt_reached = Signal(object, object)  # Place, Doubt
    doubt_missed = Signal()  # the next one was asked for, and there is none
    files_dropped = Signal(list)  # of paths
    text_dropped = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._pressed_at: QPoint | None = None
        self._pointer: QPoint | None = None  # whose sentence is lit
        self._doubled_at = -QApplication.doubleClickInterval()
        self._turned = 0
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self._retranslate()

    def show_article(
        self, article: Article, translation: Iterable[TranslatedParagraph] = ()
    ) -> None:
        """Show an article from its beginning, with what is known of its translation."""
        self._pressed_at = None
        super().show_article(article, translation)
        self._layout.locked_side = None

    def _word_under(self, point: QPoint) -> Place | None:
        position = self._layout.character_at(self._on_page(point))
        return None if position is None else self._word_at(*self._document.place_at(position))

    def _click(self, point: QPoint) -> None:
        word = self._word_under(point)
        self._set_word(None)
        if word is None:
            return
        position = self._layout.character_at(self._on_page(point))
        if position is not None:
            side, row, letter = self._document.place_at(position)
            marks = self._decoration.marks.get((side, row), ())
            if held := [mark for mark in marks if mark.place.span.holds(letter)]:
                self.note_chosen.emit(min(held, key=_length).note_id)  # the one in the other
        self._choose(word)

    def _light_at(self, point: QPoint) -> None:
        position = self._layout.character_at(self._on_page(point))
        if position is None:
            self._light({})
            return
        side, row, letter = self._document.place_at(position)
        spans = self._page.sentence_at(side, row, letter)
        linked = self._page.linked_at(side, row, letter)
        self._light({side: Place(side, row, span) for side, span in spans.items()}, linked)

    def light_again(self) -> None:
        """Light what is under the pointer by all that is known now."""
        if self._pointer is not None:
            self._light_at(self._pointer)

    def next_doubt(self) -> None:
        """Go to the next doubt about the translation, after the last one to the first."""
        self._walk_doubts(1)

    def previous_doubt(self) -> None:
        """Go to the doubt before, before the first one to the last."""
        self._walk_doubts(-1)

    def underline_doubts(self, *, are_underlined: bool) -> None:
        """Draw lines under what is doubted, or none; the doubts are gone through all the same."""
        self._decoration.has_underlines = are_underlined
        self.viewport().update()

    def settle_doubts(self, settled: Collection[Settled]) -> None:
        """Show no doubts that the reader has put aside."""
        self._page.settled = settled
        self.viewport().update()

    def _walk_doubts(self, step: int) -> None:
        if not len(self._page):
            return
        side, row, letter = self._document.place_at(self.textCursor().position())
        here = neighbours(self._page, (row, side is Side.SOURCE, letter), step)
        if not here:
            self.doubt_missed.emit()
            return
        place, doubt = here[0]
        self.go_to(place)
        self.doubt_reached.emit(place, doubt)
        box = self._layout.rect_of(place).toRect()
        corner = box.bottomLeft() - QPoint(0, self.verticalScrollBar().value())
        words = tip(*(reason(each) for _, each in here))
        QToolTip.showText(self.viewport().mapToGlobal(corner), words, self.viewport())

    def _tell_doubts(self, event: QHelpEvent) -> bool:
        """Say why what lies under the pointer is doubted, or what the reader has corrected."""
        position = self._layout.character_at(self._on_page(event.pos()))
        words = tip(*([] if position is None else self._told_at(position)))
        QToolTip.showText(event.globalPos(), words, self.viewport())
        return bool(words)

    def _told_at(self, position: int) -> list[str]:
        own = own_words(self._page, *self._document.place_at(position))
        return [*map(reason, self._doubts_at(position)), own]

    def _doubts_at(self, position: int) -> list[Doubt]:
        return doubts_at(self._page, *self._document.place_at(position))

    def _on_page(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Article and translation"))
        self._word_placeholder()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection, which stays in the column it began in."""
        point = event.position().toPoint()
        if event.timestamp() - self._doubled_at < QApplication.doubleClickInterval():
            self._select_sentence(point)
            return
        self._pressed_at = point if event.button() is Qt.MouseButton.LeftButton else None
        if len(self._page) and self._pressed_at is not None:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            anchor = self.textCursor().anchor()
            self._layout.locked_side = None
            hit = anchor if extends else self._layout.hitTest(self._on_page(point), FUZZY)
            self._layout.locked_side = self._document.side_of(hit)
        self._decoration.is_caret_shown = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the sentence under the pointer in both columns."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._layout.locked_side = None  # where a drag has swallowed the release
            self._pointer = event.position().toPoint()
            self._light_at(self._pointer)

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
        """Select the word by its own span; a third click selects the sentence."""
        word = self._word_under(event.position().toPoint())
        if word is not None and event.button() is Qt.MouseButton.LeftButton:
            self._doubled_at = event.timestamp()
            self._select(word)

    def _select_sentence(self, point: QPoint) -> None:
        word = self._word_under(point)
        if word is None:
            return
        spans = self._page.sentence_at(word.side, word.paragraph, word.span.start)
        if word.side in spans:
            self._select(Place(word.side, word.paragraph, spans[word.side]))

    def viewportEvent(self, event: QEvent) -> bool:
        """Put the light out when the pointer leaves; tell of doubts where it rests."""
        if event.type() is QEvent.Type.Leave:
            self._pointer = None
            self._light({})
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._tell_doubts(event)
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
        """Offer what can be done here, with the word under the pointer."""
        word = self._word_under(event.pos())
        is_by_pointer = event.reason() is QContextMenuEvent.Reason.Mouse
        if is_by_pointer and word is not None and not self.textCursor().hasSelection():
            self._set_caret(word.side, word.paragraph, word.span.start)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Look Up Word"), self.look_up)
        menu.addAction(self.tr("Write Note…"), self.request_note)
        self._offer_correction(menu, self._layout.character_at(self._on_page(event.pos())))
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setEnabled(self.textCursor().hasSelection())
        if self._page.is_marked:
            marked = menu.addAction(self.tr("Copy with Tashkeel"), self.copy_marked)
            marked.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Copy Both Languages"), self.copy_both)
        menu.addAction(self.tr("Select All of This Language"), self.selectAll)
        menu.popup(event.globalPos())

    def _offer_correction(self, menu: QMenu, position: int | None) -> None:
        """Offer to correct the sentence at a position, or else that at the caret."""
        at = self.textCursor().position() if position is None else position
        sentence = self._sentence_at(at)
        if sentence is None or not self._page.paragraph(sentence.paragraph).is_translatable:
            return
        pair = self._page.pair_at(Side.SOURCE, sentence.paragraph, sentence.span.start)
        text = self.tr("Correct the Translation…") if pair else self.tr("Translate by Hand…")
        depth = self._depth_in(sentence, at)
        correct = menu.addAction(text, partial(self.correction_requested.emit, sentence, depth))
        correct.setShortcut(QKeySequence(Qt.Key.Key_F2))
        if depth >= 0:
            text = self.tr("Other Words from Here…")
            menu.addAction(text, partial(self.others_requested.emit, sentence, depth))
        if pair is not None and (before := pair.uncorrected) is not None:
            text = way_back(before.text, is_by_machine=before.confidence is not None)
            menu.addAction(text, partial(self.return_requested.emit, sentence))

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


def _length(mark: Mark) -> int:
    span = mark.place.span
    return span.end - span.start
