"""Where files are to be saved: the dialog, what it calls each kind, the place it begins in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.domain.errors import WritingError
from reader.services.bundling import SUFFIX
from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.look.files import file_dialog

NO_FOLDER: Final = "there is no such folder; choose one that is there"
KINDS: Final = {
    ".jsonld": QT_TRANSLATE_NOOP("formats", "Web Annotations ({patterns})"),
    ".md": QT_TRANSLATE_NOOP("formats", "Markdown ({patterns})"),
    ".csv": QT_TRANSLATE_NOOP("formats", "Comma-separated values ({patterns})"),
    ".tsv": QT_TRANSLATE_NOOP("formats", "Tab-separated values ({patterns})"),
    ".html": QT_TRANSLATE_NOOP("formats", "Web page ({patterns})"),
    ".apkg": QT_TRANSLATE_NOOP("formats", "Anki deck ({patterns})"),
    ".txt": QT_TRANSLATE_NOOP("formats", "Plain text ({patterns})"),
    ".tmx": QT_TRANSLATE_NOOP("formats", "Translation memory ({patterns})"),
    SUFFIX: QT_TRANSLATE_NOOP("formats", "Qari bundle ({patterns})"),
}


def documents() -> Path:
    """Return the folder in which the system keeps what people write, or else their home."""
    places = QStandardPaths.StandardLocation
    found = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    if found.is_dir():  # Qt's dialog makes nonsense of a folder that is not there
        return found
    return Path(QStandardPaths.writableLocation(places.HomeLocation))


def place(path: str) -> Path:
    """Return the path; raises ``WritingError`` where its folder is not there: it was mistyped."""
    chosen = Path(path)
    if not chosen.parent.is_dir():
        raise WritingError(path, NO_FOLDER)
    return chosen


def save_dialog(window: QWidget, title: str, path: Path) -> QFileDialog:
    """Return a dialog that asks where to save, with ``path`` suggested, not shown yet."""
    dialog = file_dialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind_words(path.suffix))
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    return dialog


def kind_words(suffix: str) -> str:
    """Return what a file dialog calls files of that suffix."""
    words = QCoreApplication.translate("formats", KINDS[suffix])
    return words.format(patterns=f"*{suffix}")
