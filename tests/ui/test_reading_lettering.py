from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from reading_pages import article, harbour, harbour_in_english, long_article, paragraph

from reader.domain.gloss import SegmentKind
from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.orthography import bare
from reader.domain.segmenting import words
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.ui.look.contrast import contrast, readable
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import Colours, read_colours
from reader.ui.reading.places import Mark, Place, Tint
from reader.ui.reading.tinting import Stretch, paint_tinted
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
DARK = read_colours(RESOURCES / "themes", Theme.DARK)
FATHA = "\u064e"
TEXT = "كتب الولد في الكتاب الجديد"
BODY = 3  # the first paragraph of harbour's story


def every_letter(text: str) -> dict[int, str]:
    return {index + 1: FATHA for index, letter in enumerate(text) if letter.isalpha()}


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_article(harbour())
    for row in harbour_in_english():
        view.set_translation(row)
    view.show()
    QApplication.processEvents()
    return view


def mark_all(view: ReadingView) -> None:
    view.set_tashkeel(
        {p.index: every_letter(p.text) for p in harbour().paragraphs if p.is_translatable}
    )


def block_text(view: ReadingView, row: int) -> str:
    return view._document.block(Side.SOURCE, row).text()


def place_of(row: int, word: str) -> Place:
    start = harbour().paragraphs[row].text.index(word)
    return Place(Side.SOURCE, row, Span(start, start + len(word)))


def middle_of(view: ReadingView, place: Place) -> QPoint:
    return view._layout.rect_of(place).translated(0, -view._eye.top).center().toPoint()


def picture(view: ReadingView) -> QImage:
    return view.viewport().grab().toImage()


def glyphs(view: ReadingView, row: int) -> list[tuple[int, float, float]]:
    runs = view._document.block(Side.SOURCE, row).layout().glyphRuns()
    return [
        (glyph, place.x(), place.y())
        for run in runs
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]


def test_marks_stand_on_the_page_and_not_in_the_text(view: ReadingView) -> None:
    before = block_text(view, BODY)
    mark_all(view)
    assert block_text(view, BODY).startswith("أَعَلَنَتَ بَعَثَةَ")
    assert view.text_of(place_of(BODY, "أعلنت بعثة")) == "أعلنت بعثة"
    view.set_tashkeel({row: {} for row in range(len(harbour().paragraphs))})
    assert block_text(view, BODY) == before


def test_taking_the_marks_away_brings_the_same_page_back(view: ReadingView) -> None:
    before = picture(view)
    mark_all(view)
    assert picture(view) != before
    view.set_tashkeel({row: {} for row in range(len(harbour().paragraphs))})
    assert picture(view) == before


def test_no_row_and_no_word_moves_when_marks_arrive(view: ReadingView) -> None:
    word = place_of(BODY + 1, "رصيف")
    view.restore_position(BODY, 0.5)
    before = (view.reading_position(), view._layout.rect_of(word))
    mark_all(view)
    after = (view.reading_position(), view._layout.rect_of(word))
    assert after[0] == before[0]
    assert after[1].center().y() == before[1].center().y()
    assert abs(after[1].center().x() - before[1].center().x()) <= 3


def test_the_page_stays_where_it_is_with_the_caret_out_of_sight(qtbot: QtBot) -> None:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 600)
    page = long_article(200)
    view.show_article(page)
    view.show()
    view.go_to(Place(Side.SOURCE, 0, Span(0, 4)))
    view.restore_position(120, 0.25)
    view.set_tashkeel({p.index: every_letter(p.text) for p in page.paragraphs})
    assert view.reading_position() == (120, pytest.approx(0.25, abs=0.01))
    assert view.top_row() == 120


def test_caret_and_selection_keep_their_letters(view: ReadingView) -> None:
    word = place_of(BODY, "ميناء")
    view._select(word)
    mark_all(view)
    assert view.selection() == word
    assert view.textCursor().selectedText() == "مَيَنَاَءَ"


