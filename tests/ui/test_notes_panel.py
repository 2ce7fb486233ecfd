from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from annotated import HARBOUR, article_of, note_on
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.domain.bidi import isolated
from reader.domain.language import Language, Side
from reader.domain.note import Colour, State
from reader.domain.settings import InterfaceLanguage, Theme
from reader.services.annotating import Draft
from reader.ui.look.language import Interface
from reader.ui.look.theme import read_colours
from reader.ui.notes.delegate import date_words
from reader.ui.notes.editor import Subject
from reader.ui.notes.filters import Order
from reader.ui.notes.model import AT_ONCE, NOTE_ROLE
from reader.ui.notes.panel import NotesPanel

ARTICLE = article_of()
THEMES = Path(__file__).parents[2] / "resources" / "themes"
HARBOUR_NOTE = replace(
    note_on(ARTICLE, "ميناء غارقا", "a sunken harbour", "n1"), tags=("sea",), colour=Colour.PINK
)
PIECES = note_on(ARTICLE, "القطع", "أجزاء", "n2")
MILLION = note_on(ARTICLE, "مليون", "a sum", "n3")
THREE = (MILLION, HARBOUR_NOTE, PIECES)


@pytest.fixture
def panel(qtbot) -> NotesPanel:
    panel = NotesPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.set_notes(THREE)
    panel.show()
    return panel


@pytest.mark.parametrize(
    ("language", "date"),
    [
        (InterfaceLanguage.ENGLISH, "31 January 2026"),
        (InterfaceLanguage.ARABIC, "31 يناير 2026"),
    ],
)
def test_a_date_is_written_as_the_interface_speaks(qapp, tmp_path, language, date):
    interface = Interface(qapp, tmp_path)
    interface.speak(language)
    try:
        assert date_words(datetime(2026, 1, 31, 12, tzinfo=UTC)) == isolated(date)
    finally:
        interface.speak(InterfaceLanguage.ENGLISH)


def listed(panel: NotesPanel) -> str:
    model = panel.table.model()
    return " ".join(model.index(row, 0).data(NOTE_ROLE).id for row in range(model.rowCount()))


def heard(signal) -> list[str]:
    names: list[str] = []
    signal.connect(names.append)
    return names


