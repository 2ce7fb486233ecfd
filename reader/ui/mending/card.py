"""The card in which a reader corrects the translation of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.language import Language
from reader.services.mending import tidied
from reader.services.piecing import model_text
from reader.ui.floating import FloatingCard
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.mending.choices import Choices
from reader.ui.mending.line import TranslationLine
from reader.ui.mending.placing import beside
from reader.ui.mending.subject import Beginning, Subject, Wording
from reader.ui.notes.quotation import Quotation
from reader.ui.reading.correcting import way_back

WIDTH: Final = 620  # pixels
SOURCE_LINES: Final = 6
PADDING: Final = 14  # pixels inside the edge
PAUSE_MS: Final = 1_000  # of typing, after which what is typed is to be kept


class MendingCard(FloatingCard):
    """Floats over its parent beside a sentence: its Arabic, its translation to be typed, others.

    Enter asks for the words to be kept; ``finish`` or ``fail`` is the answer. Escape leaves; what
    was typed is there again when the same sentence is begun again. ``drafted`` tells of it in every
    pause of typing, so that it can outlive the program.
    """

    saved = Signal(object)  # Wording
    return_requested = Signal(object)  # Subject: back to what stood there before
    others_requested = Signal(object)  # Beginning
    left = Signal(bool)  # whether words that are not saved are kept for later
    drafted = Signal(str, str)  # a folded sentence, what is typed for it; empty where nothing is

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._near = QRect()
        self._subject: Subject | None = None
        self._kept: Mapping[str, str] = {}  # what was typed before, by folded sentence
        self._drafts: dict[str, str] = {}  # the same, since the program started
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._is_waiting = False
        self.quotation = Quotation(self, most_lines=SOURCE_LINES)
        self.line = TranslationLine(self)
        self.message = QLabel(self)
        self.others = QPushButton(self)
        self.back = QPushButton(self)
        self.save = QPushButton(self)
        self.cancel = QPushButton(self)
        self.choices = Choices(colours, self)
        self.hint = QLabel(self)
        self._column = QVBoxLayout(self)
        self._arrange()
        self._connect()
        self.set_theme(colours)
        self._retranslate()
        self.hide()

    @property
    def subject(self) -> Subject | None:
        """Return the sentence that is being corrected; None while none is."""
        return self._subject

    @property
    def room(self) -> QSize:
        """Return the size of what the card floats over."""
        return self._page.size()

    @property
    def is_modified(self) -> bool:
        """Tell whether other words are typed than stand on the page."""
        return self._subject is not None and self.text() != self._subject.shown

    def text(self) -> str:
        """Return what is typed, as one line."""
        return tidied(self.line.toPlainText())

    def begin(self, subject: Subject, near: QRect, caret: int = -1) -> None:
        """Correct the sentence that stands at ``near``, in the parent's coordinates.

        ``caret`` counts code points of what is shown; -1 is the end.
        """
        self._keep_draft()
        self._subject, self._near = subject, near
        draft = self._draft()
        self.quotation.show_words(subject.source, Language.ARABIC)
        self.line.begin(*((draft, -1) if draft else (subject.shown, caret)))
        self._list(())
        self._await(is_waiting=False)
        self._name_way_back()
        self.back.setVisible(subject.is_corrected)
        self._say(self.tr("You typed this before; it is not saved yet.") if draft else "")
        self._appear()

    def take_up(self) -> None:
        """Go on typing where it was left."""
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def know_drafts(self, drafts: Mapping[str, str]) -> None:
        """Know what was typed before the program started, by folded sentence."""
        self._kept = drafts
        draft = self._draft()
        if draft and not self.is_modified:
            self.line.begin(draft, -1)
            self._say(self.tr("You typed this before; it is not saved yet."))

    def show_others(self, beginning: Beginning, texts: Sequence[str]) -> None:
        """List translations that the model offers."""
        if beginning.subject == self._subject:
            self._list(texts)
            is_new = len(self.choices.texts()) > len(self._own())
            self.show_hint(self._usual() if is_new else self.tr("The model offers nothing else."))

    def show_asking(self) -> None:
        """Say that the model is being asked."""
        self.show_hint(self.tr("Asking the model for other translations…"))

    def show_hint(self, words: str) -> None:
        """Say what there is to know of the list."""
        self.hint.setText(words)
        self._settle()

    def finish(self) -> None:
        """Close: the words are kept."""
        self._keep("")
        self._close()

    def fail(self, sentence: str) -> None:
        """Say why the words could not be kept; they stay as they were typed."""
        self._await(is_waiting=False)
        self._say(sentence)

    def leave(self) -> None:
        """Close; what is typed and not saved is kept for later."""
        is_kept = self._keep_draft()
        self._close()
        self.left.emit(is_kept)

    def save_now(self) -> None:
        """Ask for what is typed to be kept."""
        if self._subject is not None and not self._is_waiting:
            self._await(is_waiting=True)
            self.saved.emit(Wording(self._subject, self.text()))

    def ask_others(self) -> None:
        """Ask for other words from the one at the caret on."""
        if self._subject is not None:
            self.others_requested.emit(Beginning(self._subject, self.line.words_before()))
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_by(self, near: QRect) -> None:
        """Stand by the sentence at its new place, in the parent's coordinates."""
        self._near = near
        self._settle()

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours."""
        self.quotation.set_theme(colours)
        self.choices.set_theme(colours)
        for label, colour in (
            (self.hint, colours.roles.faded),
            (self.message, colours.roles.error),
        ):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
            label.setPalette(palette)
        self.wear(colours.roles.surface, colours.roles.faded)

    def set_typography(self, typography: Typography) -> None:
        """Write in the page's faces."""
        self.quotation.set_typography(typography)
        self.line.set_typography(typography)
        self.choices.set_typography(typography)
        self._settle()

    def _arrange(self) -> None:
        for label in (self.message, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.save, self.cancel, self.others, self.back):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = self._column
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        for widget in (self.quotation, self.line, self.message):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.choices)
        column.addWidget(self.hint)
        stops = (self.line, self.save, self.cancel, self.others, self.back, self.choices)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        line, choices = self.line, self.choices
        line.entered.connect(self.save_now)
        line.left.connect(self.leave)
        line.left_downwards.connect(choices.enter)
        line.number_pressed.connect(choices.choose)
        line.others_requested.connect(self.ask_others)
        line.height_changed.connect(self._settle)
        line.textChanged.connect(self._on_typed)
        self._pause.timeout.connect(self._keep_draft)
        choices.chosen.connect(self._on_chosen)
        choices.left_upwards.connect(line.setFocus)
        self.save.clicked.connect(self.save_now)
        self.cancel.clicked.connect(self.leave)
        self.others.clicked.connect(self.ask_others)
        self.back.clicked.connect(self._on_return_wanted)

    def _own(self) -> tuple[str, ...]:
        """Return what is always listed: what stood there before, then what stands on the page."""
        subject = self._subject
        return () if subject is None else tuple(dict.fromkeys((subject.before, subject.shown)))

    def _list(self, texts: Sequence[str]) -> None:
        subject = self._subject
        if subject is not None:
            listed = dict.fromkeys((*self._own(), *texts))
            self.choices.show_choices(subject.before, [text for text in listed if text])

    def _await(self, *, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self.line.setReadOnly(is_waiting)
        for button in (self.save, self.back):
            button.setEnabled(not is_waiting)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self._settle()

    def _draft(self) -> str:
        """Return what was typed for the sentence and not saved, other than what is shown."""
        if self._subject is None:
            return ""
        sentence = model_text(self._subject.source)
        draft = self._drafts.get(sentence, self._kept.get(sentence, ""))
        return "" if draft == self._subject.shown else draft

    def _keep_draft(self) -> bool:
        """Keep what is typed; tell whether it is worth keeping."""
        draft = self.text() if self.is_modified else ""
        self._keep(draft)
        return bool(draft)

    def _keep(self, draft: str) -> None:
        self._pause.stop()
        if self._subject is None:
            return
        sentence = model_text(self._subject.source)
        if draft != self._drafts.get(sentence, self._kept.get(sentence, "")):
            self._drafts[sentence] = draft
            self.drafted.emit(sentence, draft)

    def _appear(self) -> None:
        self.appear()
        self._settle()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close(self) -> None:
        self._subject = None
        self.vanish()

    def _settle(self) -> None:
        """Take the place and the size that the words need."""
        if self.isHidden():
            return
        room = self._page.size()
        width = beside(self._near, QSize(WIDTH, 0), room).width()
        inner = width - 2 * PADDING
        self.line.setFixedHeight(self.line.height_of_lines())
        self.choices.setFixedHeight(self.choices.height_for(inner))
        self._column.activate()
        wanted = QSize(width, self._column.heightForWidth(width))
        self.setGeometry(beside(self._near, wanted, room))

    def _on_typed(self) -> None:
        self._pause.start()
        if self.message.text() and not self._is_waiting:
            self._say("")

    def _on_chosen(self, text: str) -> None:
        if not self._is_waiting:
            self.line.write(text)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return_wanted(self) -> None:
        if self._subject is not None and not self._is_waiting:
            self._await(is_waiting=True)
            self.return_requested.emit(self._subject)

    def _name_way_back(self) -> None:
        subject = self._subject
        before, is_by_machine = (subject.before, subject.is_by_machine) if subject else ("", False)
        self.back.setText(way_back(before, is_by_machine=is_by_machine))

    def _usual(self) -> str:
        return self.tr(
            "Alt and a number, or a click, takes a line over. "
            "Alt+Down asks for other words from the caret on."
        )

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Correct the translation"))
        self.line.setAccessibleName(self.tr("Translation"))
        self.choices.setAccessibleName(self.tr("Other translations"))
        self.save.setText(self.tr("&Save"))
        self.save.setToolTip(self.tr("Save (Enter); Shift+Enter goes on with the next sentence"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Leave; what you typed stays here (Esc)"))
        self.others.setText(self.tr("&Other Words Here"))
        self.others.setToolTip(self.tr("Ask for other words from the caret on (Alt+Down)"))
        self.hint.setText(self._usual())
        self._name_way_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._settle()
