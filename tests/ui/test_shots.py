"""Pictures of the window, written to ``tests/shots`` to be looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.services.annotating import Draft
from reader.ui.actions import Command
from reader.ui.banner import Topic

SHOTS = Path(__file__).parents[1] / "shots"
SIZE = (1120, 760)
LEAST_INK = 0.02  # share of the page's pixels; a page without text has less
MODES = {
    "side-by-side": Command.SIDE_BY_SIDE,
    "below": Command.BELOW,
    "hidden": Command.SOURCE_ONLY,
}


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK], ids=lambda theme: theme.value)
def theme(request):
    return request.param


@pytest.fixture
def window(qtbot, tmp_path, theme, translations):
    """Show the sample in a window of the usual size, with the translation by people."""
    paths = replace(paths_in(tmp_path / "data"), translations=translations)
    with opened(paths, theme) as window:
        window.resize(*SIZE)
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(paths.samples / "harbour.ar.txt"))
        yield window


def shoot(window, name):
    """Write the picture and return the share of its page that is not bare paper."""
    SHOTS.mkdir(exist_ok=True)
    QApplication.sendPostedEvents()
    picture = window.grab()
    assert picture.save(str(SHOTS / f"{name}.png"))
    page = window.centre.view.viewport().grab().toImage()
    paper = QColor(window._dress.colours.roles.page)
    points = [(x, y) for x in range(0, page.width(), 3) for y in range(0, page.height(), 3)]
    ink = sum(page.pixelColor(x, y) != paper for x, y in points)
    return ink / len(points)


@pytest.mark.parametrize("mode", MODES)
def test_a_picture_of_each_mode(window, theme, mode):
    window.centre.banner.clear(Topic.MODEL)
    window.commands[MODES[mode]].trigger()
    assert shoot(window, f"{mode}-{theme.value}") > LEAST_INK


def test_a_picture_of_a_word_explained_beside_a_note(window, qtbot, theme):
    view, card = window.centre.view, window.glossing.card
    note = Draft("Both a harbour and a port; here the ancient one.", tags=("sea",))
    window.noting._annotating.add(place_of(window, Side.SOURCE, 0, "ميناء غارقا"), [], "", note)
    qtbot.waitUntil(lambda: len(window.noting.notes) == 1)
    window.dock.show()
    view.go_to(place_of(window, Side.SOURCE, 3, "يونانية"), light=False)
    view.look_up()
    qtbot.waitUntil(lambda: card.isVisible() and card.reading is not None)
    assert shoot(window, f"reading-{theme.value}") > LEAST_INK


def test_a_picture_of_the_welcome(window, qtbot, theme):
    window.commands[Command.CLOSE].trigger()
    qtbot.waitUntil(lambda: len(window.centre.welcome.recents.titles()) == 1)
    shoot(window, f"welcome-{theme.value}")
    assert len(window.centre.welcome.samples.titles()) == 4