def press(panel: NotesPanel, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    panel.table.setFocus()
    QTest.keyClick(panel.table, key, modifier)


def test_notes_stand_in_the_order_of_the_text(panel):
    assert listed(panel) == "n1 n2 n3"
    assert panel.deeds.count.text().startswith("3 note")


def test_notes_can_stand_newest_first(panel):
    later = replace(MILLION, modified=MILLION.modified + timedelta(days=1))
    panel.set_notes((HARBOUR_NOTE, later, PIECES))
    panel.filters.order.setCurrentIndex(Order.TIME)
    assert listed(panel) == "n3 n1 n2"


def test_words_are_found_whatever_their_marks(panel):
    panel.filters.line.setText("مِيناء")
    assert listed(panel) == "n1"
    assert panel.deeds.count.text().startswith("1 note")


def test_only_the_colours_that_are_chosen_are_listed(panel):
    panel.filters.colours[Colour.PINK].click()
    assert listed(panel) == "n1"
    panel.filters.colours[Colour.YELLOW].click()
    assert listed(panel) == "n1 n2 n3"


def test_where_nothing_matches_the_panel_says_the_way_back(panel):
    panel.filters.line.setText("zzz")
    assert not panel.table.isVisible()
    assert "Press Escape" in panel.advice.text()
    QTest.keyClick(panel.filters.line, Qt.Key.Key_Escape)
    assert listed(panel) == "n1 n2 n3"
    assert panel.table.isVisible()


def test_without_notes_the_panel_says_how_to_write_one(panel):
    panel.set_notes(())
    assert panel.advice.isVisible()
    assert "press N" in panel.advice.text()
    assert not panel.filters.line.isVisible()
    assert panel.filters.scope.isVisible()
    assert not panel.deeds.count.isVisible()


def test_a_click_chooses_the_note(panel):
    chosen = heard(panel.note_chosen)
    place = panel.table.visualRect(panel.table.model().index(1, 0)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["n2"]


def test_every_request_has_a_key(panel):
    chosen, edited = heard(panel.note_chosen), heard(panel.edit_requested)
    deleted = heard(panel.delete_requested)
    panel.select("n2")
    press(panel, Qt.Key.Key_Return)
    press(panel, Qt.Key.Key_F2)
    press(panel, Qt.Key.Key_Delete)
    press(panel, Qt.Key.Key_Down)
    press(panel, Qt.Key.Key_Return)
    assert (chosen, edited, deleted) == (["n2", "n3"], ["n2"], ["n2"])


def test_a_note_is_copied_with_its_words(panel):
    panel.select("n1")
    press(panel, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "ميناء غارقا\n\na sunken harbour"


def test_down_in_the_line_goes_to_the_list(panel):
    panel.filters.line.setFocus()
    QTest.keyClick(panel.filters.line, Qt.Key.Key_Down)
    assert panel.table.hasFocus()
    assert panel.selected() == HARBOUR_NOTE


def test_the_chosen_note_stays_chosen_when_notes_change(panel):
    panel.select("n3")
    panel.set_notes((replace(MILLION, body="a large sum"), HARBOUR_NOTE))
    assert panel.selected().body == "a large sum"


def test_choosing_a_note_that_is_filtered_out_shows_all_notes(panel):
    panel.filters.line.setText("أجزاء")
    panel.select("n3")
    assert panel.selected() == MILLION
    assert listed(panel) == "n1 n2 n3"


def test_choosing_a_note_that_is_not_there_changes_nothing(panel):
    panel.filters.line.setText("أجزاء")
    panel.select("n2")
    panel.select("n9")
    assert panel.selected() == PIECES
    assert listed(panel) == "n2"


def test_without_a_chosen_note_nothing_can_be_asked_for(panel):
    assert not panel.deeds.edit.isEnabled()
    assert not panel.deeds.delete.isEnabled()
    panel.select("n1")
    assert panel.deeds.edit.isEnabled()
    assert panel.deeds.delete.isEnabled()


def test_an_orphan_has_no_text_to_go_to(panel):
    panel.set_notes((replace(HARBOUR_NOTE, state=State.ORPHAN),))
    panel.select("n1")
    assert not panel.deeds.go.isEnabled()
    assert panel.deeds.delete.isEnabled()


def test_only_a_moved_note_can_be_kept_where_it_is(panel):
    settled = heard(panel.settle_requested)
    panel.select("n1")
    assert not panel.deeds.settle.isVisible()
    panel.set_notes((replace(HARBOUR_NOTE, state=State.MOVED),))
    assert panel.deeds.settle.isVisible()
    panel.deeds.settle.trigger()
    assert settled == ["n1"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.ATTACHED, "ميناء غارقا\na sunken harbour\nsea\nPink"),
        (State.MOVED, "ميناء غارقا\na sunken harbour\nsea\nIts text has moved or changed\nPink"),
        (State.ORPHAN, "ميناء غارقا\na sunken harbour\nsea\nIts text is no longer there\nPink"),
    ],
)
def test_a_screen_reader_hears_all_that_is_seen(panel, state, words):
    panel.set_notes((replace(HARBOUR_NOTE, state=state),))
    assert panel.table.model().index(0, 0).data() == words
    assert panel.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == words


def test_the_menu_offers_what_can_be_done(panel):
    panel.select("n1")
    panel.table.customContextMenuRequested.emit(QPoint(20, 20))
    [menu] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu)]
    visible = [action.text() for action in menu.actions() if action.isVisible()]
    menu.close()
    assert visible == ["&Go to the Text", "&Edit", "&Copy", "&Delete"]


def test_a_long_note_is_cut_and_a_narrow_list_makes_it_higher(panel, qtbot):
    long = replace(HARBOUR_NOTE, body="word " * 500)
    panel.set_notes((long,))
    index = panel.table.model().index(0, 0)
    wide = panel.table.visualRect(index).height()
    assert 60 < wide < 300
    panel.set_notes((replace(HARBOUR_NOTE, body="word " * 20),))
    qtbot.waitUntil(lambda: panel.table.visualRect(index).height() < wide)
    wide = panel.table.visualRect(index).height()
    panel.resize(200, 700)
    qtbot.waitUntil(lambda: panel.table.visualRect(index).height() > wide)


