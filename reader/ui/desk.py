"""The article on the page, and everything that is fetched for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.article import Article, Paragraph
from reader.domain.errors import LibraryError, ReaderError
from reader.domain.translation import ModelIdentity, TranslatedParagraph
from reader.services.bitext import Bitext
from reader.services.glossing import Context
from reader.services.jobs import Ticket
from reader.services.mending import Errata
from reader.services.parts import Parts
from reader.services.ports import Position, Translator
from reader.ui import notices
from reader.ui.banner import Topic
from reader.ui.bridge import Bridge, single
from reader.ui.centre import Centre
from reader.ui.linking import Linking
from reader.ui.opening import Opened, Opening
from reader.ui.reading.places import Place
from reader.ui.translating import ModelChoice, Translating
from reader.ui.trying import Trying
from reader.ui.watching import FileWatch

ROWS_AT_ONCE: Final = 40  # some ten milliseconds
RESTING_SECONDS: Final = 1.0  # the page rests that long before its position is kept


class Desk(QObject):
    """Opens, shows, translates, reloads and puts away one article at a time."""

    article_changed = Signal(object)  # Article, or None
    row_translated = Signal(int)  # some of it at least
    translated = Signal(list)  # all the target paragraphs, once they are there
    failed = Signal(object)  # ReaderError: an article could not be opened
    model_changed = Signal(str, bool)  # its name, and whether it is a draft
    models_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parts: Parts, bridge: Bridge, centre: Centre, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._centre = centre
        self._opening = Opening(parts, bridge.lane("opening"), self)
        self.translating = Translating(parts, bridge.lane("translating"), self)
        self._trying = Trying(parts, bridge.lane("trying"), self.translating, self)
        self._linking = Linking(parts, bridge.lane("linking"), centre.view, self)
        self._positions = bridge.lane("positions")
        self._deliveries = bridge.lane("deliveries")
        self._mendings = bridge.lane("mendings")
        self._watch = FileWatch(self)
        self._article: Article | None = None
        self._opened: Opened | None = None
        self._arriving: Opened | None = None  # its page is being written
        self._choice: ModelChoice | None = None
        self._translated: dict[int, TranslatedParagraph] = {}
        self._bitext: Bitext | None = None  # until another row is there
        self._identity: ModelIdentity | None = None
        self._is_translated = False
        self._connect()

    @property
    def article(self) -> Article | None:
        """Return the article on the page."""
        return self._article

    @property
    def model(self) -> str:
        """Return the sha256 of the model whose words are shown; empty for people's words."""
        return self._identity.sha256 if self._identity is not None else ""

    @property
    def identity(self) -> ModelIdentity | None:
        """Return the model whose words are shown; None for people's words."""
        return self._identity

    @property
    def translator(self) -> Translator | None:
        """Return the model that translates, once it is loaded."""
        return self.translating.translator if self._choice is not None else None

    @property
    def errata(self) -> Errata | None:
        """Return the reader's corrections of the article on the page."""
        return self._opened.errata if self._opened is not None else None

    @property
    def translated_paragraphs(self) -> tuple[TranslatedParagraph, ...]:
        """Return what has been translated so far."""
        return tuple(self._translated.values())

    def translated_row(self, row: int) -> TranslatedParagraph | None:
        """Return what has been translated of a row so far."""
        return self._translated.get(row)

    def mend(self, rows: Iterable[int]) -> None:
        """Show rows as the reader has corrected them by now, also where nothing else is there."""
        for row in rows:
            self._mend_row(row)
        self._on_mended()

    def use_errata(self, errata: Errata) -> None:
        """Show other corrections of the article, slice by slice: the library is another by now."""
        if self._opened is not None:
            self._opened = replace(self._opened, errata=errata)
            rows = tuple(self._translated)
            self._mendings.start(lambda _: rows, self._mend_row, _unexpected, self._on_mended)

    def targets(self) -> list[str]:
        """Return the translation as far as it is there, a text for each paragraph."""
        paragraphs = self._article.paragraphs if self._article is not None else ()
        return [self._target(paragraph) for paragraph in paragraphs]

    def context_at(self, place: Place) -> Context:
        """Return the sentence around a place on the source side, with its translation."""
        bitext = self.bitext
        return bitext.context_at(place.paragraph, place.span.start) if bitext else Context()

    @property
    def bitext(self) -> Bitext | None:
        """Return the article beside what there is of its translation, its names looked up once."""
        if self._bitext is None and self._article is not None:
            self._bitext = Bitext.of(self._article, self._translated.values())
        return self._bitext

    def open_path(self, path: str) -> None:
        """Open a file; the article on the page stays until the other is there."""
        self._opening.open_path(path)

    def open_text(self, text: str) -> None:
        """Open text that was pasted or dropped."""
        self._opening.open_text(text)

    def reload(self) -> None:
        """Read the file again, keeping the place."""
        if self._article is not None:
            self._opening.open_path(self._article.path)

    def use_model(self, choice: ModelChoice | None) -> None:
        """Translate with another model from now on; None means that there is none."""
        if choice != self._choice:
            self._choice = choice
            if self._opened is not None:
                self._fill_translation(self._opened)

    def translate(self) -> None:
        """Translate the article on the page, what is missing first."""
        if self._opened is not None:
            self._fill_translation(self._opened)

    def put_away(self) -> None:
        """Close the article and show the welcome."""
        self._keep_position()
        self.translating.stop()
        for lane in (self._deliveries, self._mendings):
            lane.cancel()
        self._watch.watch(None)
        self._article, self._opened, self._bitext = None, None, None
        self._centre.banner.clear_all()
        self._centre.show_welcome()
        self.article_changed.emit(None)

    def close(self) -> None:
        """Keep the place and give the model back."""
        self._centre.view.stop_preparing()
        self._keep_position()
        self.translating.close()

    def _mend_row(self, row: int) -> None:
        translated = self._translated.get(row)
        if translated is not None and not _is_by_the_reader(translated):
            self._on_arrived(translated)
        elif self.errata is not None:
            self._on_arrived(self.errata.written(row))

    def _on_mended(self) -> None:
        if self._is_translated:
            self.translated.emit(self.targets())

    def _target(self, paragraph: Paragraph) -> str:
        translated = self._translated.get(paragraph.index)
        if translated is not None:
            return translated.text
        return "" if paragraph.is_translatable else paragraph.text

    def _connect(self) -> None:
        view = self._centre.view
        self._opening.opened.connect(self._on_opened)
        view.prepared.connect(self._on_prepared)
        self._opening.failed.connect(self._on_opening_failed)
        self.translating.spoken.connect(self._on_spoken)
        self.translating.arrived.connect(self._on_arrived)
        self.translating.ended.connect(self._on_ended)
        self.translating.failed.connect(self._on_translating_failed)
        view.top_row_changed.connect(self._on_top_row_changed)
        self._watch.changed.connect(self._on_file_changed)

    def _on_opened(self, opened: Opened) -> None:
        self._arriving = opened
        self._centre.view.prepare(opened.article)

    def _on_prepared(self, article: Article) -> None:
        opened, self._arriving = self._arriving, None
        if opened is not None and opened.article is article:
            self._show(opened)

    def _show(self, opened: Opened) -> None:
        is_reload = self._article is not None and self._article.path == opened.article.path
        here = self._centre.view.reading_position()
        self._keep_position()
        self._article, self._opened, self._bitext = opened.article, opened, None
        self._translated, self._identity, self._is_translated = {}, None, False
        self._mendings.cancel()
        self._centre.banner.clear_all()
        self._centre.show_article(opened.article)
        self._linking.prepare()
        if is_reload:
            self._centre.view.restore_position(*here)
        elif opened.position is not None:
            self._centre.view.restore_position(opened.position.row, opened.position.offset)
        if opened.trouble is not None:
            self._centre.banner.show_notice(Topic.LIBRARY, notices.failed(opened.trouble))
        self._watch.watch(Path(opened.article.path))
        self.article_changed.emit(opened.article)
        self._fill_translation(opened)

    def _fill_translation(self, opened: Opened) -> None:
        banner = self._centre.banner
        for topic in (Topic.MODEL, Topic.TRANSLATING):
            banner.clear(topic)
        self._deliveries.cancel()
        if not any(paragraph.is_translatable for paragraph in opened.article.paragraphs):
            banner.show_notice(Topic.MODEL, notices.not_arabic())
        elif self._choice is not None:
            self._centre.view.set_placeholder(notices.worded(notices.TRANSLATING))
            self.translating.look_at(self._centre.view.top_row())
            self._is_translated = False
            self.translating.start(opened.article, self._choice, opened.errata)
        else:
            self._show_without_model(opened)

    def _show_without_model(self, opened: Opened) -> None:
        self.translating.stop()
        self.model_changed.emit("", False)
        came_along = opened.by_people or opened.bundled
        make = notices.by_people if opened.by_people else notices.bundled
        if not came_along:
            make = notices.no_model
        notice = make(self.models_requested.emit, self.folder_requested.emit)
        self._centre.banner.show_notice(Topic.MODEL, notice)
        self._centre.view.set_placeholder(notices.worded(notices.UNTRANSLATED))
        self._deliver(came_along)

    def _deliver(self, paragraphs: Sequence[TranslatedParagraph]) -> None:
        """Show what came along, all but the first of it in slices: it may be thousands of rows."""
        for paragraph in paragraphs[:ROWS_AT_ONCE]:
            self._on_arrived(paragraph)
        if rest := paragraphs[ROWS_AT_ONCE:]:
            self._deliveries.start(
                lambda _: rest, self._on_arrived, _unexpected, self._on_delivered
            )
        elif paragraphs:
            self._on_delivered()

    def _keep_position(self) -> None:
        article = self._article
        if article is None:
            return
        position = Position(*self._centre.view.reading_position())
        library = self._parts.library
        self._positions.cancel()
        self._positions.add(
            single(lambda: library.save_position(article, position)), _done, _position_lost
        )

    def _on_top_row_changed(self, row: int) -> None:
        self.translating.look_at(row)
        article = self._article
        if article is None:
            return
        position = Position(*self._centre.view.reading_position())

        def save(ticket: Ticket) -> list[None]:
            ticket.wait(RESTING_SECONDS)
            self._parts.library.save_position(article, position)
            return []

        self._positions.start(save, _done, _position_lost)

    def _on_opening_failed(self, error: ReaderError) -> None:
        self._centre.banner.show_notice(Topic.OPENING, notices.failed(error))
        self.failed.emit(error)

    def _on_arrived(self, paragraph: TranslatedParagraph) -> None:
        if self.errata is not None:  # corrected, perhaps, since it set out
            paragraph = self.errata.mended(paragraph)
        self._centre.view.set_translation(paragraph)
        if paragraph.is_sketch:
            return  # nothing is built on it
        self._translated[paragraph.index], self._bitext = paragraph, None
        self.row_translated.emit(paragraph.index)

    def _on_delivered(self) -> None:
        self._on_ended(is_complete=True)

    def _on_ended(self, is_complete: bool) -> None:  # noqa: FBT001 - a slot
        if is_complete:
            self._is_translated = True
            self.translated.emit(self.targets())
        else:
            self._centre.view.set_placeholder(notices.worded(notices.STOPPED))

    def _on_spoken(self, identity: ModelIdentity) -> None:
        self._identity = identity
        self.model_changed.emit(identity.name, identity.is_draft)

    def _on_translating_failed(self, error: ReaderError) -> None:
        if isinstance(error, LibraryError):
            self._centre.banner.show_notice(Topic.LIBRARY, notices.failed(error))
            return
        notice = notices.failed_model(error, self.translate, self.folder_requested.emit)
        self._centre.banner.show_notice(Topic.TRANSLATING, notice)

    def _on_file_changed(self) -> None:
        self._centre.banner.show_notice(Topic.FILE, notices.changed_on_disk(self.reload))


def _is_by_the_reader(translated: TranslatedParagraph) -> bool:
    """Tell whether nobody else has translated any of a paragraph."""
    return all(pair.uncorrected and not pair.uncorrected.text for pair in translated.sentences)


def _unexpected(error: ReaderError) -> None:
    raise error  # handing over what is there cannot fail


def _done(_: object) -> None:
    """A position has been kept."""


def _position_lost(_: ReaderError) -> None:
    """The library has said so when the article was opened; once is enough."""
