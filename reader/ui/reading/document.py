"""The page's text document: every row of the source, then every row of the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.domain.article import Role
from reader.domain.language import Language, Side
from reader.ui.look.fonts import Typography
from reader.ui.reading.page import Page
from reader.ui.reading.places import Place

ROWS_AT_ONCE = 100  # about a millisecond

Look = tuple[Role, Language]


class PageDocument(QTextDocument):
    """One block for each text of the page.

    The source comes first, so that a translation that arrives moves no position of the source.
    Before ``write`` it is empty.
    """

    def __init__(self, page: Page, typography: Typography, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page
        self.typography = typography
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(typography.font(Role.BODY, Language.ENGLISH))
        self._runs: dict[Side, tuple[tuple[Look, range], ...]] = {}

    def write(self) -> None:
        """Write all texts."""
        for _ in self.write_in_slices():
            pass

    def write_in_slices(self) -> Iterator[None]:
        """Write all texts, a few rows before each step of the iterator."""
        cursor = QTextCursor(self)
        for side in Side:
            self._runs[side] = tuple(_runs_of(self.page, side))
            yield
            for look, run in self._runs[side]:
                for start in range(run.start, run.stop, ROWS_AT_ONCE):
                    rows = range(start, min(start + ROWS_AT_ONCE, run.stop))
                    self._write(cursor, side, look, rows, is_begun=start > run.start)
                    yield

    def block(self, side: Side, row: int) -> QTextBlock:
        """Return the block that holds one text."""
        return self.findBlockByNumber(row + (len(self.page) if side is Side.TARGET else 0))

    def row_of(self, block: QTextBlock) -> tuple[Side, int]:
        """Return which text a block holds."""
        number, rows = block.blockNumber(), max(len(self.page), 1)
        return (Side.SOURCE, number) if number < rows else (Side.TARGET, number - rows)

    def side_of(self, position: int) -> Side:
        """Return the column that a position of the document is in."""
        return self.row_of(self.findBlock(position))[0]

    def ends_of(self, side: Side) -> tuple[int, int]:
        """Return the first and the last position of a column."""
        last = self.block(side, len(self.page) - 1)
        return self.block(side, 0).position(), last.position() + max(last.length() - 1, 0)

    def place_at(self, position: int) -> tuple[Side, int, int]:
        """Return side, row and code point of a position in the document."""
        block = self.findBlock(position)
        side, row = self.row_of(block)
        return side, row, self.page.shown(side, row).from_shown(position - block.position())

    def position_of(self, side: Side, row: int, position: int) -> int:
        """Return where a code point stands in the document; the way back of ``place_at``."""
        return self.block(side, row).position() + self.page.shown(side, row).to_shown(position)

    def range_of(self, place: Place) -> tuple[int, int]:
        """Return the positions in the document where a place starts and ends."""
        text = (place.side, place.paragraph)
        return self.position_of(*text, place.span.start), self.position_of(*text, place.span.end)

    def places_in(self, start: int, end: int) -> Iterator[Place]:
        """Yield the stretch of each text between two positions of one column."""
        block, rows = self.findBlock(start), len(self.page)
        origin = block.position()
        for number in range(block.blockNumber(), 2 * rows):  # Qt is slow to tell of each block
            if origin >= end:
                return
            side, row = (Side.SOURCE, number) if number < rows else (Side.TARGET, number - rows)
            text = self.page.shown(side, row)
            span = text.span_from(max(start - origin, 0), min(end - origin, text.length))
            yield Place(side, row, span)
            origin += text.length + 1

    def update_text(self, side: Side, row: int) -> None:
        """Bring one block up to date, leaving what stays the same alone."""
        block = self.block(side, row)
        text = self.page.shown(side, row).text
        old = block.text()
        kept = len(old) if text.startswith(old) else 0
        cursor = QTextCursor(block)
        # Within an edit and by position: otherwise Qt would have the row set into lines.
        cursor.beginEditBlock()
        cursor.setPosition(block.position() + block.length() - 1)
        if not kept:
            cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
        role, language = self.page.paragraph(row).role, self.page.language_of(side, row)
        cursor.insertText(text[kept:], self._char_format(role, language))
        cursor.endEditBlock()

    def update_texts(self, side: Side, rows: Iterable[int]) -> None:
        """Bring several blocks up to date in one change."""
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        for row in rows:
            self.update_text(side, row)
        cursor.endEditBlock()

    def retype(self, typography: Typography) -> None:
        """Set all text in other faces; it stays where it is, and so do cursors in it."""
        self.typography = typography
        self.setDefaultFont(typography.font(Role.BODY, Language.ENGLISH))
        blocker = QSignalBlocker(self)  # the text is the same: nobody need read it anew
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        for side in Side:
            for look, run in self._runs[side]:
                letters = self._char_format(*look)
                cursor.setPosition(self.block(side, run[0]).position())
                cursor.setBlockCharFormat(letters)
                last = self.block(side, run[-1])
                end = last.position() + last.length() - 1
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(letters)
        cursor.endEditBlock()
        blocker.unblock()

    def _write(
        self, cursor: QTextCursor, side: Side, look: Look, rows: range, *, is_begun: bool
    ) -> None:
        """Write rows that look alike; ``is_begun`` where others that do stand in front of them."""
        texts = "\n".join(self.page.shown(side, row).text for row in rows)
        letters = self._char_format(*look)
        cursor.beginEditBlock()
        # One insertion for many rows: a block format by itself costs ten insertions.
        if is_begun:
            texts = f"\n{texts}"
        elif side is Side.SOURCE and rows[0] == 0:
            cursor.setBlockFormat(_block_format(look[1]))
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(_block_format(look[1]), letters)
        cursor.insertText(texts, letters)
        cursor.endEditBlock()

    def _char_format(self, role: Role, language: Language) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(
            self.typography.font(role, language),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
        return letters


def _runs_of(page: Page, side: Side) -> Iterator[tuple[Look, range]]:
    """Yield the rows of a column in runs of those that follow on each other and look alike."""

    def look(row: int) -> Look:
        return page.paragraph(row).role, page.language_of(side, row)

    start = 0
    for each, rows in groupby(range(len(page)), look):
        stop = start + sum(1 for _ in rows)
        yield each, range(start, stop)
        start = stop


def _block_format(language: Language) -> QTextBlockFormat:
    block = QTextBlockFormat()
    is_right_to_left = language.is_right_to_left
    block.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    return block
