"""The sheet of all keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import SPECS, Command, plain
from reader.ui.keyboard import PLACES, Key
from reader.ui.look.buttons import Buttons
from reader.ui.look.worded import Worded
from reader.ui.menus import GROUPS, MENUS, Line

COLUMNS: Final = (3, 2, 1)  # as many as the screen has room for
FOOT_PIXELS: Final = 40  # around the button
ARROWS: Final = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
SHARE_OF_SCREEN: Final = 0.9  # a sheet that needs more is scrolled


@dataclass(frozen=True, slots=True)
class Group:
    """The keys under one title, each with the context that it is translated in."""

    title: str
    context: str
    keys: tuple[Key, ...]
    context_of_keys: str


class ShortcutSheet(Worded, QDialog):
    """Every key of the menus and of the parts of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea(self)
        self._buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        self._retranslate()

    def _arrange(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 16)
        column.addWidget(self._scroll)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(self._buttons)
        column.addLayout(foot)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self._fit()

    def _fit(self) -> None:
        """Be as large as the sheet, or as the screen lets it be, which may take fewer columns."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        foot = self._buttons.sizeHint().height() + FOOT_PIXELS
        room = self.screen().availableSize() * SHARE_OF_SCREEN
        sheets = (_Sheet(columns, self.font()) for columns in COLUMNS)
        sheet = next(each for each in sheets if each.has_room(room.width() - bar))
        self._scroll.setWidget(sheet)
        self.resize((sheet.sizeHint() + QSize(bar, foot)).boundedTo(room))


class _Sheet(QWidget):
    """The keys in some columns, worded in the language of the interface."""

    def __init__(self, columns: int, font: QFont) -> None:
        super().__init__()
        self.setFont(font)
        self._count = columns
        self._arrows = _arrows()
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(32)
        for groups in _columns(tuple(_groups()), columns):
            grid = QGridLayout()
            grid.setHorizontalSpacing(18)
            grid.setVerticalSpacing(5)
            for group in groups:
                self._add_title(grid, _worded(group.context, group.title))
                for key in group.keys:
                    self._add_line(grid, key.keys, _worded(group.context_of_keys, key.text))
            grid.setRowStretch(grid.rowCount(), 1)
            row.addLayout(grid)

    def has_room(self, width: int) -> bool:
        """Tell whether the columns fit in so many pixels; a single one has to."""
        return self._count == 1 or self.sizeHint().width() <= width

    def _add_title(self, grid: QGridLayout, words: str) -> None:
        title = QLabel(words, self)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, 10, 0, 2)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)

    def _add_line(self, grid: QGridLayout, keys: str, words: str) -> None:
        combination = QLabel(_drawn(keys, self._arrows), self)
        combination.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        combination.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        label = QLabel(words, self)
        label.setWordWrap(self._count == 1)
        row = grid.rowCount()
        grid.addWidget(label, row, 0)
        grid.addWidget(combination, row, 1)


def _drawn(keys: str, arrows: Mapping[str, str]) -> str:
    """Return the keys as the system writes them, arrows as on the keys in every language."""
    text = _native(keys)
    for name, arrow in arrows.items():
        text = text.replace(name, arrow)
    return text


def _arrows() -> Mapping[str, str]:
    """Return each arrow by the name that the system gives its key."""
    return {_native(name): arrow for name, arrow in ARROWS.items()}


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _worded(context: str, source: str) -> str:
    return plain(QCoreApplication.translate(context, source))


def _groups() -> Iterator[Group]:
    for title, lines in MENUS.items():
        specs = [SPECS[command] for command in _commands(lines)]
        yield Group(title, "menus", tuple(Key(s.keys[0], s.text) for s in specs), "actions")
    for title, keys in PLACES.items():
        yield Group(title, "shortcuts", keys, "shortcuts")


def _columns(groups: Sequence[Group], count: int) -> Iterator[Sequence[Group]]:
    """Part the groups, in their order, into columns that are about as long."""
    lines = [2 + len(group.keys) for group in groups]  # a title takes the room of two

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(lines[start:end]) for start, end in _stretches(cuts, len(groups)))

    best = min(combinations(range(1, len(groups)), count - 1), key=longest)
    return (groups[start:end] for start, end in _stretches(best, len(groups)))


def _stretches(cuts: Sequence[int], end: int) -> Iterator[tuple[int, int]]:
    return zip((0, *cuts), (*cuts, end), strict=True)


def _commands(lines: tuple[Line, ...]) -> list[Command]:
    commands: list[Command] = []
    for line in lines:
        if isinstance(line, Command):
            commands.append(line)
        elif line is not None:
            commands.extend(GROUPS.get(line, ()))
    return commands
