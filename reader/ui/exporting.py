"""Notes and pages saved as files for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.services.exporting import export_named, save, sheet_of, suggested_name
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.ports import Export, Sheet
from reader.ui.bridge import Lane
from reader.ui.desk import Desk
from reader.ui.noting import Noting


class Exporting(QObject):
    """Asks where to save, and saves what is on the page at that moment."""

    saved = Signal(str)  # the path
    failed = Signal(object)  # ReaderError

    def __init__(
        self, parts: Parts, lane: Lane, desk: Desk, noting: Noting, window: QWidget
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._lane = lane
        self._desk = desk
        self._noting = noting
        self._window = window

    def ask_markdown(self) -> None:
        """Ask where to save the notes as Markdown."""
        self._ask(self._parts.note_exports, "md", self.tr("Export the Notes"))

    def ask_annotations(self) -> None:
        """Ask where to save the notes as W3C Web Annotations."""
        self._ask(self._parts.note_exports, "jsonld", self.tr("Export the Notes"))

    def ask_page(self) -> None:
        """Ask where to save the article beside its translation."""
        self._ask(self._parts.text_exports, "html", self.tr("Export the Article"))

    def save(self, export: Export, path: str) -> None:
        """Save what is on the page at ``path``."""
        article = self._desk.article
        if article is None:
            return
        sheet = sheet_of(article, self._desk.translated_paragraphs, self._noting.notes)
        self._lane.add(
            partial(self._written, sheet, export, path), self.saved.emit, self.failed.emit
        )

    def _ask(self, exports: Sequence[Export], name: str, title: str) -> None:
        article = self._desk.article
        if article is None:
            return
        export = export_named(exports, name)
        dialog = QFileDialog(self._window, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{export.suffix}")
        dialog.setDefaultSuffix(export.suffix.removeprefix("."))
        dialog.selectFile(str(Path(article.path).with_name(suggested_name(article, export))))
        dialog.fileSelected.connect(partial(self.save, export))
        dialog.open()

    def _written(self, sheet: Sheet, export: Export, path: str, _: Ticket) -> Iterator[str]:
        save(sheet, export, Path(path), self._parts.save_file)
        yield path
