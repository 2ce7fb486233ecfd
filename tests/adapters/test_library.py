from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from annotated import HARBOUR, NOON, article_of, delete_note, moved_to, note_on, save_note

from reader.adapters.library import SqliteLibrary
from reader.domain.change import Change
from reader.domain.errors import NoteChanged, NoteMissing
from reader.domain.language import Side
from reader.domain.note import Anchor, Colour, Note, State
from reader.domain.spans import Span
from reader.services.ports import Hypothesis, Library, Position

HARBOUR_IN_1256 = article_of(encoding="cp1256")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    library = SqliteLibrary(tmp_path / "data" / "library.sqlite")
    yield library
    library.close()


def edited(path: str = "/shelf/harbour.txt"):
    return article_of((*HARBOUR, "فقرة جديدة."), path)


def titles(library: Library, limit: int = 10) -> list[str]:
    return [f"{recent.path}: {recent.title}" for recent in library.recents(limit)]


def bodies(library: Library, article) -> list[str]:
    return [note.body for note in library.notes(article)]


def test_a_note_comes_back_as_it_was_saved(library, tmp_path):
    article = article_of()
    anchor = Anchor(Side.TARGET, 2, Span(3, 9), "harbour", "the ", " was", model="a" * 64)
    note = Note(
        "n1", article.sha256, anchor, "كتاب 🙂\nline", Colour.PINK, ("مدن", "sea"), NOON, NOON
    )
    save_note(library, note, article.path)
    library.close()
    again = SqliteLibrary(tmp_path / "data" / "library.sqlite")
    assert again.notes(article) == [note]
    again.close()


def test_notes_come_in_the_order_they_were_made_whatever_the_clock_says(library):
    article = article_of()
    first = note_on(article, "ميناء", "first", "n1")
    second = replace(
        note_on(article, "مليون", "second", "n2"), created=datetime(1970, 1, 1, tzinfo=UTC)
    )
    save_note(library, first, article.path)
    save_note(library, second, article.path)
    assert bodies(library, article) == ["first", "second"]


def test_saving_a_note_again_replaces_it_in_its_place(library):
    article = article_of()
    save_note(library, note_on(article, "ميناء", "one", "n1"), article.path)
    save_note(library, note_on(article, "مليون", "two", "n2"), article.path)
    save_note(library, note_on(article, "ميناء", "one, mended", "n1"), article.path)
    assert bodies(library, article) == ["one, mended", "two"]


def test_a_file_that_was_edited_keeps_its_notes(library):
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    assert bodies(library, edited()) == ["kept"]


def test_a_file_that_was_renamed_keeps_its_notes(library):
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    assert bodies(library, moved_to(article_of(), "/elsewhere/port.txt")) == ["kept"]


def test_a_file_saved_in_another_encoding_under_another_name_keeps_its_notes(library):
    library.record_opened(article_of())
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    assert article_of().sha256 != HARBOUR_IN_1256.sha256
    assert bodies(library, moved_to(HARBOUR_IN_1256, "/elsewhere/port.txt")) == ["kept"]


def test_a_file_that_was_renamed_and_edited_later_keeps_its_notes(library):
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    library.record_opened(moved_to(article_of(), "/shelf/port.txt"))
    assert bodies(library, edited("/shelf/port.txt")) == ["kept"]


def test_another_article_has_no_notes_of_this_one(library):
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    assert bodies(library, edited("/shelf/port.txt")) == []


def test_what_came_through_standard_input_is_known_by_its_content_alone(library):
    first, second = article_of(path="-"), article_of(("نص آخر",), "-")
    library.record_opened(first)
    library.record_opened(second)
    save_note(library, note_on(first, "ميناء", "kept"), "-")
    assert bodies(library, first) == ["kept"]
    assert bodies(library, second) == []


