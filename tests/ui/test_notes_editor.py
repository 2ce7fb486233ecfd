from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton

from reader.domain.language import Language
from reader.domain.note import Colour
from reader.domain.settings import Theme
from reader.services.annotating import Draft
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import read_colours
from reader.ui.notes.editor import Drafted, NoteEditor, Subject, Written

THEMES = Path(__file__).parents[2] / "resources" / "themes"
HARBOUR = Subject("harbour", "ميناء غارقا", Language.ARABIC)
PIER = Subject("pier", "stone pier", Language.ENGLISH)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot) -> NoteEditor:
    editor = NoteEditor(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(editor)
    editor.resize(320, 400)
    editor.show()
    return editor


def heard(signal) -> list:
    things: list = []
    signal.connect(lambda *arguments: things.append(arguments[0] if arguments else "heard"))
    return things


def choose(editor: NoteEditor, name: str) -> None:
    [button] = [button for button in editor.findChildren(QRadioButton) if button.text() == name]
    button.click()


def test_ctrl_enter_saves_what_was_written(editor):
    saved = heard(editor.saved)
    editor.begin(HARBOUR, Draft())
    QTest.keyClicks(editor.body, "a sunken port")
    choose(editor, "Green")
    editor.tags.setText("sea, #old things،  بحر ,sea,")
    QTest.keyClick(editor.body, Qt.Key.Key_Return, CONTROL)
    draft = Draft("a sunken port", Colour.GREEN, ("sea", "old things", "بحر"))
    assert saved == [Written(HARBOUR, draft)]


def test_the_text_stays_until_it_is_safe(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.save_now()
    assert editor.is_modified
    assert editor.body.isReadOnly()
    assert editor.finish(Draft("a sunken port"))
    assert not editor.is_modified
    assert not editor.body.isReadOnly()
    assert editor.subject is None


def test_it_is_asked_once_until_the_answer_comes(editor):
    saved = heard(editor.saved)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.save_now()
    editor.save_now()
    assert len(saved) == 1


def test_the_answer_to_something_else_closes_nothing(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    assert not editor.finish(Draft("another note"))
    assert editor.draft() == Draft("a sunken port")
    assert editor.subject == HARBOUR


def test_a_note_is_edited_from_what_it_was(editor):
    editor.begin(HARBOUR, Draft("port", Colour.BLUE, ("sea", "بحر")))
    assert editor.draft() == Draft("port", Colour.BLUE, ("sea", "بحر"))
    assert editor.quotation.words == "ميناء غارقا"
    assert not editor.is_modified


def test_what_could_not_be_saved_stays_and_can_be_copied(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.save_now()
    editor.fail("The disk is full.")
    assert not editor.body.isReadOnly()
    assert editor.message.text() == "The disk is full."
    assert editor.copy.isVisible()
    editor.copy.click()
    assert QGuiApplication.clipboard().text() == "a sunken port"
    assert editor.draft().body == "a sunken port"
    editor.save_now()
    editor.finish(editor.draft())
    assert not editor.message.isVisible()
    assert not editor.copy.isVisible()


def test_escape_leaves_at_once_where_nothing_is_lost(editor):
    cancelled = heard(editor.cancelled)
    editor.begin(HARBOUR, Draft("port"))
    QTest.keyClick(editor.body, Qt.Key.Key_Escape)
    assert cancelled == ["heard"]


def test_escape_asks_first_where_something_is_lost(editor):
    cancelled = heard(editor.cancelled)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    QTest.keyClick(editor.body, Qt.Key.Key_Escape)
    assert cancelled == []
    assert "not saved" in editor.message.text()
    QTest.keyClick(editor.body, Qt.Key.Key_Escape)
    assert cancelled == ["heard"]


def test_writing_on_takes_the_question_back(editor):
    cancelled = heard(editor.cancelled)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.leave()
    QTest.keyClicks(editor.body, "!")
    assert not editor.message.isVisible()
    editor.leave()
    assert cancelled == []


def test_what_was_given_up_is_there_again(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.leave()
    editor.leave()
    editor.begin(HARBOUR, Draft())
    assert editor.draft().body == "a sunken port"
    assert editor.is_modified


def test_what_was_given_up_and_then_taken_out_does_not_come_back(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.leave()
    editor.leave()
    editor.begin(HARBOUR, Draft())
    editor.body.clear()
    editor.leave()
    editor.begin(HARBOUR, Draft())
    assert editor.draft() == Draft()


def test_beginning_the_same_note_again_loses_nothing(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.begin(HARBOUR, Draft())
    assert editor.draft().body == "a sunken port"
    assert editor.is_modified


@pytest.mark.parametrize(
    "change",
    [
        lambda editor: editor.body.setPlainText("port"),
        lambda editor: editor.tags.setText("sea"),
        lambda editor: choose(editor, "Green"),
    ],
)
def test_a_pause_tells_of_what_is_written(qtbot, editor, change):
    editor.begin(HARBOUR, Draft())
    with qtbot.waitSignal(editor.drafted) as told:
        change(editor)
    assert told.args == [Drafted(HARBOUR, editor.draft())]
    assert editor.is_modified


def test_leaving_and_saving_tell_of_it_at_once(editor):
    told = heard(editor.drafted)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("port")
    editor.leave()
    editor.leave()
    editor.begin(HARBOUR, Draft())
    editor.save_now()
    editor.finish(Draft("port"))
    assert told == [Drafted(HARBOUR, Draft("port"), is_given_up=True), Drafted(HARBOUR, None)]


def test_what_was_written_before_the_start_is_there_again(editor):
    editor.recall("harbour", Draft("port"))
    editor.begin(HARBOUR, Draft())
    assert editor.draft() == Draft("port")
    assert editor.is_modified


def test_what_was_saved_does_not_come_back(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.leave()
    editor.leave()
    editor.begin(HARBOUR, Draft())
    editor.save_now()
    editor.finish(editor.draft())
    editor.begin(HARBOUR, Draft())
    assert editor.draft() == Draft()


def test_beginning_another_note_saves_the_first(editor):
    saved = heard(editor.saved)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.begin(PIER, Draft())
    assert saved == [Written(HARBOUR, Draft("a sunken port"))]
    assert editor.draft() == Draft()
    assert not editor.finish(Draft("a sunken port"))
    assert editor.subject == PIER


def test_the_first_note_is_kept_where_it_could_not_be_saved_behind_another(editor):
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.begin(PIER, Draft())
    editor.fail("The disk is full.")
    editor.copy.click()
    assert QGuiApplication.clipboard().text() == "a sunken port"
    assert editor.subject == PIER
    editor.begin(HARBOUR, Draft())
    assert editor.draft() == Draft("a sunken port")


def test_what_is_put_away_is_saved(editor):
    saved = heard(editor.saved)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.put_away()
    assert saved == [Written(HARBOUR, Draft("a sunken port"))]
    assert editor.subject is None
    assert not editor.finish(Draft("a sunken port"))


def test_what_was_put_away_and_could_not_be_saved_comes_back(editor):
    reopened = heard(editor.reopened)
    editor.begin(HARBOUR, Draft())
    editor.body.setPlainText("a sunken port")
    editor.put_away()
    editor.fail("The disk is full.")
    assert reopened == ["heard"]
    assert (editor.subject, editor.draft()) == (HARBOUR, Draft("a sunken port"))
    assert editor.is_modified
    assert editor.message.text() == "The disk is full."


def test_nothing_is_saved_where_nothing_was_written(editor):
    saved = heard(editor.saved)
    editor.begin(HARBOUR, Draft("port"))
    editor.put_away()
    assert saved == []


def test_with_nothing_begun_nothing_is_saved(editor):
    saved = heard(editor.saved)
    editor.save_now()
    assert saved == []


def test_the_last_tag_is_completed_from_those_used_before(editor):
    editor.begin(HARBOUR, Draft(), known_tags=("archaeology", "بحر"))
    completer = editor.tags.completer()
    editor.tags.setText("sea, arch")
    assert completer.splitPath(editor.tags.text()) == ["arch"]
    completer.setCompletionPrefix("arch")
    assert completer.currentCompletion() == "sea, archaeology"
    editor.tags.setText("sea،بح")
    completer.setCompletionPrefix("بح")
    assert completer.currentCompletion() == "sea، بحر"


def test_tab_goes_from_the_text_to_the_colours(editor):
    editor.begin(HARBOUR, Draft())
    QTest.keyClick(editor.body, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QRadioButton)


def test_a_longer_quotation_takes_more_room_up_to_three_lines(editor):
    heights = []
    for words in ("ميناء", "ميناء غارق قبالة الإسكندرية " * 3, "ميناء غارق " * 100):
        editor.quotation.show_words(words, Language.ARABIC)
        heights.append(editor.quotation.heightForWidth(280))
    assert heights[0] < heights[1] <= heights[2]
    assert heights[2] < 4 * heights[0]


def test_it_can_change_theme_faces_and_language_while_open(editor):
    editor.begin(HARBOUR, Draft("port"))
    before = editor.grab().toImage()
    editor.set_theme(read_colours(THEMES, Theme.DARK))
    editor.set_typography(Typography(arabic_size=30))
    QApplication.sendEvent(editor, QEvent(QEvent.Type.LanguageChange))
    assert editor.grab().toImage() != before
    assert editor.draft() == Draft("port")
