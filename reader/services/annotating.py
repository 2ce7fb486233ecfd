"""Writing notes on an article: add, edit, delete, take back, find."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import Final

from reader.domain.anchoring import anchor_at, reattach_all
from reader.domain.article import Article
from reader.domain.change import Change
from reader.domain.errors import NoteDeleted, NoteEdited, NoteMissing
from reader.domain.folding import fold_text
from reader.domain.language import Side
from reader.domain.note import Anchor, Colour, Filed, Note, State
from reader.services.history import History
from reader.services.ports import Library
from reader.services.reuniting import Earlier

NOTES_FOLDED: Final = 10_000  # kept, so that typing in a long list holds nobody up


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader writes in a note."""

    body: str = ""
    colour: Colour = Colour.YELLOW
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, note: Note) -> Draft:
        """Return what is written in a note."""
        return cls(note.body, note.colour, note.tags)


def _now() -> datetime:
    return datetime.now(UTC)


class Annotations(History[Note]):
    """One article's notes, and the changes of them that can be taken back.

    Every change is in the library before its method returns. Each method may raise a
    ``LibraryError``; then nothing has changed. Notes of other articles can be edited and deleted
    too, and stay with theirs. Safe to use from one thread at a time.
    """

    def __init__(
        self, library: Library, article: Article, clock: Callable[[], datetime] = _now
    ) -> None:
        super().__init__(partial(library.changes, article), self._write)
        self._library = library
        self._article = article
        self._clock = clock
        self._elsewhere: dict[str, str] = {}  # where the articles of other notes lie, by note

    def notes(self, targets: Sequence[str] | None = None) -> tuple[Note, ...]:
        """Return the article's notes where they stand now, each with its state.

        ``targets`` are the translated paragraphs, once all are there; without them the notes on
        the translation are given as they were made.
        """
        kept = self._library.notes(self._article)
        placed = {note.id: note for note in reattach_all(_on(Side.SOURCE, kept), self._sources())}
        if targets is not None:
            placed |= {note.id: note for note in reattach_all(_on(Side.TARGET, kept), targets)}
        return tuple(placed.get(note.id, note) for note in kept)

    def add(self, anchor: Anchor, draft: Draft) -> Note:
        """Make a note at ``anchor``."""
        now = self._clock()
        note = Note(
            id=str(uuid.uuid4()),
            article=self._article.sha256,
            anchor=anchor,
            body=draft.body,
            colour=draft.colour,
            tags=draft.tags,
            created=now,
            modified=now,
        )
        self.do(Change(None, note))
        return note

    def edit(self, note_id: str, draft: Draft, seen: Draft | None = None) -> Note:
        """Write the note anew where it stands; raises ``NoteMissing``.

        ``seen`` is what stood there when the writing began; raises ``NoteEdited`` where that has
        changed to something else than ``draft`` meanwhile, and ``NoteDeleted`` where it is gone.
        """
        try:
            kept = self._kept(note_id)
        except NoteMissing:
            if seen is None:
                raise
            raise NoteDeleted(note_id) from None
        if seen is not None and Draft.of(kept) not in {seen, draft}:
            raise NoteEdited
        written = replace(kept, body=draft.body, colour=draft.colour, tags=draft.tags)
        if written == kept:
            return kept
        return self._replace(kept, written)

    def bring_back(self, note: Note, draft: Draft) -> Note:
        """Make a note again that was deleted while it was being written; raises ``NoteChanged``."""
        modified = max(self._clock(), note.modified)
        written = replace(
            note, body=draft.body, colour=draft.colour, tags=draft.tags, modified=modified
        )
        self.do(Change(None, written))
        return written

    def settle(self, note: Note, texts: Sequence[str]) -> Note:
        """Tie a moved note to the place in ``texts`` where it stands now; raises ``NoteMissing``.

        One that stands nowhere keeps its anchor, and is marked as kept without a place.
        """
        kept, anchor = self._kept(note.id), note.anchor
        if note.state is State.ORPHAN:
            return self._replace(kept, replace(kept, is_kept=True))
        anew = anchor_at(texts, anchor.side, anchor.paragraph, anchor.span, anchor.model)
        settled = replace(kept, article=self._article.sha256, anchor=anew, is_kept=False)
        return self._replace(kept, settled)

    def tie(self, note_id: str, anchor: Anchor) -> Note:
        """Tie a note to another place, whatever became of its own; raises ``NoteMissing``."""
        kept = self._kept(note_id)
        tied = replace(kept, article=self._article.sha256, anchor=anchor, is_kept=False)
        return self._replace(kept, tied)

    def delete(self, note_id: str) -> None:
        """Delete the note; raises ``NoteMissing``."""
        self.do(Change(self._kept(note_id), None))

    def take_in(self, notes: Sequence[Note], unwanted: Collection[str] = ()) -> tuple[Note, ...]:
        """Add notes that came from a file, all or none, and return those that are new.

        Those of the names in ``unwanted`` are left out.
        """
        passed = {note.id for note in self._library.notes(self._article)}.union(unwanted)
        mine: dict[str, Note] = {}
        for note in notes:
            if note.id in passed:
                continue
            named = self._named_here(note, mine)
            if named.id not in passed:
                mine[named.id] = named
        if mine:
            added = [Change(None, note) for note in mine.values()]
            path = self._article.path
            self.do_all(added, lambda changes: self._library.change_notes(changes, path))
        return tuple(mine.values())

    def bring_over(self, earlier: Earlier) -> None:
        """Make the notes of an earlier version this article's, all or none.

        They move where its file is gone, and else are copied; each can be taken back. Raises
        ``NoteMissing`` or ``NoteChanged`` where one is no longer as it is given.
        """
        if not earlier.is_gone:
            self.take_in(earlier.notes)
            return
        sha256, path = self._article.sha256, self._article.path
        changes = [Change(note, replace(note, article=sha256)) for note in earlier.notes]
        self.do_all(changes, lambda each: self._library.change_notes(each, path))

    def _write(self, change: Change[Note], undoes: int | None) -> int:
        path, note = self._article.path, change.subject
        if note.article != self._article.sha256:
            path = self._elsewhere.get(note.id, path)
        return self._library.change_note(change, path, undoes=undoes)

    def _named_here(self, note: Note, taken: Collection[str]) -> Note:
        """Return the note as this article's, by another name where one elsewhere has its own."""
        mine = replace(note, article=self._article.sha256)
        if note.id not in taken and self._library.find_note(note.id) is None:
            return mine
        name = uuid.uuid5(uuid.NAMESPACE_URL, f"{note.id}:{self._article.sha256}")
        return replace(mine, id=str(name))

    def _replace(self, kept: Note, written: Note) -> Note:
        written = replace(written, modified=max(self._clock(), kept.modified))
        self.do(Change(kept, written))
        return written

    def _kept(self, note_id: str) -> Note:
        for note in self._library.notes(self._article):
            if note.id == note_id:
                return note
        found = self._library.find_note(note_id)
        if found is None:
            raise NoteMissing
        self._elsewhere[note_id] = found.path
        return found.note

    def _sources(self) -> list[str]:
        return [paragraph.text for paragraph in self._article.paragraphs]


