"""The page's text document: every row of the source, then every row of the target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
        self._runs = tuple(page.runs())

    def write(self) -> None:
        """Write all texts."""
        for _ in self.write_in_slices():
            pass

    def write_in_slices(self) -> Iterator[None]:
        """Write all texts, a few rows before each step of the iterator."""
        cursor = QTextCursor(self)
        for side in Side:
            for run in self._runs:
                for start in range(run.start, run.stop, ROWS_AT_ONCE):
                    rows = range(start, min(start + ROWS_AT_ONCE, run.stop))
                    self._write(cursor, side, rows, is_begun=start > run.start)
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

    def ends_between(self, start: int, end: int) -> tuple[Place, Place]:
        """Return the first and the last of ``places_in``, which may be the same."""
        last = self.findBlock(end - 1).position()
        return next(self.places_in(start, end)), next(self.places_in(max(start, last), end))

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
        cursor.insertText(text[kept:], self._char_format(side, row))
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
            for run in self._runs:
                letters = self._char_format(side, run[0])
                cursor.setPosition(self.block(side, run[0]).position())
                cursor.setBlockCharFormat(letters)
                last = self.block(side, run[-1])
                end = last.position() + last.length() - 1
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(letters)
        cursor.endEditBlock()
        blocker.unblock()

    def _write(self, cursor: QTextCursor, side: Side, rows: range, *, is_begun: bool) -> None:
        """Write rows that look alike; ``is_begun`` where others that do stand in front of them."""
        texts = "\n".join(self.page.shown(side, row).text for row in rows)
        letters, block = self._char_format(side, rows[0]), self._block_format(side, rows[0])
        cursor.beginEditBlock()
        # One insertion for many rows: a block format by itself costs ten insertions.
        if is_begun:
            texts = f"\n{texts}"
        elif side is Side.SOURCE and rows[0] == 0:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText(texts, letters)
        cursor.endEditBlock()

    def _char_format(self, side: Side, row: int) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(
            self.typography.font(self.page.paragraph(row).role, self.page.language_of(side, row)),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
        return letters

    def _block_format(self, side: Side, row: int) -> QTextBlockFormat:
        is_right_to_left = self.page.language_of(side, row).is_right_to_left
        direction = Qt.LayoutDirection
        block = QTextBlockFormat()
        block.setLayoutDirection(
            direction.RightToLeft if is_right_to_left else direction.LeftToRight
        )
        return block
