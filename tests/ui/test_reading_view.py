from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot
from reading_pages import (
    article,
    english_for,
    harbour,
    harbour_in_english,
    long_article,
    paragraph,
    translated,
)

from reader.domain.article import Article
from reader.domain.language import Language, Side
from reader.domain.note import Colour
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair, TranslatedParagraph
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import read_colours
from reader.ui.reading.finding import Way
from reader.ui.reading.places import Mark, Mode, Place
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
Shown = Callable[[Article], ReadingView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    load_fonts(RESOURCES / "fonts")

    def show(page: Article) -> ReadingView:
        view = ReadingView(LIGHT)
        qtbot.addWidget(view)
        view.resize(1000, 1600)
        view.show_article(page)
        view.show()
        QApplication.processEvents()
        view.setFocus()
        return view

    return show


@pytest.fixture
def view(shown: Shown) -> ReadingView:
    page = shown(harbour())
    for row in harbour_in_english():
        page.set_translation(row)
    QApplication.processEvents()
    return page


def where(view: ReadingView, place: Place) -> QPoint:
    box = view._layout.rect_of(place).translated(0, -view.verticalScrollBar().value())
    return box.toAlignedRect().center()


def place_of(view: ReadingView, side: Side, row: int, text: str) -> Place:
    start = view._page.text(side, row).index(text)
    return Place(side, row, Span(start, start + len(text)))


def click(view: ReadingView, place: Place) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, where(view, place))


def drag(view: ReadingView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), LEFT, NO_KEYS, start)
    move = QPointF(end)
    QApplication.sendEvent(view.viewport(), _moved(view, move, LEFT))
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, end)


def _moved(view: ReadingView, point: QPointF, button: Qt.MouseButton) -> QEvent:
    from PySide6.QtGui import QMouseEvent

    return QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.viewport().mapToGlobal(point),
        Qt.MouseButton.NoButton,
        button,
        NO_KEYS,
    )


def heard(signal: object) -> list[tuple[object, ...]]:
    calls: list[tuple[object, ...]] = []
    signal.connect(lambda *arguments: calls.append(arguments))
    return calls


def press(view: ReadingView, key: Qt.Key, text: str = "", modifiers=NO_KEYS) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, modifiers, text))


def caret(view: ReadingView) -> tuple[Side, int, int]:
    return view._document.place_at(view.textCursor().position())


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


def test_page_keys_scroll_from_what_is_in_sight_and_take_the_caret_along(shown: Shown) -> None:
    view = shown(long_article(200))
    view.restore_position(100)
    press(view, Qt.Key.Key_PageDown)
    assert 100 < view.top_row() < 130
    assert caret(view)[1] in {view.top_row(), view.top_row() + 1}
    press(view, Qt.Key.Key_PageUp)
    assert view.reading_position() == (100, 0.0)


def test_an_arrow_key_begins_from_what_is_in_sight(shown: Shown) -> None:
    view = shown(long_article(200))
    view.restore_position(100)
    top = view.verticalScrollBar().value()
    press(view, Qt.Key.Key_Down)
    assert caret(view)[1] in {100, 101}
    assert view.verticalScrollBar().value() == top


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
    QApplication.sendEvent(view.viewport(), _moved(view, QPointF(where(view, word)), NO_BUTTON))
    lit = view._decoration.lit
    assert {side: place.paragraph for side, place in lit.items()} == {
        Side.SOURCE: 5,
        Side.TARGET: 5,
    }
    assert view.text_of(lit[Side.TARGET]).startswith("She explained")
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view._decoration.lit == {}


NO_BUTTON = Qt.MouseButton.NoButton


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_N, "n"), (Qt.Key.Key_unknown, "ى")])
def test_n_asks_for_a_note_on_either_keyboard(view: ReadingView, key: Qt.Key, text: str) -> None:
    asked = heard(view.note_requested)
    word = place_of(view, Side.SOURCE, 3, "أثرية")
    click(view, word)
    press(view, key, text)
    view._select(place_of(view, Side.TARGET, 3, "Egyptian-Greek"))
    press(view, key, text)
    assert asked == [(word,), (place_of(view, Side.TARGET, 3, "Egyptian-Greek"),)]


def test_a_note_on_a_selection_leaves_the_space_at_its_ends_out(view: ReadingView) -> None:
    asked = heard(view.note_requested)
    view._select(place_of(view, Side.TARGET, 3, " Egyptian-Greek "))
    press(view, Qt.Key.Key_N, "n")
    assert asked == [(place_of(view, Side.TARGET, 3, "Egyptian-Greek"),)]


def test_enter_chooses_the_word_at_the_caret(view: ReadingView) -> None:
    chosen = heard(view.word_chosen)
    view._set_caret(Side.SOURCE, 3, 8)
    press(view, Qt.Key.Key_Return, "\r")
    assert [view.text_of(call[0]) for call in chosen] == ["بعثة"]


def test_f6_crosses_to_the_same_row(view: ReadingView) -> None:
    view._set_caret(Side.SOURCE, 5, 9)
    press(view, Qt.Key.Key_F6)
    assert caret(view) == (Side.TARGET, 5, 0)
    press(view, Qt.Key.Key_F6)
    assert caret(view) == (Side.SOURCE, 5, 0)


