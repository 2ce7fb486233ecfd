from __future__ import annotations

from pathlib import Path

from annotated import article_of, note_on

from reader.domain.language import Language
from reader.domain.settings import Theme
from reader.ui.look.theme import read_colours
from reader.ui.notes.editor import Subject
from reader.ui.notes.panel import NotesPanel

THEMES = Path(__file__).parents[2] / "resources" / "themes"
SUBJECT = Subject("key", "ميناء", Language.ARABIC)


def test_in_a_low_panel_the_list_makes_room_for_the_editor(qtbot):
    panel = NotesPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.set_notes((note_on(article_of(), "ميناء", "a harbour"),))
    panel.resize(400, 900)
    panel.show()
    panel.write(SUBJECT)
    assert panel.editor.isVisible()
    assert panel.table.isVisible()
    panel.resize(400, 380)
    assert panel.height() == 380
    assert panel.editor.isVisible()
    assert not panel.table.isVisible()
    panel.editor.leave()
    assert not panel.editor.isVisible()
    assert panel.table.isVisible()


def test_while_the_first_note_is_written_nothing_says_how_to_begin_one(qtbot):
    panel = NotesPanel(read_colours(THEMES, Theme.LIGHT))
    qtbot.addWidget(panel)
    panel.know_article(is_there=True)
    panel.resize(400, 900)
    panel.show()
    assert panel.advice.isVisible()
    panel.write(SUBJECT)
    assert not panel.advice.isVisible()
    assert panel.editor.save.geometry().bottom() < panel.height() / 2  # the parts stand together
    panel.editor.leave()
    assert panel.advice.isVisible()
