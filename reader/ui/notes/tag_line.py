"""A line of tags separated by commas, each completed from those used before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

COMMAS: Final = re.compile("[,،;؛\n]")


class TagLine(QLineEdit):
    """Tags as text; Latin and Arabic commas and semicolons part them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        completer = _LastTag(self)
        completer.setModel(self._known)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def tags(self) -> tuple[str, ...]:
        """Return the tags, each once, in the order they were written."""
        written = (" ".join(part.split()).lstrip("#") for part in COMMAS.split(self.text()))
        return tuple(dict.fromkeys(tag for tag in written if tag))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Write these tags."""
        self.setText(self.tr(", ").join(tags))

    def set_known(self, tags: Sequence[str]) -> None:
        """Complete from these tags."""
        self._known.setStringList(list(tags))


class _LastTag(QCompleter):
    """Completes what stands after the last comma."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Return the part to complete."""
        return [COMMAS.split(path)[-1].lstrip(" #")]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's
        """Return the whole line with its last tag completed."""
        line = self.widget()
        written = line.text() if isinstance(line, QLineEdit) else ""
        kept = written[: len(written) - len(COMMAS.split(written)[-1])]
        space = " " if kept and not kept.endswith(" ") else ""
        return f"{kept}{space}{super().pathFromIndex(index)}"
