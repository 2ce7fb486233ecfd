"""The page that greets a reader who has no article open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QIcon, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.look.fonts import ARABIC_FAMILY, ENGLISH_FAMILY
from reader.ui.look.worded import Worded
from reader.ui.shelf.entries import Entry
from reader.ui.shelf.shelf import Shelf

COLUMN_PIXELS: Final = 760
LOGO_PIXELS: Final = 64
NAME_POINTS: Final = 26.0


class Welcome(Worded, QScrollArea):
    """Says what the program is and offers articles: open one, try a sample, go on with another."""

    open_requested = Signal()
    model_requested = Signal()
    chosen = Signal(str)  # the path
    forget_requested = Signal()

    def __init__(self, logo: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.logo = QLabel(self)
        self.logo.setPixmap(logo.pixmap(LOGO_PIXELS, LOGO_PIXELS))
        self.name = _set_in(QLabel(self), [ENGLISH_FAMILY, ARABIC_FAMILY], NAME_POINTS)
        self.promise = QLabel(self)
        self.open = QPushButton(self)
        self.hint = QLabel(self)
        self.model = QPushButton(self)
        self.model_hint = QLabel(self)
        self.samples_title = QLabel(self)
        self.samples = Shelf(self)
        self.recents_title = QLabel(self)
        self.recents = Shelf(self)
        self.forget = QPushButton(self)
        self._soften()
        self._arrange()
        self._connect()
        self._retranslate()

    def show_samples(self, entries: Sequence[Entry]) -> None:
        """Offer these articles that came with the program."""
        self.samples.set_entries(entries)
        self.samples_title.setVisible(bool(entries))

    def show_recents(self, entries: Sequence[Entry]) -> None:
        """Offer these articles that were read before."""
        self.recents.set_entries(entries)
        for widget in (self.recents_title, self.recents, self.forget):
            widget.setVisible(bool(entries))

    def offer_model(self, *, is_wanted: bool) -> None:
        """Say that articles are not translated without a model, or say nothing of it."""
        self.model.setVisible(is_wanted)
        self.model_hint.setVisible(is_wanted)

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        page = QWidget(self)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QWidget(page)
        column.setMaximumWidth(COLUMN_PIXELS)
        across = QHBoxLayout(page)
        across.addStretch(1)
        across.addWidget(column, 100)  # all of a narrow window
        across.addStretch(1)
        self._fill(QVBoxLayout(column))
        self.setWidget(page)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(24, 36, 24, 24)
        column.addLayout(self._greeting())
        column.addSpacing(18)
        column.addLayout(_row(self.open, self.hint))
        column.addLayout(_row(self.model, self.model_hint))
        column.addSpacing(30)
        column.addWidget(self.samples_title)
        column.addWidget(self.samples)
        column.addSpacing(24)
        column.addLayout(_row(self.recents_title, None, self.forget))
        column.addWidget(self.recents)
        column.addStretch(1)

    def _greeting(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.promise)
        greeting = QHBoxLayout()
        greeting.setSpacing(18)
        greeting.addWidget(self.logo)
        greeting.addLayout(words, 1)
        return greeting

    def _soften(self) -> None:
        for label in (self.promise, self.hint, self.model_hint):
            label.setWordWrap(True)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for title in (self.samples_title, self.recents_title):
            font = QFont(title.font())
            font.setBold(True)
            title.setFont(font)
        self.open.setDefault(True)
        self.setFocusProxy(self.open)
        for button in (self.open, self.model):
            button.setMinimumSize(170, 36)
        self.forget.setFlat(True)
        self.show_recents(())
        self.offer_model(is_wanted=False)

    def _connect(self) -> None:
        self.open.clicked.connect(self.open_requested)
        self.model.clicked.connect(self.model_requested)
        self.samples.chosen.connect(self.chosen)
        self.recents.chosen.connect(self.chosen)
        self.forget.clicked.connect(self.forget_requested)

    def _retranslate(self) -> None:
        self.name.setText(self.tr("Qari · قارئ"))
        self.promise.setText(
            self.tr(
                "Read Arabic beside its English translation. Click a word to have it explained, "
                "select a passage to keep a note. Everything stays on this computer."
            )
        )
        self.open.setText(self.tr("Open an Article…"))
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        self.hint.setText(
            self.tr("or drop a file or some text here, or paste with {keys}").format(
                keys=keys.toString(QKeySequence.SequenceFormat.NativeText)
            )
        )
        self.model.setText(self.tr("Get a Model…"))
        self.model_hint.setText(
            self.tr(
                "To translate articles of your own, Qari needs a translation model. Fetch one "
                "once, or add a folder; from then on it works without a network."
            )
        )
        self.samples_title.setText(self.tr("Try a sample"))
        self.samples.setAccessibleName(self.tr("Sample articles"))
        self.recents_title.setText(self.tr("Read before"))
        self.recents.setAccessibleName(self.tr("Articles read before"))
        self.forget.setText(self.tr("Clear the List"))


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLabel) and widget.wordWrap()))
    row.setSpacing(14)
    return row


def _set_in(label: QLabel, families: list[str], points: float) -> QLabel:
    font = QFont(families)
    font.setPointSizeF(points)
    label.setFont(font)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return label
