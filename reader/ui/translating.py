"""Translating the article on the page, away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.errors import LibraryError, ReaderError
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.jobs import Step, Ticket
from reader.services.mending import Errata, mended_steps
from reader.services.parts import Parts
from reader.services.ports import Translator
from reader.services.translating import Sight, translate_article
from reader.ui.bridge import Lane, single

SKETCHED: Final = 24  # sentences; a tall window holds about as many


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model's folder and how it is to run."""

    folder: Path
    engine: str
    beam: int


class Translating(QObject):
    """Translates one article at a time with a model that stays loaded."""

    started = Signal()
    spoken = Signal(object)  # ModelIdentity: which model answers
    arrived = Signal(object)  # TranslatedParagraph
    progressed = Signal(int, int)
    ended = Signal(bool)  # whether all of it is there
    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane
        self._eye = 0
        self._sketched = 0
        self._loaded: tuple[ModelChoice, Translator] | None = None  # the lane's thread's own

    @property
    def is_running(self) -> bool:
        """Tell whether a translation is on its way."""
        return self._lane.is_busy

    @property
    def choice(self) -> ModelChoice | None:
        """Return which model is loaded, if one is."""
        return self._loaded[0] if self._loaded is not None else None

    @property
    def translator(self) -> Translator | None:
        """Return the model that is loaded, if one is."""
        return self._loaded[1] if self._loaded is not None else None

    def start(self, article: Article, choice: ModelChoice, errata: Errata) -> None:
        """Translate the article in place of any other, from the row at the top of the page.

        What the reader has corrected comes in the reader's words.
        """

        def job(ticket: Ticket) -> Iterator[ModelIdentity | Step[TranslatedParagraph]]:
            translator = self._translator(choice, ticket)
            ticket.check()
            yield translator.identity
            memory, sight = self._parts.library, Sight(self._first_visible, self._sketched)
            standards = self._parts.standards(translator)
            steps = translate_article(article, translator, memory, ticket, sight, standards)
            yield from mended_steps(steps, errata)

        self._lane.start(job, self._on_step, self._on_failed, self._on_finished)
        self.started.emit()

    def stop(self) -> None:
        """Stop; what has arrived stays."""
        if self._lane.is_busy:
            self._lane.cancel()
            self.ended.emit(False)

    def look_at(self, row: int) -> None:
        """Note which row is at the top of the page; its neighbours come next."""
        self._eye = row

    def sketch(self, *, is_wanted: bool) -> None:
        """Show what is in sight in a rough translation first, from the next article on, or not."""
        self._sketched = SKETCHED if is_wanted else 0

    def close(self) -> None:
        """Stop and give the model back."""
        self._lane.cancel()
        self._lane.add(single(self._unload), _ignore, _ignore)

    def _first_visible(self) -> int:
        return self._eye

    def _translator(self, choice: ModelChoice, ticket: Ticket) -> Translator:
        if self._loaded is not None and self._loaded[0] == choice:
            return self._loaded[1]
        self._unload()
        translator = self._parts.load_translator(choice.folder, choice.engine, choice.beam, ticket)
        self._loaded = (choice, translator)
        return translator

    def _unload(self) -> None:
        if self._loaded is not None:
            self._loaded[1].close()
            self._loaded = None

    def _on_step(self, step: ModelIdentity | Step[TranslatedParagraph]) -> None:
        if isinstance(step, ModelIdentity):
            self.spoken.emit(step)
            return
        self.arrived.emit(step.value)
        self.progressed.emit(step.done, step.total)

    def _on_failed(self, error: ReaderError) -> None:
        self.ended.emit(isinstance(error, LibraryError))  # the memory failed, not the model
        self.failed.emit(error)

    def _on_finished(self) -> None:
        self.ended.emit(True)


def _ignore(_: object) -> None:
    """Nobody is left to hear."""