def test_a_relative_path_and_an_absolute_one_are_the_same_file(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    save_note(library, note_on(article_of(), "ميناء", "kept"), "./shelf/../harbour.txt")
    assert bodies(library, edited(str(tmp_path / "harbour.txt"))) == ["kept"]


def test_a_deleted_note_is_gone_and_cannot_be_deleted_twice(library):
    note = note_on(article_of(), "ميناء")
    save_note(library, note, "/shelf/harbour.txt")
    delete_note(library, "n1")
    assert library.notes(article_of()) == []
    with pytest.raises(NoteMissing):
        library.change_note(Change(note, None), "/shelf/harbour.txt")


def test_the_history_keeps_every_change(library):
    article = article_of()
    note = note_on(article, "ميناء", "one")
    save_note(library, note, article.path)
    save_note(library, replace(note, body="two"), article.path)
    delete_note(library, "n1")
    assert [shown(recorded.change) for recorded in library.changes(article, 10)] == [
        "nothing -> one",
        "one -> two",
        "two -> nothing",
    ]


def test_a_change_taken_back_can_no_longer_be_undone(library):
    article = article_of()
    note = note_on(article, "ميناء", "one")
    save_note(library, note, article.path)
    delete_note(library, "n1")
    *_, deletion = library.changes(article, 10)
    library.change_note(deletion.change.inverse, article.path, undoes=deletion.number)
    assert bodies(library, article) == ["one"]
    assert [shown(recorded.change) for recorded in library.changes(article, 10)] == [
        "nothing -> one"
    ]


def test_the_history_gives_the_last_changes_only_when_asked_for_few(library):
    article = article_of()
    note = note_on(article, "ميناء")
    for body in "abcd":
        save_note(library, replace(note, body=body), article.path)
    assert [shown(recorded.change) for recorded in library.changes(article, 2)] == [
        "b -> c",
        "c -> d",
    ]


def test_a_change_of_a_note_that_another_window_changed_is_refused(library):
    article = article_of()
    note = note_on(article, "ميناء", "mine")
    save_note(library, replace(note, body="theirs"), article.path)
    with pytest.raises(NoteChanged):
        library.change_note(Change(note, None), article.path)
    assert bodies(library, article) == ["theirs"]


def test_a_change_of_a_note_that_another_window_deleted_is_refused(library):
    note = note_on(article_of(), "ميناء", "mine")
    with pytest.raises(NoteMissing):
        library.change_note(Change(note, replace(note, body="new")), "/shelf/harbour.txt")
    assert library.notes(article_of()) == []


def test_a_change_of_nothing_is_a_mistake(library):
    with pytest.raises(ValueError, match="a change needs a thing"):
        library.change_note(Change(None, None), "/shelf/harbour.txt")


def test_where_a_note_stands_now_is_not_kept(library):
    note = replace(note_on(article_of(), "ميناء"), state=State.ORPHAN)
    save_note(library, note, "/shelf/harbour.txt")
    assert [found.state for found in library.notes(article_of())] == [State.ATTACHED]


def test_a_damaged_note_hides_no_other(library):
    article = article_of()
    for name in ("n1", "n2", "n3", "n4"):
        save_note(library, note_on(article, "ميناء", name, name), article.path)
    with sqlite3.connect(library.path) as raw:
        raw.execute("UPDATE notes SET colour = 'mauve' WHERE id = 'n1'")
        raw.execute("UPDATE notes SET tags = '[' WHERE id = 'n2'")
        raw.execute("UPDATE notes SET span_start = 'x' WHERE id = 'n3'")
    raw.close()
    assert bodies(library, article) == ["n4"]


def test_a_damaged_change_hides_no_other(library):
    article = article_of()
    for name in ("n1", "n2"):
        save_note(library, note_on(article, "ميناء", name, name), article.path)
    with sqlite3.connect(library.path) as raw:
        raw.execute("UPDATE note_changes SET after = '{}' WHERE note = 'n1'")
    raw.close()
    assert [shown(recorded.change) for recorded in library.changes(article, 9)] == ["nothing -> n2"]


def test_recent_articles_come_newest_first_one_a_path(library):
    library.record_opened(article_of(("أولى",), "/shelf/a.txt"))
    library.record_opened(article_of(("ثانية",), "/shelf/b.txt"))
    library.record_opened(article_of(("أولى، منقحة",), "/shelf/a.txt"))
    assert titles(library) == ["/shelf/a.txt: أولى، منقحة", "/shelf/b.txt: ثانية"]
    assert titles(library, 1) == ["/shelf/a.txt: أولى، منقحة"]


def test_an_article_opened_again_moves_to_the_front(library):
    for path in ("/shelf/a.txt", "/shelf/b.txt", "/shelf/a.txt"):
        library.record_opened(article_of(path=path))
    assert [recent.path for recent in library.recents(5)] == ["/shelf/a.txt", "/shelf/b.txt"]


def test_what_has_no_path_is_not_in_the_recent_list(library):
    library.record_opened(article_of(path="-"))
    library.record_opened(article_of(path=""))
    assert titles(library) == []


def test_forgetting_the_recent_list_keeps_notes_on_files_edited_since(library):
    library.record_opened(article_of())
    save_note(library, note_on(article_of(), "ميناء", "kept"), "/shelf/harbour.txt")
    library.forget_recents()
    assert titles(library) == []
    assert bodies(library, edited()) == ["kept"]
    library.record_opened(edited())
    assert [recent.path for recent in library.recents(5)] == ["/shelf/harbour.txt"]


def test_the_time_an_article_was_opened_is_utc(library):
    library.record_opened(article_of())
    [recent] = library.recents(1)
    opened = datetime.fromisoformat(recent.opened)
    assert opened.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - opened) < timedelta(minutes=1)


