"""Slim strips above the page, each with one sentence and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.look.worded import Worded

ICON_PIXELS: Final = 18
NARROW_PIXELS: Final = 560


class Topic(StrEnum):
    """What a notice is about; a newer notice of a topic takes the older one's place."""

    OPENING = auto()
    FILE = auto()
    MODEL = auto()
    TRANSLATING = auto()
    LIBRARY = auto()
    DEED = auto()  # something the reader asked for, until something else they ask for is done


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a notice. ``words`` answers in the language of the moment."""

    words: Callable[[], str]
    answer: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the reader. ``words`` answers in the language of the moment."""

    words: Callable[[], str]
    choices: tuple[Choice, ...] = ()
    is_warning: bool = False


class Banner(QWidget):
    """Shows at most one notice a topic, the newest at the bottom."""

    noticed = Signal(str)  # the sentence

    def __init__(self, icon: Callable[[str], QIcon], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._strips: dict[Topic, _Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_notice(self, topic: Topic, notice: Notice) -> None:
        """Show the notice in place of the topic's older one."""
        self.clear(topic)
        strip = _Strip(notice, self._icon, self)
        strip.dismiss.clicked.connect(strip.hide)
        self._strips[topic] = strip
        self._column.addWidget(strip)
        strip.show()
        self.show()
        self.noticed.emit(notice.words())

    def clear(self, topic: Topic) -> None:
        """Take the topic's notice away, if there is one."""
        strip = self._strips.pop(topic, None)
        if strip is not None:
            strip.hide()
            self._column.removeWidget(strip)
            strip.deleteLater()
        self.setVisible(bool(self._strips))

    def clear_all(self) -> None:
        """Take every notice away."""
        for topic in list(self._strips):
            self.clear(topic)

    def sentences(self) -> list[str]:
        """Return what the strips in sight say."""
        return [strip.sentence.text() for strip in self._strips.values() if strip.isVisibleTo(self)]


class _Strip(Worded, QFrame):
    def __init__(self, notice: Notice, icon: Callable[[str], QIcon], parent: QWidget) -> None:
        super().__init__(parent)
        self._notice = notice
        self._icon = icon
        self._ground = QColor()
        self.picture = QLabel(self)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.buttons = [QPushButton(self) for _ in notice.choices]
        self.dismiss = QToolButton(self)
        self.dismiss.setAutoRaise(True)
        self._arrange()
        for button, choice in zip(self.buttons, notice.choices, strict=True):
            button.clicked.connect(choice.answer)
        self._colour()
        self._retranslate()

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        for button in self.buttons:
            choices.addWidget(button)
        choices.addStretch(0)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.sentence, 1)
        self._body.addLayout(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addLayout(self._body, 1)
        row.addWidget(self.dismiss)
        self.setAutoFillBackground(True)

    def _colour(self) -> None:
        """Tint the paper; asked again at every change of palette, which this itself is."""
        around = QGuiApplication.palette()
        paper = around.color(QPalette.ColorRole.Base)
        ground = _mixed(paper, around.color(self._tint()), 0.14)
        if ground == self._ground:
            return
        self._ground = ground
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, ground)
        self.setPalette(palette)
        name = "warning" if self._notice.is_warning else "about"
        self.picture.setPixmap(self._icon(name).pixmap(ICON_PIXELS, ICON_PIXELS))
        self.dismiss.setIcon(self._icon("close"))

    def _tint(self) -> QPalette.ColorRole:
        is_warning = self._notice.is_warning
        return QPalette.ColorRole.BrightText if is_warning else QPalette.ColorRole.Accent

    def _retranslate(self) -> None:
        self.sentence.setText(self._notice.words())
        for button, choice in zip(self.buttons, self._notice.choices, strict=True):
            button.setText(choice.words())
        self.dismiss.setToolTip(self.tr("Dismiss"))
        self.dismiss.setAccessibleName(self.tr("Dismiss this message"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the sentence where they would squeeze it."""
        super().resizeEvent(event)
        is_narrow = bool(self.buttons) and event.size().width() < NARROW_PIXELS
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()


def _mixed(ground: QColor, tint: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        ground.redF() * (1 - share) + tint.redF() * share,
        ground.greenF() * (1 - share) + tint.greenF() * share,
        ground.blueF() * (1 - share) + tint.blueF() * share,
    )
