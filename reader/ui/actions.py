"""Everything the window can be told to do: names, words, keys and icons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.services.wording import QT_TRANSLATE_NOOP


class Command(StrEnum):
    """The name of each action, stable for settings and tests."""

    OPEN = auto()
    PASTE = auto()
    RELOAD = auto()
    EXPORT_MARKDOWN = auto()
    EXPORT_ANNOTATIONS = auto()
    EXPORT_PAGE = auto()
    IMPORT_NOTES = auto()
    SAVE_BUNDLE = auto()
    CLOSE = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    COPY = auto()
    COPY_BOTH = auto()
    COPY_MARKED = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    NEXT_DOUBT = auto()
    PREVIOUS_DOUBT = auto()
    PREFERENCES = auto()
    SIDE_BY_SIDE = auto()
    BELOW = auto()
    SOURCE_ONLY = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    ZOOM_RESET = auto()
    TASHKEEL_NONE = auto()
    TASHKEEL_AMBIGUOUS = auto()
    TASHKEEL_STEMS = auto()
    TASHKEEL_FULL = auto()
    CLITICS = auto()
    SHADED_WORDS = auto()
    UNDERLINED_DOUBTS = auto()
    NOTES = auto()
    STUDY = auto()
    VOCABULARY = auto()
    DOUBTS = auto()
    FULL_SCREEN = auto()
    TRANSLATE = auto()
    CANCEL = auto()
    GLOSS = auto()
    LOOK_UP = auto()
    NOTE = auto()
    CORRECT = auto()
    CORRECTIONS = auto()
    NEXT_UNKNOWN = auto()
    MODELS = auto()
    LIBRARY = auto()
    LEFT_OUT = auto()
    SHORTCUTS = auto()
    ABOUT = auto()


LEFT_TO_RIGHT: Final = "\u200e"  # a mark, to be drawn as nothing
MODE_COMMANDS: Final = (Command.SIDE_BY_SIDE, Command.BELOW, Command.SOURCE_ONLY)
TASHKEEL_COMMANDS: Final = (
    Command.TASHKEEL_NONE,
    Command.TASHKEEL_AMBIGUOUS,
    Command.TASHKEEL_STEMS,
    Command.TASHKEEL_FULL,
)
NEEDING_AN_ARTICLE: Final = (
    Command.RELOAD,
    Command.EXPORT_MARKDOWN,
    Command.EXPORT_ANNOTATIONS,
    Command.EXPORT_PAGE,
    Command.IMPORT_NOTES,
    Command.SAVE_BUNDLE,
    Command.CLOSE,
    Command.COPY,
    Command.COPY_BOTH,
    Command.COPY_MARKED,
    Command.FIND,
    Command.FIND_NEXT,
    Command.FIND_PREVIOUS,
    Command.NEXT_DOUBT,
    Command.PREVIOUS_DOUBT,
    *MODE_COMMANDS,
    Command.ZOOM_IN,
    Command.ZOOM_OUT,
    Command.ZOOM_RESET,
    *TASHKEEL_COMMANDS,
    Command.CLITICS,
    Command.SHADED_WORDS,
    Command.UNDERLINED_DOUBTS,
    Command.TRANSLATE,
    Command.GLOSS,
    Command.NOTE,
    Command.CORRECT,
    Command.NEXT_UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Spec:
    """An action's words, its keys on a Latin keyboard, and its icon's name.

    ``short`` is what a button says where the menu says more.
    """

    text: str
    keys: tuple[str, ...]
    icon: str = ""
    short: str = ""
    is_checkable: bool = False


SPECS: Final[dict[Command, Spec]] = {
    Command.OPEN: Spec(
        QT_TRANSLATE_NOOP("actions", "&Open…"),
        ("Ctrl+O",),
        "open",
        QT_TRANSLATE_NOOP("actions", "Open"),
    ),
    Command.PASTE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Paste as an Article"), ("Ctrl+V", "Ctrl+Shift+V"), "paste"
    ),
    Command.RELOAD: Spec(QT_TRANSLATE_NOOP("actions", "Re&load"), ("Ctrl+R", "F5"), "reload"),
    Command.EXPORT_MARKDOWN: Spec(
        QT_TRANSLATE_NOOP("actions", "Notes as &Markdown…"), ("Ctrl+E",), "export"
    ),
    Command.EXPORT_ANNOTATIONS: Spec(
        QT_TRANSLATE_NOOP("actions", "Notes as &Web Annotations (JSON-LD)…"), ("Ctrl+Shift+E",)
    ),
    Command.EXPORT_PAGE: Spec(
        QT_TRANSLATE_NOOP("actions", "Article and &Translation as HTML…"), ("Ctrl+Shift+S",)
    ),
    Command.IMPORT_NOTES: Spec(QT_TRANSLATE_NOOP("actions", "&Import Notes…"), ("Ctrl+Shift+O",)),
    Command.SAVE_BUNDLE: Spec(QT_TRANSLATE_NOOP("actions", "Save as a &Bundle…"), ("Ctrl+S",)),
    Command.CLOSE: Spec(QT_TRANSLATE_NOOP("actions", "&Close the Article"), ("Ctrl+W",), "close"),
    Command.QUIT: Spec(QT_TRANSLATE_NOOP("actions", "&Quit"), ("Ctrl+Q",), "quit"),
    Command.UNDO: Spec(QT_TRANSLATE_NOOP("actions", "&Undo"), ("Ctrl+Z",), "undo"),
    Command.REDO: Spec(QT_TRANSLATE_NOOP("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Command.COPY: Spec(QT_TRANSLATE_NOOP("actions", "&Copy"), ("Ctrl+C",), "copy"),
    Command.COPY_BOTH: Spec(
        QT_TRANSLATE_NOOP("actions", "Copy &Both Languages"), ("Ctrl+Shift+C",), "copy-both"
    ),
    Command.COPY_MARKED: Spec(
        QT_TRANSLATE_NOOP("actions", "Copy with &Tashkeel"), ("Ctrl+Shift+T",)
    ),
    Command.FIND: Spec(
        QT_TRANSLATE_NOOP("actions", "&Find…"),
        ("Ctrl+F",),
        "find",
        QT_TRANSLATE_NOOP("actions", "Find"),
    ),
    Command.FIND_NEXT: Spec(QT_TRANSLATE_NOOP("actions", "Find &Next"), ("F3", "Ctrl+G"), "next"),
    Command.FIND_PREVIOUS: Spec(
        QT_TRANSLATE_NOOP("actions", "Find Pre&vious"), ("Shift+F3", "Ctrl+Shift+G"), "previous"
    ),
    Command.NEXT_DOUBT: Spec(QT_TRANSLATE_NOOP("actions", "Next D&oubt"), ("F7",)),
    Command.PREVIOUS_DOUBT: Spec(QT_TRANSLATE_NOOP("actions", "Previous &Doubt"), ("Shift+F7",)),
    Command.PREFERENCES: Spec(
        QT_TRANSLATE_NOOP("actions", "Pr&eferences…"), ("Ctrl+,",), "preferences"
    ),
    Command.SIDE_BY_SIDE: Spec(
        QT_TRANSLATE_NOOP("actions", "&Side by Side"),
        ("Ctrl+1",),
        "side-by-side",
        is_checkable=True,
    ),
    Command.BELOW: Spec(
        QT_TRANSLATE_NOOP("actions", "Translation &Below"), ("Ctrl+2",), "below", is_checkable=True
    ),
    Command.SOURCE_ONLY: Spec(
        QT_TRANSLATE_NOOP("actions", "&Arabic Alone"), ("Ctrl+3",), "source-only", is_checkable=True
    ),
    Command.ZOOM_IN: Spec(
        QT_TRANSLATE_NOOP("actions", "Zoom &In"), ("Ctrl++", "Ctrl+="), "zoom-in"
    ),
    Command.ZOOM_OUT: Spec(QT_TRANSLATE_NOOP("actions", "Zoom &Out"), ("Ctrl+-",), "zoom-out"),
    Command.ZOOM_RESET: Spec(QT_TRANSLATE_NOOP("actions", "Si&ze as Set"), ("Ctrl+0",)),
    Command.TASHKEEL_NONE: Spec(
        QT_TRANSLATE_NOOP("actions", "&No Tashkeel"), ("Ctrl+4",), is_checkable=True
    ),
    Command.TASHKEEL_AMBIGUOUS: Spec(
        QT_TRANSLATE_NOOP("actions", "&Ambiguous Words Only"), ("Ctrl+5",), is_checkable=True
    ),
    Command.TASHKEEL_STEMS: Spec(
        QT_TRANSLATE_NOOP("actions", "All but Word &Endings"), ("Ctrl+6",), is_checkable=True
    ),
    Command.TASHKEEL_FULL: Spec(
        QT_TRANSLATE_NOOP("actions", "&Full Tashkeel"), ("Ctrl+7",), is_checkable=True
    ),
    Command.CLITICS: Spec(
        QT_TRANSLATE_NOOP("actions", "Tint &Clitics"), ("Ctrl+K",), is_checkable=True
    ),
    Command.NOTES: Spec(
        QT_TRANSLATE_NOOP("actions", "&Notes"), ("F9",), "notes", is_checkable=True
    ),
    Command.UNDERLINED_DOUBTS: Spec(
        QT_TRANSLATE_NOOP("actions", "Under&line Doubts"), ("Ctrl+Shift+F7",), is_checkable=True
    ),
    Command.SHADED_WORDS: Spec(
        QT_TRANSLATE_NOOP("actions", "Colour the Words to L&earn"), ("Shift+F8",), is_checkable=True
    ),
    Command.VOCABULARY: Spec(
        QT_TRANSLATE_NOOP("actions", "&Vocabulary"), ("F8",), "vocabulary", is_checkable=True
    ),
    Command.DOUBTS: Spec(QT_TRANSLATE_NOOP("actions", "&Doubts"), ("Ctrl+F7",), is_checkable=True),
    Command.STUDY: Spec(QT_TRANSLATE_NOOP("actions", "&Word Study"), ("F12",), is_checkable=True),
    Command.FULL_SCREEN: Spec(
        QT_TRANSLATE_NOOP("actions", "&Full Screen"), ("F11",), "full-screen", is_checkable=True
    ),
    Command.TRANSLATE: Spec(QT_TRANSLATE_NOOP("actions", "&Translate"), ("Ctrl+T",), "translate"),
    Command.CANCEL: Spec(QT_TRANSLATE_NOOP("actions", "&Stop Translating"), ("Ctrl+.",), "cancel"),
    Command.GLOSS: Spec(QT_TRANSLATE_NOOP("actions", "&Explain the Word"), ("Ctrl+D",), "look-up"),
    Command.LOOK_UP: Spec(
        QT_TRANSLATE_NOOP("actions", "&Look Up a Word…"),
        ("Ctrl+L",),
        "look-up",
        QT_TRANSLATE_NOOP("actions", "Look Up"),
    ),
    Command.NOTE: Spec(
        QT_TRANSLATE_NOOP("actions", "&New Note…"),
        ("N", "Ctrl+N"),
        "note",
        QT_TRANSLATE_NOOP("actions", "New Note"),
    ),
    Command.CORRECT: Spec(QT_TRANSLATE_NOOP("actions", "Co&rrect the Translation…"), ("F2",)),
    Command.CORRECTIONS: Spec(QT_TRANSLATE_NOOP("actions", "&Corrections…"), ("Shift+F2",)),
    Command.NEXT_UNKNOWN: Spec(QT_TRANSLATE_NOOP("actions", "Next Un&known Word"), ("U", "Ctrl+U")),
    Command.MODELS: Spec(
        QT_TRANSLATE_NOOP("actions", "Translation &Models…"), ("Ctrl+M",), "models"
    ),
    Command.LIBRARY: Spec(QT_TRANSLATE_NOOP("actions", "Li&brary and Backups…"), ("Ctrl+Shift+L",)),
    Command.LEFT_OUT: Spec(QT_TRANSLATE_NOOP("actions", "What Was Left O&ut…"), ("Ctrl+I",)),
    Command.SHORTCUTS: Spec(
        QT_TRANSLATE_NOOP("actions", "&Keyboard Shortcuts"), ("F1", "?"), "shortcuts"
    ),
    Command.ABOUT: Spec(QT_TRANSLATE_NOOP("actions", "&About Qari"), ("Shift+F1",), "about"),
}

# The letters of the Arabic 101 keyboard on the keys of the Latin ones, for systems that do not
# look for the Latin letter by themselves.
_LATIN: Final = "QWERTYUIOPASDFGHJKLZXCVNM,.?"
_ARABIC: Final = "ضصثقفغعهخحشسيبلاتنمئءؤرىةوز؟"
ARABIC_KEYS: Final = str.maketrans(
    dict(zip(_LATIN, _ARABIC, strict=True)) | dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
)


def arabic_keys(keys: str) -> str:
    """Return the key combination as an Arabic keyboard types it: "Ctrl+O" gives "Ctrl+خ"."""
    *modifiers, key = keys.split("+")
    if len(key) != 1:
        return keys
    return "+".join([*modifiers, key.translate(ARABIC_KEYS)])


def sequences(keys: Iterable[str]) -> list[QKeySequence]:
    """Return the combinations for both keyboards, the Latin ones first."""
    latin = list(keys)
    both = [*latin, *(arabic_keys(combination) for combination in latin)]
    return [QKeySequence(combination) for combination in dict.fromkeys(both)]


class Actions(QObject):
    """The actions of one window, worded in the language of the interface."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {command: self._made(command, window) for command in Command}
        for commands in (MODE_COMMANDS, TASHKEEL_COMMANDS):
            group = QActionGroup(self)
            for command in commands:
                group.addAction(self._actions[command])
        self.retranslate()

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def connect_all(self, answers: dict[Command, Callable[[], object]]) -> None:
        """Let each command be answered by its callable."""
        for command, answer in answers.items():
            self._actions[command].triggered.connect(answer)

    def enable(self, commands: Iterable[Command], *, are_enabled: bool) -> None:
        """Make the commands usable, or not for now."""
        for command in commands:
            self._actions[command].setEnabled(are_enabled)

    def retranslate(self) -> None:
        """Word every action anew."""
        for command, action in self._actions.items():
            spec = SPECS[command]
            text = QCoreApplication.translate("actions", spec.text)
            short = QCoreApplication.translate("actions", spec.short) if spec.short else plain(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            needs_marks = not keys[-1:].isalnum()
            action.setText(f"{text}\t{in_order(keys)}" if needs_marks else text)
            action.setIconText(short)
            action.setToolTip(f"{plain(text)} ({in_order(keys)})")

    def draw(self, icon: Callable[[str], QIcon]) -> None:
        """Give every action its icon, as the theme inks it."""
        for command, action in self._actions.items():
            if SPECS[command].icon:
                action.setIcon(icon(SPECS[command].icon))

    def _made(self, command: Command, window: QWidget) -> QAction:
        action = QAction(self)
        action.setObjectName(command.value)
        action.setShortcuts(sequences(SPECS[command].keys))
        action.setShortcutContext(_CONTEXTS.get(command, Qt.ShortcutContext.WindowShortcut))
        action.setCheckable(SPECS[command].is_checkable)
        # In a menu the icon would take the place of the mark that says whether it is on.
        action.setIconVisibleInMenu(not SPECS[command].is_checkable)
        action.setMenuRole(_ROLES.get(command, QAction.MenuRole.NoRole))
        window.addAction(action)
        return action


# The page answers this key itself: in a list of notes it edits the chosen one.
_CONTEXTS: Final = {Command.CORRECT: Qt.ShortcutContext.WidgetShortcut}
_ROLES: Final = {
    Command.QUIT: QAction.MenuRole.QuitRole,
    Command.PREFERENCES: QAction.MenuRole.PreferencesRole,
    Command.ABOUT: QAction.MenuRole.AboutRole,
}


def in_order(keys: str) -> str:
    """Return keys that end in a sign, like "Ctrl++", so that they do among Arabic words too."""
    return keys if keys[-1:].isalnum() else f"{LEFT_TO_RIGHT}{keys}{LEFT_TO_RIGHT}"


def plain(text: str) -> str:
    """Return a menu's words without mnemonics and the dots that promise a dialog."""
    return text.replace("&", "").removesuffix("…")
