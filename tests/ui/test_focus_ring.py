"""Whoever goes by Tab sees where they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from windows import opened, paths_in

from reader.domain.settings import Theme
from reader.ui.look.contrast import contrast
from reader.ui.look.focus_ring import FocusRing
from reader.ui.look.theme import Look

THEMES = Path(__file__).parents[2] / "resources" / "themes"
PLAIN = 3.0  # to 1: WCAG 2.2, 1.4.11, for what is no text
LEAST_POINTS = 60  # of a ring; a smaller change is hardly seen


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK], ids=lambda theme: theme.value)
def look(qapp: QApplication, request: pytest.FixtureRequest):
    look = Look(qapp, THEMES, request.param)
    yield look
    look.deleteLater()


@pytest.fixture
def form(qtbot, look):
    """A line, then the kinds of buttons whose own focus is faint."""
    del look
    form = QWidget()
    qtbot.addWidget(form)
    row = QHBoxLayout(form)
    row.setContentsMargins(0, 0, 0, 0)
    flat, raised = QPushButton("Note"), QToolButton()
    flat.setFlat(True)
    raised.setAutoRaise(True)
    raised.setText("Stop")
    raised.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for widget in (QLineEdit(), flat, raised):
        row.addWidget(widget)
    form.resize(400, 60)
    form.show()
    form.activateWindow()
    assert QTest.qWaitForWindowActive(form)
    form.findChild(QLineEdit).setFocus()
    return form


def tab(form: QWidget) -> QWidget:
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    return form.focusWidget()


def plain_changes(before: QImage, after: QImage) -> int:
    """Return how many points are plainly of another colour."""
    points = ((x, y) for x in range(before.width()) for y in range(before.height()))
    pairs = Counter(
        (before.pixelColor(*point).name(), after.pixelColor(*point).name()) for point in points
    )
    return sum(count for pair, count in pairs.items() if contrast(*pair) >= PLAIN)


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]


def test_each_button_that_tab_comes_to_is_plainly_marked(form):
    for kind in (QPushButton, QToolButton):
        before = form.grab().toImage()
        assert isinstance(tab(form), kind)
        after = form.grab().toImage()
        button = form.findChild(kind)
        box = button.geometry().adjusted(-3, -3, 3, 3)
        assert plain_changes(before.copy(box), after.copy(box)) > LEAST_POINTS


def test_there_is_one_ring_and_none_once_a_line_has_the_keyboard(form):
    tab(form)
    tab(form)
    assert len(rings(form)) == 1
    tab(form)
    assert isinstance(form.focusWidget(), QLineEdit)
    assert rings(form) == []


def test_a_ring_goes_with_its_window_and_the_next_is_drawn(qtbot, form):
    other = QWidget()
    button = QPushButton("Close", other)
    QPushButton("Other", other)
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other)
    button.setFocus()
    tab(other)
    assert len(rings(other)) == 1
    other.deleteLater()
    form.activateWindow()
    assert QTest.qWaitForWindowActive(form)
    form.findChild(QLineEdit).setFocus()
    tab(form)
    assert len(rings(form)) == 1


def test_a_click_draws_no_ring(qtbot, look):
    del look
    form = QWidget()
    qtbot.addWidget(form)
    button = QPushButton("Note", form)
    form.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rings(form) == []


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_sample_that_tab_comes_to_is_plainly_marked(qtbot, tmp_path, theme):
    with opened(paths_in(tmp_path / "data"), theme) as window:
        shelf = window.centre.welcome.samples
        qtbot.waitUntil(lambda: len(shelf.titles()) > 1)
        before = shelf.grab().toImage()
        shelf.setFocus(Qt.FocusReason.TabFocusReason)
        assert plain_changes(before, shelf.grab().toImage()) > LEAST_POINTS
