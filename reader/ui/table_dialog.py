"""What dialogs over a table have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from reader.domain.errors import ReaderError
from reader.ui.look.airy import AiryRows
from reader.ui.look.buttons import Buttons
from reader.ui.look.worded import Worded
from reader.ui.words import sentence


class TableDialog(Worded, QDialog):
    """An introduction above a table; whoever inherits arranges the parts and says what they read.

    One column of the table is as wide as there is room.
    """

    def __init__(self, columns: int, wide: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.intro = QLabel(self)
        self.intro.setWordWrap(True)
        self.table = QTreeWidget(self)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setItemDelegate(AiryRows(self.table))
        self.table.setColumnCount(columns)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)

    def _column(self) -> QVBoxLayout:
        """Return the dialog's one column, with the table in it; the rest goes below."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.addWidget(self.intro)
        column.addWidget(self.table, 1)
        return column


class AnsweringDialog(TableDialog):
    """A table whose rows something can be done with, and a line that tells what came of it.

    ``message`` keeps its words through a change of language, since it is given how to say them.
    """

    def __init__(self, columns: int, wide: int, parent: QWidget | None = None) -> None:
        super().__init__(columns, wide, parent)
        self._words: Callable[[], str] = str
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _pick(self, row: int) -> None:
        last = self.table.topLevelItemCount() - 1
        self.table.setCurrentIndex(self.table.model().index(min(max(row, 0), last), 0))

    def _say(self, words: Callable[[], str]) -> None:
        self._words = words
        self.message.setText(words())
        stop = Qt.FocusPolicy.StrongFocus if self.message.text() else Qt.FocusPolicy.NoFocus
        self.message.setFocusPolicy(stop)

    def _complain(self, error: ReaderError) -> None:
        self._say(lambda: sentence(error))

    def _retranslate(self) -> None:
        self._say(self._words)


def row_of(*widgets: QWidget | None) -> QHBoxLayout:
    """Return a row; None is blank space, and labels and bars take what is left."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLabel | QProgressBar)))
    return row
