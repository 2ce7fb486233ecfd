"""Notes changed in another window, and notes of articles that are not on the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from annotated import HARBOUR, NOON, article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary
from reader.domain.anchoring import anchor_at
from reader.domain.errors import NoteDeleted, NoteEdited, NoteMissing
from reader.domain.language import Side
from reader.domain.note import Filed, State
from reader.domain.spans import Span
from reader.services.annotating import Annotations, Draft

ARTICLE = article_of()
OTHER = article_of(("نص آخر عن ميناء آخر.",), "/shelf/other.txt")
SEEN = Draft("one")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with closing(SqliteLibrary(tmp_path / "library.sqlite")) as library:
        for article in (ARTICLE, OTHER):
            library.record_opened(article)
            note = note_on(article, "ميناء", "one", article.path)
            save_note(library, note, article.path)
        yield library


def filed(library: SqliteLibrary) -> list[str]:
    return [f"{each.path} {each.title}: {each.note.body}" for each in library.filed_notes()]


def test_what_another_window_wrote_is_not_written_over_unseen(library):
    here, there = Annotations(library, ARTICLE), Annotations(library, ARTICLE)
    there.edit(ARTICLE.path, Draft("two"), SEEN)
    with pytest.raises(NoteEdited):
        here.edit(ARTICLE.path, Draft("three"), SEEN)
    assert [note.body for note in library.notes(ARTICLE)] == ["two"]
    here.edit(ARTICLE.path, Draft("three"))
    assert [note.body for note in library.notes(ARTICLE)] == ["three"]


def test_the_same_words_written_in_two_windows_are_one_edit(library):
    here, there = Annotations(library, ARTICLE), Annotations(library, ARTICLE)
    written = there.edit(ARTICLE.path, Draft("two"), SEEN)
    assert here.edit(ARTICLE.path, Draft("two"), SEEN) == written


def test_a_note_deleted_in_another_window_cannot_be_edited_but_brought_back(library):
    here, [note] = Annotations(library, ARTICLE), library.notes(ARTICLE)
    Annotations(library, ARTICLE).delete(note.id)
    with pytest.raises(NoteMissing):
        here.edit(note.id, Draft("two"))
    with pytest.raises(NoteDeleted) as deleted:
        here.edit(note.id, Draft("two"), SEEN)
    assert deleted.value.note_id == note.id
    back = here.bring_back(note, Draft("two"))
    assert here.notes() == (back,)
    assert (back.id, back.body, back.anchor) == (note.id, "two", note.anchor)
    here.undo()
    assert here.notes() == ()


def test_a_note_of_another_article_is_changed_from_here_and_stays_with_its_own(library):
    here = Annotations(library, ARTICLE)
    here.edit(OTHER.path, Draft("two"))
    assert [note.body for note in library.notes(OTHER)] == ["two"]
    here.delete(OTHER.path)
    assert library.notes(OTHER) == []
    here.undo()
    here.undo()
    assert filed(library) == [
        f"/shelf/harbour.txt {HARBOUR[0]}: one",
        "/shelf/other.txt نص آخر عن ميناء آخر.: one",
    ]


def test_a_deletion_from_elsewhere_is_taken_back_in_the_article_itself_another_day(library):
    Annotations(library, ARTICLE).delete(OTHER.path)
    another_day = Annotations(library, OTHER)
    assert another_day.can_undo
    another_day.undo()
    assert [note.body for note in another_day.notes()] == ["one"]


def test_notes_are_filed_where_their_article_was_seen_last(library):
    moved = replace(ARTICLE, path="/elsewhere/harbour.txt")
    library.record_opened(moved)
    library.record_opened(replace(ARTICLE, path="-"))
    assert filed(library)[0].startswith(f"/elsewhere/harbour.txt {HARBOUR[0]}")
    assert library.find_note(ARTICLE.path) == library.filed_notes()[0]
    assert library.find_note("n9") is None


def test_a_note_of_an_article_that_was_never_opened_is_filed_without_a_title(tmp_path):
    with closing(SqliteLibrary(tmp_path / "fresh.sqlite")) as library:
        note = note_on(ARTICLE, "ميناء")
        save_note(library, note, ARTICLE.path)
        assert library.filed_notes() == [Filed(note, ARTICLE.path, "")]


def test_a_clock_that_goes_backwards_puts_no_edit_before_the_writing(library):
    early = NOON - timedelta(days=400)
    edited = Annotations(library, ARTICLE, lambda: early).edit(ARTICLE.path, Draft("two"))
    assert (edited.created, edited.modified) == (NOON, NOON)
    made = Annotations(library, ARTICLE, lambda: early).add(edited.anchor, Draft("late"))
    assert [note.id for note in library.notes(ARTICLE)] == [edited.id, made.id]


def test_an_orphan_is_tied_to_the_place_that_the_reader_finds_for_it(library):
    changed = article_of(("نص آخر كل الاختلاف عما كان هنا.",))
    here = Annotations(library, changed)
    anchor = anchor_at([changed.paragraphs[0].text], Side.SOURCE, 0, Span(3, 6))
    tied = here.tie(ARTICLE.path, anchor)
    assert here.notes() == (tied,)
    assert (tied.anchor, tied.state, tied.body) == (anchor, State.ATTACHED, "one")
    here.undo()
    assert here.notes()[0].state is State.ORPHAN
