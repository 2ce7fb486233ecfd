"""What a screen reader is told: every part that can be used has a name and a role."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from windows import DATA, opened, paths_in, place_of

from reader.domain.language import Side
from reader.services.annotating import Draft
from reader.ui.actions import Command
from reader.ui.window import Window

USABLE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
)
DIALOGS = (
    Command.PREFERENCES,
    Command.MODELS,
    Command.LIBRARY,
    Command.SHORTCUTS,
    Command.ABOUT,
    Command.LEFT_OUT,
    Command.LOOK_UP,
    Command.CORRECTIONS,
)
PANELS = (Command.NOTES, Command.STUDY, Command.VOCABULARY, Command.DOUBTS)
NAMELESS = {QAccessible.Role.NoRole, QAccessible.Role.Client}
QT_INSIDE = {"qt_scrollarea_viewport", "qt_spinbox_lineedit", "qt_toolbar_ext_button"}
FAR = 80  # more steps than any round has


@pytest.fixture
def window(qtbot, tmp_path) -> Iterator[Window]:
    """The window on a page that has left lines out, with a note, a word and a model."""
    with opened(paths_in(tmp_path / "data", has_model=True)) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(DATA / "harbour.html"))
        place = place_of(window, Side.SOURCE, 0, "ميناء")
        window.noting._annotating.add(place, [], "", Draft("A port.", tags=("sea",)))
        qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
        yield window


def is_usable(widget: QWidget) -> bool:
    if isinstance(widget, QHeaderView):
        return False  # its cells are told with the table's
    can_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return can_tab or isinstance(widget, USABLE)


def usable_parts(root: QWidget) -> list[QWidget]:
    """Return what can be used of what is in sight."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible() and widget.objectName() not in QT_INSIDE and is_usable(widget)
    ]


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in usable_parts(root):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def roleless(root: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in usable_parts(root)
        if isinstance(widget, USABLE)
        and QAccessible.queryAccessibleInterface(widget).role() in NAMELESS
    ]


def dialog_of(window: Window, qtbot, command: Command) -> QDialog:
    window.commands[command].trigger()
    shown = partial(_shown_dialogs, window)
    qtbot.waitUntil(lambda: len(shown()) == 1, timeout=20_000)
    return shown()[0]


def _shown_dialogs(window: Window) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def by_tab(start: QWidget) -> list[QWidget]:
    """Return what Tab comes to from ``start`` until it is there again."""
    found = [start]
    for _ in range(FAR):
        QTest.keyClick(found[-1], Qt.Key.Key_Tab)
        focused = start.window().focusWidget()
        if focused in found:
            return found
        found.append(focused)
    raise AssertionError(found[-1])


def test_everything_of_the_window_and_its_panels_has_a_name_and_a_role(window, qtbot):
    for command in PANELS:
        window.commands[command].trigger()
        qtbot.waitUntil(window.docks[command].isVisible)
        assert unnamed(window) == [], command
        assert roleless(window) == [], command


def test_the_tabs_of_panels_in_one_place_are_named(window, qtbot):
    for command in (Command.NOTES, Command.DOUBTS):
        window.commands[command].trigger()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    qtbot.waitUntil(lambda: bool(window.findChildren(QTabBar, options=direct)))
    names = {bar.accessibleName() for bar in window.findChildren(QTabBar, options=direct)}
    assert names == {"Panels"}


def test_the_note_that_is_written_has_names_for_all_its_parts(window):
    window.noting.write_at(place_of(window, Side.SOURCE, 0, "بعثة"))
    assert window.dock.panel.editor.isVisible()
    assert unnamed(window) == []


def test_the_cards_and_the_find_bar_have_names_for_all_their_parts(window, qtbot):
    view, card = window.centre.view, window.glossing.card
    view.go_to(place_of(window, Side.SOURCE, 0, "ميناء"), light=False)
    view.look_up()
    qtbot.waitUntil(lambda: card.isVisible() and card.reading is not None)
    assert unnamed(card) == []
    card.hide()
    window.commands[Command.FIND].trigger()
    assert unnamed(window.centre.find_bar) == []


@pytest.mark.parametrize("command", DIALOGS)
def test_every_part_of_a_dialog_has_a_name_and_can_be_reached_by_tab(window, qtbot, command):
    dialog = dialog_of(window, qtbot, command)
    assert dialog.windowTitle()
    assert unnamed(dialog) == []
    assert roleless(dialog) == []
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    reached = by_tab(dialog.focusWidget())
    missed = [
        type(widget).__name__
        for widget in usable_parts(dialog)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not any(widget is one or widget.focusProxy() is one for one in reached)
    ]
    assert missed == []
    dialog.close()
