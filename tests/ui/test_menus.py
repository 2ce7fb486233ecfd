from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from windows import opened, paths_in

from reader.domain.settings import InterfaceLanguage
from reader.ui.actions import MODE_COMMANDS, SPECS, Command
from reader.ui.menus import GROUPS, MENUS

MNEMONIC = re.compile("&([^&])")
DIALOGS = (Command.PREFERENCES, Command.LIBRARY, Command.LOOK_UP, Command.CORRECTIONS)


def commands_of(title):
    lines = MENUS[title]
    return [line for line in lines if isinstance(line, Command)]


def test_every_command_stands_in_one_menu():
    grouped = [command for commands in GROUPS.values() for command in commands]
    standing = [command for title in MENUS for command in commands_of(title)] + grouped
    assert sorted(standing) == sorted(Command)


def test_what_can_be_on_or_off_shows_a_mark_in_its_menu_and_no_icon(window):
    for command, spec in SPECS.items():
        action = window.commands[command]
        assert action.isIconVisibleInMenu() is not spec.is_checkable, command


def test_the_toolbar_keeps_the_icons_of_what_can_be_on_or_off(window):
    for command in (*MODE_COMMANDS, Command.NOTES):
        button = window.menus.toolbar.widgetForAction(window.commands[command])
        assert not button.icon().isNull()


def test_no_group_of_a_menu_is_long():
    for title, lines in MENUS.items():
        lengths, length = [], 0
        for line in (*lines, None):
            lengths.append(length)
            length = length + 1 if line is not None else 0
        assert max(lengths) <= 4, title


def letters(texts):
    return [found[1].lower() for text in texts if (found := MNEMONIC.search(text))]


def taken_twice(texts):
    return [letter for letter, count in Counter(letters(texts)).items() if count > 1]


def named_in(root: QWidget) -> list[str]:
    """Return the words of what is in sight that a letter can reach."""
    labels = [label.text() for label in root.findChildren(QLabel) if label.buddy() is not None]
    buttons = [each.text() for each in root.findChildren(QAbstractButton) if each.isVisible()]
    return labels + buttons


@pytest.mark.parametrize("language", [InterfaceLanguage.ENGLISH, InterfaceLanguage.ARABIC])
def test_no_letter_is_taken_twice_in_a_menu_or_a_dialog(qtbot, tmp_path, translations, language):
    paths = replace(paths_in(tmp_path / "data"), translations=translations)
    with opened(paths, language=language) as window:
        menus = [line.menu() for line in window.menuBar().actions()]
        menus += [line.menu() for menu in menus for line in menu.actions() if line.menu()]
        for menu in (window.menuBar(), *menus):
            assert taken_twice([line.text() for line in menu.actions()]) == [], menu.actions()
        for command in DIALOGS:
            window.commands[command].trigger()
            (dialog,) = _shown(window)
            assert taken_twice(named_in(dialog)) == [], command
            dialog.close()


def _shown(window):
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
