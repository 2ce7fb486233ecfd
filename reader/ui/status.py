"""The status bar: which model translates, how far it has come, and a way to stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.ui.look.worded import Worded

BESIDE_PIXELS: Final = 12  # before a message and after it
GRIP_PIXELS: Final = 20
SPACING_PIXELS: Final = 6  # Qt's own between the parts


class Status(Worded, QStatusBar):
    """Passing messages at the start; progress, Stop and the model's name at the end.

    Where a message needs the room, the other parts are away until it has passed.
    """

    stop_requested = Signal()
    model_requested = Signal()
    doubts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ""
        self._is_draft = False
        self._done, self._total = 0, 0
        self._doubts = 0
        self._is_hinting = False
        self.advice = QLabel(self)
        self.advice.setContentsMargins(SPACING_PIXELS, 0, SPACING_PIXELS, 0)  # as Qt's messages
        self.addWidget(self.advice)  # Qt puts a message in its place
        self.count = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(140, 8)
        self.stop = QToolButton(self)
        self.stop.setAutoRaise(True)
        self.doubts = QToolButton(self)
        self.doubts.setAutoRaise(True)
        self.model = QToolButton(self)
        self.model.setAutoRaise(True)
        self._parts = (self.count, self.progress, self.stop, self.doubts, self.model)
        self._yielding = (self.model, self.progress, self.count, self.doubts)  # the first first
        self._wanted: set[QWidget] = {self.model}
        for widget in self._parts:
            self.addPermanentWidget(widget)
        self.setMinimumWidth(1)  # a narrow window stays so while a translation is counted
        self.messageChanged.connect(self._fit)
        self.stop.clicked.connect(self.stop_requested)
        self.doubts.clicked.connect(self.doubts_requested)
        self.model.clicked.connect(self.model_requested)
        self.show_idle()
        self._retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` sentences are there; a total of 0 is not known yet."""
        self._done, self._total = done, total
        # Qt's bar repaints at once, and the whole page with it; this lets it wait for its turn.
        self.progress.setUpdatesEnabled(False)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.progress.setUpdatesEnabled(True)
        self._wanted |= {self.count, self.progress, self.stop}
        self._retranslate()

    def show_idle(self) -> None:
        """Show that nothing is being translated."""
        self._wanted -= {self.count, self.progress, self.stop}
        self._fit()

    def show_model(self, name: str, is_draft: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Name the model that translates; an empty name means that there is none."""
        self._model = name
        self._is_draft = is_draft
        self._retranslate()

    def show_doubts(self, count: int) -> None:
        """Say how much of the translation is doubted; nothing where none of it is."""
        self._doubts = count
        self._wanted = self._wanted | {self.doubts} if count else self._wanted - {self.doubts}
        self._retranslate()

    def hint(self, *, is_wanted: bool) -> None:
        """Say how a word is explained, as long as there is nothing else to say; or no longer."""
        self._is_hinting = is_wanted
        self._fit()

    def draw(self, stop: QIcon) -> None:
        """Take the icon as the theme inks it."""
        self.stop.setIcon(stop)

    def _fit(self) -> None:
        """Show the parts that there is something to say of, as far as the message leaves room."""
        message = self.currentMessage()
        taken = self.fontMetrics().horizontalAdvance(message) + 2 * BESIDE_PIXELS if message else 0
        room = self.width() - GRIP_PIXELS - taken
        shown = self._wanted.copy()
        for part in self._yielding:
            if _width(shown) > room and not part.hasFocus():
                shown.discard(part)
        for part in self._parts:
            part.setVisible(part in shown)
        self.setToolTip(message if _width(shown) > room else "")
        has_room = self.advice.sizeHint().width() + 2 * BESIDE_PIXELS + _width(shown) <= room
        self.advice.setVisible(self._is_hinting and not message and has_room)

    def _retranslate(self) -> None:
        counted = self.tr("%n sentence(s) of {total}", None, self._done).format(total=self._total)
        self.count.setText(counted if self._total else self.tr("Loading the model…"))
        self.advice.setText(
            self.tr("Click an Arabic word to have it explained. F1 shows every key.")
        )
        self.progress.setAccessibleName(self.tr("Progress of the translation"))
        self.stop.setToolTip(self.tr("Stop translating"))
        self.stop.setAccessibleName(self.tr("Stop translating"))
        self.doubts.setText(self.tr("%n doubt(s)", None, self._doubts))
        self.doubts.setToolTip(self.tr("List the doubts about the translation"))
        named = self.tr("{name} (a draft)") if self._is_draft else "{name}"
        words = named.format(name=self._model) if self._model else self.tr("No translation model")
        self.model.setText(words)
        self.model.setToolTip(self.tr("Choose the model that translates"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in other letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_parts"):
            self._fit()


def _width(parts: set[QWidget]) -> int:
    wide = (max(part.sizeHint().width(), part.minimumWidth()) for part in parts)
    return sum(width + SPACING_PIXELS for width in wide)
