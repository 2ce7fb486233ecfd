"""The sheet of all keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
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

COLUMNS: Final = (3, 2)  # as many as the screen has room for, or a single one
SIDE_PIXELS: Final = 24
COLUMN_SPACING: Final = 32  # pixels
KEY_SPACING: Final = 18  # pixels, between what a key does and the key
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
        self._scroll.setAccessibleName(self.tr("Keyboard Shortcuts"))
        self._fit()

    def _fit(self) -> None:
        """Be as large as the sheet, or as the screen lets it be, which may take fewer columns."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        foot = self._buttons.sizeHint().height() + FOOT_PIXELS
        room = self.screen().availableSize() * SHARE_OF_SCREEN
        sheet = _Sheet(self.font(), room.width() - bar)
        self._scroll.setWidget(sheet)
        self.resize((sheet.sizeHint() + QSize(bar, foot)).boundedTo(room))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the sheet: what a key does, and the key; a title has none."""

    words: QLabel
    keys: QLabel | None = None


class _Sheet(QWidget):
    """All keys, in as many columns as ``room`` has pixels for, in the interface's language."""

    def __init__(self, font: QFont, room: int) -> None:
        super().__init__()
        self.setFont(font)
        arrows = _arrows()
        groups = [self._entries(group, arrows) for group in _groups()]
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PIXELS, 12, SIDE_PIXELS, 12)
        row.setSpacing(COLUMN_SPACING)
        for column in _fitting(groups, room - 2 * SIDE_PIXELS):
            row.addLayout(_grid(column))

    def _entries(self, group: Group, arrows: Mapping[str, str]) -> Sequence[_Entry]:
        title = QLabel(_worded(group.context, group.title), self)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, 10, 0, 2)
        context = group.context_of_keys
        lines = [self._entry(_drawn(k.keys, arrows), _worded(context, k.text)) for k in group.keys]
        return [_Entry(title), *lines]

    def _entry(self, keys: str, words: str) -> _Entry:
        combination = QLabel(keys, self)
        combination.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        combination.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return _Entry(QLabel(words, self), combination)


def _fitting(groups: Sequence[Sequence[_Entry]], room: int) -> Sequence[Sequence[_Entry]]:
    """Return the entries in as many columns as fit; those of a single one break their words."""
    for count in COLUMNS:
        columns = _columns(groups, count)
        if sum(map(_width, columns)) + (count - 1) * COLUMN_SPACING <= room:
            return columns
    (column,) = _columns(groups, 1)
    for entry in column:
        entry.words.setWordWrap(entry.keys is not None)
    return [column]


def _width(column: Sequence[_Entry]) -> int:
    lines = [(entry.words.sizeHint(), entry.keys.sizeHint()) for entry in column if entry.keys]
    words, keys = (max(size.width() for size in sizes) for sizes in zip(*lines, strict=True))
    titles = max(entry.words.sizeHint().width() for entry in column if entry.keys is None)
    return max(titles, words + KEY_SPACING + keys)


def _grid(column: Sequence[_Entry]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(KEY_SPACING)
    grid.setVerticalSpacing(5)
    for row, entry in enumerate(column):
        if entry.keys is None:
            grid.addWidget(entry.words, row, 0, 1, 2)
        else:
            grid.addWidget(entry.words, row, 0)
            grid.addWidget(entry.keys, row, 1)
    grid.setRowStretch(len(column), 1)
    return grid


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


def _columns(groups: Sequence[Sequence[_Entry]], count: int) -> list[list[_Entry]]:
    """Part the groups, in their order, into columns that are about as long."""
    lines = [1 + len(group) for group in groups]  # a title takes the room of two

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(lines[start:end]) for start, end in _stretches(cuts, len(groups)))

    best = min(combinations(range(1, len(groups)), count - 1), key=longest)
    stretches = _stretches(best, len(groups))
    return [list(chain.from_iterable(groups[start:end])) for start, end in stretches]


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
