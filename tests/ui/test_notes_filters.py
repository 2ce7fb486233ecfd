from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from annotated import article_of, note_on
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.bidi import isolated
from reader.domain.note import Filed, State
from reader.domain.settings import Theme
from reader.ui.look.theme import read_colours
from reader.ui.notes.filters import Order, Scope
from reader.ui.notes.model import NOTE_ROLE
from reader.ui.notes.panel import NotesPanel

THEMES = Path(__file__).parents[2] / "resources" / "themes"
ARTICLE = article_of()
OTHER = article_of(("بلد آخر وميناء آخر.", "قطع أخرى."), "/shelf/other.txt")
HARBOUR = replace(note_on(ARTICLE, "ميناء غارقا", "a sunken harbour", "n1"), tags=("sea", "بحر"))
PIECES = replace(note_on(ARTICLE, "القطع", "pieces", "n2"), tags=("sea",))
MILLION = note_on(ARTICLE, "مليون", "a sum", "n3")
ELSEWHERE = replace(note_on(OTHER, "ميناء", "another", "n4"), tags=("land",))
LATER = note_on(OTHER, "قطع", "more pieces", "n5")
FILED = [
    *(Filed(note, ARTICLE.path, ARTICLE.title) for note in (HARBOUR, PIECES, MILLION)),
    *(Filed(note, OTHER.path, OTHER.title) for note in (LATER, ELSEWHERE)),
]


@pytest.fixture
def panel(qtbot) -> NotesPanel:
    panel = NotesPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.set_notes((MILLION, HARBOUR, PIECES))
    panel.show()
    return panel


def listed(panel: NotesPanel) -> str:
    model = panel.table.model()
    return " ".join(model.index(row, 0).data(NOTE_ROLE).id for row in range(model.rowCount()))


def choose_scope(panel: NotesPanel, scope: Scope) -> None:
    panel.filters.scope.setCurrentIndex(scope)


def offered_tags(panel: NotesPanel) -> list[str]:
    tags = panel.filters.tags.list
    return [tags.item(row).text() for row in range(tags.count())]


def heard(signal) -> list[str]:
    names: list[str] = []
    signal.connect(names.append)
    return names


def press(panel: NotesPanel, key: Qt.Key) -> None:
    panel.table.setFocus()
    QTest.keyClick(panel.table, key)


def test_tags_are_offered_with_how_many_notes_have_them(panel):
    panel.filters.tags.click()
    assert offered_tags(panel) == [
        f"{isolated('sea')}   {isolated('2')}",
        f"{isolated('بحر')}   {isolated('1')}",
    ]


def test_tags_are_chosen_by_key_and_a_note_needs_one_of_them(panel):
    tags = panel.filters.tags
    QTest.keyClick(tags, Qt.Key.Key_Down)
    assert tags.list.isVisible()
    QTest.keyClick(tags.list, Qt.Key.Key_Space)
    assert listed(panel) == "n1 n2"
    QTest.keyClick(tags.list, Qt.Key.Key_Space)
    QTest.keyClick(tags.list, Qt.Key.Key_Down)
    QTest.keyClick(tags.list, Qt.Key.Key_Return)
    assert listed(panel) == "n1"
    assert isolated("#بحر") in tags.text()
    QTest.keyClick(tags.list, Qt.Key.Key_Escape)
    assert not tags.list.isVisible()


