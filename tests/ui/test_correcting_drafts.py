"""What is typed in the mending card and not saved outlives the program."""

from __future__ import annotations

from contextlib import closing

import pytest
from correctors import MACHINE, OWN, begin, correct, kept, press, reading, type_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from windows import paths_in

from reader.adapters.library import SqliteLibrary
from reader.ui.actions import Command


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@pytest.fixture
def window(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        yield window


def test_what_was_left_is_there_again_after_a_new_start(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        leave_typed(window, qtbot, "Half a sent")
    with reading(qtbot, paths, article) as window:
        card = begin(window, qtbot)
        assert card.text() == "Half a sent"
        assert card.message.text() == "You typed this before; it is not saved yet."
        assert kept(paths) == []


def test_what_is_being_typed_is_kept_in_a_pause(window, qtbot, paths):
    type_in(begin(window, qtbot), "Half a sent")
    qtbot.waitUntil(lambda: drafts(paths) == ["Half a sent"])


def test_a_draft_is_gone_once_it_is_saved(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        leave_typed(window, qtbot, "Half a sent")
        correct(window, qtbot)
    assert drafts(paths) == []
    with reading(qtbot, paths, article) as window:
        card = begin(window, qtbot)
        assert (card.text(), card.message.text()) == (OWN, "")


@pytest.mark.parametrize("words", ["", MACHINE])
def test_a_draft_that_is_emptied_or_like_the_page_again_is_gone(qtbot, paths, article, words):
    with reading(qtbot, paths, article) as window:
        leave_typed(window, qtbot, "Half a sent")
        leave_typed(window, qtbot, words)
        assert begin(window, qtbot).text() == MACHINE
    assert drafts(paths) == []


def test_a_draft_stays_where_the_article_gives_way_to_no_other(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        type_in(begin(window, qtbot), "Half a sent")
        window.commands[Command.CLOSE].trigger()
    assert drafts(paths) == ["Half a sent"]


def test_a_draft_that_cannot_be_kept_is_said_and_stays_while_the_window_does(window, qtbot, paths):
    paths.library.rename(paths.library.with_name("moved.sqlite"))
    paths.library.mkdir()
    card = begin(window, qtbot)
    type_in(card, "Half a sent")
    with qtbot.waitSignal(window.drafting.failed):
        press(card.line, Qt.Key.Key_Escape)
    assert "only until the window closes" in window.status.currentMessage()
    assert begin(window, qtbot).text() == "Half a sent"
    press(card.line, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.drafting.unsaved):
        assert not window.close()
    assert window.isVisible()
    assert "closing again gives it up" in window.status.currentMessage()  # as the fixture does


def test_what_was_refused_is_kept_where_the_library_comes_back(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        moved = paths.library.rename(paths.library.with_name("moved.sqlite"))
        paths.library.mkdir()
        card = begin(window, qtbot)
        type_in(card, "Half a sent")
        with qtbot.waitSignal(window.drafting.failed):
            press(card.line, Qt.Key.Key_Escape)
        paths.library.rmdir()
        moved.rename(paths.library)
        with qtbot.waitSignal(window.closed):
            window.close()
    assert drafts(paths) == ["Half a sent"]


def leave_typed(window, qtbot, words):
    """Type words over the sentence at the caret, and leave."""
    card = begin(window, qtbot)
    card.line.selectAll()
    press(card.line, Qt.Key.Key_Delete)
    QTest.keyClicks(card.line, words)
    press(card.line, Qt.Key.Key_Escape)


def drafts(paths):
    with closing(SqliteLibrary(paths.library)) as library:
        return list(library.correction_drafts().values())
