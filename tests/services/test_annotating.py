from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from annotated import HARBOUR, NOON, article_of, note_on

from reader.adapters.library import SqliteLibrary
from reader.domain.anchoring import anchor_at
from reader.domain.errors import LibraryError, LibraryFull, NoteChanged, NoteMissing
from reader.domain.language import Side
from reader.domain.note import Colour, Note, State
from reader.domain.spans import Span
from reader.services.annotating import (
    Annotations,
    Draft,
    Query,
    by_place,
    by_time,
    find,
    tags_of,
)

ARTICLE = article_of()
LONGER = article_of(("مقدمة جديدة كل الجدة.", *HARBOUR))
ENGLISH = ("A mission finds a sunken harbour.", "The team will document the pieces.", "It cost.")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        yield library


@pytest.fixture
def notes(library: SqliteLibrary) -> Annotations:
    return Annotations(library, ARTICLE)


def anchor_on(quote: str, texts=HARBOUR, side: Side = Side.SOURCE):
    paragraph = next(index for index, text in enumerate(texts) if quote in text)
    start = texts[paragraph].index(quote)
    return anchor_at(texts, side, paragraph, Span(start, start + len(quote)))


def add(annotations: Annotations, quote: str, body: str = "") -> Note:
    return annotations.add(anchor_on(quote), Draft(body))


def shown(annotations: Annotations, targets=None) -> list[str]:
    return [f"{note.state}: {note.body}" for note in annotations.notes(targets)]


def test_a_note_is_in_the_library_before_it_looks_saved(notes, library):
    note = notes.add(anchor_on("ميناء"), Draft("a harbour", Colour.PINK, ("sea",)))
    assert library.notes(ARTICLE) == [note]
    assert note.article == ARTICLE.sha256
    assert (note.body, note.colour, note.tags) == ("a harbour", Colour.PINK, ("sea",))


def test_a_note_is_edited_where_it_stands(notes, library):
    note = add(notes, "ميناء", "one")
    edited = notes.edit(note.id, Draft("two", Colour.BLUE, ("t",)))
    assert library.notes(ARTICLE) == [edited]
    assert edited.anchor == note.anchor
    assert (edited.body, edited.colour, edited.tags) == ("two", Colour.BLUE, ("t",))
    assert edited.created == note.created <= edited.modified


def test_an_edit_that_changes_nothing_is_no_change(notes, library):
    note = add(notes, "ميناء", "one")
    assert notes.edit(note.id, Draft("one")) == note
    assert len(library.changes(ARTICLE, 9)) == 1


def test_a_clock_that_goes_backwards_makes_no_note_older_than_it_was(library):
    times = iter([NOON, NOON - timedelta(days=1)])
    notes = Annotations(library, ARTICLE, clock=lambda: next(times))
    note = add(notes, "ميناء", "one")
    assert notes.edit(note.id, Draft("two")).modified == NOON


def test_what_is_gone_cannot_be_edited_or_deleted(notes):
    with pytest.raises(NoteMissing):
        notes.edit("n9", Draft("two"))
    with pytest.raises(NoteMissing):
        notes.delete("n9")


def test_every_change_is_taken_back_and_made_again(notes):
    note = add(notes, "ميناء", "one")
    notes.edit(note.id, Draft("two"))
    notes.delete(note.id)
    story = [shown(notes)]
    for step in (notes.undo, notes.undo, notes.undo, notes.redo, notes.redo, notes.redo):
        assert step() is not None
        story.append(shown(notes))
    one, two = ["attached: one"], ["attached: two"]
    assert story == [[], two, one, [], one, two, []]
    assert notes.redo() is None


def test_undo_says_what_it_did(notes):
    note = add(notes, "ميناء", "one")
    notes.delete(note.id)
    change = notes.undo()
    assert (change.before, change.after) == (None, note)


def test_with_nothing_to_take_back_undo_does_nothing(notes):
    assert not notes.can_undo
    assert not notes.can_redo
    assert notes.undo() is None
    assert notes.redo() is None


def test_a_new_change_ends_what_could_be_made_again(notes):
    add(notes, "ميناء", "one")
    notes.undo()
    assert notes.can_redo
    add(notes, "ميناء", "two")
    assert not notes.can_redo


