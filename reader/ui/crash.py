"""What the reader sees when the program has a bug: what is safe, and where the report lies."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.domain.errors import ReaderError

_LOG: Final = logging.getLogger(__name__)
SaveReport = Callable[[BaseException], Path]


class CrashWatch(QObject):
    """Stands in the excepthook: keeps a report of each bug and tells the reader, once at a time.

    ``caught`` carries the report's path, or None where not even that could be written.
    """

    caught = Signal(object)

    def __init__(self, save: SaveReport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save

    def install(self) -> None:
        """Take the excepthook."""
        sys.excepthook = self.answer

    def answer(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        """Report the bug; an interrupt from the terminal ends the program as it should."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        try:
            path = self._save(error.with_traceback(traceback))
        except (ReaderError, OSError):
            path = None
        _LOG.error("a bug: %s; the report is at %s", kind.__name__, path)
        self.caught.emit(path)


class CrashDialog(QMessageBox):
    """Says that notes are safe, what may be lost, and where the report is."""

    def __init__(self, report: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Something Went Wrong"))
        self.setText(self.tr("Qari met a mistake of its own and stopped what it was doing."))
        self.setInformativeText(self._safe())
        self.go_on = self.addButton(self.tr("Go On"), QMessageBox.ButtonRole.AcceptRole)
        self.quit = self.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.go_on)
        self.setEscapeButton(self.go_on)
        self.quit.clicked.connect(QCoreApplication.quit)
        if report is not None:
            self.folder = self.addButton(
                self.tr("Show the Report"), QMessageBox.ButtonRole.ActionRole
            )
            self.folder.clicked.connect(self._on_folder_asked)

    def _safe(self) -> str:
        safe = self.tr(
            "Your notes are safe: each was saved when you wrote it. The article file was not "
            "touched. You can go on reading, or quit and open the article again."
        )
        if self._report is None:
            return safe
        kept = self.tr(
            "A report without any of your text was kept at {path}; it is sent nowhere."
        ).format(path=self._report)
        return f"{safe}\n\n{kept}"

    def _on_folder_asked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report)))
