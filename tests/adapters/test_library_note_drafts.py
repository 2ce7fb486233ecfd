"""Notes that are being written outlive the program, and are forgotten when they are saved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from annotated import HARBOUR, NOON, article_of, moved_to, note_on

from reader.adapters.library import SqliteLibrary
from reader.domain.note import Colour, Unsaved

ARTICLE = article_of()
OTHER = article_of(HARBOUR[1:], path="/shelf/other.txt")
NEW = Unsaved(
    replace(note_on(ARTICLE, "ميناء", "half a tho", "here"), tags=("sea", "بحر")), is_new=True
)
EDITED = Unsaved(note_on(OTHER, "القطع", "anoth", "n7"), is_new=False, is_given_up=True)


def later(draft: Unsaved, body: str) -> Unsaved:
    note = replace(draft.note, body=body, colour=Colour.PINK, modified=NOON + timedelta(minutes=1))
    return replace(draft, note=note)


def test_what_was_written_is_kept_whole_and_survives_the_program(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.keep_note_draft(NEW, ARTICLE.path)
    with closing(SqliteLibrary(path)) as library:
        assert library.note_drafts(ARTICLE) == [NEW]
        assert library.notes(ARTICLE) == []


def test_the_last_writer_of_a_place_wins_whichever_window_it_is(path: Path) -> None:
    with closing(SqliteLibrary(path)) as mine, closing(SqliteLibrary(path)) as theirs:
        mine.keep_note_draft(NEW, ARTICLE.path)
        theirs.keep_note_draft(later(NEW, "theirs"), ARTICLE.path)
        assert mine.note_drafts(ARTICLE) == [later(NEW, "theirs")]
        theirs.forget_note_draft(NEW.note.id)
        mine.forget_note_draft(NEW.note.id)
        assert mine.note_drafts(ARTICLE) == []


def test_they_come_as_they_were_written_and_not_another_articles_new_ones(
    library: SqliteLibrary,
) -> None:
    library.keep_note_draft(later(NEW, "half a thought"), ARTICLE.path)
    library.keep_note_draft(EDITED, OTHER.path)
    assert library.note_drafts(ARTICLE) == [EDITED, later(NEW, "half a thought")]
    assert library.note_drafts(OTHER) == [EDITED]


def test_an_edited_file_has_the_drafts_of_its_path(library: SqliteLibrary) -> None:
    library.keep_note_draft(NEW, ARTICLE.path)
    assert library.note_drafts(moved_to(OTHER, ARTICLE.path)) == [NEW]


@pytest.mark.parametrize(
    "harm",
    ["colour = 'eaten'", "tags = '['", "span_start = 'x'", "span_end = -1", "body = x'ff'",
     "modified = 'once'", "side = ''"],
)  # fmt: skip
def test_a_damaged_draft_hides_no_other(path: Path, harm: str) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.keep_note_draft(NEW, ARTICLE.path)
        library.keep_note_draft(EDITED, OTHER.path)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute(f"UPDATE note_drafts SET {harm} WHERE id = ?", (NEW.note.id,))  # noqa: S608 - constants
    with closing(SqliteLibrary(path)) as library:
        assert library.note_drafts(ARTICLE) == [EDITED]
        assert library.check() == 0


def test_to_open_a_library_of_the_version_before_adds_no_draft(
    path: Path, data_folder: Path
) -> None:
    path.write_bytes((data_folder / "libraries" / "schema-9.sqlite").read_bytes())
    with closing(SqliteLibrary(path)) as library:
        assert library.note_drafts(ARTICLE) == []
        library.keep_note_draft(NEW, ARTICLE.path)
        assert library.note_drafts(ARTICLE) == [NEW]
