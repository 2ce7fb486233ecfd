"""The sheet of all keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFont, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.actions import SPECS, Command, plain
from reader.ui.look.buttons import Buttons
from reader.ui.menus import GROUPS, MENUS, Line

PAGE: Final = QT_TRANSLATE_NOOP("shortcuts", "In the text")
PAGE_KEYS: Final = (
    ("Return", QT_TRANSLATE_NOOP("shortcuts", "Explain the word at the caret")),
    ("F6", QT_TRANSLATE_NOOP("shortcuts", "Go to the same row of the other column")),
    ("Shift+Right", QT_TRANSLATE_NOOP("shortcuts", "Select with the keyboard")),
    ("Space", QT_TRANSLATE_NOOP("shortcuts", "In Arabic alone, show a row’s translation")),
    ("R", QT_TRANSLATE_NOOP("shortcuts", "Let a screen reader say the row in both languages")),
    ("Esc", QT_TRANSLATE_NOOP("shortcuts", "Close the card or the find bar")),
)


class ShortcutSheet(QDialog):
    """Every key of the menus and of the page, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[tuple[QLabel, str, str]] = []  # label, context, source
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addLayout(self._sheet())
        column.addSpacing(12)
        column.addWidget(buttons)
        self._retranslate()

    def _sheet(self) -> QHBoxLayout:
        sheet = QHBoxLayout()
        sheet.setSpacing(40)
        groups = [*MENUS]
        half = _half(groups)
        for titles in (groups[:half], groups[half:]):
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(5)
            for title in titles:
                self._add_menu(grid, title)
            if titles == groups[:half]:
                self._add_page(grid)
            grid.setRowStretch(grid.rowCount(), 1)
            sheet.addLayout(grid)
        return sheet

    def _add_menu(self, grid: QGridLayout, title: str) -> None:
        self._add_title(grid, "menus", title)
        for command in _commands(MENUS[title]):
            self._add_line(grid, SPECS[command].keys[0], "actions", SPECS[command].text)

    def _add_page(self, grid: QGridLayout) -> None:
        self._add_title(grid, "shortcuts", PAGE)
        for keys, text in PAGE_KEYS:
            self._add_line(grid, keys, "shortcuts", text)

    def _add_title(self, grid: QGridLayout, context: str, source: str) -> None:
        title = QLabel(self)
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, 10, 0, 2)
        self._labels.append((title, context, source))
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)

    def _add_line(self, grid: QGridLayout, keys: str, context: str, source: str) -> None:
        words, combination = QLabel(self), QLabel(self)
        native = QKeySequence.SequenceFormat.NativeText
        combination.setText(QKeySequence(keys).toString(native))
        combination.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        combination.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._labels.append((words, context, source))
        row = grid.rowCount()
        grid.addWidget(words, row, 0)
        grid.addWidget(combination, row, 1)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        for label, context, source in self._labels:
            label.setText(plain(QCoreApplication.translate(context, source)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the interface."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


def _half(groups: list[str]) -> int:
    """Return how many menus the first column takes, so that both are about as long."""
    lines = [1 + len(_commands(MENUS[title])) for title in groups]
    page = 1 + len(PAGE_KEYS)
    return min(
        range(1, len(groups)),
        key=lambda count: max(sum(lines[:count]) + page, sum(lines[count:])),
    )


def _commands(lines: tuple[Line, ...]) -> list[Command]:
    commands: list[Command] = []
    for line in lines:
        if isinstance(line, Command):
            commands.append(line)
        elif line is not None:
            commands.extend(GROUPS.get(line, ()))
    return commands