def test_a_deletion_can_be_taken_back_after_a_restart(notes, library):
    note = add(notes, "ميناء", "one")
    notes.delete(note.id)
    restarted = Annotations(library, ARTICLE)
    assert restarted.can_undo
    restarted.undo()
    assert shown(restarted) == ["attached: one"]


def test_what_was_taken_back_before_a_restart_stays_so(notes, library):
    note = add(notes, "ميناء", "one")
    notes.edit(note.id, Draft("two"))
    notes.undo()
    restarted = Annotations(library, ARTICLE)
    restarted.undo()
    assert shown(restarted) == []
    assert not restarted.can_undo


def test_what_was_made_again_can_be_taken_back_after_a_restart(notes, library):
    add(notes, "ميناء", "one")
    notes.undo()
    notes.redo()
    restarted = Annotations(library, ARTICLE)
    restarted.undo()
    assert shown(restarted) == []


def test_undo_does_not_overwrite_what_another_window_wrote(notes, library):
    first = add(notes, "ميناء", "mine")
    second = add(notes, "ميناء", "also mine")
    other = Annotations(library, ARTICLE)
    other.edit(second.id, Draft("theirs"))
    with pytest.raises(NoteChanged):
        notes.undo()
    assert shown(notes) == ["attached: mine", "attached: theirs"]
    notes.undo()
    assert shown(notes) == ["attached: theirs"]
    assert first.id not in {note.id for note in notes.notes()}


def test_undo_of_a_note_that_another_window_deleted_is_said_once(notes, library):
    note = add(notes, "ميناء", "mine")
    Annotations(library, ARTICLE).delete(note.id)
    with pytest.raises(NoteMissing):
        notes.undo()
    assert notes.undo() is None


class Failing:
    """A library whose disk is full while ``is_full``."""

    def __init__(self, library: SqliteLibrary) -> None:
        self._library = library
        self.is_full = False

    def __getattr__(self, name: str):
        return getattr(self._library, name)

    def change_note(self, change, path, *, undoes=None):
        if self.is_full:
            raise LibraryFull(self._library.path)
        return self._library.change_note(change, path, undoes=undoes)


def test_a_change_that_could_not_be_saved_can_be_tried_again(library):
    failing = Failing(library)
    notes = Annotations(failing, ARTICLE)
    note = add(notes, "ميناء", "one")
    failing.is_full = True
    for attempt in (lambda: notes.delete(note.id), notes.undo):
        with pytest.raises(LibraryError):
            attempt()
    assert shown(notes) == ["attached: one"]
    failing.is_full = False
    notes.undo()
    assert shown(notes) == []
    failing.is_full = True
    with pytest.raises(LibraryError):
        notes.redo()
    failing.is_full = False
    notes.redo()
    assert shown(notes) == ["attached: one"]


def test_notes_are_shown_where_they_stand_in_an_edited_article(notes, library):
    add(notes, "ميناء غارقا", "moves")
    add(notes, "القطع", "moves too")
    assert shown(Annotations(library, LONGER)) == ["moved: moves", "moved: moves too"]


def test_a_moved_note_that_is_edited_keeps_the_place_it_was_made_on(notes, library):
    note = add(notes, "ميناء غارقا", "one")
    longer = Annotations(library, LONGER)
    longer.edit(note.id, Draft("two"))
    assert library.notes(ARTICLE)[0].anchor == note.anchor


def test_a_moved_note_can_be_settled_where_it_stands(notes, library):
    add(notes, "ميناء غارقا", "one")
    longer = Annotations(library, LONGER)
    [moved] = longer.notes()
    longer.settle(moved, [paragraph.text for paragraph in LONGER.paragraphs])
    assert shown(longer) == ["attached: one"]
    longer.undo()
    assert shown(longer) == ["moved: one"]


def test_an_orphan_is_kept_without_a_place_until_it_is_given_one(notes, library):
    made = add(notes, "ميناء غارقا", "one")
    changed = Annotations(library, article_of(("نص آخر كل الاختلاف عما كان هنا.",)))
    [orphan] = changed.notes()
    assert (orphan.state, orphan.is_unsettled) == (State.ORPHAN, True)
    changed.settle(orphan, ())
    [kept] = changed.notes()
    assert (kept.state, kept.is_unsettled) == (State.ORPHAN, False)
    assert kept.anchor == made.anchor
    changed.undo()
    assert changed.notes()[0].is_unsettled
    changed.redo()
    longer = Annotations(library, LONGER)
    [moved] = longer.notes()
    longer.settle(moved, [paragraph.text for paragraph in LONGER.paragraphs])
    assert not library.notes(LONGER)[0].is_kept


