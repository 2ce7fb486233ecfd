from __future__ import annotations

from dataclasses import replace
from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from reading_pages import WORDS
from windows import opened, place_of

from reader.domain.gloss import SegmentKind
from reader.domain.language import Side
from reader.domain.orthography import bare, has_marks
from reader.domain.tashkeel import Tashkeel
from reader.ui.actions import SPECS, TASHKEEL_COMMANDS, Command, arabic_keys
from reader.ui.vocalising import ROWS_AT_ONCE

LEVELS = dict(zip(Tashkeel, TASHKEEL_COMMANDS, strict=True))
PATIENCE_MS = 30_000  # on a busy machine under coverage
STORY = 3  # the first row of harbour's story


@pytest.fixture
def window(qtbot, paths, article):
    with opened(paths) as window:
        open_in(window, qtbot, article)
        yield window


def open_in(window, qtbot, path):
    with qtbot.waitSignal(window.desk.article_changed):
        window.open_path(str(path))


def shown(window, row):
    """Return what the page shows of a row, its marks in the order of Unicode."""
    return normalize("NFC", window.centre.view._document.block(Side.SOURCE, row).text())


def tinted_rows(window):
    return set(window.centre.view._decoration.tints)


def turn(window, qtbot, level, row=STORY):
    before = shown(window, row)
    window.commands[LEVELS[level]].trigger()
    qtbot.waitUntil(lambda: shown(window, row) != before, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not window.lettering.vocalising._lane.is_busy, timeout=PATIENCE_MS)


def explain(window, qtbot, row, word):
    view, card = window.centre.view, window.glossing.card
    view.go_to(place_of(window, Side.SOURCE, row, word), light=False)
    view.look_up()
    qtbot.waitUntil(lambda: card.isVisible() and card.word == word)
    qtbot.waitUntil(lambda: not window.glossing._lane.is_busy)
    return card


def index_of(card, vocalised):
    return [reading.vocalised for reading in card._gloss.readings].index(vocalised)


def test_no_vocaliser_is_loaded_before_the_page_is_there(window):
    assert window.commands[Command.TASHKEEL_NONE].isChecked()
    assert window._parts.vocaliser.vocaliser._model is None
    assert not has_marks(shown(window, STORY))


def test_sentences_are_vocalised_before_a_word_is_chosen(window, qtbot):
    lane = window.lettering.vocalising._lane
    qtbot.waitUntil(lambda: not lane.is_busy, timeout=PATIENCE_MS)
    assert not has_marks(shown(window, STORY))
    parts, paragraph = window._parts, window.desk.article.paragraphs[STORY]
    sentences = [bare(sentence.of(paragraph.text)) for sentence in paragraph.sentences]
    known = parts.library.recall_vocalised(parts.vocaliser.identity, sentences)
    assert set(known) == set(sentences)


def test_the_dial_marks_the_whole_article_and_takes_it_all_back(window, qtbot):
    rows = range(len(window.desk.article.paragraphs))
    plain = [shown(window, row) for row in rows]
    turn(window, qtbot, Tashkeel.FULL)
    full = [shown(window, row) for row in rows]
    assert full[STORY].startswith("أَعْلَنَتْ بَعْثَةٌ أَثَرِيَّةٌ")
    assert [bare(text) for text in full] == plain
    marked = [has_marks(text) for text in full]
    assert marked == [p.is_translatable for p in window.desk.article.paragraphs]
    window.commands[Command.TASHKEEL_NONE].trigger()
    assert [shown(window, row) for row in rows] == plain  # at once: no job is waited for


def test_between_known_levels_the_page_turns_at_once(window, qtbot):
    turn(window, qtbot, Tashkeel.FULL)
    window.commands[Command.TASHKEEL_STEMS].trigger()
    assert shown(window, STORY).startswith("أَعْلَنَت بَعْثَة أَثَرِيَّة")
    window.commands[Command.TASHKEEL_AMBIGUOUS].trigger()
    assert shown(window, STORY).startswith("أَعْلَنَت بعثة أثرية")


def test_the_dial_is_kept_and_ticked(window, qtbot, paths, article):
    turn(window, qtbot, Tashkeel.STEMS)
    ticked = [level for level, command in LEVELS.items() if window.commands[command].isChecked()]
    assert ticked == [Tashkeel.STEMS]
    window.close()
    with opened(paths) as again:
        assert again.commands[Command.TASHKEEL_STEMS].isChecked()
        open_in(again, qtbot, article)
        qtbot.waitUntil(lambda: has_marks(shown(again, STORY)))
        # The library has kept the sentences: the model is not even loaded.
        qtbot.waitUntil(lambda: not again.lettering.vocalising._lane.is_busy)
        assert again._parts.vocaliser.vocaliser._model is None


def test_another_article_is_marked_too(window, qtbot, tmp_path):
    turn(window, qtbot, Tashkeel.FULL)
    other = tmp_path / "other.txt"
    other.write_text("قال الوزير إن السفينة وصلت إلى الميناء.\n", encoding="utf-8")
    open_in(window, qtbot, other)
    qtbot.waitUntil(lambda: has_marks(shown(window, 0)))
    window.desk.put_away()
    window.commands[Command.TASHKEEL_NONE].trigger()


