from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from doubted import NAME, NEGATION, NUMBER, PHRASES
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph
from reader.services.doubting import doubts
from reader.ui.doubts.listed import Listed, listed
from reader.ui.doubts.model import DoubtRows
from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.look.theme import read_colours

THEMES = Path(__file__).parents[2] / "resources" / "themes"


@cache
def judged(source: str) -> SentencePair:
    target = PHRASES[source]
    spans = Span(0, len(source)), Span(0, len(target))
    return SentencePair(*spans, doubts=doubts(source, target))


def doubted(row: int, source: str, settled: tuple = ()) -> tuple[Listed, ...]:
    translated = TranslatedParagraph(row, PHRASES[source], (judged(source),))
    return listed(source, translated, settled)


EVERY = (*doubted(0, NUMBER), *doubted(1, NAME), *doubted(2, NEGATION))


@pytest.fixture
def panel(qtbot) -> DoubtsPanel:
    panel = DoubtsPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(330, 640)
    panel.set_doubts(EVERY, is_begun=True)
    panel.show()
    return panel


def shown(panel: DoubtsPanel) -> list[str]:
    return [one.topic for one in panel.listed()]


def test_one_kind_can_be_looked_at_alone(panel):
    names = [panel.filters.topics.itemText(row) for row in range(panel.filters.topics.count())]
    assert names == ["All kinds (3)", "Number (1)", "Name (1)", "Negation (1)"]
    panel.filters.topics.setCurrentIndex(2)
    assert shown(panel) == ["name"]
    QTest.keyClick(panel.filters, Qt.Key.Key_Escape)
    assert shown(panel) == ["number", "name", "negation"]


def test_a_doubt_that_is_shown_from_outside_clears_the_choice_of_kinds(panel):
    panel.filters.topics.setCurrentIndex(2)
    panel.select(EVERY[0])
    assert panel.selected() == EVERY[0]
    assert len(shown(panel)) == 3


def test_a_chosen_doubt_stays_chosen_while_others_arrive(panel):
    panel.select(EVERY[2])
    earlier = doubted(0, NUMBER)
    panel.set_doubts((*earlier, *doubted(7, NAME), EVERY[2]), is_begun=True)
    assert panel.selected() == EVERY[2]


def test_a_row_is_read_out_with_its_kind_reason_and_both_sides(panel):
    said = panel.table.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.splitlines() == [
        "Name",
        "The article names “دمشق”, the translation “Vienna”.",
        NAME,
        "… the union arrived from Vienna, accompanied by a number of writers.",
    ]
    panel.select(EVERY[1])
    panel.copy.trigger()
    assert QGuiApplication.clipboard().text() == said


@pytest.mark.parametrize(
    ("every", "is_begun", "advice"),
    [
        ((), False, "Doubts are listed here as the translation arrives."),
        ((), True, "Nothing raised a doubt so far. That is no proof that all is right."),
        (doubted(0, NUMBER, {one.key for one in doubted(0, NUMBER)}), True,
         "You have looked at every doubt, and found the translation right."),
    ],
)  # fmt: skip
def test_an_empty_list_says_why_it_is_empty(panel, every, is_begun, advice):
    panel.set_doubts(every, is_begun=is_begun)
    assert panel.advice.text() == advice
    assert panel.advice.isVisible()
    assert not panel.table.isVisible()


def test_a_kind_that_is_gone_says_so(panel):
    panel.filters.topics.setCurrentIndex(1)
    panel.set_doubts(EVERY[1:], is_begun=True)
    assert panel.advice.text() == "No doubt of this kind is left. Choose another kind above."


def test_the_button_says_what_it_does_to_the_chosen_doubt(panel):
    settled = doubted(0, NUMBER, {one.key for one in EVERY})
    panel.set_doubts((*settled, *EVERY[1:]), is_begun=True)
    panel.filters.settled.click()
    panel.select(settled[0])
    assert panel.settle.text() == "&Doubt It Again"
    panel.select(EVERY[1])
    assert panel.settle.text() == "&It Is Right"


def test_rows_that_stay_are_not_made_anew(qtbot):
    rows = DoubtRows()
    rows.replace(EVERY)
    touched = []
    rows.rowsRemoved.connect(lambda _, first, last: touched.append(("gone", first, last)))
    rows.rowsInserted.connect(lambda _, first, last: touched.append(("come", first, last)))
    rows.replace((EVERY[0], *doubted(1, NEGATION), EVERY[2]))
    assert touched == [("gone", 1, 1), ("come", 1, 1)]
    rows.replace(rows.doubts)
    assert len(touched) == 2
    assert [one.place.paragraph for one in rows.doubts] == [0, 1, 2]


def test_twenty_thousand_doubts_are_listed_at_once(panel):
    many = tuple(one for row in range(10_000) for one in doubted(row, NAME)) + EVERY
    panel.set_doubts(many, is_begun=True)
    panel.select(many[9_000])
    assert panel.selected() == many[9_000]
