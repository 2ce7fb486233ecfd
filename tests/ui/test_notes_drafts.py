"""A note that is being written outlives the program, however that ends."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from correctors import reading
from windows import opened, paths_in, place_of

from reader.adapters.library import SqliteLibrary
from reader.domain.errors import LibraryFull
from reader.domain.language import Side
from reader.domain.note import Colour
from reader.services.annotating import Draft

HERE_AGAIN = "The note that you were writing is here again."
HALF = Draft("half a thought", Colour.GREEN, ("sea", "بحر"))
PORT = "ميناء"


def read(window, qtbot, path):
    with qtbot.waitSignal(window.noting.undo_changed):
        window.open_path(path)


def begin_note(window, words=PORT):
    row = next(each.index for each in window.desk.article.paragraphs if words in each.text)
    window.noting.write_at(place_of(window, Side.SOURCE, row, words))
    return window.dock.panel.editor


def write(editor, draft=HALF):
    editor.body.setPlainText(draft.body)
    editor._colours.button(list(Colour).index(draft.colour)).click()
    editor.tags.set_tags(draft.tags)


def give_up(editor):
    editor.leave()
    editor.leave()


def kept(paths):
    """Return what is kept of notes that are being written, and whether it was given up."""
    with closing(sqlite3.connect(paths.library)) as file:
        return file.execute("SELECT body, is_given_up FROM note_drafts ORDER BY body").fetchall()


def killed(paths):
    """Return where a copy lies of all that is on the disk, as if the program ended just now."""
    folder = paths.library.parent
    again = folder.with_name(f"{folder.name}-again")
    shutil.copytree(folder, again)
    return paths_in(again)


def saved(paths):
    with closing(SqliteLibrary(paths.library)) as library:
        return [Draft.of(note) for note in library.all_notes()]


@pytest.fixture
def dead(qtbot, paths, article):
    """The data of a program that was killed while a note was being written."""
    with opened(paths) as window:
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor)
        qtbot.waitUntil(lambda: kept(paths) == [("half a thought", 0)])
        again = killed(paths)
        give_up(editor)
    return again


def test_what_was_being_written_is_open_again_after_a_kill(qtbot, dead, article):
    with opened(dead) as window:
        window.open_path(article)
        editor = window.dock.panel.editor
        qtbot.waitUntil(editor.isVisible)
        assert (editor.draft(), editor.quotation.words) == (HALF, PORT)
        assert window.status.currentMessage() == HERE_AGAIN
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
    assert (saved(dead), kept(dead)) == ([HALF], [])


def test_it_stands_where_its_words_are_in_the_edited_file(qtbot, dead, article):
    Path(article).write_text("خبر جديد\n\n" + Path(article).read_text("utf-8"), "utf-8")
    with opened(dead) as window:
        window.open_path(article)
        editor = window.dock.panel.editor
        qtbot.waitUntil(editor.isVisible)
        assert (editor.draft(), editor.quotation.words) == (HALF, PORT)
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        [note] = window.noting.notes
        assert window.desk.article.paragraphs[note.anchor.paragraph].text.count(PORT) == 1
    assert kept(dead) == []


def test_it_waits_in_the_library_where_its_words_are_gone(qtbot, dead, article):
    Path(article).write_text("خبر جديد عن الطقس في القاهرة", "utf-8")
    with opened(dead) as window:
        with qtbot.waitSignal(window.noting._drafting.found):
            window.open_path(article)
        assert not window.dock.panel.editor.isVisible()
        assert window.status.currentMessage() != HERE_AGAIN
    assert kept(dead) == [("half a thought", 0)]


def test_a_note_that_was_being_edited_is_open_again(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor, Draft("a port"))
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        [note] = window.noting.notes
        window.dock.panel.edit_requested.emit(note.id)
        write(editor)
        qtbot.waitUntil(lambda: kept(paths) == [("half a thought", 0)])
        again = killed(paths)
        give_up(editor)
    with opened(again) as window:
        window.open_path(article)
        editor = window.dock.panel.editor
        qtbot.waitUntil(editor.isVisible)
        assert editor.draft() == HALF
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        assert [each.id for each in window.noting.notes] == [note.id]
    assert (saved(again), kept(again)) == ([HALF], [])


def test_a_note_on_the_translation_is_open_again(qtbot, tmp_path, article):
    paths = paths_in(tmp_path / "data", has_model=True)
    with reading(qtbot, paths, article) as window:
        window.noting.write_at(place_of(window, Side.TARGET, 0, "sunken harbour"))
        editor = window.dock.panel.editor
        write(editor)
        qtbot.waitUntil(lambda: kept(paths) == [("half a thought", 0)])
        again = killed(paths)
        give_up(editor)
    with reading(qtbot, again, article) as window:
        editor = window.dock.panel.editor
        qtbot.waitUntil(editor.isVisible)
        assert (editor.draft(), editor.quotation.words) == (HALF, "sunken harbour")
        give_up(editor)


def test_what_was_given_up_comes_back_only_where_it_is_begun_again(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor)
        give_up(editor)
    assert kept(paths) == [("half a thought", 1)]
    with opened(paths) as window:
        with qtbot.waitSignal(window.noting._drafting.found):
            window.open_path(article)
        editor = window.dock.panel.editor
        assert not editor.isVisible()
        begin_note(window, "أثرية")
        assert editor.draft() == Draft()
        begin_note(window)
        assert editor.draft() == HALF
        qtbot.waitUntil(lambda: kept(paths) == [("half a thought", 0)])
        give_up(editor)


def test_what_is_as_it_began_is_kept_no_longer(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor)
        qtbot.waitUntil(lambda: len(kept(paths)) == 1)
        write(editor, Draft())
        qtbot.waitUntil(lambda: kept(paths) == [])


def test_what_is_written_on_a_note_goes_with_it(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor, Draft("a port"))
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        [note] = window.noting.notes
        window.dock.panel.edit_requested.emit(note.id)
        write(editor)
        give_up(editor)
        qtbot.waitUntil(lambda: kept(paths) == [("half a thought", 1)])
        window.dock.panel.delete_requested.emit(note.id)
        qtbot.waitUntil(lambda: kept(paths) == [])


def test_a_note_saved_just_before_the_end_is_not_written_twice(qtbot, paths, article, monkeypatch):
    with opened(paths) as window:
        monkeypatch.setattr(window._parts.library, "forget_note_draft", lambda _: None)
        read(window, qtbot, article)
        editor = begin_note(window)
        write(editor)
        qtbot.waitUntil(lambda: len(kept(paths)) == 1)
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
    with opened(paths) as window:
        with qtbot.waitSignal(window.noting._drafting.found):
            window.open_path(article)
        assert not window.dock.panel.editor.isVisible()
    assert (saved(paths), kept(paths)) == ([HALF], [])


def test_a_library_that_takes_nothing_is_not_told_of_until_the_note_is_saved(
    qtbot, paths, article, monkeypatch
):
    refused = []

    def keep(draft, _):
        refused.append(draft)
        raise LibraryFull(paths.library)

    with opened(paths) as window:
        monkeypatch.setattr(window._parts.library, "keep_note_draft", keep)
        read(window, qtbot, article)
        told = []
        window.noting.failed.connect(told.append)
        editor = begin_note(window)
        write(editor)
        qtbot.waitUntil(lambda: bool(refused))
        qtbot.waitUntil(lambda: not window.noting._drafting._lane.is_busy)
        assert editor.draft() == HALF
        assert not editor.message.isVisible()
        assert told == []
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
    assert saved(paths) == [HALF]


def test_two_windows_write_about_one_place_and_both_notes_are_there(qtbot, paths, article):
    with opened(paths) as mine, opened(paths) as theirs:
        read(mine, qtbot, article)
        write(begin_note(mine), Draft("mine"))
        qtbot.waitUntil(lambda: kept(paths) == [("mine", 0)])
        read(theirs, qtbot, article)
        qtbot.waitUntil(theirs.dock.panel.editor.isVisible)
        write(theirs.dock.panel.editor, Draft("theirs"))
        qtbot.waitUntil(lambda: kept(paths) == [("theirs", 0)])
        for window in (mine, theirs):
            with qtbot.waitSignal(window.noting.saved):
                window.noting.save_now()
    assert {each.body for each in saved(paths)} == {"mine", "theirs"}
    assert kept(paths) == []
