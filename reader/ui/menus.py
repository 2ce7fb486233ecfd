"""Which action stands in which menu and on the toolbar."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.actions import TASHKEEL_COMMANDS, Actions, Command
from reader.ui.toolbar import Toolbar

Line = Command | str | None  # an action, the name of a submenu, or a separator

RECENT: Final = "recent"
EXPORT: Final = "export"
TASHKEEL: Final = "tashkeel"
SUBMENUS: Final[dict[str, str]] = {
    RECENT: QT_TRANSLATE_NOOP("menus", "Open &Recent"),
    EXPORT: QT_TRANSLATE_NOOP("menus", "&Export"),
    TASHKEEL: QT_TRANSLATE_NOOP("menus", "Tas&hkeel"),
}
MENUS: Final[dict[str, tuple[Line, ...]]] = {
    QT_TRANSLATE_NOOP("menus", "&File"): (
        Command.OPEN,
        RECENT,
        Command.PASTE,
        None,
        Command.RELOAD,
        EXPORT,
        Command.IMPORT_NOTES,
        Command.SAVE_BUNDLE,
        None,
        Command.CLOSE,
        Command.QUIT,
    ),
    QT_TRANSLATE_NOOP("menus", "&Edit"): (
        Command.UNDO,
        Command.REDO,
        None,
        Command.COPY,
        Command.COPY_BOTH,
        Command.COPY_MARKED,
        None,
        Command.FIND,
        Command.FIND_NEXT,
        Command.FIND_PREVIOUS,
        None,
        Command.NEXT_DOUBT,
        Command.PREVIOUS_DOUBT,
        None,
        Command.PREFERENCES,
    ),
    QT_TRANSLATE_NOOP("menus", "&View"): (
        Command.SIDE_BY_SIDE,
        Command.BELOW,
        Command.SOURCE_ONLY,
        None,
        Command.ZOOM_IN,
        Command.ZOOM_OUT,
        Command.ZOOM_RESET,
        None,
        TASHKEEL,
        Command.CLITICS,
        Command.SHADED_WORDS,
        Command.UNDERLINED_DOUBTS,
        None,
        Command.NOTES,
        Command.STUDY,
        Command.VOCABULARY,
        Command.DOUBTS,
        None,
        Command.LEFT_OUT,
        Command.FULL_SCREEN,
    ),
    QT_TRANSLATE_NOOP("menus", "&Tools"): (
        Command.GLOSS,
        Command.LOOK_UP,
        Command.NEXT_UNKNOWN,
        None,
        Command.NOTE,
        Command.CORRECT,
        Command.CORRECTIONS,
        None,
        Command.TRANSLATE,
        Command.CANCEL,
        Command.MODELS,
        None,
        Command.LIBRARY,
    ),
    QT_TRANSLATE_NOOP("menus", "&Help"): (Command.SHORTCUTS, Command.ABOUT),
}
GROUPS: Final[dict[str, tuple[Command, ...]]] = {
    EXPORT: (Command.EXPORT_MARKDOWN, Command.EXPORT_ANNOTATIONS, Command.EXPORT_PAGE),
    TASHKEEL: TASHKEEL_COMMANDS,
}
TOOLBAR: Final[tuple[Command | None, ...]] = (
    Command.OPEN,
    None,
    Command.SIDE_BY_SIDE,
    Command.BELOW,
    Command.SOURCE_ONLY,
    None,
    Command.NOTE,
    Command.NOTES,
    None,
    Command.FIND,
    Command.LOOK_UP,
)


class Menus(QObject):
    """The menu bar and the toolbar of a window; others fill ``recent`` and add to ``export``."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._titles: dict[QMenu, str] = {}
        self.recent = QMenu(window)
        self._submenus = {RECENT: self.recent}
        for name, commands in GROUPS.items():
            submenu = self._submenus[name] = QMenu(window)
            submenu.addActions([actions[command] for command in commands])
        self.export = self._submenus[EXPORT]
        for title, lines in MENUS.items():
            menu = window.menuBar().addMenu("")
            self._titles[menu] = title
            for line in lines:
                self._add(menu, line, actions)
        self._titles |= {menu: SUBMENUS[name] for name, menu in self._submenus.items()}
        self.toolbar = self._built_toolbar(window, actions)
        self.retranslate()

    def retranslate(self) -> None:
        """Word every title anew."""
        for menu, title in self._titles.items():
            menu.setTitle(QCoreApplication.translate("menus", title))
        self.toolbar.setWindowTitle(self.tr("Toolbar"))

    def _add(self, menu: QMenu, line: Line, actions: Actions) -> None:
        if isinstance(line, Command):
            menu.addAction(actions[line])
        elif line is None:
            menu.addSeparator()
        else:
            menu.addMenu(self._submenus[line])

    def _built_toolbar(self, window: QMainWindow, actions: Actions) -> Toolbar:
        toolbar = Toolbar(window)
        for command in TOOLBAR:
            if command is None:
                toolbar.addSeparator()
            else:
                toolbar.addAction(actions[command])
        window.addToolBar(toolbar)
        return toolbar
