"""Fetches what the word study tells, and goes where it points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.services.concordance import Engine, Found, Ground, Occurrence, Sought, survey
from reader.services.jobs import Step, Ticket
from reader.services.parts import Parts
from reader.services.word_ports import Example, Relative
from reader.ui.bridge import Bridge, Job
from reader.ui.desk import Desk
from reader.ui.glossing import Glossing
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.study.sections import Section
from reader.ui.study_dock import StudyDock

EXAMPLES_SHOWN: Final = 3
ARTICLES_SEARCHED: Final = 50  # of those read before, the last ones


class Studying(QObject):
    """Follows the card while the panel is open; what is told last wins."""

    lookup_requested = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self,
        parts: Parts,
        bridge: Bridge,
        desk: Desk,
        view: ReadingView,
        glossing: Glossing,
        dock: StudyDock,
    ) -> None:
        super().__init__(dock)
        self._parts = parts
        self._words = bridge.lane("study")
        self._places = bridge.lane("concordance")
        self._desk = desk
        self._view = view
        self._glossing = glossing
        self._dock = dock
        self._latest: tuple[Place, Reading] | None = None  # what the card told last
        self._studied: tuple[Place, str, str] | None = None  # what the panel tells
        self._awaited: Occurrence | None = None
        self._connect()

    def _connect(self) -> None:
        card, panel = self._glossing.card, self._dock.panel
        card.section_requested.connect(self._on_section_requested)
        self._glossing.told.connect(self._on_told)
        self._dock.visibilityChanged.connect(self._on_visibility_changed)
        panel.occurrence_chosen.connect(self._on_occurrence_chosen)
        panel.note_chosen.connect(self._view.note_chosen)
        panel.lookup_requested.connect(self.lookup_requested)
        self._desk.article_changed.connect(self._on_article_changed)

    def _on_told(self, place: Place, reading: Reading) -> None:
        self._latest = (place, reading) if reading.glosses else None
        if self._dock.isVisible():
            self._study()

    def _on_section_requested(self, section: Section) -> None:
        self._glossing.put_away()
        self._dock.come_forward()
        self._study()
        self._dock.panel.show_section(section)

    def _on_visibility_changed(self, is_visible: bool) -> None:  # noqa: FBT001 - a slot
        if is_visible:
            self._study()

    def _study(self) -> None:
        article = self._desk.article
        if article is None or self._latest is None:
            return
        place, reading = self._latest
        studied = (place, reading.lemma, reading.pos)
        if studied == self._studied:
            return
        self._studied = studied
        self._dock.panel.begin(reading)
        self._words.start(self._word_job(reading), self._on_word_told, self.failed.emit)
        job = self._place_job(place, reading, article)
        self._places.start(job, self._on_found, self.failed.emit)

    def _word_job(self, reading: Reading) -> Job[tuple[Example, ...] | list[Relative]]:
        parts = self._parts

        def job(ticket: Ticket) -> Iterator[tuple[Example, ...] | list[Relative]]:
            yield tuple(parts.examples().examples(reading.lemma, reading.pos, EXAMPLES_SHOWN))
            ticket.check()
            yield list(parts.lexicon().relatives(reading.root or ""))

        return job

    def _place_job(self, place: Place, reading: Reading, article: Article) -> Job[Step[Found]]:
        parts = self._parts
        sought = Sought(reading.lemma, reading.pos, reading.root)
        translated = {paragraph.index: paragraph for paragraph in self._desk.translated_paragraphs}
        here = (place.paragraph, place.span)

        def job(ticket: Ticket) -> Iterator[Step[Found]]:
            glosser = parts.glosser()
            earlier = [
                recent
                for recent in parts.library.recents(ARTICLES_SEARCHED)
                if article.path != recent.path and article.sha256 != recent.sha256
            ]
            notes = parts.library.all_notes()
            ground = Ground(article, parts.open_article, translated, notes, earlier, here)
            engine = Engine(glosser.lexicon, glosser.settled, glosser.at_once)
            yield from survey(sought, ground, engine, ticket)

        return job

    def _on_word_told(self, told: tuple[Example, ...] | list[Relative]) -> None:
        if isinstance(told, tuple):
            self._dock.panel.show_examples(told)
        else:
            self._dock.panel.show_relatives(told)

    def _on_found(self, step: Step[Found]) -> None:
        self._dock.panel.add_found(step.value, is_last=step.done == step.total)

    def _on_occurrence_chosen(self, occurrence: Occurrence) -> None:
        self._awaited = occurrence
        article = self._desk.article
        if article is not None and article.path == occurrence.path:
            self._go(article)
        else:
            self._desk.open_path(occurrence.path)

    def _on_article_changed(self, article: Article | None) -> None:
        self._latest = self._studied = None  # their place was in another article
        if article is not None and self._awaited is not None:
            self._go(article)

    def _go(self, article: Article) -> None:
        """Go to the awaited place, unless the file has other words there by now."""
        occurrence, self._awaited = self._awaited, None
        if occurrence is None or occurrence.path != article.path:
            return
        if occurrence.paragraph < len(article.paragraphs):
            text = article.paragraphs[occurrence.paragraph].text
            if occurrence.span.of(text) == occurrence.word.of(occurrence.line):
                self._view.go_to(Place(Side.SOURCE, occurrence.paragraph, occurrence.span))
