from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from reader.ui.side_dock import SideDock
from reader.ui.sides import NARROW_PIXELS, Sides

BESIDE, BELOW = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


@pytest.fixture
def window(qtbot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("page"))
    Sides(window)
    for name in ("notes", "study"):
        SideDock(name, window).setWidget(QLabel(name))
    window.tabifyDockWidget(*docks(window))
    window.resize(1000, 700)
    window.show()
    return window


def docks(window: QMainWindow) -> list[QDockWidget]:
    return window.findChildren(QDockWidget)


def stands(window: QMainWindow, dock: QDockWidget, area: Qt.DockWidgetArea) -> bool:
    return window.dockWidgetArea(dock) is area


def test_a_narrow_window_has_its_panels_below_the_page(window, qtbot):
    notes, study = docks(window)
    for dock in (notes, study):
        dock.show()
    notes.raise_()
    window.resize(NARROW_PIXELS - 1, 700)
    qtbot.waitUntil(lambda: stands(window, notes, BELOW))
    assert stands(window, study, BELOW)
    assert window.tabifiedDockWidgets(notes) == [study]
    assert not notes.visibleRegion().isEmpty()
    window.resize(NARROW_PIXELS, 700)
    qtbot.waitUntil(lambda: stands(window, notes, BESIDE))
    assert stands(window, study, BESIDE)


def test_a_panel_that_is_put_away_stays_so(window, qtbot):
    notes, study = docks(window)
    study.show()
    window.resize(400, 700)
    qtbot.waitUntil(lambda: stands(window, study, BELOW))
    assert notes.isHidden()
    assert not study.isHidden()


def test_a_panel_that_the_reader_put_elsewhere_stays_there(window, qtbot):
    notes, study = docks(window)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, notes)
    study.show()
    window.resize(400, 700)
    qtbot.waitUntil(lambda: stands(window, study, BELOW))
    assert stands(window, notes, Qt.DockWidgetArea.LeftDockWidgetArea)
