"""Text that is being written survives whatever happens to the window, the article or the disk."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtGui import QGuiApplication
from windows import DATA, opened, place_of

from reader.adapters.library import SqliteLibrary
from reader.domain.errors import LibraryFull
from reader.domain.language import Side


def read(window, qtbot, path):
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk.article is not None and window.desk.article.path == path)


def begin_note(window, words, text):
    row = next(
        paragraph.index for paragraph in window.desk.article.paragraphs if words in paragraph.text
    )
    window.noting.write_at(place_of(window, Side.SOURCE, row, words))
    window.dock.panel.editor.body.setPlainText(text)


def kept(paths, article):
    with closing(SqliteLibrary(paths.library)) as library:
        return [(note.anchor.quote, note.body) for note in library.notes(article)]


class FullDisk:
    """Refuses every note while it is full, as SQLite does."""

    def __init__(self, library, monkeypatch):
        self.is_full = True
        self._change = library.change_note
        self._path = library.path
        monkeypatch.setattr(library, "change_note", self.change_note)

    def change_note(self, change, path, *, undoes=None):
        if self.is_full:
            raise LibraryFull(self._path)
        return self._change(change, path, undoes=undoes)


def test_closing_the_window_saves_what_is_being_written(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        shown = window.desk.article
        begin_note(window, "ميناء", "half a thought")
        assert not window.close()
        qtbot.waitUntil(lambda: window.has_stopped)
    assert kept(paths, shown) == [("ميناء", "half a thought")]


def test_opening_another_article_saves_what_is_being_written_on_the_first(
    qtbot, paths, article, other
):
    with opened(paths) as window:
        read(window, qtbot, article)
        shown = window.desk.article
        begin_note(window, "ميناء", "half a thought")
        with qtbot.waitSignal(window.noting.saved):
            read(window, qtbot, other)
        assert not window.dock.panel.editor.isVisible()
        assert window.noting.notes == ()
    assert kept(paths, shown) == [("ميناء", "half a thought")]


def test_a_full_disk_keeps_the_window_and_the_text(qtbot, paths, article, monkeypatch):
    with opened(paths) as window:
        read(window, qtbot, article)
        disk = FullDisk(window._parts.library, monkeypatch)
        begin_note(window, "ميناء", "half a thought")
        editor = window.dock.panel.editor
        with qtbot.waitSignal(window.noting.failed):
            assert not window.close()
        assert "is full" in editor.message.text()
        editor.copy.click()
        assert QGuiApplication.clipboard().text() == "half a thought"
        assert editor.draft().body == "half a thought"
        disk.is_full = False
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        assert not editor.isVisible()
        assert [note.body for note in window.noting.notes] == ["half a thought"]
        assert not window.has_stopped


def test_what_could_not_be_saved_before_the_article_changed_is_offered_for_copying(
    qtbot, paths, article, other, monkeypatch
):
    with opened(paths) as window:
        read(window, qtbot, article)
        disk = FullDisk(window._parts.library, monkeypatch)
        begin_note(window, "ميناء", "half a thought")
        editor = window.dock.panel.editor
        with qtbot.waitSignal(window.noting.failed):
            read(window, qtbot, other)
        assert editor.isVisible()
        disk.is_full = False
        editor.save_now()
        assert "no longer on the page" in editor.message.text()
        editor.copy.click()
        assert QGuiApplication.clipboard().text() == "half a thought"
        assert not window.close()
        editor.leave()
        editor.leave()
        assert not editor.isVisible()
        assert window.noting.notes == ()


def test_writing_about_other_words_saves_the_first_note(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        begin_note(window, "ميناء", "first")
        with qtbot.waitSignal(window.noting.saved):
            begin_note(window, "أثرية", "second")
        editor = window.dock.panel.editor
        assert editor.isVisible()
        assert editor.draft().body == "second"
        with qtbot.waitSignal(window.noting.saved):
            editor.save_now()
        assert {note.body for note in window.noting.notes} == {"first", "second"}


def test_taking_back_a_change_closes_no_editor(qtbot, paths, article):
    with opened(paths) as window:
        read(window, qtbot, article)
        begin_note(window, "ميناء", "first")
        with qtbot.waitSignal(window.noting.saved):
            window.noting.save_now()
        begin_note(window, "أثرية", "second")
        with qtbot.waitSignal(window.noting.undo_changed):
            window.noting.undo()
        assert window.dock.panel.editor.draft().body == "second"
        window.dock.panel.editor.body.clear()


def test_a_deleted_note_says_how_it_comes_back(qtbot, paths):
    with opened(paths) as window:
        read(window, qtbot, str(DATA / "harbour.ar.txt"))
        begin_note(window, "ميناء", "a harbour")
        window.dock.panel.editor.save.click()
        qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
        window.dock.panel.delete_requested.emit(window.noting.notes[0].id)
        qtbot.waitUntil(lambda: not window.noting.notes)
        assert window.status.currentMessage() == "The note is deleted; Ctrl+Z brings it back."
