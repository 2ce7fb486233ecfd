"""The list of all translations that the reader has corrected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHeaderView, QLabel, QLineEdit, QPushButton, QTreeWidgetItem, QWidget

from reader.domain.bidi import isolated
from reader.domain.correction import Correction
from reader.domain.folding import fold_text
from reader.ui.look.fonts import ARABIC_FAMILY, ARABIC_POINTS
from reader.ui.look.room import give_room
from reader.ui.notes.delegate import date_words
from reader.ui.table_dialog import AnsweringDialog, row_of

OWN, BEFORE, CHANGED = range(3)
SIZE: Final = (760, 520)  # pixels, with letters of the usual size


class Overview(AnsweringDialog):
    """Lists corrections, the newest first; finds some, goes to one, takes one back."""

    chosen = Signal(object)  # Correction: where does it stand
    return_requested = Signal(object)  # Correction: give it up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, OWN, parent)
        self._corrections: tuple[Correction, ...] = ()
        self._listed: tuple[Correction, ...] = ()
        self.line = QLineEdit(self)
        self.sentence = QLabel(self)
        self.own = QLabel(self)
        self.before = QLabel(self)
        self.go = QPushButton(self)
        self.back = QPushButton(self)
        self._arrange()
        self._connect()
        self._retranslate()

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """List these; the one that is chosen stays so, or its neighbour."""
        self._corrections = tuple(sorted(corrections, key=lambda each: each.modified, reverse=True))
        self._fill()

    def _arrange(self) -> None:
        self.line.setClearButtonEnabled(True)
        header = self.table.header()
        header.setSectionResizeMode(BEFORE, QHeaderView.ResizeMode.Stretch)
        self.sentence.setFont(_arabic(self.font()))
        self.sentence.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.own.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.before.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.sentence, self.own, self.before):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = self._column()
        column.insertWidget(1, self.line)
        for widget in (self.sentence, self.own, self.before):
            column.addWidget(widget)
        column.addLayout(row_of(self.go, self.back, None))
        column.addWidget(self.message)
        column.addWidget(self.buttons)
        give_room(self, *SIZE)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._on_selection_changed)
        self.table.itemActivated.connect(self._on_go_asked)
        self.go.clicked.connect(self._on_go_asked)
        self.back.clicked.connect(self._on_back_asked)

    def _selected(self) -> Correction | None:
        row = self._row()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _fill(self) -> None:
        before, row = self._selected(), self._row()
        wanted = fold_text(self.line.text().strip())
        self._listed = tuple(each for each in self._corrections if wanted in _searched(each))
        if before in self._listed:
            row = self._listed.index(before)
        self.table.clear()
        for each in self._listed:
            words = [isolated(each.text), isolated(each.machine), date_words(each.modified)]
            self.table.addTopLevelItem(QTreeWidgetItem(words))
        self._pick(row)
        self._count()
        self._on_selection_changed()

    def _count(self) -> None:
        if not self._corrections:
            self.intro.setText(
                self.tr(
                    "Nothing is corrected yet. Press F2 in a sentence to write its translation "
                    "yourself."
                )
            )
        else:
            count = len(self._listed)
            self.intro.setText(self.tr("%n sentence(s) in your own words", None, count))

    def _on_selection_changed(self) -> None:
        selected = self._selected()
        self.sentence.setText(selected.sentence if selected else "")
        self.own.setText(selected.text if selected else "")
        was = self.tr("Before: {text}").format(text=selected.machine) if selected else ""
        self.before.setText(was if selected and selected.machine else "")
        for button in (self.go, self.back):
            button.setEnabled(selected is not None)

    def _on_go_asked(self) -> None:
        if selected := self._selected():
            self.chosen.emit(selected)

    def _on_back_asked(self) -> None:
        if selected := self._selected():
            self.return_requested.emit(selected)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Corrections"))
        self.line.setPlaceholderText(self.tr("Find in the corrections"))
        self.line.setAccessibleName(self.tr("Find in the corrections"))
        self.table.setAccessibleName(self.tr("Corrected translations"))
        self.table.setHeaderLabels(
            [self.tr("Your translation"), self.tr("Before"), self.tr("Changed")]
        )
        self.go.setText(self.tr("&Go to the Text"))
        self.back.setText(self.tr("&Take It Back"))
        self._fill()


@cache
def _searched(correction: Correction) -> str:
    """Return all its words as they are looked for."""
    return fold_text("\n".join((correction.text, correction.machine, correction.sentence)))


def _arabic(interface: QFont) -> QFont:
    font = QFont([ARABIC_FAMILY])
    font.setPointSizeF(max(ARABIC_POINTS, interface.pointSizeF()))
    return font
