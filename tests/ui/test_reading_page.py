"""How a page is laid out: level rows, no jumps, every word hit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
import sights
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import article, english_for, harbour, harbour_in_english, long_article, paragraph
from sights import LIGHT, baseline, box_of, first_line, inked, picture

from reader.domain.language import Language, Side
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.domain.translation import TranslatedParagraph
from reader.ui.look.fonts import Typography
from reader.ui.reading.places import Mode, Place
from reader.ui.reading.view import ReadingView

Opened = Callable[..., ReadingView]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return partial(sights.opened, qtbot)


@pytest.mark.parametrize(
    ("width", "zoom"),
    [(640, -4), (640, 0), (700, 0), (1000, -4), (1000, 0), (1000, 5), (1900, -4), (1900, 5)],
)
def test_rows_are_level_at_any_width_and_size(opened: Opened, width: int, zoom: int) -> None:
    view = opened(harbour(), harbour_in_english(), (width, 700))
    view.set_zoom(zoom)
    assert view._layout.frame.is_paired
    bottom = 0.0
    for row in range(15):
        lines = [baseline(view, side, row) for side in Side]
        assert abs(lines[0] - lines[1]) <= 1
        assert view._layout.top_of(row) >= bottom
        bottom = view._layout.top_of(row) + view._layout.height_of(row)


def test_rows_stay_level_in_other_faces(opened: Opened) -> None:
    view = opened(harbour(), harbour_in_english())
    view.set_typography(Typography("DejaVu Sans", 22.0, "DejaVu Serif", 9.0))
    for row in range(15):
        lines = [baseline(view, side, row) for side in Side]
        assert abs(lines[0] - lines[1]) <= 1


def test_arabic_stands_at_the_right_of_its_column(opened: Opened) -> None:
    view = opened(harbour(), harbour_in_english())
    column = view._layout.frame.source
    assert column.x > view._layout.frame.target.x
    for row in (3, 4, 14):
        view._layout.lay(row)
        layout = view._document.block(Side.SOURCE, row).layout()
        for index in range(layout.lineCount()):
            runs = layout.lineAt(index).glyphRuns()
            right = max(run.boundingRect().right() for run in runs)
            assert right == pytest.approx(column.width, abs=1)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_interface_direction_moves_no_column(
    opened: Opened, direction: Qt.LayoutDirection
) -> None:
    view = opened(harbour(), harbour_in_english())
    view.setLayoutDirection(direction)
    QApplication.processEvents()
    assert view._layout.frame.source.x > view._layout.frame.target.x
    word = Place(Side.SOURCE, 0, Span(0, 4))
    image, box = picture(view), box_of(view, word)
    assert inked(
        image, range(box.top(), box.bottom()), range(box.left(), box.right()), LIGHT.roles.page
    )


def test_a_paragraph_that_opens_in_latin_still_runs_from_the_right(opened: Opened) -> None:
    view = opened(article(paragraph(0, "BBC: قالت الهيئة إن 40% من الزوار (أي 1,200) عادوا.")))
    line = first_line(view, Side.SOURCE, 0).naturalTextRect()
    opening = box_of(view, Place(Side.SOURCE, 0, Span(0, 3)))
    assert opening.right() == pytest.approx(view._layout.frame.source.x + line.right(), abs=2)


def test_nothing_jumps_when_a_hundred_rows_arrive_above_the_eye(opened: Opened) -> None:
    page = long_article(300)
    view = opened(page)
    view.set_mode(Mode.BELOW)
    view.restore_position(150, 0.4)
    before, image = view.reading_position(), picture(view)
    for row in page.paragraphs[:100]:
        view.set_translation(english_for(row))
    QApplication.processEvents()
    assert view.reading_position() == before
    assert picture(view) == image


def test_scrolling_up_into_rows_never_seen_moves_by_the_step(opened: Opened) -> None:
    page = long_article(300)
    view = opened(page, [english_for(row) for row in page.paragraphs])
    view.restore_position(200)
    bar = view.verticalScrollBar()
    for _ in range(60):
        row, old = view.top_row(), view._eye.top
        kept = view._layout.top_of(row) - old
        bar.setValue(bar.value() - 48)
        assert view._layout.top_of(row) - view._eye.top == pytest.approx(kept + 48, abs=1)
        assert bar.value() == round(view._eye.top)


def test_the_end_and_the_beginning_can_be_reached(opened: Opened) -> None:
    page = long_article(400)
    view = opened(page, [english_for(row) for row in page.paragraphs])
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    last = view._layout.rect_of(Place(Side.SOURCE, 399, Span(0, 2)))
    assert view._eye.top < last.top() < view._eye.top + view.viewport().height()
    bar.setValue(0)
    assert (view.top_row(), view._eye.top) == (0, 0)


def test_the_top_row_stays_when_the_page_is_set_anew(opened: Opened) -> None:
    page = long_article(300)
    view = opened(page, [english_for(row) for row in page.paragraphs])
    view.restore_position(120)
    view.resize(700, 600)
    assert view.top_row() == 120
    view.zoom_in()
    assert (view.top_row(), view.zoom) == (120, 1)
    for mode in (Mode.BELOW, Mode.HIDDEN, Mode.SIDE_BY_SIDE):
        view.set_mode(mode)
        assert view.top_row() == 120


def test_twenty_thousand_rows_open(opened: Opened) -> None:
    view = opened(long_article(20_000))
    assert sum(row is not None for row in view._layout._rows) < 40
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.top_row() > 19_900
    assert sum(row is not None for row in view._layout._rows) < 80


@pytest.mark.parametrize("mode", Mode)
def test_every_word_of_the_page_is_hit(opened: Opened, mode: Mode) -> None:
    view = opened(harbour(), harbour_in_english(), (1000, 3000))
    view.set_mode(mode)
    for row in view._page.paragraphs:
        for side in Side:
            if view._layout.origin(side, row.index) is None:
                continue
            for span in words(view._page.text(side, row.index)):
                place = Place(side, row.index, span)
                assert view._word_under(box_of(view, place).center()) == place


MIXED = [
    'بلغت 1.2 مليون يورو، أي 40% منها، و"قالت" (الهيئة) [نعم]!',
    "انظر https://example.org/a?b=1 ثم user@example.org قبل 12/10/2025.",
    "ضحك 😀 الناس 𝒜 كثيرا 🇪🇬 هنا",
    "كتب \u202eabc def\u202c ثم مضى",
    "سطر أول\nسطر ثان",
    "«مرحبا»، قالت؛ ثم... سكتت؟",
]


@pytest.mark.parametrize("text", MIXED)
def test_words_are_hit_in_mixed_lines(opened: Opened, text: str) -> None:
    view = opened(article(paragraph(0, text)))
    for span in words(text):
        place = Place(Side.SOURCE, 0, span)
        assert view._word_under(box_of(view, place).center()) == place, span.of(text)


@pytest.mark.parametrize("text", MIXED)
def test_document_and_text_agree_on_every_position(opened: Opened, text: str) -> None:
    view = opened(article(paragraph(0, "أول"), paragraph(1, text)))
    for position in range(len(text) + 1):
        start, _ = view._document.range_of(Place(Side.SOURCE, 1, Span(position, position)))
        assert view._document.place_at(start) == (Side.SOURCE, 1, position)


def test_white_space_holds_no_word(opened: Opened) -> None:
    view = opened(harbour(), harbour_in_english())
    assert view._word_under(QPoint(3, 300)) is None
    assert view._word_under(QPoint(round(view._layout.frame.divider), 300)) is None


def test_a_caption_in_english_is_shown_once_below(opened: Opened) -> None:
    view = opened(harbour(), harbour_in_english())
    assert view._layout.origin(Side.TARGET, 1) is not None
    view.set_mode(Mode.BELOW)
    assert view._layout.origin(Side.TARGET, 1) is None
    assert view._layout.origin(Side.TARGET, 3) is not None


def test_a_hidden_translation_is_shown_on_demand(opened: Opened) -> None:
    view = opened(harbour(), harbour_in_english())
    view.set_mode(Mode.HIDDEN)
    before = view._layout.height_of(3)
    assert view._layout.origin(Side.TARGET, 3) is None
    view.reveal_row(3)
    assert view._layout.origin(Side.TARGET, 3) is not None
    assert view._layout.height_of(3) > before
    view.reveal_row(3)
    assert view._layout.origin(Side.TARGET, 3) is None


def test_a_translation_asked_for_too_early_is_said_to_be_on_its_way(opened: Opened) -> None:
    view = opened(harbour())
    view.set_mode(Mode.HIDDEN)
    view.set_placeholder(lambda: "Translating…")
    view.reveal_row(4)
    said = picture(view)
    view.set_placeholder(str)
    assert picture(view) != said


def test_a_sentence_still_arriving_grows_in_place(opened: Opened) -> None:
    view = opened(article(paragraph(0, "وصلت السفينة. عاد الناس.")))
    view.set_translation(TranslatedParagraph(0, "The ship arrived.", (), is_complete=False))
    view._set_caret(Side.TARGET, 0, 3)
    view.set_translation(TranslatedParagraph(0, "The ship arrived. People returned.", ()))
    assert view._document.block(Side.TARGET, 0).text() == "The ship arrived. People returned."
    assert view._document.place_at(view.textCursor().position()) == (Side.TARGET, 0, 3)
    view.set_translation(TranslatedParagraph(0, "A ship came.", ()))
    assert view._document.block(Side.TARGET, 0).text() == "A ship came."


def test_a_translation_for_no_row_is_let_go(opened: Opened) -> None:
    view = opened(article(paragraph(0, "نص")))
    view.set_translation(TranslatedParagraph(7, "nothing", ()))
    assert view._document.blockCount() == 2


def test_the_placeholder_is_in_the_first_row_that_waits(opened: Opened) -> None:
    view = opened(harbour())
    empty = picture(view)
    view.set_placeholder(lambda: "Translating…")
    assert view._decoration.placeholder_row == 0
    assert picture(view) != empty
    for row in harbour_in_english()[:3]:
        view.set_translation(row)
    assert view._decoration.placeholder_row == 4
    view.set_placeholder(str)
    assert view._decoration.placeholder_row is None


def test_an_empty_view_answers_everything(opened: Opened) -> None:
    view = opened(article())
    view.clear()
    view.set_mode(Mode.BELOW)
    view.set_zoom(2)
    view.restore_position(4, 0.5)
    view.reveal_row(0)
    view.go_to(Place(Side.SOURCE, 0, Span(0, 1)))
    assert (view.selection(), view.word_at_caret()) == (None, None)
    assert not view.find("نص", Side.SOURCE)
    assert view.reading_position()[0] == 0


def test_nothing_is_fetched(opened: Opened) -> None:
    view = opened(article(paragraph(0, "<img src='file:///etc/passwd'> نص")))
    assert view.loadResource(2, "file:///etc/passwd") is None
    assert view._document.block(Side.SOURCE, 0).text().startswith("<img")
    assert view._page.language_of(Side.TARGET, 0) is Language.ENGLISH
