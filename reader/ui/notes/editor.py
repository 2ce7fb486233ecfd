"""Where a note is written: the words it stands on, its text, its colour, its tags."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.language import Language
from reader.domain.note import Colour
from reader.services.annotating import Draft
from reader.ui.look.buttons import Buttons
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.look.worded import Worded
from reader.ui.notes.quotation import Quotation
from reader.ui.notes.swatch import swatch
from reader.ui.notes.tag_line import TagLine
from reader.ui.notes.words import colour_name

COLUMNS: Final = 3  # of colours
BODY_LINES: Final = 7  # in sight at once
PAUSE_MS: Final = 1_000  # of writing, after which what is written is to be kept


@dataclass(frozen=True, slots=True)
class Subject:
    """What is written about: a key of the caller's, the words, and their language."""

    key: Hashable
    quote: str
    language: Language


@dataclass(frozen=True, slots=True)
class Written:
    """A note that the reader asks to be saved."""

    subject: Subject
    draft: Draft


@dataclass(frozen=True, slots=True)
class Drafted:
    """What stands in the editor and is not saved; no draft where nothing is to be kept."""

    subject: Subject
    draft: Draft | None
    is_given_up: bool = False


class NoteEditor(Worded, QWidget):
    """Asks for a note and keeps what was written until ``finish`` says that it is safe.

    Ctrl+Enter saves. Escape leaves, after a question where something would be lost; what was given
    up is there again when the same subject is begun again. What could not be saved comes back.
    ``drafted`` tells of what is written in every pause.
    """

    saved = Signal(object)  # Written
    drafted = Signal(object)  # Drafted
    cancelled = Signal()
    reopened = Signal()  # what was put away could not be saved

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self._begun = Draft()
        self._given_up: dict[Hashable, Draft] = {}
        self._sent: list[Written] = []  # asked to be saved, not answered yet
        self._unsaved = ""  # what could not be saved, for copying
        self._is_warned = False
        self._trouble = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.quotation = Quotation(self)
        self.body = QPlainTextEdit(self)
        self.tags = TagLine(self)
        self.message = QLabel(self)
        self.copy = QPushButton(self)
        self._body_label = QLabel(self)
        self._colour_label = QLabel(self)
        self._tags_label = QLabel(self)
        self._colours = QButtonGroup(self)
        self._buttons = Buttons(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self.cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._arrange()
        self._connect()
        self.set_theme(colours)
        self._retranslate()

    @property
    def subject(self) -> Subject | None:
        """Return what is being written about; None while nothing is."""
        return self._subject

    @property
    def is_modified(self) -> bool:
        """Tell whether something is written that is not saved."""
        return self._subject is not None and self.draft() != self._begun

    def draft(self) -> Draft:
        """Return what is written."""
        colour = list(Colour)[self._colours.checkedId()]
        return Draft(self.body.toPlainText().strip(), colour, self.tags.tags())

    def begin(self, subject: Subject, draft: Draft, known_tags: Sequence[str] = ()) -> None:
        """Write about ``subject``, beginning with ``draft`` or with what was given up before.

        What is being written about something else is saved first.
        """
        self._end_pause()
        if self.is_modified and self._subject == subject:
            self._given_up[subject.key] = self.draft()
        elif self.is_modified:
            self.save_now()
        self._subject, self._begun = subject, draft
        self.quotation.show_words(subject.quote, subject.language)
        self.tags.set_known(known_tags)
        self._fill(self._given_up.get(subject.key, draft))
        self._say("")
        self._await()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def recall(self, key: Hashable, draft: Draft) -> None:
        """Know what was written about a subject before the program started."""
        self._given_up.setdefault(key, draft)

    def save_now(self) -> None:
        """Ask for what is written to be saved; ``finish`` or ``fail`` is the answer."""
        if self._subject is None or self._is_waiting():
            return
        written = Written(self._subject, self.draft())
        self._sent.append(written)
        self._await()
        self.saved.emit(written)

    def finish(self, draft: Draft) -> bool:
        """Take note that a draft is safe; tell whether it was the one being written."""
        written = next((each for each in self._sent if each.draft == draft), None)
        if written is None:
            return False
        self._sent.remove(written)
        self._given_up.pop(written.subject.key, None)
        self.drafted.emit(Drafted(written.subject, None))
        is_ours = written.subject == self._subject
        if is_ours:
            self._subject = None
            self._say("")
        self._await()
        return is_ours

    def fail(self, sentence: str) -> None:
        """Say why what was asked for first could not be saved; its text can be copied."""
        written = self._sent.pop(0) if self._sent else None
        self._await()
        self._unsaved = written.draft.body if written else self.draft().body
        if written is not None and written.subject != self._subject:
            self._given_up[written.subject.key] = written.draft
            if self._subject is None:
                self.begin(written.subject, Draft())
                self.reopened.emit()
        self._say(sentence)

    def put_away(self) -> None:
        """Save what is written and write about nothing any more."""
        self._end_pause()
        if self.is_modified:
            self.save_now()
        self._subject = None
        self._say("")
        self._await()

    def leave(self) -> None:
        """Give up, after a question where something would be lost."""
        if self.is_modified and not self._is_warned:
            self._is_warned = True
            self._retranslate()
            return
        if self._subject is not None and self.is_modified:
            self._given_up[self._subject.key] = self.draft()
        self._tell_draft(is_given_up=True)
        self._subject = None
        self._say("")
        self.cancelled.emit()

    def set_theme(self, colours: Colours) -> None:
        """Show the colours as another theme marks them."""
        for button, colour in zip(self._colours.buttons(), Colour, strict=True):
            button.setIcon(swatch(colour, colours))
            button.setPalette(_with(button, QPalette.ColorRole.Window, colours.roles.faded))
        self.quotation.set_theme(colours)
        trouble = _with(self.message, QPalette.ColorRole.WindowText, colours.roles.error)
        self.message.setPalette(trouble)

    def set_typography(self, typography: Typography) -> None:
        """Quote in other faces."""
        self.quotation.set_typography(typography)

    def _end_pause(self) -> None:
        if self._pause.isActive():
            self._tell_draft()

    def _tell_draft(self, *, is_given_up: bool = False) -> None:
        self._pause.stop()
        if self._subject is not None:
            draft = self.draft() if self.is_modified else None
            if draft is None:
                self._given_up.pop(self._subject.key, None)
            self.drafted.emit(Drafted(self._subject, draft, is_given_up))

    def _is_waiting(self) -> bool:
        return any(written.subject == self._subject for written in self._sent)

    def _await(self) -> None:
        """Let nothing be written that is not asked to be saved with the rest."""
        for part in (self.body, self.tags):
            part.setReadOnly(self._is_waiting())

    def _fill(self, draft: Draft) -> None:
        self.body.setPlainText(draft.body)
        self.body.moveCursor(self.body.textCursor().MoveOperation.End)
        self.tags.set_tags(draft.tags)
        self._colours.button(list(Colour).index(draft.colour)).setChecked(True)

    def _arrange(self) -> None:
        grid = QGridLayout()
        for index in range(len(Colour)):
            button = QRadioButton(self)
            self._colours.addButton(button, index)
            grid.addWidget(button, index // COLUMNS, index % COLUMNS)
        self._colours.button(0).setChecked(True)
        self._body_label.setBuddy(self.body)
        self._tags_label.setBuddy(self.tags)
        self.body.setTabChangesFocus(True)
        self.body.setFixedHeight(BODY_LINES * self.fontMetrics().lineSpacing())
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        column = QVBoxLayout(self)
        for widget in (self.quotation, self._body_label, self.body, self._colour_label):
            column.addWidget(widget)
        column.addLayout(grid)
        for widget in (self._tags_label, self.tags, self.message, self.copy, self._buttons):
            column.addWidget(widget)
        column.addStretch(1)
        self._order_by_tab()

    def _order_by_tab(self) -> None:
        stops = [self.body, *self._colours.buttons(), self.tags, self.copy, self.save, self.cancel]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.save_now)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._buttons.accepted.connect(self.save_now)
        self._buttons.rejected.connect(self.leave)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.body.textChanged.connect(self._on_written)
        for changed in (self.body.textChanged, self.tags.textChanged, self._colours.idToggled):
            changed.connect(self._pause.start)
        self._pause.timeout.connect(self._tell_draft)

    def _on_written(self) -> None:
        if self._is_warned:
            self._is_warned = False
            self._retranslate()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._unsaved)

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self._is_warned = False
        self._retranslate()

    def _retranslate(self) -> None:
        self._body_label.setText(self.tr("&Note"))
        self._colour_label.setText(self.tr("Colour"))
        self._tags_label.setText(self.tr("Ta&gs, separated by commas"))
        self.save.setText(self.tr("&Save"))
        self.save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.cancel.setText(self.tr("Cancel"))
        self.copy.setText(self.tr("&Copy the Text"))
        for button, colour in zip(self._colours.buttons(), Colour, strict=True):
            button.setText(colour_name(colour))
        warning = self.tr("This is not saved. Press Escape again to leave it, Ctrl+Enter to save.")
        self.message.setText(warning if self._is_warned else self._trouble)
        self.message.setVisible(bool(self.message.text()))
        self.copy.setVisible(bool(self._trouble))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


def _with(widget: QWidget, role: QPalette.ColorRole, colour: str) -> QPalette:
    """Return the widget's palette with a colour of its own; Fusion draws rings from ``Window``."""
    palette = widget.palette()
    palette.setColor(role, QColor(colour))
    return palette
