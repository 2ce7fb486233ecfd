from __future__ import annotations

from pathlib import Path

import pytest
from annotated import article_of, note_on
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.services.annotating import Draft
from reader.ui.look.theme import read_colours
from reader.ui.notes.model import CAPTION_ROLE
from reader.ui.notes.panel import NotesPanel

ARTICLE = article_of()
THEMES = Path(__file__).parents[2] / "resources" / "themes"


@pytest.fixture
def panel(qtbot):
    panel = NotesPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.set_notes([note_on(ARTICLE, "مليون", "a sum", "n1"), note_on(ARTICLE, "ميناء", "", "n2")])
    panel.show()
    return panel


def height(panel, row):
    return panel.table.sizeHintForIndex(panel.table.model().index(row, 0)).height()


def test_a_caption_takes_a_line_of_its_own_and_is_read_aloud(panel):
    model, plain = panel.table.model(), height(panel, 1)
    panel.set_captions({"n1": "مِلْيُون · million"})
    assert height(panel, 1) > plain
    assert "million" in model.index(1, 0).data()
    assert model.index(0, 0).data(CAPTION_ROLE) == ""


def test_a_note_on_one_word_is_captioned_and_one_on_several_is_not(qtbot, tmp_path):
    paths = paths_in(tmp_path / "data")
    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.article_changed):
            window.open_path(str(paths.samples / "harbour.ar.txt"))
        for words in ("ميناء", "بعثة أثرية"):
            place = place_of(window, Side.SOURCE, 0, words)
            window.noting._annotating.add(place, [], "", Draft(words))
        qtbot.waitUntil(lambda: len(window.noting.notes) == 2)
        model = window.dock.panel.table.model()

        def captions():
            rows = [model.index(row, 0) for row in range(model.rowCount())]
            return {window.noting.notes[row.row()].body: row.data(CAPTION_ROLE) for row in rows}

        qtbot.waitUntil(lambda: "port" in captions()["ميناء"])
        assert captions()["بعثة أثرية"] == ""
