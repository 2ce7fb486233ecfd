"""The smaller parts of the card in which a translation is corrected."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.mending.choices import number_of
from reader.ui.mending.line import TranslationLine
from reader.ui.mending.placing import GAP, MARGIN, beside
from reader.ui.mending.subject import words_before

ROOM = QSize(1000, 700)
CARD = QSize(600, 300)


@pytest.mark.parametrize(
    ("marked", "before"),
    [
        ("|One two three.", ""),
        ("One| two three.", ""),
        ("One |two three.", "One"),
        ("One two| three.", "One"),
        ("One two th|ree.", "One two"),
        ("One two three.|", "One two"),
        ("One two three. |", "One two three."),
        ("One  two | three.", "One  two"),
        ("|", ""),
    ],
)
def test_the_word_at_the_caret_is_the_first_that_may_change(marked: str, before: str) -> None:
    assert words_before(marked.replace("|", ""), marked.index("|")) == before


@given(st.text(alphabet="ab ,.\n", max_size=20), st.integers(0, 20))
def test_what_stays_is_made_of_whole_words(text: str, caret: int) -> None:
    before = words_before(text, min(caret, len(text)))
    assert text.lstrip().startswith(before)
    assert before.split() == text.split()[: len(before.split())]


def test_a_card_stands_below_its_sentence() -> None:
    near = QRect(50, 100, 400, 60)
    assert beside(near, CARD, ROOM) == QRect(50, near.bottom() + 1 + GAP, 600, 300)


def test_a_card_stands_above_where_there_is_no_room_below() -> None:
    near = QRect(50, 500, 400, 60)
    assert beside(near, CARD, ROOM).bottom() == near.top() - GAP - 1


def test_a_card_stays_inside_where_the_sentence_leaves_no_room() -> None:
    for near in (QRect(900, 200, 90, 250), QRect(50, -900, 10, 10), QRect(50, 1900, 10, 10)):
        placed = beside(near, CARD, ROOM)
        assert QRect(0, 0, 1000, 700).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN).contains(placed)


def test_a_card_is_cut_to_a_small_window() -> None:
    assert beside(QRect(0, 0, 10, 10), CARD, QSize(300, 200)).size() == QSize(284, 184)


@pytest.mark.parametrize(
    ("key", "text", "number"),
    [
        (Qt.Key.Key_1, "1", 0),
        (Qt.Key.Key_9, "9", 8),
        (Qt.Key.Key_unknown, "٣", 2),
        (Qt.Key.Key_0, "0", None),
        (Qt.Key.Key_A, "a", None),
    ],
)
def test_digits_of_both_scripts_choose(key: Qt.Key, text: str, number: int | None) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    assert number_of(event) == number


def test_the_caret_counts_letters_beyond_the_basic_plane(qtbot) -> None:
    line = TranslationLine()
    qtbot.addWidget(line)
    line.begin("A 𝄞𝄞 clef here", 5)
    assert line.words_before() == "A 𝄞𝄞"
    line.begin("A 𝄞𝄞 clef here")
    assert line.words_before() == "A 𝄞𝄞 clef"


def test_the_line_is_as_high_as_its_words_at_another_width(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = TranslationLine(page)
    line.height_changed.connect(lambda: line.setFixedHeight(line.height_of_lines()))
    page.show()
    line.resize(300, 60)
    line.begin("The divers had found a stone pier and dozens of pottery jars. " * 4)
    QApplication.processEvents()
    line.resize(592, line.height())
    QApplication.processEvents()
    assert line.height() == line.height_of_lines()
    assert line.document().size().width() > 500
