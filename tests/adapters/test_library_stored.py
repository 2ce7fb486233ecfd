"""Libraries of every earlier schema, whole and damaged, in the hands of today's program."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from stored_libraries import (
    ARTICLE,
    CORRECTION,
    DIGEST,
    DRAFT,
    FIRST,
    FOLDER,
    KNOWN,
    NOTE,
    NOTE_DRAFT,
    WORD,
    store,
)

from reader.adapters.library import SqliteLibrary
from reader.adapters.library.migrations import STEPS
from reader.domain.errors import LibraryDamaged, LibraryNewer
from reader.domain.note import Colour
from reader.services.ports import Position
from reader.services.wording import sentence

NEWEST = len(STEPS)
SCHEMAS = range(1, NEWEST + 1)
EARLIER = range(1, NEWEST)
PAGE = 4096  # bytes

Rows = list[tuple[object, ...]]


def stored_at(schema: int) -> Path:
    return FOLDER / f"schema-{schema}.sqlite"


def taken(schema: int, folder: Path) -> Path:
    """Return a copy of a stored library, where a reader has theirs."""
    return Path(shutil.copy(stored_at(schema), folder / "library.sqlite"))


def tables(path: Path) -> dict[str, list[str]]:
    """Return the columns of every table in a file."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        names = file.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            name: [row[1] for row in file.execute(f"PRAGMA table_info({name})")]
            for (name,) in names
            if not name.startswith("sqlite_")
        }


