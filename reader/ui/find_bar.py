"""The bar that finds text in one column of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.domain.arabic import count_letters
from reader.domain.language import Side
from reader.ui.look.worded import Worded
from reader.ui.reading.finding import Found, Way


class FindBar(Worded, QWidget):
    """A line to type in, the column to look through, and ways forward, back and out."""

    find_requested = Signal(str, object, object)  # text, empty to stop; Side, Way
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setClearButtonEnabled(True)
        self.side = QComboBox(self)
        self.side.addItems([""] * len(Side))
        self.previous = QToolButton(self)
        self.next = QToolButton(self)
        self.message = QLabel(self)
        self.dismiss = QToolButton(self)
        self._found: Found | None = None
        self._is_side_chosen = False  # by the reader, so that what is typed no longer decides
        self._arrange()
        self._connect()
        self._retranslate()
        self.hide()

    def ask(self, text: str, side: Side) -> None:
        """Open the bar with ``text`` to change or to find in that column.

        What is typed then is looked for where its letters are at home, until a column is chosen.
        """
        self._is_side_chosen = False
        self.side.setCurrentIndex(list(Side).index(side))
        if text:
            self.line.setText(text)
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.opened.emit()

    def find_again(self, way: Way) -> None:
        """Ask for the place at hand, the next or the previous one."""
        side = list(Side)[self.side.currentIndex()]
        self.find_requested.emit(self.line.text(), side, way)

    def say_found(self, found: Found | None) -> None:
        """Tell which place of how many it is, or that there is none."""
        self._found = found
        self._retranslate()

    def draw(self, icon: Callable[[str], QIcon]) -> None:
        """Take the icons as the theme inks them."""
        self.previous.setIcon(icon("previous"))
        self.next.setIcon(icon("next"))
        self.dismiss.setIcon(icon("close"))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 8, 5)
        for button in (self.previous, self.next, self.dismiss):
            button.setAutoRaise(True)
        for widget in (self.line, self.side, self.previous, self.next):
            row.addWidget(widget)
        row.addWidget(self.message, 1)
        row.addWidget(self.dismiss)
        self.line.setMaximumWidth(360)
        self.line.setMinimumWidth(120)

    def _connect(self) -> None:
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(self._on_here)
        self.side.activated.connect(self._on_side_chosen)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.dismiss.clicked.connect(self._on_dismissed)

    def _on_typed(self, text: str) -> None:
        side = _home_of(text)
        if side is not None and not self._is_side_chosen:
            self.side.setCurrentIndex(list(Side).index(side))

    def _on_side_chosen(self) -> None:
        self._is_side_chosen = True
        self._on_here()

    def _on_here(self) -> None:
        if self.isVisible():
            self.find_again(Way.HERE)

    def _on_next(self) -> None:
        self.find_again(Way.ON)

    def _on_previous(self) -> None:
        self.find_again(Way.BACK)

    def _wording(self) -> str:
        if self._found is not None:
            return self.tr("{number} of {count}").format(
                number=self._found.number, count=self._found.count
            )
        return self.tr("Not found") if self.line.text().strip() else ""

    def _on_dismissed(self) -> None:
        self.hide()
        self.closed.emit()

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in the text"))
        self.line.setAccessibleName(self.tr("Find in the text"))
        self.side.setItemText(0, self.tr("In the Arabic"))
        self.side.setItemText(1, self.tr("In the translation"))
        self.side.setAccessibleName(self.tr("Column to look through"))
        self.message.setText(self._wording())
        names = {
            self.previous: self.tr("Previous place"),
            self.next: self.tr("Next place"),
            self.dismiss: self.tr("Close the find bar"),
        }
        for button, name in names.items():
            button.setToolTip(name)
            button.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter goes back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_dismissed()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_again(Way.BACK if is_back else Way.ON)
        else:
            super().keyPressEvent(event)


def _home_of(text: str) -> Side | None:
    """Return the column where letters as those of the text are at home; None for mere figures."""
    if count_letters(text):
        return Side.SOURCE
    return Side.TARGET if any(letter.isalpha() for letter in text) else None
