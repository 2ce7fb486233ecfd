"""The line in which a translation is typed: from left to right, as high as its words."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.domain.language import Language
from reader.ui.look.fonts import Typography
from reader.ui.mending.choices import number_of
from reader.ui.mending.subject import words_before
from reader.ui.notes.lines import quote_font

FEWEST_LINES: Final = 2
MOST_LINES: Final = 6
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENTERING: Final = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier}


class TranslationLine(QPlainTextEdit):
    """Enter and Ctrl+Enter save; the text is one line, however it is broken on the screen.

    Shift+Enter saves and asks for the next sentence.
    """

    entered = Signal()
    entered_onward = Signal()
    left = Signal()
    left_downwards = Signal()
    others_requested = Signal()
    number_pressed = Signal(int)  # counted from 0
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typography = Typography()
        self.setTabChangesFocus(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        # Later: a line resized while its text is being laid out keeps its old width.
        layout = self.document().documentLayout()
        layout.documentSizeChanged.connect(self.height_changed, Qt.ConnectionType.QueuedConnection)

    def set_typography(self, typography: Typography) -> None:
        """Write in the page's English face."""
        self._typography = typography
        self.setFont(quote_font(typography, Language.ENGLISH, self._interface().font()))

    def begin(self, text: str, caret: int = -1) -> None:
        """Show a text that nothing takes back, the caret at a code point, or at the end."""
        self.setPlainText(text)
        cursor = self.textCursor()
        at = text if caret < 0 else text[:caret]
        cursor.setPosition(len(at.encode("utf-16-le")) // 2)
        self.setTextCursor(cursor)

    def write(self, text: str) -> None:
        """Put a text in the place of all; Undo brings the one before back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def words_before(self) -> str:
        """Return the whole words before the one that the caret is in, or at the end of."""
        text = self.toPlainText()
        units = text.encode("utf-16-le")[: 2 * self.textCursor().position()]
        return words_before(text, len(units.decode("utf-16-le")))

    def height_of_lines(self) -> int:
        """Return the height that the text takes in the present width."""
        first = self.document().firstBlock()
        pitch = self.blockBoundingRect(first).height() / max(first.layout().lineCount(), 1)
        lines = min(max(round(self.document().size().height()), FEWEST_LINES), MOST_LINES)
        margins = 2 * (self.frameWidth() + self.document().documentMargin())
        return ceil(lines * max(pitch, self.fontMetrics().lineSpacing()) + margins)

    def _interface(self) -> QWidget:
        parent = self.parentWidget()
        return self if parent is None else parent

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the card; all others write."""
        modifiers, key = event.modifiers() & ~_KEYPAD, event.key()
        is_alone = modifiers == Qt.KeyboardModifier.NoModifier
        has_alt = modifiers == Qt.KeyboardModifier.AltModifier
        number = number_of(event) if has_alt else None
        if key in _ENTER and modifiers in _ENTERING:
            self.entered.emit()
        elif key in _ENTER and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self.entered_onward.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and has_alt:
            self.others_requested.emit()
        elif number is not None:
            self.number_pressed.emit(number)
        elif key == Qt.Key.Key_Down and is_alone and self._is_on_last_line():
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _is_on_last_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(QTextCursor.MoveOperation.Down)
