"""How a note looks in the list: its quotation and what it means, its body, its tags, its state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast

from PySide6.QtCore import QDate, QLocale, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
)

from reader.domain.anchoring import SEPARATOR
from reader.domain.bidi import isolated
from reader.domain.language import Language, Side
from reader.domain.note import Note, State
from reader.domain.script import language_of
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.notes.lines import (
    Lines,
    Setting,
    direction_of,
    direction_of_language,
    lines_of,
    quote_font,
)
from reader.ui.notes.model import CAPTION_ROLE, NOTE_ROLE, ORIGIN_ROLE, Index
from reader.ui.notes.words import Origin, state_words
from reader.ui.row_table import RowPainter, paint_bar, paint_ground

BAR_PIXELS: Final = 5
GAP_PIXELS: Final = 6
PADDING_PIXELS: Final = 12
INSET_PIXELS: Final = BAR_PIXELS + 2 * GAP_PIXELS + 2  # from the start edge to the words
LEAST_PIXELS: Final = 60  # that words are given, however narrow the list
LOOKS_KEPT: Final = 2_000
QUOTE_LINES: Final = 3
CAPTION_LINES: Final = 2
BODY_LINES: Final = 6
SMALL_SCALE: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Look:
    """A note's parts, laid out; the absent ones are None."""

    origin: Lines | None
    quote: Lines | None
    caption: Lines | None
    body: Lines | None
    tags: Lines | None
    foot: Lines | None

    @property
    def height(self) -> float:
        heights = [part.height for part in self.parts if part is not None]
        return sum(heights) + GAP_PIXELS * (len(heights) - 1) + 2 * PADDING_PIXELS

    @property
    def parts(self) -> tuple[Lines | None, ...]:
        return self.origin, self.quote, self.caption, self.body, self.tags, self.foot


class NoteDelegate(RowPainter):
    """Measures and draws notes in the width of their list."""

    def __init__(self, colours: Colours, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = colours
        self._typography = Typography()
        self._looks: dict[tuple[Note, str, Origin | None], _Look] = {}
        self._made_for: object = None

    def set_theme(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self._typography = typography
        self._looks.clear()

    def forget(self) -> None:
        """Lay every note out anew, in another language say."""
        self._looks.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the list's width and the height that the note takes in it."""
        del option
        return QSize(self._view.viewport().width(), round(self._look(index).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the note."""
        note, rect = _note_at(index), option.rect
        painter.save()
        paint_ground(painter, rect, option.state, self._colours)
        self._paint_bar(painter, rect, note)
        self._paint_words(painter, rect, index)
        painter.restore()

    def _paint_bar(self, painter: QPainter, rect: QRect, note: Note) -> None:
        at_start = rect.x() + GAP_PIXELS
        if self._view.isRightToLeft():
            at_start = rect.right() - GAP_PIXELS - BAR_PIXELS
        height = rect.height() - 2 * PADDING_PIXELS
        bar = QRectF(at_start, rect.y() + PADDING_PIXELS, BAR_PIXELS, height)
        paint_bar(painter, bar, self._colours.marks[note.colour], self._colours.roles.faded)

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look, roles = self._look(index), self._colours.roles
        x = rect.x() + (PADDING_PIXELS if self._view.isRightToLeft() else INSET_PIXELS)
        y = float(rect.y() + PADDING_PIXELS)
        is_lost = _note_at(index).state is State.ORPHAN
        quoted = roles.faded if is_lost else roles.ink
        inks = (roles.faded, quoted, roles.faded, roles.ink, roles.link, roles.faded)
        for part, ink in zip(look.parts, inks, strict=True):
            if part is not None:
                part.draw(painter, QPointF(x, y), QColor(ink))
                y += part.height + GAP_PIXELS

    def _look(self, index: Index) -> _Look:
        made_for = (self._view.viewport().width(), self._view.layoutDirection(), self._view.font())
        if made_for != self._made_for or len(self._looks) > LOOKS_KEPT:
            self._looks.clear()
            self._made_for = made_for
        caption = cast("str", index.data(CAPTION_ROLE))
        key = _note_at(index), caption, cast("Origin | None", index.data(ORIGIN_ROLE))
        if key not in self._looks:
            self._looks[key] = self._laid_out(*key)
        return self._looks[key]

    def _laid_out(self, note: Note, caption: str, origin: Origin | None) -> _Look:
        font, interface = self._view.font(), self._view.layoutDirection()
        small = _scaled(font, SMALL_SCALE)
        language = quoted_language(note)
        runs = direction_of_language(language)
        quote_face = quote_font(self._typography, language, font)
        title, trouble = (origin.title, origin.trouble) if origin is not None else ("", "")
        facts = (trouble, state_words(note), date_words(note.modified))
        foot = "  ·  ".join(filter(None, facts))
        tags = "   ".join(isolated(f"#{tag}") for tag in note.tags)
        return _Look(
            self._lines(title, font, direction_of(title), 1),
            self._lines(note.anchor.quote.replace(SEPARATOR, "\n"), quote_face, runs, QUOTE_LINES),
            self._lines(caption, font, runs, CAPTION_LINES),
            self._lines(note.body, font, direction_of(note.body), BODY_LINES),
            self._lines(tags, small, interface, 1),
            self._lines(foot, small, interface, 1),
        )

    def _lines(
        self, text: str, font: QFont, direction: Qt.LayoutDirection, most_lines: int
    ) -> Lines | None:
        width = max(LEAST_PIXELS, self._view.viewport().width() - INSET_PIXELS - PADDING_PIXELS)
        return lines_of(text, Setting(font, direction, width, most_lines)) if text else None


def quoted_language(note: Note) -> Language:
    """Return the language of the words that the note stands on."""
    if note.anchor.side is Side.TARGET:
        return Language.ENGLISH
    return language_of(note.anchor.quote) or Language.ARABIC


def _note_at(index: Index) -> Note:
    return cast("Note", index.data(NOTE_ROLE))  # data() is untyped


def _scaled(font: QFont, scale: float) -> QFont:
    scaled = QFont(font)
    scaled.setPointSizeF(font.pointSizeF() * scale)
    return scaled


def date_words(moment: datetime) -> str:
    """Return the day of a moment, here, in the language of the interface."""
    local = moment.astimezone()
    day = QDate(local.year, local.month, local.day)
    return isolated(QLocale().toString(day, "d MMMM yyyy"))
