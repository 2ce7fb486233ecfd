"""The reader's words saved as files for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import LexiconMissing
from reader.domain.vocabulary import Vocable
from reader.services.exporting import export_named, save, suggested_name
from reader.services.file_ports import MetWord, WordExport
from reader.services.jobs import Ticket
from reader.services.parts import Parts
from reader.services.retracing import retraced
from reader.ui.bridge import Lane
from reader.ui.saving import documents, place, save_dialog
from reader.ui.vocabulary.panel import VocabularyPanel


class WordExporting(QObject):
    """Asks where to save the words that the panel lists, and saves them."""

    saved = Signal(str)  # the path
    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, lane: Lane, panel: VocabularyPanel) -> None:
        super().__init__(panel)
        self._parts = parts
        self._lane = lane
        self._panel = panel
        panel.export.chosen.connect(self.ask)
        lane.busy_changed.connect(panel.export.setDisabled)

    def ask(self, name: str) -> None:
        """Ask where to save the words in the format of that name."""
        export = export_named(self._parts.word_exports, name)
        path = documents() / suggested_name(self.tr("Vocabulary"), export.suffix)
        dialog = save_dialog(self._panel.window(), self.tr("Export the Words"), path)
        dialog.fileSelected.connect(partial(self.save, export, self._panel.listed()))
        dialog.open()

    def save(self, export: WordExport, words: Sequence[Vocable], path: str) -> None:
        """Save words at ``path``."""
        parts = self._parts

        def job(ticket: Ticket) -> Iterator[str]:
            chosen = place(path)
            save(_met(parts, words, ticket), export, chosen, parts.save_file)
            yield path

        self._lane.start(job, self.saved.emit, self.failed.emit)


def _met(parts: Parts, words: Sequence[Vocable], ticket: Ticket) -> Sequence[MetWord]:
    try:
        return [step.value for step in retraced(words, parts.glosser, ticket)]
    except LexiconMissing:  # the window has said so; the words go out without their places
        return [MetWord(word) for word in words]
