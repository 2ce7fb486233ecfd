"""The card that explains the word one clicked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.gloss import Gloss, Reading
from reader.ui.floating import FloatingCard
from reader.ui.gloss.doors import WordDoors
from reader.ui.gloss.face import ReadingFace
from reader.ui.gloss.placing import place
from reader.ui.gloss.readings import ReadingList
from reader.ui.gloss.star import StarButton
from reader.ui.keyboard import DOORS, LOOK_UP, MORE, NOTE
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours

WIDTH: Final = 440  # pixels
FRAME: Final = 2


class GlossCard(FloatingCard):
    """Floats over its parent beside a word and tells its readings.

    Escape closes it; the up and down keys go from reading to reading, M lists them all, N asks for
    a note, L for another word, the side keys for the next word of the page that way. E, R and O
    ask for examples, for the root's family and for all the places of the word.
    """

    closed = Signal()
    note_requested = Signal(str)
    lookup_requested = Signal(str)
    reading_shown = Signal()  # another one, or the same anew
    section_requested = Signal(object)  # Section: what else there is to know about the word
    step_requested = Signal(int)  # 1 towards the end of the Arabic text, -1 towards its start

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._gloss = Gloss("", ())
        self._index = 0
        self._has_chosen = False
        self._near: QRect = QRect()
        self._page = parent
        self._scroll = QScrollArea(self)
        self._content = QWidget(self._scroll)
        self._inside = QVBoxLayout(self._content)
        self._row = QHBoxLayout()
        self.face = ReadingFace(colours, self._content)
        self.readings = ReadingList(self._content)
        self.doors = WordDoors(self)
        self.star = StarButton(colours, self)
        self.more = QPushButton(self)
        self.note = QPushButton(self)
        self.lookup = QPushButton(self)
        self.dismiss_button = QPushButton(self)
        self._arrange()
        self._connect()
        self.set_theme(colours)
        self._retranslate()
        self.hide()

    @property
    def word(self) -> str:
        """Return the word as it stands in the text."""
        return self._gloss.word

    @property
    def reading(self) -> Reading | None:
        """Return the reading on show."""
        readings = self._gloss.readings
        return readings[self._index] if readings else None

    def show_gloss(self, gloss: Gloss, near: QRect) -> None:
        """Tell the readings of a word that stands at ``near``, in the parent's coordinates.

        Where the card already tells this word, what the reader has chosen in it stays.
        """
        is_same = self.isVisible() and gloss.word == self.word and near == self._near
        self._has_chosen = self._has_chosen and is_same
        chosen = self.reading if self._has_chosen else None
        self._gloss, self._near = gloss, near
        self._index = _place_of(chosen, gloss.readings)
        self.readings.show_readings(gloss.readings)
        if not is_same:
            self.readings.hide()
        self._tell()
        self._appear()

    def stand_by(self, near: QRect) -> None:
        """Stand by the word at its new place, in the parent's coordinates."""
        self._near = near
        self._settle()

    def dismiss(self) -> None:
        """Close the card and give the keyboard back."""
        if not self.isVisible():
            return
        self.vanish()
        self.closed.emit()

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours."""
        self.face.set_theme(colours)
        self.star.set_theme(colours)
        self.wear(colours.roles.page, colours.roles.faded)

    def set_typography(self, typography: Typography) -> None:
        """Set the faces and sizes of the page in the card too."""
        self.face.set_typography(typography)
        self.readings.set_typography(typography)
        self._settle()

    def toggle_readings(self) -> None:
        """List all readings, or put the list away."""
        self.readings.setVisible(self.readings.isHidden() and self._count() > 1)
        self._word_buttons()
        self._settle()

    def step(self, by: int) -> None:
        """Tell the next reading, or the one before."""
        if self._count():
            self._choose(max(0, min(self._index + by, self._count() - 1)))

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inside = self._inside
        inside.setContentsMargins(16, 10, 16, 4)
        inside.addWidget(self.face)
        inside.addWidget(self.readings)
        inside.addStretch(1)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._scroll.viewport(), self._content):
            part.setAutoFillBackground(False)
        row = self._row
        row.setContentsMargins(12, 0, 12, 8)
        for button in (self.star, self.more, self.note, self.lookup):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.dismiss_button)
        for button in (self.more, self.note, self.lookup, self.dismiss_button):
            button.setFlat(True)
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.doors)
        column.addLayout(row)

    def _connect(self) -> None:
        self.doors.requested.connect(self.section_requested)
        self.more.clicked.connect(self.toggle_readings)
        self.note.clicked.connect(self._on_note_asked)
        self.lookup.clicked.connect(self._on_lookup_asked)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.readings.picked.connect(self._choose)

    def _tell(self) -> None:
        reading = self.reading
        name = self._gloss.name if self._index == 0 else None
        if reading is not None:
            self.face.show_reading(reading, name, self._gloss.phrase)
        else:
            self.face.show_word(self.word, self.tr("This word is not in the dictionary."))
        self.readings.set_current(self._index)
        self.star.show_reading(reading, name)
        self.doors.setVisible(self._is_known())
        self._word_buttons()
        self.reading_shown.emit()

    def _word_buttons(self) -> None:
        others = self._count() - 1
        self.more.setVisible(others > 0)
        self.more.setText(
            self.tr("Fewer")
            if not self.readings.isHidden()
            else self.tr("%n more reading(s)", "", max(others, 0))
        )
        self.setAccessibleName(self.tr("Meaning of {word}").format(word=self.word))
        self.setAccessibleDescription(self.face.plain_text())

    def _retranslate(self) -> None:
        self.note.setText(self.tr("Note"))
        self.lookup.setText(self.tr("Another Word…"))
        self.dismiss_button.setText(self.tr("Close"))
        self.more.setToolTip(self.tr("List all readings (M)"))
        self.note.setToolTip(self.tr("Write a note about this word (N)"))
        self.lookup.setToolTip(self.tr("Look up another word (L)"))
        self.dismiss_button.setToolTip(self.tr("Close (Esc)"))
        self._tell()

    def _is_known(self) -> bool:
        """Tell whether the word on show is one of the dictionary's."""
        return self.reading is not None and bool(self.reading.glosses)

    def _count(self) -> int:
        return len(self._gloss.readings)

    def _choose(self, index: int) -> None:
        self._has_chosen = True
        self._index = index
        self._tell()
        self._settle()

    def _appear(self) -> None:
        self.appear()
        self._settle()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _settle(self) -> None:
        """Take the place and the size that what is told needs."""
        if not self.isHidden():
            room = self._page.size()
            self.dismiss_button.show()  # Escape and a click beside the card do the same
            if self._row.sizeHint().width() + 2 * FRAME > room.width():
                self.dismiss_button.hide()
            buttons = max(self._row.sizeHint().width(), self.doors.sizeHint().width())
            width = min(max(WIDTH, buttons + 2 * FRAME), room.width())
            wanted = QSize(width, self._height_for(width))
            self.setGeometry(place(self._near, wanted, room).rect)

    def _height_for(self, width: int) -> int:
        self._inside.activate()
        frame = 2 * FRAME
        foot = self._row.sizeHint().height()
        if not self.doors.isHidden():
            foot += self.doors.sizeHint().height()
        return self._inside.heightForWidth(width - frame) + foot + frame

    def _on_note_asked(self) -> None:
        self.note_requested.emit(self.word)

    def _on_lookup_asked(self) -> None:
        self.lookup_requested.emit(self.word)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.face.plain_text())

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        by_key: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.dismiss,
            Qt.Key.Key_Up: lambda: self.step(-1),
            Qt.Key.Key_Down: lambda: self.step(1),
            Qt.Key.Key_Left: lambda: self.step_requested.emit(1),
            Qt.Key.Key_Right: lambda: self.step_requested.emit(-1),
        }
        by_text = ((MORE.letters, self.toggle_readings), (NOTE.letters, self._on_note_asked),
                   (LOOK_UP.letters, self._on_lookup_asked),
                   *self.star.keys(), *self._doors())  # fmt: skip
        if event.matches(QKeySequence.StandardKey.Copy):
            return self._copy
        if event.modifiers() not in {
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:  # fmt: skip
            return None
        found = by_key.get(event.key())
        return found or next((action for keys, action in by_text if event.text() in keys), None)

    def _doors(self) -> Iterator[tuple[frozenset[str], Callable[[], object]]]:
        for section, key in DOORS.items():
            if self._is_known():
                yield key.letters, partial(self.section_requested.emit, section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the card's own keys."""
        action = self._action_of(event)
        if action is None:
            super().keyPressEvent(event)
            return
        action()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._settle()


def _place_of(chosen: Reading | None, readings: tuple[Reading, ...]) -> int:
    """Return where a reading chosen before stands now; the first place where it is gone."""
    if chosen is None:
        return 0
    same = [i for i, r in enumerate(readings) if r.vocalised == chosen.vocalised]
    return same[0] if same else 0
