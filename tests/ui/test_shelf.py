from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from reader.ui.look.fonts import load_fonts
from reader.ui.shelf.entries import Entry
from reader.ui.shelf.shelf import Shelf, direction_of, shortened

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
BRIEF = "NOUAKCHOTT (Agencies) - Marine biologists, on Tuesday, said that they had seen dolphins"


def test_a_title_that_fits_is_whole(qapp):
    metrics = QFontMetrics(QFont())
    assert shortened(BRIEF, metrics, metrics.horizontalAdvance(BRIEF)) == BRIEF


def test_a_long_title_ends_at_a_word(qapp):
    metrics = QFontMetrics(QFont())
    room = metrics.horizontalAdvance("NOUAKCHOTT (Agencies) - Marine biol")
    assert shortened(BRIEF, metrics, room) == "NOUAKCHOTT (Agencies) - Marine…"


def test_no_mark_is_left_before_the_ellipsis(qapp):
    metrics = QFontMetrics(QFont())
    room = metrics.horizontalAdvance("NOUAKCHOTT (Agencies) - M")
    assert shortened(BRIEF, metrics, room) == "NOUAKCHOTT (Agencies)…"


def test_one_long_word_is_cut(qapp):
    metrics = QFontMetrics(QFont())
    words = shortened("Nouakchott" * 9, metrics, 120)
    assert words.endswith("…")
    assert metrics.horizontalAdvance(words) <= 120


@pytest.mark.parametrize(("width", "has_detail"), [(360, False), (700, True)])
def test_a_narrow_row_has_the_title_alone(qtbot, width, has_detail):
    shelf = Shelf()
    qtbot.addWidget(shelf)
    shelf.resize(width, 50)
    pictures = []
    for detail in ("a clock made of water", ""):
        shelf.set_entries([Entry("ساعة من ماء", detail, "/a.txt")])
        pictures.append(shelf.grab().toImage())
    assert (pictures[0] != pictures[1]) is has_detail


@pytest.mark.parametrize(
    ("title", "direction"),
    [
        ("Only English here.", Qt.LayoutDirection.LeftToRight),
        ("ساعة من ماء.", Qt.LayoutDirection.RightToLeft),
        ("BBC: ساعة من ماء", Qt.LayoutDirection.RightToLeft),
    ],
)
def test_a_title_runs_as_its_language_does(title, direction):
    assert direction_of(title) is direction


@given(st.integers(20, 600))
def test_what_is_shown_fits(qapp, room):
    metrics = QFontMetrics(QFont())
    assert metrics.horizontalAdvance(shortened(BRIEF, metrics, room)) <= room


def test_rows_grow_with_the_letters_of_the_interface(qtbot):
    load_fonts(FONTS)  # the Arabic one is higher than most that a system has
    shelf = Shelf()
    qtbot.addWidget(shelf)
    shelf.set_entries([Entry("ساعة من ماء", "", "/a.txt"), Entry("سوق", "", "/b.txt")])
    usual = shelf.height()
    large = QFont(shelf.font())
    large.setPointSizeF(2 * max(large.pointSizeF(), 9))
    shelf.setFont(large)
    assert shelf.height() > 1.2 * usual
    assert shelf.sizeHintForRow(0) * 2 <= shelf.height()