def test_notes_on_the_translation_wait_for_it(notes):
    notes.add(anchor_on("harbour", ENGLISH, Side.TARGET), Draft("sea"))
    assert shown(notes) == ["attached: sea"]
    assert shown(notes, ENGLISH) == ["attached: sea"]
    assert shown(notes, ("Something else.", "Entirely.")) == ["orphan: sea"]
    assert shown(notes, ("New.", *ENGLISH)) == ["moved: sea"]


def test_notes_from_a_file_are_taken_in_once(notes):
    foreign = note_on(LONGER, "ميناء", "from a file", "f1")
    assert [note.body for note in notes.take_in([foreign])] == ["from a file"]
    assert notes.take_in([foreign]) == ()
    assert shown(notes) == ["moved: from a file"]


def test_where_not_all_notes_of_a_file_can_be_kept_none_is(notes, library):
    library._database.write(limit_pages)
    small, long = (
        note_on(ARTICLE, "ميناء", body, body[:4]) for body in ("small", "long" * 200_000)
    )
    with pytest.raises(LibraryFull):
        notes.take_in([small, long])
    assert not library.notes(ARTICLE)
    assert not notes.can_undo
    assert notes.take_in([small]) == (small,)


def limit_pages(connection):
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 20}")


def test_each_note_of_a_file_can_be_taken_back(notes):
    notes.take_in([note_on(ARTICLE, "ميناء", body, body) for body in ("a", "b")])
    notes.undo()
    assert shown(notes) == ["attached: a"]
    notes.undo()
    assert shown(notes) == []


def test_a_note_that_stands_on_another_article_is_taken_in_beside_it(notes, library):
    other = article_of(("نص آخر عن ميناء.",), "/shelf/other.txt")
    there = Annotations(library, other).take_in([note_on(other, "ميناء", "there", "n1")])
    here = notes.take_in([note_on(ARTICLE, "ميناء", "here", "n1")])
    assert [note.body for note in library.notes(other)] == ["there"]
    assert [note.body for note in library.notes(ARTICLE)] == ["here"]
    assert there[0].id != here[0].id


HARBOUR_NOTE = replace(
    note_on(ARTICLE, "ميناء", "Port", "n1"), tags=("البحر", "sea"), colour=Colour.PINK
)
MILLION = replace(note_on(ARTICLE, "مليون", "a sum", "n2"), tags=("sea",))
PIECES = note_on(ARTICLE, "القطع", "أَجْزَاء الآثار", "n3")
THREE = (HARBOUR_NOTE, MILLION, PIECES)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (Query(), "n1 n2 n3"),
        (Query("مِينَاء"), "n1"),
        (Query("اجزاء الاثار"), "n3"),
        (Query("port SEA"), "n1"),
        (Query("port sum"), ""),
        (Query(colours={Colour.PINK, Colour.BLUE}), "n1"),
        (Query(tags=["sea"]), "n1 n2"),
        (Query("sum", tags=["sea"], colours=[Colour.YELLOW]), "n2"),
    ],
)
def test_notes_are_found_by_words_colours_and_tags(query, names):
    assert " ".join(note.id for note in find(THREE, query)) == names


def test_notes_are_sorted_by_place_orphans_last():
    orphan = replace(HARBOUR_NOTE, state=State.ORPHAN)
    target = replace(PIECES, id="n4", anchor=replace(PIECES.anchor, side=Side.TARGET))
    ordered = by_place((orphan, MILLION, target, PIECES))
    assert [note.id for note in ordered] == ["n3", "n4", "n2", "n1"]


def test_notes_are_sorted_by_time_newest_first():
    later = replace(MILLION, modified=NOON + timedelta(hours=1))
    assert [note.id for note in by_time((HARBOUR_NOTE, later, PIECES))] == ["n2", "n1", "n3"]


def test_tags_come_with_the_most_used_first():
    assert tags_of(THREE) == ("sea", "البحر")
