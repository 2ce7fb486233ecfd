"""The page as a whole: found in, translated, doubted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import hands
import pytest
from hands import caret, heard, place_of, where
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot
from reading_pages import article, english_for, harbour, harbour_in_english, long_article, paragraph

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.domain.translation import Doubt, SentencePair, TranslatedParagraph
from reader.ui.reading.finding import Way
from reader.ui.reading.places import Mode, Place
from reader.ui.reading.view import ReadingView
from reader.ui.tips import tip

Shown = Callable[[Article], ReadingView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return partial(hands.shown, qtbot)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return hands.harbour_shown(qtbot)


def test_find_selects_without_harakat_and_goes_on(shown: Shown) -> None:
    rows = [paragraph(i, f"هذا كِتَابٌ رقم {i}") for i in range(3)]
    view = shown(article(*rows))
    found = []
    for _ in range(4):
        assert view.find("كتاب", Side.SOURCE)
        place = view.selection()
        assert place is not None
        assert view.text_of(place) == "كِتَابٌ"
        found.append(place.paragraph)
    assert found == [0, 1, 2, 0]
    assert view.find("كتاب", Side.SOURCE, Way.BACK)
    assert caret(view)[1] == 2
    assert not view.find("كتاب", Side.TARGET)


def test_find_brings_a_far_row_into_view(shown: Shown) -> None:
    page = long_article(500)
    wanted = paragraph(500, "كلمة فريدة هنا")
    view = shown(article(*page.paragraphs, wanted))
    assert view.find("فريدة", Side.SOURCE)
    place = view.selection()
    assert place is not None
    assert view.viewport().rect().contains(where(view, place))


def test_going_to_a_hidden_place_reveals_it(view: ReadingView) -> None:
    view.set_mode(Mode.HIDDEN)
    place = place_of(view, Side.TARGET, 12, "spokesman")
    view.go_to(place)
    assert view.viewport().rect().contains(where(view, place))
    assert view._decoration.lit == {Side.TARGET: place}


def test_the_top_row_is_told_as_it_changes(shown: Shown) -> None:
    view = shown(long_article(200))
    rows = heard(view.top_row_changed)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 2000)
    assert rows == [(view.top_row(),)]
    assert view.top_row() > 0


def test_translations_keep_selection_and_caret(shown: Shown) -> None:
    view = shown(harbour())
    word = place_of(view, Side.SOURCE, 4, "الغواصين")
    view._select(word)
    for row in harbour_in_english():
        view.set_translation(row)
    assert view.selection() == word
    view.zoom_in()
    assert view.selection() == word


def test_many_translations_keep_the_place(shown: Shown) -> None:
    page = long_article(100)
    view = shown(page)
    view.restore_position(40)
    view._select(Place(Side.SOURCE, 41, Span(2, 9)))
    for row in page.paragraphs:
        view.set_translation(english_for(row))
    assert view.top_row() == 40
    assert view.selection() == Place(Side.SOURCE, 41, Span(2, 9))
    assert view._document.block(Side.TARGET, 99).text() == view._page.text(Side.TARGET, 99) != ""


DOUBTED = TranslatedParagraph(
    0,
    "74 were killed. It was long.",
    (
        SentencePair(
            Span(0, 7),
            Span(0, 15),
            doubts=(
                Doubt("number", Span(4, 6), Span(0, 2), "“{target}” is odd.", (("target", "74"),)),
            ),
        ),
        SentencePair(
            Span(8, 16), Span(16, 28), doubts=(Doubt("unsure", None, Span(16, 28), "Unsure."),)
        ),
    ),
)


def doubted(shown: Shown) -> ReadingView:
    page = shown(article(paragraph(0, "قتل ٤٧. وكان طويلا.")))
    page.set_translation(DOUBTED)
    return page


def test_the_next_doubt_is_gone_to_and_explained(shown: Shown) -> None:
    page = doubted(shown)
    page.next_doubt()
    first = page.textCursor().position()
    assert QToolTip.text() == tip("“74” is odd.")
    page.next_doubt()
    assert QToolTip.text() == tip("Unsure.")
    assert page.textCursor().position() == first + 16
    page.next_doubt()
    assert page.textCursor().position() == first
    page.previous_doubt()
    assert page.textCursor().position() == first + 16


def test_a_page_without_doubts_is_left_as_it_is(view: ReadingView) -> None:
    before = view.textCursor().position()
    view.next_doubt()
    assert view.textCursor().position() == before


def test_a_doubted_stretch_is_underlined(shown: Shown) -> None:
    page = shown(article(paragraph(0, "قتل ٤٧. وكان طويلا.")))
    page.set_translation(TranslatedParagraph(0, DOUBTED.text, ()))
    plain = page.grab().toImage()
    page.set_translation(DOUBTED)
    assert page.grab().toImage() != plain


def test_there_are_no_doubts_to_go_to_on_an_empty_page(shown: Shown) -> None:
    view = shown(article())
    reached = heard(view.doubt_reached)
    view.next_doubt()
    view.previous_doubt()
    assert not reached
