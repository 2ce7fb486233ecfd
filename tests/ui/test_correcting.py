"""A reader corrects the translation by hand, and goes back."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from annotated import NOON
from correctors import (
    MACHINE,
    OWN,
    TARGET,
    at_headline,
    begin,
    correct,
    headline,
    kept,
    menu_at,
    own_sentences,
    press,
    reading,
    text_of,
    type_in,
)
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from windows import DATA, paths_in, place_of

from reader.adapters.library import SqliteLibrary
from reader.domain.change import Change
from reader.domain.correction import Correction
from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.ui.actions import Command
from reader.ui.look.theme import read_colours
from reader.ui.reading.places import Place


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@pytest.fixture
def window(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        yield window


def test_f2_opens_the_sentence_at_the_caret_to_be_typed_over(window, qtbot):
    card = begin(window, qtbot)
    assert card.quotation.words == text_of(window, Side.SOURCE, 0)
    assert card.text() == MACHINE
    assert card.line.hasFocus()
    assert card.line.textCursor().position() == MACHINE.index("mission")  # as on the page
    assert card.line.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_sentence_at_the_caret_in_the_arabic_is_meant_too(window, qtbot):
    window.centre.view.go_to(place_of(window, Side.SOURCE, 3, "التلوث"))
    card = begin(window, qtbot)
    assert card.quotation.words.endswith("ومن حركة السفن.")
    assert card.text().endswith("shipping traffic.")


def test_enter_saves_and_the_page_reads_as_typed(window, qtbot, paths):
    card = correct(window, qtbot)
    assert not card.isVisible()
    assert headline(window) == OWN
    assert own_sentences(window) == [OWN]
    assert kept(paths) == [(OWN, MACHINE)]
    assert window.centre.view.hasFocus()
    assert (
        window.statusBar().currentMessage() == "The translation is changed; Ctrl+Z takes it back."
    )


def test_a_correction_is_there_when_the_article_is_opened_again(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        correct(window, qtbot)
    with reading(qtbot, paths, article) as window:
        assert headline(window) == OWN
        assert own_sentences(window) == [OWN]


def test_it_can_be_taken_back_and_made_again_after_a_new_start(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        correct(window, qtbot)
    with reading(qtbot, paths, article) as window:
        undo = window.commands[Command.UNDO]
        qtbot.waitUntil(undo.isEnabled)
        undo.trigger()
        qtbot.waitUntil(lambda: headline(window) == MACHINE)
        redo = window.commands[Command.REDO]
        qtbot.waitUntil(redo.isEnabled)
        redo.trigger()
        qtbot.waitUntil(lambda: headline(window) == OWN)


def test_undo_goes_where_the_translation_changes(window, qtbot):
    correct(window, qtbot)
    view = window.centre.view
    view.go_to(Place(Side.SOURCE, len(window.desk.article.paragraphs) - 1, Span(0, 1)))
    window.commands[Command.UNDO].trigger()
    qtbot.waitUntil(lambda: headline(window) == MACHINE)
    qtbot.waitUntil(lambda: view.spoken_row().startswith("Row 1. "))


def test_escape_leaves_and_what_was_typed_is_there_again(window, qtbot, paths):
    card = begin(window, qtbot)
    type_in(card, "Half a sent")
    press(card.line, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert "F2" in window.statusBar().currentMessage()
    assert headline(window) == MACHINE
    assert kept(paths) == []
    assert begin(window, qtbot).text() == "Half a sent"
    assert card.message.text() == "You typed this before; it is not saved yet."


def test_escape_keeps_nothing_where_nothing_was_typed(window, qtbot):
    card = begin(window, qtbot)
    press(card.line, Qt.Key.Key_Escape)
    assert begin(window, qtbot).message.text() == ""


def test_f2_goes_back_to_the_card_that_is_open_on_the_sentence(window, qtbot):
    card = begin(window, qtbot)
    type_in(card, "Half a sent")
    window.centre.view.setFocus()
    assert begin(window, qtbot).text() == "Half a sent"
    assert card.line.hasFocus()
    assert card.message.text() == ""


def test_a_translation_without_a_word_is_refused_in_one_sentence(window, qtbot, paths):
    card = begin(window, qtbot)
    card.line.selectAll()
    press(card.line, Qt.Key.Key_Delete)
    with qtbot.waitSignal(window.correcting.unsaved):
        press(card.line, Qt.Key.Key_Return)
    assert card.isVisible()
    assert card.message.text() == ("A translation needs at least one word; the one before is kept.")
    assert headline(window) == MACHINE
    assert kept(paths) == []
    assert window.centre.banner.sentences() == []
    type_in(card, OWN)
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    assert headline(window) == OWN


def test_the_machines_words_come_back_from_the_card(window, qtbot, paths):
    correct(window, qtbot)
    card = begin(window, qtbot)
    with qtbot.waitSignal(window.correcting.saved):
        card.back.click()
    assert headline(window) == MACHINE
    assert own_sentences(window) == []
    assert kept(paths) == []


def test_only_what_is_corrected_has_a_way_back(window, qtbot):
    assert begin(window, qtbot).back.isHidden()


def test_the_page_s_menu_offers_both_ways(window, qtbot):
    assert "Correct the Translation…" in menu_at(window, headline(window))
    assert "Back to the Machine’s Words" not in menu_at(window, headline(window))
    correct(window, qtbot)
    menu = menu_at(window, headline(window))
    with qtbot.waitSignal(window.correcting.saved):
        menu["Back to the Machine’s Words"].trigger()
    assert headline(window) == MACHINE


def test_a_note_on_words_that_were_corrected_away_becomes_an_orphan_and_comes_back(window, qtbot):
    note_on(window, qtbot, "uncovers")
    correct(window, qtbot)
    qtbot.waitUntil(lambda: states(window) == ["orphan"])
    window.commands[Command.UNDO].trigger()
    qtbot.waitUntil(lambda: states(window) == ["attached"])


def test_a_note_on_words_that_stay_moves_with_them(window, qtbot):
    note_on(window, qtbot, "sunken harbour")
    correct(window, qtbot, "Off Alexandria, archaeological mission uncovers sunken harbour")
    qtbot.waitUntil(lambda: states(window) == ["moved"])
    [note] = window.noting.notes
    assert note.anchor.span.of(headline(window)) == "sunken harbour"


def test_what_was_changed_last_is_taken_back_first(window, qtbot):
    note_on(window, qtbot, "sunken")
    correct(window, qtbot, f"{MACHINE}, Egypt")
    undo = window.commands[Command.UNDO]
    undo.trigger()
    qtbot.waitUntil(lambda: headline(window) == MACHINE)
    assert len(window.noting.notes) == 1
    undo.trigger()
    qtbot.waitUntil(lambda: not window.noting.notes)


def test_closing_the_window_saves_what_is_typed(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        type_in(begin(window, qtbot), OWN)
        with qtbot.waitSignal(window.closed):
            window.close()
    assert kept(paths) == [(OWN, MACHINE)]


def test_closing_the_window_is_not_held_up_by_an_emptied_line(qtbot, paths, article):
    with reading(qtbot, paths, article) as window:
        card = begin(window, qtbot)
        card.line.selectAll()
        press(card.line, Qt.Key.Key_Delete)
        with qtbot.waitSignal(window.closed):
            window.close()
    assert kept(paths) == []


def test_another_article_puts_the_card_away_and_keeps_the_draft(window, qtbot, article, tmp_path):
    other = str(shutil.copy(DATA / "harbour.html", tmp_path / "other.html"))
    card = begin(window, qtbot)
    type_in(card, "Half a sent")
    with qtbot.waitSignal(window.desk.translated, timeout=30_000):
        window.open_path(other)
    assert not card.isVisible()
    with qtbot.waitSignal(window.desk.translated, timeout=30_000):
        window.open_path(article)
    at_headline(window)
    assert begin(window, qtbot).text() == "Half a sent"


def test_what_another_window_has_corrected_is_shown_and_not_overwritten(window, qtbot, paths):
    card = begin(window, qtbot)
    sentence = text_of(window, Side.SOURCE, 0)
    theirs = Correction(sentence, "Theirs", MACHINE, "a" * 64, NOON, NOON)
    with closing(SqliteLibrary(paths.library)) as library:
        library.change_correction(Change(None, theirs))
    type_in(card, OWN)
    with qtbot.waitSignal(window.correcting.unsaved):
        press(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: headline(window) == "Theirs")
    assert card.text() == OWN
    assert "in another window" in card.message.text()


def test_a_correction_is_told_by_the_tooltip_and_to_a_screen_reader(window, qtbot):
    view = window.centre.view
    assert "corrected" not in view.spoken_row()
    correct(window, qtbot)
    assert view.spoken_row().endswith(f"{OWN} You have corrected this translation.")
    box = view.where(place_of(window, TARGET, 0, "Divers"))
    point = view.viewport().mapFromGlobal(box.center())
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, box.center()))
    assert f"In your own words. Before, there stood: “{MACHINE}”" in QToolTip.text()
    QToolTip.hideText()


def test_the_tooltip_says_first_what_is_doubted(window, qtbot):
    view = window.centre.view
    view.go_to(place_of(window, TARGET, 4, "180"))
    card = begin(window, qtbot)
    type_in(card, card.text().replace("180", "108"))
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    box = view.where(place_of(window, TARGET, 4, "108"))
    point = view.viewport().mapFromGlobal(box.center())
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, box.center()))
    told = QToolTip.text()
    assert 0 <= told.index("“108”") < told.index("In your own words.")
    QToolTip.hideText()


def test_a_word_that_was_corrected_away_is_chosen_no_more(window, qtbot):
    view = window.centre.view
    word = place_of(window, TARGET, 0, "uncovers")
    box = view.where(word)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().mapFromGlobal(box.center())
    )
    assert view.chosen_word() == word
    correct(window, qtbot)
    assert view.chosen_word() is None


def test_a_bar_stands_beside_the_lines_of_a_correction_and_no_others(window, qtbot, paths):
    accent = read_colours(paths.resources / "themes", Theme.LIGHT).roles.accent
    assert accent not in colours_beside(window, 0)
    correct(window, qtbot)
    assert accent in colours_beside(window, 0)
    assert accent not in colours_beside(window, 3)


def test_a_number_mistyped_is_doubted(window, qtbot):
    window.centre.view.go_to(place_of(window, TARGET, 4, "180"))
    words = text_of(window, TARGET, 4).replace("180", "108")
    card = begin(window, qtbot)
    type_in(card, card.text().replace("180", "108"))
    with qtbot.waitSignal(window.correcting.saved):
        press(card.line, Qt.Key.Key_Return)
    assert text_of(window, TARGET, 4) == words
    row = window.desk.translated_row(4)
    assert "number" in {doubt.kind for pair in row.sentences for doubt in pair.doubts}


def test_a_paragraph_in_english_needs_no_correction_and_it_is_said(window, qtbot):
    window.centre.view.go_to(Place(TARGET, 1, Span(0, 1)))
    press(window.centre.view, Qt.Key.Key_F2)
    assert not window.correcting.card.isVisible()
    assert window.statusBar().currentMessage() == (
        "This paragraph is not in Arabic; there is nothing to correct."
    )


def test_where_a_restored_library_has_other_words_they_are_shown(window, qtbot, paths):
    correct(window, qtbot)
    sentence = text_of(window, Side.SOURCE, 0)
    library = window.desk.errata.known()[sentence]
    with closing(SqliteLibrary(paths.library)) as file:
        file.change_correction(Change(library, replace(library, text="Restored")))
    window.correcting.renew()
    qtbot.waitUntil(lambda: headline(window) == "Restored")


def colours_beside(window, row):
    """Return what is painted at the start of a row's translation, outside its lines."""
    view = window.centre.view
    box = view.where(Place(TARGET, row, Span(0, 1)))
    start = view.viewport().mapFromGlobal(box.topLeft())
    image = view.viewport().grab().toImage()
    return {
        image.pixelColor(start.x() - across, start.y() + down).name()
        for across in range(2, 10)
        for down in range(box.height())
    }


def note_on(window, qtbot, words):
    window.noting.write_at(place_of(window, TARGET, 0, words))
    editor = window.dock.panel.editor
    editor.body.setPlainText("a note")
    with qtbot.waitSignal(window.noting.saved):
        editor.save_now()
    at_headline(window)


def states(window):
    return [note.state.value for note in window.noting.notes]
