"""Finding in a page that is too long to be made ready at once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot
from reading_pages import english_for, long_article
from sights import LIGHT

from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.centre import Centre
from reader.ui.reading.places import Place

PAGE = long_article(900)
WAIT_MS = 20_000
THERE = PAGE.paragraphs[0].text.split()[0]


@pytest.fixture
def centre(qtbot: QtBot) -> Centre:
    centre = Centre(LIGHT, lambda _: QIcon())
    qtbot.addWidget(centre)
    centre.resize(1000, 700)
    centre.show()
    centre.show_article(PAGE)
    centre.ask_find()
    return centre


def counted(centre: Centre) -> str:
    return centre.find_bar.message.text()


def test_what_is_typed_before_the_page_is_ready_is_found_once_it_is(
    centre: Centre, qtbot: QtBot
) -> None:
    centre.find_bar.line.setText(THERE)
    assert counted(centre) == ""  # nobody knows yet
    qtbot.waitUntil(lambda: counted(centre).startswith("1 of "), timeout=WAIT_MS)
    assert centre.view.selection() == Place(Side.SOURCE, 0, Span(0, len(THERE)))


def test_the_last_that_was_typed_is_what_is_found(centre: Centre, qtbot: QtBot) -> None:
    for length in range(1, len(THERE) + 1):
        centre.find_bar.line.setText(THERE[:length])
    centre.find_bar.line.setText("غائب")
    qtbot.waitUntil(lambda: counted(centre) == "Not found", timeout=WAIT_MS)
    assert centre.view.selection() is None


def test_nothing_is_found_in_a_bar_that_is_closed_meanwhile(centre: Centre, qtbot: QtBot) -> None:
    centre.find_bar.line.setText(THERE)
    centre.find_bar.dismiss.click()
    qtbot.waitUntil(lambda: not centre.view.fold_ahead(), timeout=WAIT_MS)
    assert centre.view.selection() is None


def test_the_next_is_found_behind_a_closed_bar(centre: Centre, qtbot: QtBot) -> None:
    centre.find_bar.line.setText(THERE)
    centre.find_bar.dismiss.click()
    centre.find_next()
    qtbot.waitUntil(lambda: centre.view.selection() is not None, timeout=WAIT_MS)


def test_a_translation_that_came_after_the_page_was_ready_is_found(
    centre: Centre, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not centre.view.fold_ahead(), timeout=WAIT_MS)
    for row in PAGE.paragraphs:
        centre.view.set_translation(english_for(row))
    word = english_for(PAGE.paragraphs[899]).text.split()[0]
    centre.find_bar.line.setText(word)
    centre.find_bar.side.setCurrentIndex(list(Side).index(Side.TARGET))
    centre.find_next()
    qtbot.waitUntil(lambda: " of " in counted(centre), timeout=WAIT_MS)
    found = centre.view.selection()
    assert found is not None
    assert found.side is Side.TARGET
