"""Two windows side by side over one library: what is made in one shows in the other by itself."""

from __future__ import annotations

import pytest
from correctors import MACHINE, OWN, begin, press, reading, type_in
from PySide6.QtCore import Qt
from windows import paths_in, place_of

from reader.domain.language import Side
from reader.domain.vocabulary import Status

A_LOOK_MS = 10_000  # the windows look each second, on a machine that may be busy


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@pytest.fixture
def mine(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        yield window


@pytest.fixture
def theirs(qtbot, paths, article, mine):
    """The other window, which takes nothing from the first but the library's file."""
    with reading(qtbot, paths, article) as window:
        yield window


def headline(window):
    return window.desk.targets()[0]


def test_a_correction_shows_and_goes_in_the_other_window(qtbot, mine, theirs):
    card = begin(theirs, qtbot)
    type_in(card, OWN)
    press(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: headline(theirs) == OWN)
    qtbot.waitUntil(lambda: headline(mine) == OWN, timeout=A_LOOK_MS)
    theirs.correcting.undo()
    qtbot.waitUntil(lambda: headline(mine) == MACHINE, timeout=A_LOOK_MS)


def test_a_starred_word_is_listed_and_shaded_in_the_other_window(qtbot, mine, theirs):
    theirs.centre.view.go_to(place_of(theirs, Side.SOURCE, 0, "ميناء"), light=False)
    theirs.centre.view.look_up()
    card = theirs.glossing.card
    qtbot.waitUntil(lambda: card.isVisible() and card.reading is not None)
    press(card, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: len(theirs.words.panel.listed()) == 1)
    qtbot.waitUntil(lambda: len(mine.words.panel.listed()) == 1, timeout=A_LOOK_MS)
    [word] = mine.words.panel.listed()
    assert word.status is Status.NEW
    card.dismiss()


def test_a_note_deleted_elsewhere_while_it_is_written_comes_back_when_saved_again(
    qtbot, mine, theirs
):
    theirs.noting.write_at(place_of(theirs, Side.SOURCE, 0, "ميناء"))
    theirs.dock.panel.editor.body.setPlainText("a harbour")
    theirs.noting.save_now()
    qtbot.waitUntil(lambda: len(mine.noting.notes) == 1, timeout=A_LOOK_MS)
    [note] = mine.noting.notes
    mine.dock.panel.edit_requested.emit(note.id)
    editor = mine.dock.panel.editor
    editor.body.setPlainText("a harbour, sunken")
    theirs.dock.panel.delete_requested.emit(note.id)
    qtbot.waitUntil(lambda: not mine.noting.notes, timeout=A_LOOK_MS)
    with qtbot.waitSignal(mine.noting.failed):
        mine.noting.save_now()
    assert editor.body.toPlainText() == "a harbour, sunken"
    assert "save it again to bring the note back" in editor.message.text()
    with qtbot.waitSignal(mine.noting.saved):
        mine.noting.save_now()
    assert [note.body for note in mine.noting.notes] == ["a harbour, sunken"]
    qtbot.waitUntil(lambda: len(theirs.noting.notes) == 1, timeout=A_LOOK_MS)


def test_what_is_being_written_stays_while_the_other_window_writes(qtbot, mine, theirs):
    mine.noting.write_at(place_of(mine, Side.SOURCE, 0, "أثرية"))
    editor = mine.dock.panel.editor
    editor.body.setPlainText("half a thought")
    theirs.noting.write_at(place_of(theirs, Side.SOURCE, 0, "ميناء"))
    theirs.dock.panel.editor.body.setPlainText("a harbour")
    theirs.noting.save_now()
    qtbot.waitUntil(lambda: len(mine.noting.notes) == 1, timeout=A_LOOK_MS)
    assert editor.body.toPlainText() == "half a thought"
    assert editor.subject is not None
    editor.leave()
    editor.leave()