def test_the_quotation_is_in_the_language_of_its_side():
    english = replace(
        HARBOUR_NOTE, anchor=replace(HARBOUR_NOTE.anchor, side=Side.TARGET, quote="2019")
    )
    caption = replace(HARBOUR_NOTE, anchor=replace(HARBOUR_NOTE.anchor, quote="Divers inspect it"))
    languages = [note.anchor.language for note in (HARBOUR_NOTE, english, caption)]
    assert languages == [Language.ARABIC, Language.ENGLISH, Language.ENGLISH]


def test_the_editor_opens_in_the_panel_and_goes_when_all_is_safe(panel):
    panel.write(Subject("key", "ميناء", Language.ARABIC))
    assert panel.editor.isVisible()
    assert panel.editor.body.hasFocus()
    panel.editor.body.setPlainText("a port")
    panel.editor.save_now()
    panel.finish(Draft("something else"))
    assert panel.editor.isVisible()
    panel.finish(Draft("a port"))
    assert not panel.editor.isVisible()
    assert panel.table.hasFocus()


def test_an_editor_that_was_put_away_comes_back_where_saving_failed(panel):
    panel.write(Subject("key", "ميناء", Language.ARABIC))
    panel.editor.body.setPlainText("a port")
    panel.put_editor_away()
    assert not panel.editor.isVisible()
    panel.editor.fail("The disk is full.")
    assert panel.editor.isVisible()
    assert panel.editor.draft() == Draft("a port")


def test_the_editor_goes_when_the_reader_leaves_it(panel):
    panel.write(Subject("key", "ميناء", Language.ARABIC), Draft("a port"))
    QTest.keyClick(panel.editor.body, Qt.Key.Key_Escape)
    assert not panel.editor.isVisible()


def test_the_theme_and_the_language_can_change_while_notes_are_shown(panel):
    before = panel.grab().toImage()
    panel.set_theme(read_colours(THEMES, Theme.DARK))
    assert panel.grab().toImage() != before
    for widget in (panel, panel.table, panel.filters, panel.editor):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert listed(panel) == "n1 n2 n3"


def test_a_view_is_given_a_thousand_notes_as_it_comes_to_the_end(panel, qtbot):
    many = [
        replace(HARBOUR_NOTE, id=f"m{number}", body=f"{HARBOUR[1]} {number}")
        for number in range(1_000)
    ]
    panel.set_notes(many)
    rows = panel.table.model()
    assert rows.rowCount() == AT_ONCE
    assert panel.deeds.count.text().startswith("1000 note")
    panel.table.scrollToBottom()
    qtbot.waitUntil(lambda: rows.rowCount() > AT_ONCE)
    while rows.canFetchMore(QModelIndex()):
        rows.fetchMore(QModelIndex())
    assert rows.rowCount() == 1_000


def test_a_note_far_down_the_list_is_brought_into_sight(panel, qtbot):
    panel.set_notes([replace(HARBOUR_NOTE, id=f"m{number}") for number in range(300)])
    panel.select("m250")
    assert panel.selected().id == "m250"
    sight = panel.table.viewport().rect()
    qtbot.waitUntil(lambda: sight.contains(panel.table.visualRect(panel.table.currentIndex())))


def test_so_it_is_on_a_screen_that_is_higher_than_the_first_rows(panel, qtbot):
    panel.resize(panel.width(), 2_400)
    panel.set_notes([replace(HARBOUR_NOTE, id=f"m{number}") for number in range(300)])
    panel.select("m250")
    sight = panel.table.viewport().rect()
    qtbot.waitUntil(lambda: sight.contains(panel.table.visualRect(panel.table.currentIndex())))


def test_what_became_of_a_note_is_said_and_answered_with_one_key(panel, qtbot):
    panel.set_notes([replace(MILLION, state=State.MOVED), replace(PIECES, state=State.ORPHAN)])
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.model().index(0, 0))
    assert "Press K" in panel.fate.text()
    with qtbot.waitSignal(panel.settle_requested) as settled:
        qtbot.keyClick(panel.table, Qt.Key.Key_K)
    assert settled.args == [MILLION.id]
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    assert "press K to keep the note" in panel.fate.text()
    with qtbot.waitSignal(panel.delete_requested) as deleted:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert deleted.args == [PIECES.id]


def test_nothing_is_said_of_a_note_that_stands_where_it_was_made(panel):
    panel.select(MILLION.id)
    assert panel.fate.isHidden()
    assert panel.deeds.buttons[panel.deeds.settle].isHidden()
