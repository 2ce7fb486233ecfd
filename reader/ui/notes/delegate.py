"""How a note looks in the list: its quotation and what it means, its body, its tags, its state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader.domain.article_text import SEPARATOR
from reader.domain.bidi import isolated
from reader.domain.note import Note, State
from reader.ui.notes.lines import (
    Lines,
    Setting,
    direction_of,
    direction_of_language,
    lines_of,
    quote_font,
)
from reader.ui.notes.model import CAPTION_ROLE, NOTE_ROLE, ORIGIN_ROLE
from reader.ui.notes.words import Origin, state_words
from reader.ui.row_painter import GAP_PIXELS, BarredPainter, Index

QUOTE_LINES: Final = 3
CAPTION_LINES: Final = 2
BODY_LINES: Final = 6
SMALL_SCALE: Final = 0.9


@dataclass(frozen=True, slots=True)
class NoteLook:
    """A note's parts, laid out; the absent ones are None."""

    origin: Lines | None
    quote: Lines | None
    caption: Lines | None
    body: Lines | None
    tags: Lines | None
    foot: Lines | None

    @property
    def height(self) -> float:
        """Return the height of all, in pixels."""
        heights = [part.height for part in self.parts if part is not None]
        return sum(heights) + GAP_PIXELS * (len(heights) - 1)

    @property
    def parts(self) -> tuple[Lines | None, ...]:
        """Return the parts from top to bottom."""
        return self.origin, self.quote, self.caption, self.body, self.tags, self.foot


class NoteDelegate(BarredPainter[NoteLook]):
    """Measures and draws notes in the width of their list."""

    padding = 12
    inset = BarredPainter.inset + 2

    def _key(self, index: Index) -> tuple[Note, str, Origin | None]:
        caption = cast("str", index.data(CAPTION_ROLE))
        return _note_at(index), caption, cast("Origin | None", index.data(ORIGIN_ROLE))

    def _bar_colour(self, index: Index) -> str:
        return self._colours.marks[_note_at(index).colour]

    def _paint_look(self, painter: QPainter, room: QRectF, index: Index) -> None:
        roles, top = self._colours.roles, room.y()
        is_lost = _note_at(index).state is State.ORPHAN
        quoted = roles.faded if is_lost else roles.ink
        inks = (roles.faded, quoted, roles.faded, roles.ink, roles.link, roles.faded)
        for part, ink in zip(self._look(index).parts, inks, strict=True):
            if part is not None:
                part.draw(painter, QPointF(room.x(), top), QColor(ink))
                top += part.height + GAP_PIXELS

    def _laid_out(self, index: Index) -> NoteLook:
        note, caption, origin = self._key(index)
        font, interface = self._view.font(), self._view.layoutDirection()
        small = _scaled(font, SMALL_SCALE)
        language = note.anchor.language
        runs = direction_of_language(language)
        quote_face = quote_font(self._typography, language, font)
        title, trouble = (origin.title, origin.trouble) if origin is not None else ("", "")
        facts = (trouble, state_words(note), date_words(note.modified))
        foot = "  ·  ".join(filter(None, facts))
        tags = "   ".join(isolated(f"#{tag}") for tag in note.tags)
        return NoteLook(
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
        return lines_of(text, Setting(font, direction, self._width, most_lines)) if text else None


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