def test_the_place_where_the_reader_stopped_is_kept(library):
    library.save_position(article_of(), Position(4, 0.25))
    library.save_position(article_of(), Position(7, 0.5))
    assert library.position(article_of()) == Position(7, 0.5)
    assert library.position(article_of(("نص آخر",), "/shelf/other.txt")) is None


def test_an_edited_file_opens_where_its_last_version_was_left(library):
    for version, row in ((article_of(), 3), (edited(), 5)):
        library.record_opened(version)
        library.save_position(version, Position(row))
    newest = article_of(("نص", "ثالث"))
    assert library.position(newest) == Position(5)
    assert library.position(article_of()) == Position(3)


def test_translations_are_known_by_model_settings_and_sentence(library):
    said = Hypothesis("A harbour.", -0.25)
    library.remember("m1", "beam 1", {"ميناء.": said})
    assert library.recall("m1", "beam 1", ["ميناء.", "بحر."]) == {"ميناء.": said}
    assert library.recall("m2", "beam 1", ["ميناء."]) == {}
    assert library.recall("m1", "beam 4", ["ميناء."]) == {}


def test_a_later_translation_replaces_an_earlier_one(library):
    library.remember("m1", "s", {"ميناء.": Hypothesis("A port.", -2)})
    library.remember("m1", "s", {"ميناء.": Hypothesis("A harbour.", -1), "بحر.": Hypothesis("", 0)})
    assert library.recall("m1", "s", ["ميناء."]) == {"ميناء.": Hypothesis("A harbour.", -1)}


def test_a_book_of_sentences_is_recalled_at_once(library):
    said = {f"جملة {number}": Hypothesis(f"sentence {number}", -1) for number in range(2_500)}
    library.remember("m1", "s", said)
    assert library.recall("m1", "s", list(said)) == said


def test_it_can_be_called_from_any_thread(library):
    article = article_of()
    with ThreadPoolExecutor(8) as threads:
        names = [f"n{number}" for number in range(64)]
        list(threads.map(lambda name: save(library, article, name), names))
    assert sorted(bodies(library, article)) == sorted(names)


def test_two_libraries_on_one_file_see_each_other(library):
    other = SqliteLibrary(library.path)
    article = article_of()
    save(library, article, "here")
    save(other, article, "there")
    assert bodies(library, article) == bodies(other, article) == ["here", "there"]
    other.close()


def test_a_change_that_fails_halfway_leaves_nothing(library):
    article = article_of()
    note = note_on(article, "ميناء", "one")
    save_note(library, note, article.path)
    with pytest.raises(sqlite3.IntegrityError):
        library.change_note(Change(note, None), article.path, undoes=99)
    assert bodies(library, article) == ["one"]


def test_closing_twice_does_no_harm(library):
    save(library, article_of(), "n1")
    library.close()
    library.close()


def save(library: Library, article, name: str) -> None:
    save_note(library, note_on(article, "ميناء", name, name), article.path)


def shown(change: Change[Note]) -> str:
    before, after = (note.body if note else "nothing" for note in (change.before, change.after))
    return f"{before} -> {after}"


def test_the_links_of_a_translation_are_remembered(library) -> None:
    said = Hypothesis("He said.", -0.5, ((0, 1, 0.87), (1, 0, 0.3)))
    library.remember("m" * 64, "beam=1", {"قال": said, "نعم": Hypothesis("Yes.", -0.1)})
    assert library.recall("m" * 64, "beam=1", ["قال", "نعم"]) == {
        "قال": said,
        "نعم": Hypothesis("Yes.", -0.1),
    }
