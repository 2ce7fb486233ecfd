"""A long list that goes on showing its rows while others arrive."""

from __future__ import annotations

import pytest
from doubted import NUMBER
from PySide6.QtWidgets import QApplication
from test_doubts_panel import THEMES, doubted

from reader.domain.settings import Theme
from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.look.theme import read_colours

MANY = 60  # more rows than are laid out at once


def rows(count, start=0):
    return tuple(one for row in range(start, start + count) for one in doubted(row, NUMBER))


@pytest.fixture
def panel(qtbot):
    panel = DoubtsPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(330, 640)
    panel.show()
    return panel


def is_laid_out(panel):
    model = panel.table.model()
    return not panel.table.visualRect(model.index(model.rowCount() - 1, 0)).isEmpty()


def picture(panel):
    return panel.table.viewport().grab().toImage()


def colours_of(image):
    points = [(x, y) for x in range(4, image.width(), 5) for y in range(4, 300, 5)]
    return {image.pixelColor(x, y).name() for x, y in points}


def test_the_first_rows_are_seen_before_the_last_are_laid_out(panel):
    panel.set_doubts(rows(MANY), is_begun=True)
    QApplication.sendPostedEvents()
    image = picture(panel)
    assert not is_laid_out(panel)
    assert len(colours_of(image)) > 2


def test_what_is_read_stays_in_its_place_while_more_arrives_below(qtbot, panel):
    panel.set_doubts(rows(MANY), is_begun=True)
    qtbot.waitUntil(lambda: is_laid_out(panel))
    bar = panel.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, place = picture(panel), bar.value()
    panel.set_doubts(rows(2 * MANY), is_begun=True)
    assert not is_laid_out(panel)
    assert picture(panel) == before
    qtbot.waitUntil(lambda: is_laid_out(panel))
    assert bar.value() == place
    assert picture(panel) == before


def test_a_list_that_shrinks_shows_what_is_left(qtbot, panel):
    panel.set_doubts(rows(MANY), is_begun=True)
    qtbot.waitUntil(lambda: is_laid_out(panel))
    panel.set_doubts(rows(2), is_begun=True)
    full = picture(panel)
    panel.set_doubts(rows(1), is_begun=True)
    assert picture(panel) != full
