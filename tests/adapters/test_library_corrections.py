from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from annotated import article_of, note_on, save_note

from reader.adapters.library import SqliteLibrary
from reader.adapters.library.migrations import STEPS, migrate
from reader.domain.change import Change
from reader.domain.correction import Correction
from reader.domain.errors import CorrectionChanged

ARTICLE = article_of()
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE_CORRECTIONS = 4  # the last schema without them
WORN = Correction("كشف ميناء غارق.", "A harbour came up.", "He detect port.", "a" * 64, NOON, NOON)
OTHER = replace(WORN, sentence="وصل الوفد.", text="The delegation is here.")
BETTER = replace(WORN, text="A sunken harbour came up.", modified=NOON + timedelta(hours=1))


def test_a_correction_is_kept_whole_and_survives_the_program(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.change_correction(Change(None, WORN))
    with closing(SqliteLibrary(path)) as library:
        assert library.corrections() == [WORN]


def test_a_sentence_has_one_correction_the_last(library: SqliteLibrary) -> None:
    library.change_correction(Change(None, WORN))
    library.change_correction(Change(None, OTHER))
    library.change_correction(Change(WORN, BETTER))
    assert library.corrections() == [BETTER, OTHER]


def test_a_correction_that_is_given_up_is_gone(library: SqliteLibrary) -> None:
    library.change_correction(Change(None, WORN))
    library.change_correction(Change(WORN, None))
    assert library.corrections() == []


def test_a_change_of_what_is_no_longer_so_is_refused_and_changes_nothing(
    library: SqliteLibrary,
) -> None:
    library.change_correction(Change(None, WORN))
    for stale in (Change(BETTER, None), Change(None, BETTER)):
        with pytest.raises(CorrectionChanged):
            library.change_correction(stale)
    assert library.corrections() == [WORN]
    assert len(library.correction_changes(10)) == 1


def test_what_was_taken_back_is_not_offered_again(library: SqliteLibrary) -> None:
    number = library.change_correction(Change(None, WORN))
    assert [recorded.number for recorded in library.correction_changes(10)] == [number]
    library.change_correction(Change(WORN, None), undoes=number)
    assert library.correction_changes(10) == []


def test_the_last_changes_come_oldest_first(library: SqliteLibrary) -> None:
    for change in (
        Change(None, OTHER),
        Change(None, WORN),
        Change(WORN, BETTER),
    ):
        library.change_correction(change)
    found = [recorded.change for recorded in library.correction_changes(2)]
    assert found == [Change(None, WORN), Change(WORN, BETTER)]


def test_a_damaged_correction_hides_no_other(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.change_correction(Change(None, WORN))
        library.change_correction(Change(None, OTHER))
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        here = (WORN.sentence,)
        file.execute("UPDATE corrections SET created = 'once' WHERE sentence = ?", here)
        file.execute("UPDATE correction_changes SET after = '[' WHERE sentence = ?", here)
    with closing(SqliteLibrary(path)) as library:
        assert library.corrections() == [OTHER]
        assert [each.change.subject for each in library.correction_changes(10)] == [OTHER]


def test_what_was_typed_and_not_saved_survives_the_program(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.keep_correction_draft(WORN.sentence, "A harb", ARTICLE.sha256)
        library.keep_correction_draft(OTHER.sentence, "The deleg", ARTICLE.sha256)
        library.keep_correction_draft(WORN.sentence, "A harbour ca", ARTICLE.sha256)
    with closing(SqliteLibrary(path)) as library:
        typed = {WORN.sentence: "A harbour ca", OTHER.sentence: "The deleg"}
        assert library.correction_drafts() == typed


def test_an_emptied_draft_is_forgotten(library: SqliteLibrary) -> None:
    library.keep_correction_draft(WORN.sentence, "A harb", ARTICLE.sha256)
    library.keep_correction_draft(WORN.sentence, "", ARTICLE.sha256)
    assert library.correction_drafts() == {}


def test_a_damaged_draft_hides_no_other(path: Path) -> None:
    with closing(SqliteLibrary(path)) as library:
        library.keep_correction_draft(WORN.sentence, "A harb", ARTICLE.sha256)
        library.keep_correction_draft(OTHER.sentence, "The deleg", ARTICLE.sha256)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        damaged = "UPDATE correction_drafts SET text = x'ff' WHERE sentence = ?"
        file.execute(damaged, (WORN.sentence,))
    with closing(SqliteLibrary(path)) as library:
        assert library.correction_drafts() == {OTHER.sentence: "The deleg"}


def test_a_library_of_the_version_before_gains_corrections_and_keeps_its_notes(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        migrate(file, path, STEPS[:BEFORE_CORRECTIONS])
        tables = {row[0] for row in file.execute("SELECT name FROM sqlite_schema")}
        assert "translations" in tables
        assert "corrections" not in tables
    with closing(SqliteLibrary(path)) as library:
        save_note(library, note_on(ARTICLE, "ميناء", "kept"), ARTICLE.path)
        library.change_correction(Change(None, WORN))
        assert [note.body for note in library.notes(ARTICLE)] == ["kept"]
        assert library.corrections() == [WORN]
    assert path.with_name(f"library.sqlite.schema-{BEFORE_CORRECTIONS}").is_file()