def test_a_click_finds_the_word_under_its_marks(view: ReadingView, qtbot: QtBot) -> None:
    mark_all(view)
    chosen: list[Place] = []
    view.word_chosen.connect(lambda place, _: chosen.append(place))
    for word in ("أعلنت", "يونانية", "الإسكندرية"):
        point = middle_of(view, place_of(BODY, word))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.wait(QApplication.doubleClickInterval() + 20)
    assert chosen == [place_of(BODY, word) for word in ("أعلنت", "يونانية", "الإسكندرية")]


def test_every_word_is_found_where_it_is_drawn(view: ReadingView) -> None:
    mark_all(view)
    text = harbour().paragraphs[BODY].text
    for span in words(text):
        place = Place(Side.SOURCE, BODY, span)
        assert view._word_under(middle_of(view, place)) == place


def test_find_and_notes_do_not_see_the_marks(view: ReadingView) -> None:
    mark = Mark("n1", place_of(BODY, "ميناء غارق"), Colour.YELLOW)
    view.set_marks([mark])
    mark_all(view)
    assert view.find("مينا", Side.SOURCE)
    view.go_to(place_of(BODY, "أعلنت"))
    assert view.find("ميناء غارق", Side.SOURCE)
    assert view.selection() == mark.place
    start, end = view._document.range_of(mark.place)
    assert bare(block_text(view, BODY)[start - block_start(view) : end - block_start(view)]) == (
        "ميناء غارق"
    )


def block_start(view: ReadingView) -> int:
    return view._document.block(Side.SOURCE, BODY).position()


def test_the_clipboard_gets_the_articles_text_unless_asked_otherwise(view: ReadingView) -> None:
    mark_all(view)
    view._select(place_of(BODY, "كشف ميناء"))
    view.copy()
    assert QGuiApplication.clipboard().text() == "كشف ميناء"
    view.copy_marked()
    assert QGuiApplication.clipboard().text() == "كَشَفَ مَيَنَاَءَ"


def test_the_menu_offers_marks_only_where_there_are_some(view: ReadingView) -> None:
    def labels() -> list[str]:
        here = QPoint(800, 300)
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, here, view.viewport().mapToGlobal(here)
        )
        view.contextMenuEvent(event)
        menu = view.findChildren(QMenu)[-1]
        found = [action.text() for action in menu.actions()]
        menu.close()
        QCoreApplication.sendPostedEvents(menu, QEvent.Type.DeferredDelete)
        return found

    assert "Copy with Tashkeel" not in labels()
    mark_all(view)
    assert "Copy with Tashkeel" in labels()


def test_marks_of_rows_that_are_not_there_are_ignored(view: ReadingView) -> None:
    view.set_tashkeel({9_999: {1: FATHA}})
    view.show_article(article(paragraph(0, TEXT)))
    view.set_tashkeel({0: {1: FATHA}})
    assert block_text(view, 0) == TEXT[0] + FATHA + TEXT[1:]
    view.show_article(article(paragraph(0, TEXT)))
    assert block_text(view, 0) == TEXT


def test_marks_survive_another_size_of_letters(view: ReadingView) -> None:
    mark_all(view)
    marked = block_text(view, BODY)
    view.zoom_in()
    assert block_text(view, BODY) == marked


def tints(text: str, *parts: tuple[str, SegmentKind]) -> list[Tint]:
    return [
        Tint(Span(text.index(part), text.index(part) + len(part)), kind) for part, kind in parts
    ]


def tinted(view: ReadingView) -> list[Tint]:
    """Tint the first letter of every word, and the last as another kind."""
    found: list[Tint] = []
    for span in words(harbour().paragraphs[BODY].text):
        found.append(Tint(Span(span.start, span.start + 1), SegmentKind.PROCLITIC))
        if span.end - span.start > 1:
            found.append(Tint(Span(span.end - 1, span.end), SegmentKind.ENCLITIC))
    view.set_tints({BODY: found})
    return found


def in_ink(colours: Colours) -> Colours:
    return replace(colours, segments=dict.fromkeys(SegmentKind, colours.roles.ink))


