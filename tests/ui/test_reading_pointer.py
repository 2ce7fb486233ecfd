"""What a pointer does on the page: choose, select, light, drop, zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import hands
import pytest
from hands import LEFT, LIGHT, NO_BUTTON, NO_KEYS, click, drag, heard, moved, place_of, where
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from reading_pages import article, paragraph, translated

from reader.domain.article import Article
from reader.domain.language import Language, Side
from reader.domain.note import Colour
from reader.domain.spans import Span
from reader.domain.translation import Link, SentencePair, TranslatedParagraph
from reader.ui.reading.places import Mark, Place
from reader.ui.reading.view import ReadingView

Shown = Callable[[Article], ReadingView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return partial(hands.shown, qtbot)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return hands.harbour_shown(qtbot)


@pytest.mark.parametrize(("side", "word"), [(Side.SOURCE, "بمكتبة"), (Side.TARGET, "Mansour")])
def test_a_click_chooses_the_word_and_says_where_it_is(
    view: ReadingView, side: Side, word: str
) -> None:
    chosen = heard(view.word_chosen)
    place = place_of(view, side, 4, word)
    click(view, place)
    assert [call[0] for call in chosen] == [place]
    box = chosen[0][1]
    assert isinstance(box, QRect)
    assert box.contains(view.viewport().mapToGlobal(where(view, place)))
    assert view.text_of(place) == word
    assert view.word_at_caret() == place


def test_a_click_on_white_space_chooses_nothing(view: ReadingView) -> None:
    chosen = heard(view.word_chosen)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, QPoint(4, 500))
    assert chosen == []


def test_a_drag_selects_and_chooses_no_word(view: ReadingView) -> None:
    chosen = heard(view.word_chosen)
    start = where(view, place_of(view, Side.TARGET, 4, "head"))
    end = where(view, place_of(view, Side.TARGET, 4, "mission"))
    drag(view, start, end)
    selected = view.selection()
    assert selected is not None
    assert (selected.side, selected.paragraph) == (Side.TARGET, 4)
    assert "ad of the mis" in view.text_of(selected)
    assert chosen == []


def test_a_selection_stays_in_the_column_it_began_in(view: ReadingView) -> None:
    start = where(view, place_of(view, Side.SOURCE, 3, "بعثة"))
    across = where(view, place_of(view, Side.TARGET, 6, "international"))
    drag(view, start, across)
    assert {place.side for place in view._selected()} == {Side.SOURCE}
    assert [place.paragraph for place in view._selected()] == [3, 4, 5, 6]


def test_two_clicks_select_the_word_without_its_quotation_mark(shown: Shown) -> None:
    view = shown(article(paragraph(0, 'وقال "كتابا"، ثم مضى')))
    word = place_of(view, Side.SOURCE, 0, "كتابا")
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, where(view, word))
    assert view.selection() == word


def test_three_clicks_select_the_sentence(shown: Shown) -> None:
    view = shown(article(paragraph(0, "وصلت السفينة. عاد الناس.")))
    word = where(view, place_of(view, Side.SOURCE, 0, "الناس"))
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, word)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, word)
    assert view.selection() == place_of(view, Side.SOURCE, 0, "عاد الناس.")


def test_a_click_on_a_mark_names_its_note_and_the_word(view: ReadingView) -> None:
    word = place_of(view, Side.SOURCE, 3, "بعثة")
    view.set_marks([Mark("n1", Place(Side.SOURCE, 3, Span(0, 20)), Colour.BLUE)])
    notes, chosen = heard(view.note_chosen), heard(view.word_chosen)
    click(view, word)
    assert notes == [("n1",)]
    assert [call[0] for call in chosen] == [word]
    click(view, place_of(view, Side.SOURCE, 4, "منصور"))
    assert notes == [("n1",)]


def test_the_sentence_under_the_pointer_is_lit_in_both_columns(view: ReadingView) -> None:
    word = place_of(view, Side.SOURCE, 5, "الفريق")
    QApplication.sendEvent(view.viewport(), moved(view, QPointF(where(view, word)), NO_BUTTON))
    lit = view._decoration.lit
    assert {side: place.paragraph for side, place in lit.items()} == {
        Side.SOURCE: 5,
        Side.TARGET: 5,
    }
    assert view.text_of(lit[Side.TARGET]).startswith("She explained")
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view._decoration.lit == {}


def test_control_and_wheel_zoom_a_step_a_notch(view: ReadingView) -> None:
    zoomed = heard(view.zoom_changed)
    for _ in range(2):
        view.wheelEvent(
            QWheelEvent(
                QPointF(50, 50),
                QPointF(50, 50),
                QPoint(),
                QPoint(0, 60),
                NO_BUTTON,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
        )
    assert zoomed == [(1,)]
    view.zoom_out()
    view.zoom_reset()
    assert view.zoom == 0


def test_a_dropped_file_and_dropped_text_are_handed_on(view: ReadingView) -> None:
    files, texts = heard(view.files_dropped), heard(view.text_dropped)
    file, text = QMimeData(), QMimeData()
    file.setUrls([QUrl.fromLocalFile("/a/مقال.txt")])
    text.setText("نص")
    for data in (file, text):
        view.dropEvent(
            QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEYS)
        )
    assert files == [(["/a/مقال.txt"],)]
    assert texts == [("نص",)]


def test_the_words_that_translate_each_other_are_lit_together(shown: Shown) -> None:
    page = article(paragraph(0, "وصلت السفينة."))
    view = shown(page)
    links = (Link(Span(5, 12), Span(4, 8), 0.9), Link(Span(0, 4), Span(9, 16), 0.8))
    pair = SentencePair(Span(0, 13), Span(0, 17), links=links)
    view.set_translation(TranslatedParagraph(0, "The ship arrived.", (pair,)))
    view._light_at(where(view, place_of(view, Side.TARGET, 0, "ship")))
    assert [view.text_of(word.place) for word in view._decoration.linked] == ["السفينة", "ship"]
    box = view._layout.rect_of(place_of(view, Side.SOURCE, 0, "السفينة")).toAlignedRect()
    ground = view.viewport().grab().toImage().pixelColor(box.left() + 2, box.top() + 1)
    assert ground.name() == LIGHT.roles.word_light
    view._light_at(QPoint(2, 2))
    assert view._decoration.linked == ()


def test_the_menu_offers_what_the_keys_do(view: ReadingView) -> None:
    view.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), QPoint(9, 9))
    )
    (menu,) = view.findChildren(QMenu)
    labels = [action.text() for action in menu.actions() if action.text()]
    assert labels == [
        "Look Up Word",
        "Write Note…",
        "Correct the Translation…",
        "Copy",
        "Copy Both Languages",
        "Select All of This Language",
    ]
    menu.close()


def test_the_menu_is_about_the_word_under_the_pointer(view: ReadingView) -> None:
    word = place_of(view, Side.SOURCE, 4, "الغواصين")
    point = where(view, word)
    view.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    )
    assert view.word_at_caret() == word
    view.findChildren(QMenu)[0].close()


def test_the_chosen_word_keeps_its_ground_until_it_is_let_go(view: ReadingView) -> None:
    word = place_of(view, Side.SOURCE, 4, "الغواصين")
    before = view.viewport().grab().toImage()
    click(view, word)
    assert view.viewport().grab().toImage() != before
    view.forget_word()
    view._light({})
    assert view.viewport().grab().toImage() == before


def test_a_translation_of_several_sentences_lights_the_right_one(shown: Shown) -> None:
    page = article(paragraph(0, "وصلت السفينة. عاد الناس."))
    view = shown(page)
    view.set_translation(translated(page.paragraphs[0], "The ship arrived. People returned."))
    view._light_at(where(view, place_of(view, Side.TARGET, 0, "People")))
    assert view.text_of(view._decoration.lit[Side.SOURCE]) == "عاد الناس."
    assert view._page.language_of(Side.TARGET, 0) is Language.ENGLISH
