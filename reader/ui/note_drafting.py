"""What is written in the note editor and not saved, between the editor and the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.domain.anchoring import reattach_all
from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.language import Side
from reader.domain.note import Colour, Note, State, Unsaved
from reader.services.annotating import Draft
from reader.services.note_ports import NoteDrafts
from reader.ui.annotating import anchor_on, place_of
from reader.ui.bridge import Lane, single
from reader.ui.notes.editor import Drafted, NoteEditor
from reader.ui.reading.places import Place


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page as it was when writing about it began."""

    article: str  # sha256
    place: Place
    targets: tuple[str, ...]
    model: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the library holds about a subject, and by what name."""

    name: str
    draft: Draft
    is_given_up: bool


class NoteDrafting(QObject):
    """Keeps it in every pause, and brings it back after the program has started anew.

    A library that takes nothing is not told of here: the text stays in the editor, and saving it
    says what is wrong.
    """

    found = Signal(list)  # Unsaved: what the end of the program cut short, the newest first

    def __init__(self, library: NoteDrafts, lane: Lane, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._library = library
        self._lane = lane
        self._editor = editor
        self._article: Article | None = None  # the one on the page
        self._are_targets_known = False
        self._edited: dict[str, Note] = {}  # notes that the editor was opened on
        self._kept: dict[str, _Kept] = {}  # by note or place
        editor.drafted.connect(self._on_drafted)

    def turn_to(self, article: Article | None) -> None:
        """Know which article is on the page."""
        self._article, self._are_targets_known = article, False

    def fetch(self) -> None:
        """Fetch what was written before on notes and on the article's text."""
        if self._article is not None:
            self._look(self._article, Side.SOURCE, [each.text for each in self._article.paragraphs])

    def know_targets(self, targets: Sequence[str]) -> None:
        """Fetch what was written on the translation, now that all of it is there."""
        if self._article is not None and not self._are_targets_known:
            self._are_targets_known = True
            self._look(self._article, Side.TARGET, targets)

    def renew(self) -> None:
        """Fetch it anew: the library is another by now."""
        self._kept.clear()
        self._are_targets_known = False
        self.fetch()

    def begin(self, about: Spot | Note) -> None:
        """Let the editor begin on a place or a note with what was written before."""
        if isinstance(about, Note):
            self._edited[about.id] = about
        kept = self._kept.get(_name(about))
        if kept is not None:
            self._editor.recall(about.id if isinstance(about, Note) else about, kept.draft)

    def forget(self, about: object) -> None:
        """Forget what was written about a place or a note, or a note of that identifier."""
        kept = self._kept.pop(_name(about), None)
        if kept is not None:
            self._do(partial(self._library.forget_note_draft, kept.name))

    def _look(self, article: Article, side: Side, texts: Sequence[str]) -> None:
        library = self._library
        job = single(lambda: _placed(library.note_drafts(article), article, side, texts))
        self._lane.add(job, partial(self._on_fetched, article), _ignore)

    def _do(self, write: Callable[[], None]) -> None:
        self._lane.add(single(write), _pass, _ignore)

    def _on_fetched(self, article: Article, drafts: Sequence[Unsaved]) -> None:
        if article is not self._article:
            return
        begun = self._editor.subject
        known = {*self._kept, _name(begun.key) if begun is not None else ""}
        news = [draft for draft in drafts if _name(draft) not in known]
        for draft in news:
            kept = _Kept(draft.note.id, Draft.of(draft.note), draft.is_given_up)
            self._kept[_name(draft)] = kept
        self.found.emit([draft for draft in reversed(news) if not draft.is_given_up])

    def _on_drafted(self, drafted: Drafted) -> None:
        name = _name(drafted.subject.key)
        before = self._kept.get(name)
        if drafted.draft is None:
            self.forget(name)
            return
        kept = _Kept(before.name if before else name, drafted.draft, drafted.is_given_up)
        if kept != before:
            self._keep(drafted.subject.key, kept)

    def _keep(self, key: object, kept: _Kept) -> None:
        article, library = self._article, self._library
        if isinstance(key, Spot):
            if article is None or article.sha256 != key.article:
                return  # what is in the library stays
            path, note = article.path, partial(_new_note, key, article)
        else:
            edited = self._edited[str(key)]
            path, note = "", lambda: edited
        self._kept[_name(key)] = kept
        self._do(lambda: library.keep_note_draft(_unsaved(note(), kept), path))


def _name(about: object) -> str:
    """Return what a place is known by, or a note or what is written about one of these."""
    if isinstance(about, Unsaved):
        return _name(_spot(about.note) if about.is_new else about.note)
    if isinstance(about, Spot):
        place, span = about.place, about.place.span
        return f"{about.article}:{place.side.value}:{place.paragraph}:{span.start}-{span.end}"
    return about.id if isinstance(about, Note) else str(about)


def _spot(note: Note) -> Spot:
    return Spot(note.article, place_of(note), (), note.anchor.model)


def _new_note(spot: Spot, article: Article) -> Note:
    """Return an empty note on a place, without an identifier."""
    sources, now = [each.text for each in article.paragraphs], datetime.now(UTC)
    anchor = anchor_on(sources, spot.place, spot.targets, spot.model)
    return Note("", article.sha256, anchor, "", Colour.YELLOW, (), now, now)


def _unsaved(note: Note, kept: _Kept) -> Unsaved:
    draft = kept.draft
    written = replace(
        note,
        id=kept.name,
        body=draft.body,
        colour=draft.colour,
        tags=draft.tags,
        modified=datetime.now(UTC),
    )
    return Unsaved(written, is_new=not note.id, is_given_up=kept.is_given_up)


def _placed(
    drafts: Sequence[Unsaved], article: Article, side: Side, texts: Sequence[str]
) -> list[Unsaved]:
    """Return the new ones of that side where they stand in ``texts``; and once, all on notes.

    Those whose text is gone wait in the library until it is there again.
    """
    found: list[Unsaved] = []
    for draft in drafts:
        if not draft.is_new:
            found += [draft] * (side is Side.SOURCE)
        elif draft.note.anchor.side is side:
            [note] = reattach_all([draft.note], texts)
            is_there = note.state is not State.ORPHAN
            found += [replace(draft, note=replace(note, article=article.sha256))] * is_there
    return found


def _pass(_: None) -> None:
    """Keeping is not worth a word."""


def _ignore(_: ReaderError) -> None:
    """Opening an article and saving a note say what is wrong with the library."""
