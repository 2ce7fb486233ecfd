"""Looks up a word that the reader types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.article import Role
from reader.domain.gloss import Gloss
from reader.domain.language import Language
from reader.ui.gloss.face import ReadingFace
from reader.ui.gloss.readings import ReadingList
from reader.ui.look.buttons import Buttons
from reader.ui.look.fonts import Typography
from reader.ui.look.room import give_room
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded

_HISTORY_WIDTH = 150  # pixels


class LookupDialog(Worded, QDialog):
    """Tells the readings of a word as it is typed, and keeps the words of this session."""

    def __init__(
        self, colours: Colours, gloss: Callable[[str], Gloss], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gloss = gloss
        self._told: Gloss | None = None
        self._label = QLabel(self)
        self.field = QLineEdit(self)
        self.face = ReadingFace(colours, self)
        self.readings = ReadingList(self)
        self._history_label = QLabel(self)
        self.history = QListWidget(self)
        self.buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        self._arrange()
        self._connect()
        self.set_typography(Typography())
        self._retranslate()
        self._tell("")

    def look_up(self, word: str) -> None:
        """Tell a word and remember it."""
        self.field.setText(word)
        self.field.selectAll()
        self._remember()

    def words(self) -> list[str]:
        """Return the words looked up in this session, the last one first."""
        return [self.history.item(row).text() for row in range(self.history.count())]

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours."""
        self.face.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Set the Arabic in the page's face."""
        arabic = typography.font(Role.BODY, Language.ARABIC)
        self.field.setFont(arabic)
        self.history.setFont(arabic)
        self.face.set_typography(typography)
        self.readings.set_typography(typography)

    def _arrange(self) -> None:
        self._label.setBuddy(self.field)
        self._history_label.setBuddy(self.history)
        self.field.setClearButtonEnabled(True)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.history.setMaximumWidth(_HISTORY_WIDTH)
        main = QVBoxLayout()
        for widget in (self._label, self.field, self.face):
            main.addWidget(widget)
        main.addWidget(self.readings, 1)
        main.addStretch(0)
        side = QVBoxLayout()
        side.addWidget(self._history_label)
        side.addWidget(self.history, 1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addLayout(main, 1)
        both.addLayout(side)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        give_room(self, 660, 580)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self._remember)
        self.readings.currentItemChanged.connect(self._on_reading_changed)
        self.history.itemActivated.connect(self._on_word_picked)
        self.history.itemClicked.connect(self._on_word_picked)
        self.buttons.rejected.connect(self.reject)
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.setDefault(False)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Look Up a Word"))
        self._label.setText(self.tr("&Word:"))
        self._history_label.setText(self.tr("&Looked up before:"))
        self.field.setPlaceholderText(self.tr("An Arabic word, with or without its vowels"))
        if self._told is None:
            self._tell(self.field.text())

    def _tell(self, text: str) -> None:
        word = text.strip()
        self._told = self._gloss(word) if word else None
        readings = self._told.readings if self._told else ()
        self.readings.show_readings(readings)
        self.readings.setVisible(len(readings) > 1)
        self.face.setVisible(bool(word))
        if readings:
            self.face.show_reading(readings[0], self._told.name if self._told else None)
        else:
            self.face.show_word(word, self.tr("This word is not in the dictionary."))

    def _remember(self) -> None:
        word = self.field.text().strip()
        if not word:
            return
        for row in reversed(range(self.history.count())):
            if self.history.item(row).text() == word:
                self.history.takeItem(row)
        self.history.insertItem(0, word)

    def _on_word_picked(self, item: QListWidgetItem) -> None:
        self.field.setText(item.text())

    def _on_reading_changed(self) -> None:
        index = self.readings.current_index()
        if self._told and 0 <= index < len(self._told.readings):
            self.face.show_reading(self._told.readings[index], None if index else self._told.name)