def test_a_long_article_is_marked_from_the_eye_on(window, qtbot, tmp_path):
    long = tmp_path / "long.txt"
    rows = ROWS_AT_ONCE + 30
    lines = [" ".join((WORDS * 2)[row % 9 : row % 9 + 12]) + f" {row}." for row in range(rows)]
    long.write_text("\n\n".join(lines), encoding="utf-8")
    open_in(window, qtbot, long)
    assert len(window.desk.article.paragraphs) == rows
    window.centre.view.restore_position(60)
    turn(window, qtbot, Tashkeel.FULL, row=60)
    assert all(has_marks(shown(window, row)) for row in range(rows))
    window.commands[Command.TASHKEEL_NONE].trigger()
    assert not has_marks(shown(window, 60))  # round the eye at once, the others after it
    qtbot.waitUntil(lambda: not any(has_marks(shown(window, row)) for row in range(rows)))
    assert window.centre.view.top_row() == 60


def test_the_reading_that_is_chosen_wins_over_the_model(window, qtbot):
    turn(window, qtbot, Tashkeel.FULL)
    assert " كَشَفَ " not in shown(window, STORY)
    card = explain(window, qtbot, STORY, "كشف")
    card.readings.picked.emit(index_of(card, "كَشَفَ"))
    assert " كَشَفَ " in shown(window, STORY)
    kept = shown(window, STORY)
    window.glossing.put_away()
    window.commands[Command.TASHKEEL_NONE].trigger()
    window.commands[Command.TASHKEEL_FULL].trigger()
    assert shown(window, STORY) == kept


def test_a_word_read_before_it_is_vocalised_is_marked_by_its_reading(window, qtbot):
    assert " كَشَفَ " not in shown(window, STORY)
    card = explain(window, qtbot, STORY, "كشف")
    card.readings.picked.emit(index_of(card, "كَشَفَ"))
    assert not has_marks(shown(window, STORY))
    window.glossing.put_away()
    turn(window, qtbot, Tashkeel.FULL)
    assert " كَشَفَ " in shown(window, STORY)


def test_the_rows_in_sight_are_tinted_and_others_when_they_come(window, qtbot, tmp_path):
    long = tmp_path / "long.txt"
    lines = [f"وقالت البعثة إنها وجدت الميناء في مكانه {row}." for row in range(200)]
    long.write_text("\n\n".join(lines), encoding="utf-8")
    open_in(window, qtbot, long)
    window.commands[Command.CLITICS].trigger()
    view = window.centre.view
    qtbot.waitUntil(lambda: set(view.rows_in_sight()) <= tinted_rows(window))
    assert len(tinted_rows(window)) < 60
    view.restore_position(150)
    qtbot.waitUntil(lambda: set(view.rows_in_sight()) <= tinted_rows(window))
    assert 100 not in tinted_rows(window)
    kinds = {tint.kind for tint in view._decoration.tints[150]}
    assert kinds == {SegmentKind.PROCLITIC, SegmentKind.ENCLITIC}
    window.commands[Command.CLITICS].trigger()
    assert tinted_rows(window) == set()


def test_the_tint_is_kept_and_ticked(window, qtbot, paths, article):
    window.commands[Command.CLITICS].trigger()
    assert window.commands[Command.CLITICS].isChecked()
    window.close()
    with opened(paths) as again:
        open_in(again, qtbot, article)
        qtbot.waitUntil(lambda: STORY in tinted_rows(again))
        assert again.commands[Command.CLITICS].isChecked()


def test_the_word_on_the_card_is_tinted_until_the_card_closes(window, qtbot):
    card = explain(window, qtbot, STORY, "الأحد")
    decoration = window.centre.view._decoration
    text = window.desk.article.paragraphs[STORY].text
    assert [(tint.span.of(text), tint.kind) for tint in decoration.word_tints] == [
        ("ال", SegmentKind.PROCLITIC),
        ("أحد", SegmentKind.STEM),
    ]
    card.dismiss()
    assert decoration.word_tints == ()


def test_what_has_no_article_is_neither_marked_nor_tinted(qtbot, paths):
    with opened(paths) as window:
        assert not window.commands[Command.TASHKEEL_FULL].isEnabled()
        assert not window.commands[Command.CLITICS].isEnabled()
        window.keeping.change(
            lambda settings: replace(settings, tashkeel=Tashkeel.FULL, has_tinted_clitics=True)
        )
        assert window._parts.vocaliser.vocaliser._model is None


@pytest.mark.parametrize("command", [*TASHKEEL_COMMANDS, Command.CLITICS, Command.COPY_MARKED])
def test_every_key_works_on_an_arabic_keyboard(window, command):
    keys = {shortcut.toString() for shortcut in window.commands[command].shortcuts()}
    (latin,) = SPECS[command].keys
    assert {latin, arabic_keys(latin)} <= keys
    assert latin != arabic_keys(latin)


def test_the_key_turns_the_dial(window, qtbot):
    qtbot.keyClick(window.centre.view, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: has_marks(shown(window, STORY)))
    assert window.commands[Command.TASHKEEL_FULL].isChecked()
