"""The widget that shows a page: its document, layout, faces, colours and scroll."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.translation import TranslatedParagraph
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.reading.document import PageDocument
from reader.ui.reading.finding import Finder
from reader.ui.reading.galley import Galley
from reader.ui.reading.layout import PageLayout
from reader.ui.reading.page import Page, PairLinker
from reader.ui.reading.painting import OVERHANG, Decoration
from reader.ui.reading.places import Linked, Mark, Mode, Place
from reader.ui.reading.scrolling import Eye

EMPTY = Article("", "", "", "", "", ())
WHEEL_STEP = 48  # pixels: about two lines


class Sheet(QTextBrowser):
    """Shows an article and its translation, row beside row, and keeps the reader's place."""

    top_row_changed = Signal(int)
    mode_changed = Signal(object)
    zoom_changed = Signal(int)
    page_set = Signal()  # in another width
    prepared = Signal(object)  # Article, which ``show_article`` will show at once

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._linker: PairLinker | None = None
        self._waiting: Callable[[], str] = str
        self._typography = Typography()
        document = self._written(EMPTY)
        self._page = document.page
        self._decoration = Decoration(colours, Finder(self._page))
        self._mode = Mode.SIDE_BY_SIDE
        self._top_row = 0
        self._galley = Galley(self)
        self._galley.written.connect(self.prepared)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the width stays the same whatever arrives.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setOpenLinks(False)
        self._document, self._layout, self._eye = self._laid(document)
        self.set_theme(colours)
        self.verticalScrollBar().setSingleStep(WHEEL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(self._on_selection_changed)

    def show_article(
        self, article: Article, translation: Iterable[TranslatedParagraph] = ()
    ) -> None:
        """Show an article from its beginning, with what is known of its translation."""
        known = tuple(translation)
        prepared = None if known else self._galley.take(article)
        document = prepared or self._written(article, known)
        self._page = document.page
        self._page.linker = self._linker
        self._decoration.finder, self._decoration.wanted = Finder(self._page), None
        self._decoration.set_marks(())
        self._decoration.tints.clear()
        self._decoration.shades.clear()
        self._forget_lights()
        self._replace_document(document)
        self._eye.look_at(0, -1.0)
        self._note_top_row()

    def prepare(self, article: Article) -> None:
        """Make ready to show an article, a long one bit by bit; ``prepared`` tells when it is."""
        self._galley.write(article, self._typography, self)

    def stop_preparing(self) -> None:
        """Make no article ready."""
        self._galley.clear()

    def link_with(self, linker: PairLinker) -> None:
        """Light words that translate each other by more than is known of a translation."""
        self._linker = self._page.linker = linker

    def clear(self) -> None:
        """Show nothing."""
        self.show_article(EMPTY)

    def set_translation(self, paragraph: TranslatedParagraph) -> None:
        """Show what has been translated of a row so far; nothing the reader sees above moves."""
        if not 0 <= paragraph.index < len(self._page):
            return
        word, words = self._decoration.word, ""
        if word is not None and (word.side, word.paragraph) == (Side.TARGET, paragraph.index):
            words = self.text_of(word)
        self._page.translate(paragraph)
        if word is not None and words and self.text_of(word) != words:
            self._decoration.word, self._decoration.word_tints = None, ()
        self._decoration.finder.renew(paragraph.index)
        self._document.update_text(Side.TARGET, paragraph.index)
        self._refresh_row(paragraph.index)

    def set_placeholder(self, words: Callable[[], str]) -> None:
        """Say in the first row that waits for its translation why it does.

        ``words`` answers in the language of the moment.
        """
        self._waiting = words
        self._word_placeholder()

    def _word_placeholder(self) -> None:
        self._decoration.placeholder = self._waiting()
        self._place_placeholder()
        self.viewport().update()

    @property
    def mode(self) -> Mode:
        """Return how the translation stands to the article."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Set the page in another way, the row at the top staying there."""
        if mode is self._mode:
            return
        self._mode = mode
        self._layout.revealed.clear()
        self._reset_layout()
        self.mode_changed.emit(mode)

    def set_theme(self, colours: Colours) -> None:
        """Paint the page in other colours."""
        self._decoration.colours = colours
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.roles.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.roles.ink))
        self.setPalette(palette)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Set the page in other faces, zoomed as it is."""
        self._retype(typography.zoomed(self.zoom))

    @property
    def zoom(self) -> int:
        """Return the zoom in steps from 0."""
        return self._typography.zoom

    def set_zoom(self, zoom: int) -> None:
        """Zoom to a step, within what can be read."""
        before = self._typography.zoom
        self._retype(self._typography.zoomed(zoom))
        if self._typography.zoom != before:
            self.zoom_changed.emit(self._typography.zoom)

    def zoom_in(self) -> None:
        """Make all text a step larger."""
        self.set_zoom(self.zoom + 1)

    def zoom_out(self) -> None:
        """Make all text a step smaller."""
        self.set_zoom(self.zoom - 1)

    def zoom_reset(self) -> None:
        """Set all text in the sizes that were chosen."""
        self.set_zoom(0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show the notes' highlights, in place of those before."""
        self._decoration.set_marks(
            replace(mark, place=part)
            for mark in marks
            if mark.place.paragraph < len(self._page)
            for part in self._page.parted(mark.place)
        )
        self.viewport().update()

    def text_of(self, place: Place) -> str:
        """Return the unchanged text at a place."""
        return self._page.text_of(place)

    def top_row(self) -> int:
        """Return the row at the top of the view."""
        return self._top_row

    def reading_position(self) -> tuple[int, float]:
        """Return the row at the top, and how much of its height has gone by."""
        return self._eye.row, self._eye.fraction

    def restore_position(self, row: int, fraction: float = 0.0) -> None:
        """Go to where ``reading_position`` once said the reader was."""
        self._eye.look_at(row, fraction)

    def _refresh_row(self, row: int) -> None:
        is_below = self._layout.top_of(row) > self._eye.top + self.viewport().height() + OVERHANG
        self._layout.refresh(row)
        self._eye.hold()
        self._place_placeholder()
        if not is_below:
            self.viewport().update()

    def _retype(self, typography: Typography) -> None:
        """Set the page in other faces, keeping caret and place."""
        if typography == self._typography:
            return
        self._typography = typography
        self._document.retype(typography)
        self._reset_layout()

    def _replace_document(self, document: PageDocument) -> None:
        old = self._document
        self._document, self._layout, self._eye = self._laid(document)
        old.deleteLater()
        self.viewport().update()

    def _written(
        self, article: Article, translation: Iterable[TranslatedParagraph] = ()
    ) -> PageDocument:
        page = Page(article)
        for paragraph in translation:
            if 0 <= paragraph.index < len(page):
                page.translate(paragraph)
        document = PageDocument(page, self._typography, self)
        document.write()
        return document

    def _laid(self, document: PageDocument) -> tuple[PageDocument, PageLayout, Eye]:
        if document.typography != self._typography:
            document.retype(self._typography)
        layout = PageLayout(document, self._decoration, self.viewport().width(), self._mode)
        document.setDocumentLayout(layout)
        eye = Eye(self, layout)
        layout.shifted.connect(eye.hold)
        self.setDocument(document)
        return document, layout, eye

    def _reset_layout(self) -> None:
        row, fraction = self.reading_position()
        self._layout.reset(self.viewport().width(), self._mode)
        self._eye.look_at(row, fraction)
        self._place_placeholder()
        self.viewport().update()

    def _light(self, places: dict[Side, Place], linked: tuple[Linked, ...] = ()) -> None:
        """Light a sentence in both columns, and more strongly words that translate each other."""
        decoration = self._decoration
        if (places, linked) == (decoration.lit, decoration.linked):
            return
        rows = {place.paragraph for place in (*places.values(), *decoration.lit.values())}
        decoration.lit, decoration.linked = places, linked
        for row in rows:
            self._repaint_row(row)

    def _repaint_row(self, row: int) -> None:
        top = round(self._layout.top_of(row) - self._eye.top - OVERHANG)
        height = round(self._layout.height_of(row) + 2 * OVERHANG)
        self.viewport().update(QRect(0, top, self.viewport().width(), height))

    def _forget_lights(self) -> None:
        self._decoration.lit, self._decoration.linked = {}, ()
        self._decoration.word, self._decoration.word_tints = None, ()

    def _place_placeholder(self) -> None:
        """Find the first row in view, from its top, that waits for its translation."""
        bottom = self._eye.top + self.viewport().height()
        row = self._eye.row + (self._eye.offset > 0)
        while row < len(self._page) and not self._page.is_awaited(row):
            row = row + 1 if self._layout.top_of(row) < bottom else len(self._page)
        found = row if row < len(self._page) and self._decoration.placeholder else None
        if found != self._decoration.placeholder_row:
            self._decoration.placeholder_row = found
            self.viewport().update()

    def _note_top_row(self) -> None:
        row = self._layout.row_at(self._eye.top)
        if row != self._top_row:
            self._top_row = row
            self.top_row_changed.emit(row)

    def _on_scrolled(self, value: int) -> None:
        self._eye.follow(value)
        self._place_placeholder()
        self._note_top_row()

    def _on_selection_changed(self) -> None:
        self.viewport().update()  # the ground reaches farther than Qt's own reckoning

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page to its new width, the row at the top staying there."""
        row, fraction = self.reading_position()
        super().resizeEvent(event)
        if self._layout.frame.width != self.viewport().width():
            self._layout.reset(self.viewport().width(), self._mode)
        self._eye.look_at(row, fraction)
        self._place_placeholder()
        self.page_set.emit()

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's names
        """Refuse: nothing on the page comes from anywhere else."""
        return None