@dataclass(frozen=True, slots=True)
class Query:
    """Which notes are wanted; what is empty wants all.

    Each word of ``text`` must stand in the quotation, the body or a tag, whatever its marks, its
    hamza or its case. A note needs one of ``colours`` and one of ``tags``. ``is_unsettled`` wants
    those alone that the reader has yet to settle.
    """

    text: str = ""
    colours: Collection[Colour] = ()
    tags: Collection[str] = ()
    is_unsettled: bool = False


def find(notes: Sequence[Note], query: Query) -> tuple[Note, ...]:
    """Return the notes that answer the query, in their order."""
    words = fold_text(query.text).split()
    return tuple(note for note in notes if _has_kind(note, query) and _has_words(note, words))


def by_place(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return the notes in the order of the text, those without a place last."""
    return tuple(sorted(notes, key=_place))


def by_time(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return the notes as they were last written, newest first."""
    return tuple(sorted(notes, key=lambda note: note.modified, reverse=True))


def by_article(notes: Sequence[Note], filed: Mapping[str, Filed]) -> tuple[Note, ...]:
    """Return the notes by their articles' titles, in each in the order of the text.

    ``filed`` holds notes of other articles by their identifiers; those of this one come first.
    """
    titles = {title: fold_text(title) for title in {each.title for each in filed.values()}}

    def key(note: Note) -> tuple[str, str, tuple[bool, int, bool, int]]:
        found = filed.get(note.id)
        if found is None:
            return "", "", _place(note)
        return titles[found.title], found.path, _place(note)

    return tuple(sorted(notes, key=key))


def tag_counts(notes: Sequence[Note]) -> Mapping[str, int]:
    """Return every tag with the number of notes that have it."""
    return Counter(tag for note in notes for tag in note.tags)


def tags_of(notes: Sequence[Note]) -> tuple[str, ...]:
    """Return every tag, the most used first."""
    counts = tag_counts(notes)
    return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))


def _on(side: Side, notes: Sequence[Note]) -> list[Note]:
    return [note for note in notes if note.anchor.side is side]


def _place(note: Note) -> tuple[bool, int, bool, int]:
    anchor = note.anchor
    is_target = anchor.side is Side.TARGET
    return note.state is State.ORPHAN, anchor.paragraph, is_target, anchor.span.start


def _has_kind(note: Note, query: Query) -> bool:
    if query.is_unsettled and not note.is_unsettled:
        return False
    has_colour = not query.colours or note.colour in query.colours
    return has_colour and (not query.tags or not set(query.tags).isdisjoint(note.tags))


def _has_words(note: Note, words: Sequence[str]) -> bool:
    if not words:
        return True
    text = searched(note)
    return all(word in text for word in words)


@lru_cache(maxsize=NOTES_FOLDED)
def searched(note: Note) -> str:
    """Return what is looked through for words: quotation, body and tags, folded."""
    return fold_text("\n".join((note.anchor.quote, note.body, *note.tags)))
