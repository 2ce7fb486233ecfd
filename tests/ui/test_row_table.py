"""A list that lays its rows out for those who see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow
from test_doubts_panel import THEMES

from reader.domain.settings import Theme
from reader.ui.look.theme import read_colours
from reader.ui.row_painter import RowPainter
from reader.ui.row_table import LAID_OUT_AT_ONCE, RowTable

ROWS = 3 * LAID_OUT_AT_ONCE


class Measuring(RowPainter):
    """Rows of one height; remembers which were measured since the list was told to forget."""

    def __init__(self, view):
        super().__init__(read_colours(THEMES, Theme.LIGHT), view)
        self.measured = set()

    def forget(self):
        self.measured.clear()

    def height_at(self, index):
        self.measured.add(index.row())
        return 20.0


class Shelf(QMainWindow):
    """Two lists, one as a tab behind the other."""

    def __init__(self):
        super().__init__()
        self.tables = [RowTable(QStringListModel(["row"] * ROWS, self), Measuring) for _ in "ab"]
        self.docks = [QDockWidget(self) for _ in self.tables]
        for dock, table in zip(self.docks, self.tables, strict=True):
            dock.setWidget(table)
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.tabifyDockWidget(*self.docks)
        self.resize(500, 400)

    def measured(self, number):
        return len(self.tables[number].itemDelegate().measured)


def is_laid_out(table):
    return not table.visualRect(table.model().index(ROWS - 1, 0)).isEmpty()


@pytest.fixture
def shelf(qtbot):
    shelf = Shelf()
    qtbot.addWidget(shelf)
    return shelf


def test_nothing_is_laid_out_before_it_is_shown(qtbot):
    table = RowTable(QStringListModel(["row"] * ROWS), Measuring)
    qtbot.addWidget(table)
    table.doItemsLayout()
    assert not is_laid_out(table)
    table.show()
    qtbot.waitUntil(lambda: is_laid_out(table))


def test_a_list_behind_another_is_laid_out_anew_when_it_comes_forward(qtbot, shelf):
    shelf.show()
    for number in (1, 0):
        shelf.docks[number].raise_()
        qtbot.waitUntil(lambda number=number: shelf.measured(number) == ROWS)
    QApplication.sendEvent(shelf, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: shelf.measured(0) == ROWS)
    assert shelf.measured(1) <= 1  # Qt asks how far a step of the scroll bar goes
    shelf.docks[1].raise_()
    qtbot.waitUntil(lambda: shelf.measured(1) == ROWS)
