from __future__ import annotations

from reader.ui.actions import MODE_COMMANDS, SPECS, Command
from reader.ui.menus import GROUPS, MENUS


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