def rows(path: Path, table: str, columns: list[str]) -> Rows:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        return sorted(file.execute(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)  # noqa: S608 - names of our own tables


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        return list(file.iterdump())


def opened(path: Path) -> None:
    """Let the program open the library, which brings it to the newest schema."""
    with closing(SqliteLibrary(path)) as library:
        library.notes(ARTICLE)


# Whole


def test_a_library_of_every_schema_but_the_newest_is_stored():
    assert [schema for schema in EARLIER if not stored_at(schema).exists()] == []


@pytest.mark.parametrize(
    "schema", [schema for schema in SCHEMAS if schema >= FIRST and stored_at(schema).exists()]
)
def test_a_stored_library_is_what_its_steps_made_of_it_and_still_make(schema, tmp_path):
    store(tmp_path / "again.sqlite", schema)
    assert dump(tmp_path / "again.sqlite") == dump(stored_at(schema))


@pytest.mark.parametrize("schema", EARLIER)
def test_every_cell_of_every_table_comes_through(schema, tmp_path):
    path = taken(schema, tmp_path)
    opened(path)
    for table, columns in tables(stored_at(schema)).items():
        before = rows(stored_at(schema), table, columns)
        assert rows(path, table, columns) == before, table
        assert before or (schema, table) == (2, "vocalised"), f"{table} is empty"


@pytest.mark.parametrize("schema", EARLIER)
def test_a_library_of_an_old_schema_is_made_like_a_new_one(schema, tmp_path):
    path = taken(schema, tmp_path)
    opened(path)
    opened(tmp_path / "new.sqlite")
    assert tables(path) == tables(tmp_path / "new.sqlite")
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("schema", EARLIER)
def test_the_library_as_it_was_is_kept_whole_beside_it(schema, tmp_path):
    path = taken(schema, tmp_path)
    opened(path)
    [copy] = tmp_path.glob("library.sqlite.schema-*")
    assert copy.name == f"library.sqlite.schema-{schema}"
    assert dump(copy) == dump(stored_at(schema))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_program_reads_what_each_schema_held(schema, tmp_path):
    with closing(SqliteLibrary(taken(schema, tmp_path))) as library:
        note, *_ = library.notes(ARTICLE)
        assert (note.id, note.body, note.tags) == ("n1", NOTE["body"], ("sea", "بحر"))
        assert (note.anchor.quote, note.colour) == ("ميناء غارقا", Colour.PINK)
        assert [recorded.change.after for recorded in library.changes(ARTICLE, 9)][-1] is None
        assert [recent.title for recent in library.recents(9)] == [ARTICLE.title]
        assert library.position(ARTICLE) == Position(2, 0.5)
        assert library.recall("m" * 64, "beam 1", ["ميناء."])["ميناء."].text == "A harbour."
        if schema > 2:
            assert library.recall_vocalised("v1", ["ميناء غارق"]) == {"ميناء غارق": "مِيناءٌ غارِقٌ"}
            words = [(word.lemma.form, word.status) for word in library.vocabulary()]
            assert words == [(each["form"], each["status"]) for each in (WORD, KNOWN)]
            assert len(library.word_changes(9)) == 2
        if schema > 3:
            assert library.recall("m" * 64, "beam 1", ["سفينة."])["سفينة."].links == ((0, 1, 0.87),)
        if schema > 4:
            assert [each.text for each in library.corrections()] == [CORRECTION["text"]]
        if schema > 5:
            found = library.recall_findings(1_000_000, [DIGEST])[DIGEST]
            assert (found.doubts[0].kind, found.links[0].weight) == ("number", 0.5)
        if schema > 7:
            assert library.settled_doubts() == {DIGEST}
        if schema > 8:
            assert library.correction_drafts() == {DRAFT["sentence"]: DRAFT["text"]}
        if schema > 9:
            [draft] = library.note_drafts(ARTICLE)
            assert (draft.note.body, draft.is_given_up) == (NOTE_DRAFT["body"], True)


def test_a_newer_schema_is_refused_with_a_sentence_and_left_as_it_is(tmp_path):
    path = tmp_path / "library.sqlite"
    store(path, NEWEST)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {NEWEST + 1}")
    before = dump(path)
    with closing(SqliteLibrary(path)) as library, pytest.raises(LibraryNewer) as refused:
        library.notes(ARTICLE)
    assert "was written by a later version of Qari; update Qari" in sentence(refused.value)
    assert dump(path) == before


# Damaged


def without_its_end(data: bytes) -> bytes:
    return data[: len(data) // 2]


def cut_within_a_page(data: bytes) -> bytes:
    return data[: len(data) - PAGE // 2]


def header_alone(data: bytes) -> bytes:
    return data[:PAGE]


def last_pages_overwritten(data: bytes) -> bytes:
    return data[: -2 * PAGE] + b"\xee" * 2 * PAGE


def middle_overwritten(data: bytes) -> bytes:
    middle = len(data) // 2 // PAGE * PAGE
    return data[:middle] + b"\x00" * 2 * PAGE + data[middle + 2 * PAGE :]


def no_database(data: bytes) -> bytes:
    return b"My diary. " + data[10:]


DAMAGES = (
    without_its_end,
    cut_within_a_page,
    header_alone,
    last_pages_overwritten,
    middle_overwritten,
    no_database,
)


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("schema", EARLIER)
def test_a_damaged_library_is_refused_then_set_aside_and_never_deleted(
    schema: int, damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = taken(schema, tmp_path)
    harmed = damage(path.read_bytes())
    path.write_bytes(harmed)
    with closing(SqliteLibrary(path)) as library:
        with pytest.raises(LibraryDamaged) as refused:
            library.notes(ARTICLE)
        assert sentence(refused.value).endswith("is damaged; Qari has left it untouched.")
        assert path.read_bytes()[PAGE:] == harmed[PAGE:]
        assert list(tmp_path.glob("*.schema-*")) == []
        aside = library.restore(stored_at(schema))
        assert aside is not None
        assert aside.name.startswith("library.sqlite.damaged-")
        assert aside.read_bytes()[PAGE:] == harmed[PAGE:]
        kept = ["n1", "n3"] if schema > 6 else ["n1"]
        assert [note.id for note in library.notes(ARTICLE)] == kept


HARMED_ROWS = (
    (1, "UPDATE notes SET colour = 'eaten' WHERE id = 'n1'"),
    (1, "UPDATE notes SET tags = '[' WHERE id = 'n1'"),
    (1, "UPDATE notes SET span_start = 'x' WHERE id = 'n1'"),
    (1, "UPDATE note_changes SET after = '{' WHERE number = 1"),
    (3, "UPDATE vocabulary SET status = 'eaten' WHERE form = 'مِيناء'"),
    (3, "UPDATE vocabulary SET created = 'yesterday' WHERE form = 'مِيناء'"),
    (3, "UPDATE vocabulary_changes SET after = '[]' WHERE number = 1"),
    (4, "UPDATE translations SET links = 'x' WHERE sentence = 'سفينة.'"),
    (5, "UPDATE corrections SET created = '' WHERE number = 1"),
    (6, "UPDATE findings SET found = X'00'"),
    (8, "UPDATE settled_doubts SET digest = 'x'"),
    (10, "UPDATE note_drafts SET colour = 'eaten'"),
)


@pytest.mark.parametrize(("since", "harm"), HARMED_ROWS)
def test_a_damaged_row_hides_no_other_and_stays_in_the_file(since, harm, tmp_path):
    path = taken(since, tmp_path)
    other = NOTE | {"id": "n9", "path": ARTICLE.path}
    columns, gaps = ", ".join(other), ", ".join("?" * len(other))
    with closing(sqlite3.connect(path)) as file, file:
        insertion = f"INSERT INTO notes ({columns}) VALUES ({gaps})"  # noqa: S608 - constants
        file.execute(insertion, tuple(other.values()))
        assert file.execute(harm).rowcount == 1
    before = {table: rows(path, table, names) for table, names in tables(path).items()}
    columns_before = tables(path)
    with closing(SqliteLibrary(path)) as library:
        assert "n9" in [note.id for note in library.notes(ARTICLE)]
        assert library.recall("m" * 64, "beam 1", ["سفينة."]) or since < 4
        words = [word.lemma.form for word in library.vocabulary()]
        assert since < 3 or KNOWN["form"] in words
        library.changes(ARTICLE, 9)
        library.word_changes(9)
        library.corrections()
        library.recall_findings(1_000_000, [DIGEST])
        assert library.settled_doubts() == frozenset() or since != 8
        assert library.note_drafts(ARTICLE) == [] or since < 10
    for table, names in columns_before.items():
        assert rows(path, table, names) == before[table]