def test_arrow_keys_walk_in_the_direction_of_the_script(view: ReadingView) -> None:
    view._set_caret(Side.SOURCE, 3, 0)
    press(view, Qt.Key.Key_Left)
    assert caret(view) == (Side.SOURCE, 3, 1)
    view._set_caret(Side.TARGET, 3, 0)
    press(view, Qt.Key.Key_Right)
    assert caret(view) == (Side.TARGET, 3, 1)


def test_down_leaves_a_row_for_the_next_of_its_column(view: ReadingView) -> None:
    for side in Side:
        view._set_caret(side, 8, 0)
        press(view, Qt.Key.Key_Down)
        assert caret(view)[:2] == (side, 9)


@pytest.mark.parametrize("side", list(Side))
def test_no_key_leaves_the_column(view: ReadingView, side: Side) -> None:
    view._set_caret(side, 7, 0)
    control = Qt.KeyboardModifier.ControlModifier
    press(view, Qt.Key.Key_End, "", control)
    assert caret(view)[:2] == (side, 14)
    press(view, Qt.Key.Key_Down)
    assert caret(view)[:2] == (side, 14)
    press(view, Qt.Key.Key_Home, "", control)
    assert caret(view) == (side, 0, 0)
    press(view, Qt.Key.Key_Up)
    assert caret(view) == (side, 0, 0)
    press(view, Qt.Key.Key_A, "a", control)
    assert {place.side for place in view._selected()} == {side}
    assert len(view._selected()) == 15


def test_the_caret_skips_rows_that_do_not_show(view: ReadingView) -> None:
    view.set_mode(Mode.BELOW)
    view._set_caret(Side.TARGET, 0, 0)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    assert caret(view)[1] == 2
    press(view, Qt.Key.Key_Up)
    assert caret(view)[1] == 0


def test_the_caret_shows_for_keys_and_not_for_clicks(view: ReadingView) -> None:
    press(view, Qt.Key.Key_Down)
    assert view._decoration.is_caret_shown
    click(view, place_of(view, Side.SOURCE, 3, "بعثة"))
    assert not view._decoration.is_caret_shown


def test_the_caret_is_painted_where_it_stands(view: ReadingView) -> None:
    view.activateWindow()
    view._set_caret(Side.SOURCE, 3, 6)
    press(view, Qt.Key.Key_Left)
    box = view.cursorRect()
    image = view.viewport().grab().toImage()
    assert image.pixelColor(box.left(), box.center().y()).name() == LIGHT.roles.caret
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_F6):
        press(view, key)
        QApplication.processEvents()
        screen = view.screen().grabWindow(view.winId()).toImage()
        assert screen.convertToFormat(image.format()) == view.grab().toImage()


def test_copy_gives_the_stored_text_of_one_column(shown: Shown) -> None:
    view = shown(article(paragraph(0, "قال \u202eabc\u202c"), paragraph(1, "سطر\nآخر")))
    press(view, Qt.Key.Key_A, "a", Qt.KeyboardModifier.ControlModifier)
    press(view, Qt.Key.Key_C, "c", Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "قال \u202eabc\u202c\nسطر\nآخر"


def test_copy_both_gives_a_row_a_line_and_a_table(view: ReadingView) -> None:
    view._set_caret(Side.TARGET, 14, 0)
    press(
        view,
        Qt.Key.Key_C,
        "C",
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert QGuiApplication.clipboard().text() == "المصدر : وكالات\tSource: Agencies"
    assert 'lang="ar"' in QGuiApplication.clipboard().mimeData().html()


def test_the_hidden_translation_of_the_row_at_the_caret_comes_and_goes(view: ReadingView) -> None:
    view.set_mode(Mode.HIDDEN)
    view._set_caret(Side.SOURCE, 4, 0)
    press(view, Qt.Key.Key_F6)
    assert caret(view)[0] is Side.SOURCE
    press(view, Qt.Key.Key_Space, " ")
    assert view._layout.origin(Side.TARGET, 4) is not None
    press(view, Qt.Key.Key_unknown, "ف")
    assert view._layout.origin(Side.TARGET, 4) is None


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


def test_a_screen_reader_hears_row_source_and_translation(view: ReadingView) -> None:
    view._set_caret(Side.TARGET, 14, 3)
    assert view.spoken_row() == "Row 15. المصدر : وكالات Translation: Source: Agencies"
    press(view, Qt.Key.Key_R, "r")
    assert caret(view) == (Side.TARGET, 14, 3)


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


def test_many_translations_come_at_once_and_keep_the_place(shown: Shown) -> None:
    page = long_article(100)
    view = shown(page)
    view.restore_position(40)
    view._select(Place(Side.SOURCE, 41, Span(2, 9)))
    view.set_translations(english_for(row) for row in page.paragraphs)
    assert view.top_row() == 40
    assert view.selection() == Place(Side.SOURCE, 41, Span(2, 9))
    assert view._document.block(Side.TARGET, 99).text() == view._page.text(Side.TARGET, 99) != ""


def test_a_translation_of_several_sentences_lights_the_right_one(shown: Shown) -> None:
    page = article(paragraph(0, "وصلت السفينة. عاد الناس."))
    view = shown(page)
    view.set_translation(translated(page.paragraphs[0], "The ship arrived. People returned."))
    view._light_at(where(view, place_of(view, Side.TARGET, 0, "People")))
    assert view.text_of(view._decoration.lit[Side.SOURCE]) == "عاد الناس."
    assert view._page.language_of(Side.TARGET, 0) is Language.ENGLISH


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
    assert QToolTip.text() == "“74” is odd."
    page.next_doubt()
    assert QToolTip.text() == "Unsure."
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