def test_a_click_on_a_tag_anywhere_chooses_it(panel):
    tags = panel.filters.tags
    tags.click()
    where = tags.list.visualItemRect(tags.list.item(0)).center()
    QTest.mouseClick(tags.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert listed(panel) == "n1 n2"
    QTest.keyClick(tags.list, Qt.Key.Key_Escape)


def test_a_tag_that_no_note_has_any_more_is_wanted_no_more(panel):
    panel.filters.tags.click()
    QTest.keyClick(panel.filters.tags.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.filters.tags.list, Qt.Key.Key_Escape)
    panel.set_notes((replace(HARBOUR, tags=()), MILLION))
    assert listed(panel) == "n1 n3"
    assert not panel.filters.tags.isVisible()


def test_escape_wants_every_note_again(panel):
    panel.filters.tags.click()
    QTest.keyClick(panel.filters.tags.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.filters.tags.list, Qt.Key.Key_Escape)
    panel.filters.line.setText("pieces")
    assert listed(panel) == "n2"
    QTest.keyClick(panel.filters.line, Qt.Key.Key_Escape)
    assert listed(panel) == "n1 n2 n3"


def test_notes_to_settle_are_counted_and_can_be_shown_alone(panel):
    assert not panel.filters.unsettled.isVisible()
    lost = replace(PIECES, state=State.ORPHAN)
    panel.set_notes((HARBOUR, lost, replace(MILLION, state=State.MOVED)))
    assert panel.filters.unsettled.text().startswith("2 ")
    panel.filters.unsettled.click()
    assert listed(panel) == "n3 n2"
    panel.set_notes((HARBOUR, replace(lost, is_kept=True), MILLION))
    assert listed(panel) == "n1 n3 n2"


def test_a_kept_orphan_asks_for_nothing_more(panel):
    panel.set_notes((replace(PIECES, state=State.ORPHAN, is_kept=True),))
    panel.select("n2")
    assert not panel.deeds.settle.isVisible()
    assert "you have kept the note" in panel.fate.text()
    assert "Kept without its text" in panel.table.model().index(0, 0).data()


def test_an_orphan_can_be_kept_by_its_key(panel):
    panel.set_notes((replace(PIECES, state=State.ORPHAN),))
    settled = heard(panel.settle_requested)
    panel.select("n2")
    press(panel, Qt.Key.Key_K)
    assert settled == ["n2"]


def test_the_notes_of_all_articles_are_asked_for_and_stand_by_article(panel):
    asked: list[bool] = []
    panel.scope_changed.connect(lambda: asked.append(True))
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    assert asked == [True]
    assert listed(panel) == "n1 n2 n3 n4 n5"
    assert panel.deeds.count.text().startswith("5 ")
    choose_scope(panel, Scope.ARTICLE)
    assert listed(panel) == "n1 n2 n3"


def test_a_note_on_another_article_says_which(panel):
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    spoken = [panel.table.model().index(row, 0).data() for row in (0, 3)]
    assert ARTICLE.title not in spoken[0].splitlines()[0]
    assert spoken[1].splitlines()[0] == OTHER.title


def test_notes_of_all_articles_are_filtered_and_sorted_as_one(panel):
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    panel.filters.line.setText("مِيناء")
    assert listed(panel) == "n1 n4"
    panel.filters.clear()
    panel.filters.order.setCurrentIndex(Order.TIME)
    assert listed(panel) == "n3 n1 n2 n5 n4"  # all of one minute, as they came
    panel.filters.tags.click()
    assert "land" in offered_tags(panel)[1]
    QTest.keyClick(panel.filters.tags.list, Qt.Key.Key_Escape)


def test_what_the_page_knows_of_a_note_goes_before_what_was_filed(panel):
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    panel.set_notes((replace(HARBOUR, body="written anew"), PIECES, MILLION))
    assert listed(panel) == "n1 n2 n3 n4 n5"
    assert "written anew" in panel.table.model().index(0, 0).data()


def test_return_or_a_double_click_opens_the_article_of_a_note_elsewhere(panel):
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    wanted, chosen = heard(panel.article_requested), heard(panel.note_chosen)
    panel.select("n4")
    assert "Article" in panel.deeds.go.text()
    press(panel, Qt.Key.Key_Return)
    place = panel.table.visualRect(panel.table.currentIndex()).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (wanted, chosen) == (["n4"], [])
    QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (wanted, chosen) == (["n4", "n4"], [])


def test_of_a_file_that_is_gone_the_panel_says_so_and_offers_to_find_it(panel):
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    panel.set_missing({OTHER.path})
    sought = heard(panel.file_requested)
    panel.select("n5")
    assert OTHER.path in panel.fate.text()
    assert "Its file is no longer there" in panel.table.currentIndex().data()
    press(panel, Qt.Key.Key_Return)
    assert sought == ["n5"]
    panel.set_missing(())
    assert panel.fate.isHidden()


def test_without_an_article_there_are_still_the_notes_of_all(panel):
    panel.set_notes(())
    choose_scope(panel, Scope.LIBRARY)
    panel.set_filed(FILED)
    assert listed(panel) == "n1 n2 n3 n4 n5"
    assert panel.filters.line.isVisible()


def test_tab_goes_through_the_filters_as_they_stand(panel):
    filters = panel.filters
    filters.line.setFocus()
    passed = []
    for _ in range(8):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        passed.append(panel.focusWidget())
    assert passed == [*filters.colours.values(), filters.tags, filters.scope, filters.order]
