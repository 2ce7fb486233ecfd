"""Notes taken in from files, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QTreeWidgetItem, QWidget

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.services.exporting import notes_in, sheet_of
from reader.services.file_ports import Imported
from reader.services.jobs import Step, Ticket
from reader.services.parts import Parts
from reader.services.wording import QT_TRANSLATE_NOOP
from reader.ui.annotating import TakenIn
from reader.ui.bridge import Lane
from reader.ui.desk import Desk
from reader.ui.look.files import file_dialog
from reader.ui.look.room import give_room
from reader.ui.noting import Noting
from reader.ui.table_dialog import TableDialog

SIZE: Final = (560, 340)  # pixels, with letters of the usual size
WAIT_MS: Final = 500  # before it is said how far the search has come
REASONS: Final = (
    QT_TRANSLATE_NOOP("skipped", "it is not an annotation"),
    QT_TRANSLATE_NOOP("skipped", "it selects no words"),
    QT_TRANSLATE_NOOP("skipped", "it has no selector by quotation or by position"),
    QT_TRANSLATE_NOOP("skipped", "its position is not a pair of whole numbers"),
    QT_TRANSLATE_NOOP("skipped", "its position ends before it begins"),
    QT_TRANSLATE_NOOP("skipped", "it is too long"),
    QT_TRANSLATE_NOOP("skipped", "what should be text is not"),
    QT_TRANSLATE_NOOP("skipped", "it is nested too deep"),
    QT_TRANSLATE_NOOP("skipped", "another record has its identifier"),
)


class Importing(QObject):
    """Asks which file of notes to take in, and tells what came of it.

    All notes of a file come in or none; the search for their places can be stopped.
    """

    said = Signal(str)  # all went well
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
        self._progress: QProgressDialog | None = None
        noting.taken_in.connect(self._on_taken_in)
        desk.article_changed.connect(self._on_article_changed)

    def ask(self) -> None:
        """Let the reader choose a file of notes on the article that is on the page."""
        article = self._desk.article
        if article is None:
            return
        patterns = " ".join(f"*{suffix}" for suffix in self._parts.note_importers)
        dialog = file_dialog(self._window, self.tr("Import Notes"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Notes ({patterns})").format(patterns=patterns))
        dialog.setDirectory(str(Path(article.path).parent))
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Take in the notes of a file; those that are there already stay as they are."""
        article = self._desk.article
        if article is not None:
            self._read(path, article)

    def stop(self) -> None:
        """Take in nothing of a file whose notes are still being looked for."""
        self._lane.cancel()
        self._close_progress()

    def _read(self, path: str, article: Article) -> None:
        translated, importers = self._desk.translated_paragraphs, self._parts.note_importers

        def job(ticket: Ticket) -> Iterator[Step[Imported]]:
            yield from notes_in(Path(path), sheet_of(article, translated), importers, ticket)

        self.stop()
        self._open_progress()
        self._lane.start(job, self._on_step, self._on_failed, self._close_progress)

    def _open_progress(self) -> None:
        """Show how far the search has come, where it takes long enough."""
        dialog = self._progress = QProgressDialog(self._window)
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.setMinimumDuration(WAIT_MS)
        dialog.setRange(0, 0)
        dialog.setWindowTitle(self.tr("Import Notes"))
        dialog.setLabelText(self.tr("Looking for the places of the notes…"))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.canceled.connect(self.stop)

    def _close_progress(self) -> None:
        dialog, self._progress = self._progress, None
        if dialog is not None:
            dialog.canceled.disconnect(self.stop)  # closing it counts as that
            dialog.close()
            dialog.deleteLater()

    def _on_step(self, step: Step[Imported]) -> None:
        if step.done < step.total and self._progress is not None:
            self._progress.setRange(0, step.total)
            self._progress.setValue(step.done)
            return
        self._close_progress()
        self._noting.take_in(step.value)

    def _on_failed(self, error: ReaderError) -> None:
        self._close_progress()
        self.failed.emit(error)

    def _on_article_changed(self, _: Article | None) -> None:
        self.stop()

    def _on_taken_in(self, taken: TakenIn) -> None:
        if taken.found.skipped:
            dialog = ImportReport(taken, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()
            return
        if taken.added:
            self.said.emit(self.tr("%n note(s) came in", None, taken.added))
        else:
            self.said.emit(self.tr("Nothing new: every note of the file is here already"))


class ImportReport(TableDialog):
    """Lists the records of a file that could not be used, with the reasons."""

    def __init__(self, taken: TakenIn, parent: QWidget | None = None) -> None:
        super().__init__(columns=2, wide=1, parent=parent)
        self._taken = taken
        self._column().addWidget(self.buttons)
        give_room(self, *SIZE)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Imported Notes"))
        skipped = self._taken.found.skipped
        added = self.tr("%n note(s) came in.", None, self._taken.added)
        left = self.tr("%n record(s) of the file could not be used.", None, len(skipped))
        self.intro.setText(f"{added}\n{left}")
        self.table.setAccessibleName(self.tr("Records that could not be used"))
        self.table.setHeaderLabels([self.tr("Record"), self.tr("Reason")])
        self.table.clear()
        for record in skipped:
            reason = QCoreApplication.translate("skipped", record.why)
            self.table.addTopLevelItem(QTreeWidgetItem([str(record.index + 1), reason]))
