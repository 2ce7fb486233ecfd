"""The reader's own translations between the page, the card, the model and the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, QRect, Signal

from reader.domain.article import Article
from reader.domain.change import Change
from reader.domain.correction import Correction
from reader.domain.errors import ReaderError
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, Uncorrected
from reader.services.jobs import Ticket
from reader.services.mending import Errata, has_words
from reader.services.piecing import model_text
from reader.services.ports import Translator
from reader.ui.bridge import Bridge, Job
from reader.ui.desk import Desk
from reader.ui.mending.card import MendingCard
from reader.ui.mending.onward import sentence_after
from reader.ui.mending.subject import Beginning, Subject, Wording
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.words import sentence

OFFERED: Final = 5  # translations that the model is asked for
ROOM: Final = 440  # pixels that the card takes when the model has answered

# Returns the sentence that was changed, if one was, and the rows that are to be shown anew.
Rewriting = Callable[[Errata], tuple[str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a change has come to: the rows that read otherwise now, and what can be taken back.

    ``sentence`` is the one that was changed, folded; empty where none was.
    """

    errata: Errata
    sentence: str
    rows: Sequence[int]
    can_undo: bool
    can_redo: bool


class Correcting(QObject):
    """Opens the card on a sentence, keeps what is typed there, and shows it on the page."""

    written = Signal()  # the reader has changed a translation
    possible = Signal(bool, bool)  # can be taken back, can be made again
    saved = Signal()  # what was typed is in the library
    unsaved = Signal()  # what was typed could not be saved
    said = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        view: ReadingView,
        card: MendingCard,
    ) -> None:
        super().__init__(card)
        self.card = card
        self._desk = desk
        self._view = view
        self._changes = bridge.lane("corrections")
        self._others = bridge.lane("alternatives")
        self._place: Place | None = None
        self._goes_on = False  # the next sentence is wanted once this one is saved
        self._connect()

    @property
    def has_unsaved(self) -> bool:
        """Tell whether something is typed in the card that is not in the library."""
        return self.card.is_modified and has_words(self.card.text())

    def save_now(self) -> None:
        """Keep what is typed; ``saved`` or ``unsaved`` is the answer."""
        self.card.save_now()

    def correct(self, place: Place, caret: int = -1) -> None:
        """Open the card on a sentence of the article, the caret so far in its translation."""
        subject = self._subject(place)
        if subject is None:
            self.said.emit(self.tr("This paragraph is not in Arabic; there is nothing to correct."))
            return
        if subject == self.card.subject:
            self.card.take_up()
            return
        self._place = place
        self._go_to(place)
        self._make_room()
        self.card.begin(subject, self._near(), caret)
        self._offer(Beginning(subject))

    def offer_from(self, place: Place, caret: int) -> None:
        """Open the card on a sentence, and ask for other words from a place in it on."""
        self.correct(place, caret)
        self.card.ask_others()

    def undo(self) -> None:
        """Take the last change back."""
        self._ask(lambda errata: _made(errata, errata.undo()), self._on_revised, self.failed.emit)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._ask(lambda errata: _made(errata, errata.redo()), self._on_revised, self.failed.emit)

    def go_to(self, sentence: str) -> None:
        """Go where a corrected sentence, folded, stands in the article."""
        self._ask(
            lambda errata: (sentence, errata.rows(sentence)), self._on_revised, self.failed.emit
        )

    def take_back(self, sentence: str) -> None:
        """Give the reader's words for a sentence up, in whatever article it stands."""
        self._ask(
            lambda errata: _made(errata, errata.take_back(sentence)),
            self._on_taken_back,
            self.failed.emit,
        )

    def renew(self) -> None:
        """Fetch the corrections anew: the library is another by now."""
        before = self._desk.errata
        if before is None:
            return

        def job(_: Ticket) -> Iterator[Errata]:
            errata = before.anew()
            errata.known()
            yield errata

        self._changes.add(job, self._on_renewed, self.failed.emit)

    def look_again(self) -> None:
        """Show what another window has corrected meanwhile."""
        self._ask(lambda errata: ("", errata.look_again()), self._on_changed, _ignore)

    def _connect(self) -> None:
        view, card = self._view, self.card
        view.correction_requested.connect(self.correct)
        view.others_requested.connect(self.offer_from)
        view.return_requested.connect(self._on_return_chosen)
        view.verticalScrollBar().valueChanged.connect(self._on_page_moved)
        view.page_set.connect(self._on_page_moved)
        card.line.entered_onward.connect(self._on_onward)
        card.saved.connect(self._on_saving)
        card.return_requested.connect(self._on_returning)
        card.others_requested.connect(self._offer)
        card.left.connect(self._on_left)
        self._desk.article_changed.connect(self._on_article_changed)
        self._desk.model_changed.connect(self._on_model_changed)
        self._desk.translating.failed.connect(self._on_model_failed)

    def _pair(self, place: Place) -> SentencePair | None:
        row = self._desk.translated_row(place.paragraph)
        pairs = row.sentences if row is not None else ()
        return next((pair for pair in pairs if pair.source == place.span), None)

    def _subject(self, place: Place) -> Subject | None:
        """Return the sentence at a place with its translation; None where it needs none."""
        article, pair = self._desk.article, self._pair(place)
        paragraph = article.paragraphs[place.paragraph] if article is not None else None
        if article is None or paragraph is None or not paragraph.is_translatable:
            return None
        source, row = place.span.of(paragraph.text), self._desk.translated_row(place.paragraph)
        if pair is None or row is None:
            return Subject(source, "", "", is_by_machine=False)
        shown = pair.target.of(row.text)
        before = pair.uncorrected or Uncorrected(shown, pair.confidence)
        is_by_machine = before.confidence is not None
        return Subject(source, shown, before.text, is_by_machine)

    def _translation(self, place: Place) -> Place:
        """Return where a sentence's translation stands, or else the sentence itself."""
        pair = self._pair(place)
        return place if pair is None else Place(Side.TARGET, place.paragraph, pair.target)

    def _go_to(self, place: Place) -> None:
        self._view.go_to(self._translation(place))

    def _near(self) -> QRect:
        """Return where the sentence stands, in the coordinates of the card's parent."""
        if self._place is None:
            return QRect()
        place = self._translation(self._place)
        first, last = place.span.start, max(place.span.end - 1, place.span.start)
        where = QRect()
        for span in (Span(first, first + 1), Span(last, last + 1)):
            where |= self._view.where(replace(place, span=span))
        corner = self.card.mapToParent(self.card.mapFromGlobal(where.topLeft()))
        return QRect(corner, where.size())

    def _make_room(self) -> None:
        """Scroll so that the card has room below the sentence, if the sentence leaves any."""
        bar, near = self._view.verticalScrollBar(), self._near()
        lacking = near.bottom() + ROOM - self.card.room.height()
        if lacking > 0:
            bar.setValue(bar.value() + min(lacking, max(near.top() - bar.singleStep(), 0)))

    def _ask(
        self,
        change: Rewriting,
        on_changed: Callable[[Corrected], object],
        on_failed: Callable[[ReaderError], object],
    ) -> None:
        errata, row_as_is = self._desk.errata, self._desk.translated_row
        if errata is None:
            self.possible.emit(False, False)
            return

        def job(_: Ticket) -> Iterator[Corrected]:
            changed, rows = change(errata)
            errata.fetch()
            for row in rows:  # judged here, and remembered, so that the window need not wait
                errata.mended(row_as_is(row) or errata.written(row))
            yield Corrected(errata, changed, rows, errata.can_undo, errata.can_redo)

        self._changes.add(job, on_changed, on_failed)

    def _offer(self, beginning: Beginning) -> None:
        """List what the model offers besides, once it has been asked."""
        translator = self._desk.translator
        if translator is not None:
            self.card.show_asking()
            self._others.start(
                _asking(translator, beginning),
                partial(self.card.show_others, beginning),
                self._on_others_failed,
            )
        elif self._desk.translating.is_running:
            self.card.show_hint(self.tr("The model is still being loaded."))
        else:
            self.card.show_hint(self.tr("Without a translation model, nothing else is offered."))

    def _on_onward(self) -> None:
        self._goes_on = True
        self.card.save_now()

    def _go_on(self) -> None:
        """Open the card on the next sentence, where that was asked for."""
        article, place, goes_on = self._desk.article, self._place, self._goes_on
        self._goes_on = False
        if not goes_on or article is None or place is None:
            return
        following = sentence_after(place, article, self._desk.translated_row)
        if following is None:
            self.said.emit(self.tr("That was the last sentence."))
        else:
            self.correct(following)

    def _on_saving(self, wording: Wording) -> None:
        subject = wording.subject
        if wording.text == subject.shown:
            self.card.finish()
            self._go_on()
            self.saved.emit()
            return
        self._ask(
            lambda errata: _made(
                errata, errata.correct(subject.source, subject.before, wording.text)
            ),
            partial(self._on_kept, subject),
            partial(self._on_not_kept, subject),
        )

    def _on_returning(self, subject: Subject) -> None:
        self._ask(
            lambda errata: _made(errata, errata.take_back(subject.source)),
            partial(self._on_kept, subject),
            partial(self._on_not_kept, subject),
        )

    def _on_return_chosen(self, place: Place) -> None:
        subject = self._subject(place)
        if subject is not None:
            self._on_returning(subject)

    def _on_kept(self, subject: Subject, corrected: Corrected) -> None:
        if corrected.rows:
            self.written.emit()
        self._on_changed(corrected)
        is_own = self.card.subject == subject
        if is_own:
            self.card.finish()
        if is_own and self._place is not None:
            self._go_to(self._place)
        if corrected.rows:
            self.said.emit(self.tr("The translation is changed; Ctrl+Z takes it back."))
        if is_own:
            self._go_on()
        self.saved.emit()

    def _on_taken_back(self, corrected: Corrected) -> None:
        if corrected.sentence:
            self.written.emit()
        self._on_changed(corrected)

    def _on_not_kept(self, subject: Subject, error: ReaderError) -> None:
        """Say why; where another window was there, its words are shown."""
        self._goes_on = False
        if self.card.subject == subject:
            self.card.fail(sentence(error))
        else:
            self.failed.emit(error)
        self.unsaved.emit()
        self._ask(lambda errata: ("", errata.rows(subject.source)), self._on_changed, _ignore)

    def _on_revised(self, corrected: Corrected) -> None:
        """Go where something was taken back, or made again."""
        self._on_changed(corrected)
        article = self._desk.article
        if article is not None and corrected.errata is self._desk.errata:
            for place in islice(_places_of(corrected, article), 1):
                self._go_to(place)

    def _on_changed(self, corrected: Corrected) -> None:
        if corrected.errata is not self._desk.errata:
            return  # another article is on the page by now
        if corrected.rows:
            self._desk.mend(corrected.rows)
        self.possible.emit(corrected.can_undo, corrected.can_redo)

    def _on_renewed(self, errata: Errata) -> None:
        self._desk.use_errata(errata)
        self._ask(_everywhere, self._on_changed, self.failed.emit)

    def _on_others_failed(self, error: ReaderError) -> None:
        self.card.show_hint(sentence(error))

    def _on_left(self, is_kept: bool) -> None:  # noqa: FBT001 - a slot
        self._others.cancel()
        self._goes_on = False
        if is_kept:
            self.said.emit(self.tr("What you typed is kept; F2 in this sentence brings it back."))

    def _on_page_moved(self) -> None:
        if not self.card.isHidden():
            self.card.stand_by(self._near())

    def _on_article_changed(self, article: Article | None) -> None:
        del article
        if self.card.subject is not None:
            self.card.leave()
        self._ask(_everywhere, self._on_changed, _ignore)

    def _on_model_changed(self, _: str) -> None:
        if self.card.subject is not None:
            self._offer(Beginning(self.card.subject))

    def _on_model_failed(self, _: ReaderError) -> None:
        if self.card.subject is not None and self._desk.translator is None:
            self._offer(Beginning(self.card.subject))


def _asking(translator: Translator, beginning: Beginning) -> Job[tuple[str, ...]]:
    def job(ticket: Ticket) -> Iterator[tuple[str, ...]]:
        source = model_text(beginning.subject.source)
        found = translator.alternatives(source, beginning.words, OFFERED, ticket)
        yield tuple(hypothesis.text for hypothesis in found)

    return job


def _made(errata: Errata, change: Change[Correction] | None) -> tuple[str, Sequence[int]]:
    changed = "" if change is None else change.subject.sentence
    return changed, errata.rows(changed) if changed else ()


def _everywhere(errata: Errata) -> tuple[str, Sequence[int]]:
    """Change nothing, and show all corrections."""
    return "", errata.corrected_rows()


def _places_of(corrected: Corrected, article: Article) -> Iterator[Place]:
    """Yield where the sentence stands that was changed."""
    for row in corrected.rows:
        for span in article.paragraphs[row].sentences:
            if model_text(span.of(article.paragraphs[row].text)) == corrected.sentence:
                yield Place(Side.SOURCE, row, span)


def _ignore(_: ReaderError) -> None:
    """Opening an article says what is wrong with the library."""
