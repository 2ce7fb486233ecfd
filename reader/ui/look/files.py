"""The dialog that chooses files, where the system has none of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QTreeView, QWidget

from reader.ui.look.room import give_room

SIZE: Final = (860, 500)  # pixels, with letters of the usual size
PLACES_PIXELS: Final = 140  # of the column with the reader's places
KIND, CHANGED = 2, 3  # columns of Qt's list


def file_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Return a dialog in which no place, kind or date is cut short, not shown yet.

    It names kinds of files in words alone: their patterns are a mess among Arabic ones.
    """
    dialog = QFileDialog(parent, title)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    give_room(dialog, *SIZE)
    for splitter in dialog.findChildren(QSplitter):  # there is none in the system's own dialog
        splitter.setSizes([PLACES_PIXELS, dialog.width() - PLACES_PIXELS])
    for table in dialog.findChildren(QTreeView):
        for column in (KIND, CHANGED):
            header = table.header()
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    return dialog
