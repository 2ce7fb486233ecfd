"""Notes, articles and bundles saved as files for other programs and other machines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.domain.article import Article
from reader.domain.errors import LexiconMissing, WritingError
from reader.domain.gloss import Reading
from reader.domain.note import Note
from reader.domain.origin import Origin
from reader.domain.translation import ModelIdentity
from reader.services.bitext import Bitext
from reader.services.bundling import SUFFIX
from reader.services.exporting import export_named, save, sheet_of, spare, suggested_name
from reader.services.file_ports import Export, Sheet, SheetExport
from reader.services.jobs import Ticket
from reader.services.noted import reading_noted
from reader.services.parts import Parts
from reader.services.reading import bytes_at
from reader.ui.bridge import Lane
from reader.ui.desk import Desk
from reader.ui.noting import Noting
from reader.ui.saving import documents, place, save_dialog

CHANGED: Final = "the article's own file has changed; reload it first"


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

    def ask_notes(self, name: str) -> None:
        """Ask where to save the notes in the format of that name."""
        export = export_named(self._parts.note_exports, name)
        self._ask(export, self.tr("Export the Notes"), self.tr("notes"))

    def ask_text(self, name: str) -> None:
        """Ask where to save the article beside its translation, in the format of that name."""
        export = export_named(self._parts.text_exports, name)
        self._ask(export, self.tr("Export the Article"), self.tr("translation"))

    def ask_bundle(self) -> None:
        """Ask where to save the article, its translation and its notes in one file."""
        pack = partial(_packed, self._parts, self._desk.identity)
        self._ask(Export("bundle", SUFFIX, pack), self.tr("Save a Bundle"))

    def save(self, export: SheetExport, path: str) -> None:
        """Save what is on the page at ``path``."""
        article = self._desk.article
        if article is None:
            return
        translated = self._desk.translated_paragraphs
        bitext = Bitext.of(article, translated)
        make = partial(sheet_of, article, translated, self._noting.notes)

        def explain(note: Note) -> Reading | None:
            with suppress(LexiconMissing):  # the window has said so; the notes go out without
                return reading_noted(note, bitext, self._parts.glosser())
            return None

        def job(_: Ticket) -> Iterator[str]:
            is_of_notes = export in self._parts.note_exports
            chosen = place(path)
            spare(article, chosen)
            sheet = make(explain) if is_of_notes else make()
            save(sheet, export, chosen, self._parts.save_file)
            yield path

        self._lane.add(job, self.saved.emit, self.failed.emit)

    def _ask(self, export: SheetExport, title: str, what: str = "") -> None:
        article = self._desk.article
        if article is None:
            return
        name = suggested_name(article.title, export.suffix, what)
        dialog = save_dialog(self._window, title, self._folder(article) / name)
        dialog.fileSelected.connect(partial(self._save_as_named, export))
        dialog.open()

    def _save_as_named(self, export: SheetExport, path: str) -> None:
        """Save in the form that the chosen name ends with, where what is saved has such a form."""
        suffix = Path(path).suffix.lower()
        kin = next((each for each in self._kinds() if export in each), ())
        named = next((each for each in kin if each.suffix == suffix), export)
        self.save(export if export.suffix == suffix else named, path)

    def _kinds(self) -> tuple[Sequence[SheetExport], ...]:
        return (self._parts.note_exports, self._parts.text_exports)

    def _folder(self, article: Article) -> Path:
        """Return where the reader looks for what belongs to the article: never among our files."""
        is_theirs = self._parts.origin_of(article.path) is Origin.FILE
        return Path(article.path).parent if is_theirs else documents()


def _packed(parts: Parts, model: ModelIdentity | None, sheet: Sheet) -> bytes:
    """Return the sheet as a bundle; raises where the article's file is not as it was opened."""
    path = sheet.article.path
    data = bytes_at(path)
    if hashlib.sha256(data).hexdigest() != sheet.article.sha256:
        raise WritingError(Path(path).with_suffix(SUFFIX).name, CHANGED)
    return parts.pack_bundle(sheet, data, model)
