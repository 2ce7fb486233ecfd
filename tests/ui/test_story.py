"""The whole story: open, read, click a word, keep a note, close, find everything again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from windows import opened, paths_in, place_of, text_of

from reader.domain.language import Side
from reader.domain.note import Colour
from reader.ui.actions import Command
from reader.ui.reading.places import Mode

WORD = "الغواصين"
ENGLISH = "Archaeological mission uncovers sunken harbour off Alexandria"


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


def middle_of(window, place):
    view = window.centre.view
    box = view._layout.rect_of(place)
    return QPoint(round(box.center().x()), round(box.center().y() - view._eye.top))


def click(qtbot, window, place):
    view = window.centre.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(window, place))


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier, *, on):
    qtbot.keyClick(on, key, modifier)


def lit(window):
    return window.centre.view._decoration.lit


def read(window, qtbot, article):
    """Open the article and wait for the whole translation."""
    with qtbot.waitSignal(window.desk.translating.ended, timeout=30_000) as ended:
        window.open_path(article)
    assert ended.args == [True]


def write_note(window, qtbot, body):
    """Write into the open editor and save by key."""
    editor = window.dock.panel.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor.body, body)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, on=editor.body)
    qtbot.waitUntil(lambda: not editor.isVisible())


def toggle_modes(window):
    for command, mode in (
        (Command.BELOW, Mode.BELOW),
        (Command.SOURCE_ONLY, Mode.HIDDEN),
        (Command.SIDE_BY_SIDE, Mode.SIDE_BY_SIDE),
    ):
        window.commands[command].trigger()
        assert window.centre.view.mode is mode


def gloss_and_note_a_word(window, qtbot):
    card = window.glossing.card
    word = place_of(window, Side.SOURCE, 4, WORD)
    window.centre.view.go_to(word, light=False)
    click(qtbot, window, word)
    qtbot.waitUntil(lambda: card.isVisible() and card.reading is not None)
    assert card.word == WORD
    assert "diver" in " ".join(card.reading.glosses)
    press(qtbot, Qt.Key.Key_N, on=card)
    assert not card.isVisible()
    write_note(window, qtbot, "They found it.")
    assert [note.anchor.quote for note in window.noting.notes] == [WORD]
    return word


def note_a_phrase(window, qtbot):
    view = window.centre.view
    phrase = place_of(window, Side.TARGET, 4, "the Library of Alexandria")
    view._select(phrase)
    press(qtbot, Qt.Key.Key_N, on=view)
    write_note(window, qtbot, "Which one?")
    assert bodies(window) == ["They found it.", "Which one?"]
    assert [len(marks) for marks in view._decoration.marks.values()] == [1, 1]
    return phrase


def bodies(window):
    return [note.body for note in window.noting.notes]


def test_the_main_job_from_end_to_end(qtbot, paths, article):
    with opened(paths) as window:
        panel = window.dock.panel
        read(window, qtbot, article)
        assert text_of(window, Side.TARGET, 0) == ENGLISH
        toggle_modes(window)
        word = gloss_and_note_a_word(window, qtbot)
        phrase = note_a_phrase(window, qtbot)

        panel.select(window.noting.notes[1].id)
        panel.deeds.go.trigger()
        assert lit(window) == {Side.TARGET: phrase}
        click(qtbot, window, word)
        assert panel.selected() == window.noting.notes[0]

        window.centre.view.restore_position(6)
        row = window.centre.view.top_row()

    with opened(paths) as window:
        with qtbot.waitSignal(window.desk.translating.ended, timeout=30_000):
            window.open_last()
        assert text_of(window, Side.SOURCE, 0).startswith("بعثة أثرية")
        assert text_of(window, Side.TARGET, 0) == ENGLISH
        assert window.centre.view.top_row() == row
        qtbot.waitUntil(lambda: bodies(window) == ["They found it.", "Which one?"])
        assert window.dock.isVisible()
        window.commands[Command.UNDO].trigger()
        qtbot.waitUntil(lambda: bodies(window) == ["They found it."])
        window.commands[Command.REDO].trigger()
        qtbot.waitUntil(lambda: bodies(window) == ["They found it.", "Which one?"])


def test_a_note_is_edited_coloured_and_deleted(qtbot, paths, article):
    with opened(paths) as window:
        panel = window.dock.panel
        read(window, qtbot, article)
        window.noting.write_at(place_of(window, Side.SOURCE, 0, "ميناء"))
        write_note(window, qtbot, "A port")
        (note,) = window.noting.notes
        panel.select(note.id)
        panel.deeds.edit.trigger()
        panel.editor._colours.button(list(Colour).index(Colour.GREEN)).setChecked(True)
        panel.editor.tags.setText("places, sea")
        write_note(window, qtbot, ", sunken")
        (note,) = window.noting.notes
        assert (note.body, note.colour, note.tags) == (
            "A port, sunken",
            Colour.GREEN,
            ("places", "sea"),
        )
        panel.select(note.id)
        panel.deeds.delete.trigger()
        qtbot.waitUntil(lambda: window.noting.notes == ())
        assert window.centre.view._decoration.marks == {}


def test_the_card_goes_from_word_to_word_and_leaves_on_escape(qtbot, paths, article):
    with opened(paths) as window:
        card = window.glossing.card
        read(window, qtbot, article)
        click(qtbot, window, place_of(window, Side.SOURCE, 0, "بعثة"))
        qtbot.waitUntil(lambda: card.word == "بعثة" and card.isVisible())
        press(qtbot, Qt.Key.Key_Left, on=card)
        qtbot.waitUntil(lambda: card.word == "أثرية")
        press(qtbot, Qt.Key.Key_Right, on=card)
        qtbot.waitUntil(lambda: card.word == "بعثة")
        press(qtbot, Qt.Key.Key_Escape, on=card)
        assert not card.isVisible()
        assert window.centre.view.hasFocus()


def test_the_card_stays_while_rows_arrive_and_goes_when_the_reader_scrolls(qtbot, paths, article):
    with opened(paths) as window:
        view, card = window.centre.view, window.glossing.card
        read(window, qtbot, article)
        word = place_of(window, Side.SOURCE, 4, WORD)
        view.go_to(word, light=False)
        click(qtbot, window, word)
        qtbot.waitUntil(card.isVisible)
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 3)
        assert card.isVisible()
        bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
        assert not card.isVisible()


def test_a_typed_word_is_explained(qtbot, paths):
    with opened(paths) as window:
        window.commands[Command.LOOK_UP].trigger()
        lookup = window.dialogs._lookup()
        lookup.field.setText("وبالمدرسة")
        assert "school" in lookup.face.plain_text()
        lookup.close()