def test_tints_change_no_glyph_and_no_width(view: ReadingView) -> None:
    before = glyphs(view, BODY)
    line = view._document.block(Side.SOURCE, BODY).layout().lineAt(0)
    width = line.naturalTextWidth()
    tinted(view)
    picture(view)
    assert glyphs(view, BODY) == before
    assert line.naturalTextWidth() == width


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", [None, mark_all], ids=["bare", "marked"])
def test_letters_in_the_colour_of_ink_look_as_untinted_ones(
    view: ReadingView, colours: Colours, mark: Callable[[ReadingView], None] | None
) -> None:
    view.set_theme(in_ink(colours))
    if mark:
        mark(view)
    before = picture(view)
    tinted(view)
    assert picture(view) == before


def test_a_tint_colours_its_letters_only(view: ReadingView) -> None:
    text = harbour().paragraphs[BODY].text
    before = picture(view)
    view.set_tints({BODY: tints(text, ("ال", SegmentKind.PROCLITIC))})
    after = picture(view)
    box = view._layout.rect_of(place_of(BODY, "الأحد")).translated(0, -view._eye.top)
    changed = [
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if after.pixel(x, y) != before.pixel(x, y)
    ]
    assert changed
    assert all(box.adjusted(-2, -8, 2, 8).contains(x, y) for x, y in changed)
    assert min(x for x, _ in changed) > box.center().x()  # the article stands at the right
    view.clear_tints()
    assert picture(view) == before


def test_the_chosen_word_is_tinted_as_the_card_tells_it(view: ReadingView) -> None:
    word = place_of(BODY, "الأحد")
    view.go_to(word, light=False)
    view.look_up()
    chosen = picture(view)
    parts = [Tint(Span(word.span.start, word.span.start + 2), SegmentKind.PROCLITIC)]
    view.tint_word(replace(word, paragraph=0), parts)
    assert picture(view) == chosen  # another word is chosen
    view.tint_word(word, parts)
    assert picture(view) != chosen
    view.forget_word()
    view.look_up()
    assert picture(view) == chosen


def test_an_english_text_and_an_absent_row_take_no_tint(view: ReadingView) -> None:
    before = picture(view)
    view.set_tints({9_999: [Tint(Span(0, 1), SegmentKind.PROCLITIC)]})
    assert picture(view) == before


def test_the_rows_in_sight_are_those_at_the_eye(view: ReadingView) -> None:
    assert view.rows_in_sight().start == 0
    view.restore_position(BODY, 0.0)
    assert view.rows_in_sight().start == BODY
    assert view.rows_in_sight().stop <= len(harbour().paragraphs)
    view.clear()
    assert list(view.rows_in_sight()) == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_tints_can_be_read_on_every_ground(colours: Colours) -> None:
    roles = colours.roles
    grounds = [roles.page, roles.sentence_light, roles.word_light, roles.selection]
    for ground in (*grounds, *colours.marks.values()):
        for colour in colours.segments.values():
            assert contrast(readable(colour, ground, roles.ink), ground) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#15629e", "#fcfaf5", "#24211c") == "#15629e"


def test_a_ligature_is_cut_where_its_letters_meet(view: ReadingView) -> None:
    """Amiri writes ffi as one glyph; fonts of other kinds write lam and alif so."""
    layout = QTextLayout("ffi", QFont("Amiri", 40))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(500)
    layout.endLayout()
    assert sum(len(run.glyphIndexes()) for run in layout.glyphRuns()) == 1
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    parts = [Stretch(0, 1, "#ff0000"), Stretch(1, 3, "#0000ff")]
    paint_tinted(painter, layout, QPointF(5, 5), parts)
    painter.end()
    seam = 5 + line.naturalTextWidth() / 3
    inked = [
        (x, image.pixelColor(x, y))
        for x in range(120)
        for y in range(120)
        if image.pixelColor(x, y) != QColor(Qt.GlobalColor.white)
    ]
    assert {x < seam for x, _ in inked} == {True, False}
    assert all(colour.red() > colour.blue() for x, colour in inked if x < seam - 1)
    assert all(colour.blue() > colour.red() for x, colour in inked if x > seam + 1)


def test_ink_is_the_last_resort() -> None:
    assert readable("#fcfaf5", "#fcfaf5", "#24211c") != "#fcfaf5"
    assert readable("#777777", "#777777", "#777777") == "#777777"
