from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from reader.domain.gloss import Reading, Segment, SegmentKind
from reader.domain.language import Language
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.services.concordance import Found, Kin, Occurrence
from reader.services.word_ports import Example, Relative
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import palette_of, read_colours
from reader.ui.study.panel import StudyPanel
from reader.ui.study.rows import Kind, Passage, Row
from reader.ui.study.sections import Section

RESOURCES = Path(__file__).parents[2] / "resources"
BOOK = Reading(
    "كِتاب", "كِتاب", "ك ت ب", "noun", (), (Segment("كِتاب", SegmentKind.STEM, "book"),), ("book",),
    "kitāb", 1.0,
)  # fmt: skip
EXAMPLE = Example("قرأت الكتاب أمس.", "I read the book.", (Span(5, 11),), (Span(11, 15),))
LINE = "قرأت الكتاب في المكتبة."
HERE = Occurrence("/news.txt", "خبر", 2, Span(5, 11), LINE, Span(5, 11))
THERE = Occurrence("/old.txt", "قديم", 0, Span(5, 11), LINE, Span(5, 11))
LIBRARY = Kin("مَكْتَبَة", "noun", ("library",), HERE)
WRITER = Relative("كاتِب", "noun", ("writer", "author"), 4.3)


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK])
def colours(request):
    return read_colours(RESOURCES / "themes", request.param)


@pytest.fixture
def panel(qtbot, colours):
    load_fonts(RESOURCES / "fonts")
    widget = StudyPanel(colours)
    widget.setPalette(palette_of(colours))
    widget.resize(400, 500)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def told(panel, section):
    """Return the rows of a page, or what it says in their place."""
    rows = panel.lists[section].rows
    return [row.plain for row in rows] if rows else bare(panel.advice[section].text())


def bare(text):
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))


def press(qtbot, key, on):
    qtbot.keyClick(on, key)


def fill(panel):
    panel.begin(BOOK)
    panel.show_examples([EXAMPLE])
    panel.show_relatives([WRITER])
    panel.add_found(Found((HERE,), (LIBRARY,)), is_last=False)
    panel.add_found(Found((THERE,)), is_last=True)


def test_without_a_word_the_panel_says_how_to_come_by_one(panel):
    panel.begin(None)
    assert panel.lemma.isHidden()
    assert {told(panel, section) for section in Section} == {
        "Click an Arabic word, or put the caret on it and press Ctrl+D, to see it here."
    }


def test_a_word_is_told_in_three_pages(panel):
    fill(panel)
    assert bare(panel.lemma.text()) == "كِتاب · ك ت ب"
    assert bare(panel.senses.text()) == "book"
    assert told(panel, Section.EXAMPLES) == ["قرأت الكتاب أمس.\nI read the book."]
    assert [bare(row) for row in told(panel, Section.FAMILY)] == [
        "خبر",
        "مَكْتَبَة\nlibrary",
        "In the dictionary",
        "كاتِب\nwriter; author",
    ]
    assert [bare(row) for row in told(panel, Section.OCCURRENCES)] == ["خبر", LINE, "قديم", LINE]
    assert panel.tabs.tabText(2) == "Occurrences (2)"


def test_while_it_is_searching_it_says_so_and_then_what_is_lacking(panel):
    panel.begin(BOOK)
    assert {told(panel, section) for section in Section} == {"Searching…"}
    panel.show_examples([])
    panel.show_relatives([Relative("كِتاب", "noun", ("book",), 5.0)])
    panel.add_found(Found(), is_last=True)
    assert told(panel, Section.EXAMPLES) == "None of the example sentences has this word."
    assert told(panel, Section.FAMILY) == "No other word of this root is known."
    assert told(panel, Section.OCCURRENCES) == (
        "The word was found nowhere in this article nor in those read before."
    )


def test_a_word_without_a_sure_root_has_no_family(panel):
    panel.begin(replace(BOOK, root=None))
    assert told(panel, Section.FAMILY) == "The root of this word is not known for certain."
    assert bare(panel.lemma.text()) == "كِتاب"


def test_another_word_leaves_nothing_of_the_one_before(panel):
    fill(panel)
    panel.begin(BOOK)
    assert {told(panel, section) for section in Section} == {"Searching…"}


def test_words_of_the_family_are_counted_and_told_once(panel):
    panel.begin(BOOK)
    panel.show_relatives([Relative("مَكْتَبَة", "noun", ("library",), 4.0), WRITER])
    panel.add_found(Found(kin=(LIBRARY, LIBRARY)), is_last=True)
    rows = [bare(row) for row in told(panel, Section.FAMILY)]
    assert rows == ["خبر", "مَكْتَبَة\nlibrary\n×2", "In the dictionary", "كاتِب\nwriter; author"]


def test_notes_stand_between_this_article_and_the_others(panel):
    panel.begin(BOOK)
    noted = replace(LIBRARY, note="n1")
    elsewhere = replace(LIBRARY, occurrence=THERE)
    panel.add_found(Found(kin=(LIBRARY, noted, elsewhere)), is_last=True)
    headings = [
        bare(row.plain) for row in panel.lists[Section.FAMILY].rows if row.kind is Kind.HEADING
    ]
    assert headings == ["خبر", "In your notes", "قديم"]


def test_the_arrows_go_over_headings_and_enter_goes_there(panel, qtbot):
    fill(panel)
    panel.show_section(Section.OCCURRENCES)
    view = panel.lists[Section.OCCURRENCES]
    assert view.current().target == HERE
    with qtbot.waitSignal(panel.occurrence_chosen) as chosen:
        press(qtbot, Qt.Key.Key_Return, view)
    assert chosen.args == [HERE]
    press(qtbot, Qt.Key.Key_Down, view)
    assert view.current().target == THERE
    press(qtbot, Qt.Key.Key_Down, view)
    assert view.current().target == THERE
    press(qtbot, Qt.Key.Key_Up, view)
    assert view.current().target == HERE


def test_a_click_goes_there_and_on_a_heading_nowhere(panel, qtbot):
    fill(panel)
    panel.show_section(Section.OCCURRENCES)
    view = panel.lists[Section.OCCURRENCES]
    with qtbot.assertNotEmitted(panel.occurrence_chosen):
        click(qtbot, view, 0)
    with qtbot.waitSignal(panel.occurrence_chosen) as chosen:
        click(qtbot, view, 3)
    assert chosen.args == [THERE]


def click(qtbot, view, row):
    box = view.visualRect(view.model().index(row, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_a_word_of_the_dictionary_is_looked_up(panel, qtbot):
    fill(panel)
    panel.show_section(Section.FAMILY)
    with qtbot.waitSignal(panel.lookup_requested) as asked:
        panel.lists[Section.FAMILY].chosen.emit(WRITER)
    assert asked.args == ["كاتِب"]


def test_a_word_in_a_note_shows_the_note(panel, qtbot):
    fill(panel)
    with qtbot.waitSignals([panel.note_chosen, panel.occurrence_chosen]):
        panel.lists[Section.FAMILY].chosen.emit(replace(LIBRARY, note="n1"))
    lost = replace(LIBRARY, note="n1", occurrence=replace(HERE, path=""))
    with qtbot.assertNotEmitted(panel.occurrence_chosen):
        panel.lists[Section.FAMILY].chosen.emit(lost)


def test_a_row_is_copied_in_both_languages(panel, qtbot):
    fill(panel)
    panel.show_section(Section.EXAMPLES)
    view = panel.lists[Section.EXAMPLES]
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "قرأت الكتاب أمس.\nI read the book."


def test_the_keyboard_waits_on_the_tabs_until_there_are_rows(panel, qtbot):
    panel.window().activateWindow()
    panel.begin(BOOK)
    panel.show_section(Section.EXAMPLES)
    qtbot.waitUntil(lambda: panel.tabs.tabBar().hasFocus())
    panel.show_examples([EXAMPLE])
    assert panel.lists[Section.EXAMPLES].hasFocus()
    assert panel.lists[Section.EXAMPLES].current() is not None


def test_screen_readers_hear_names_and_rows(panel):
    fill(panel)
    assert panel.accessibleName() == "Word study"
    for section, name in zip(Section, ("Examples", "Root Family", "Occurrences"), strict=True):
        assert panel.lists[section].accessibleName() == name
    view = panel.lists[Section.EXAMPLES]
    cell = QAccessible.queryAccessibleInterface(view).child(0)
    assert cell.text(QAccessible.Text.Name) == "قرأت الكتاب أمس.\nI read the book."


def test_the_word_is_lit_in_the_middle_of_its_line(panel, colours):
    panel.begin(BOOK)
    long = "كلمات كثيرة قبلها " * 6 + "الكتاب" + " وكلمات كثيرة بعدها" * 6
    start = long.index("الكتاب")
    word = Span(start, start + 6)
    panel.add_found(Found((Occurrence("/a", "خبر", 0, word, long, word),)), is_last=True)
    panel.show_section(Section.OCCURRENCES)
    panel.lists[Section.OCCURRENCES].clearSelection()
    picture = panel.lists[Section.OCCURRENCES].viewport().grab().toImage()
    box = panel.lists[Section.OCCURRENCES].visualRect(
        panel.lists[Section.OCCURRENCES].model().index(1, 0)
    )
    light = QColor(colours.roles.word_light)
    y = box.center().y()
    lit = [x for x in range(picture.width()) if picture.pixelColor(x, y) == light]
    assert lit
    assert abs((lit[0] + lit[-1]) / 2 - picture.width() / 2) < 6
    page = QColor(colours.roles.page)
    edges = [picture.pixelColor(x, y) for x in (0, picture.width() - 1)]
    assert all(abs(edge.lightness() - page.lightness()) < 12 for edge in edges)  # faded out


def test_rows_are_set_anew_in_larger_letters_and_a_narrower_panel(panel, qtbot):
    long = replace(EXAMPLE, target="I read the book. " * 6)
    panel.begin(BOOK)
    panel.show_examples([long])
    panel.show_section(Section.EXAMPLES)
    view = panel.lists[Section.EXAMPLES]
    panel.resize(700, 500)
    QApplication.sendPostedEvents()
    wide = view.sizeHintForRow(0)
    panel.resize(400, 500)
    qtbot.waitUntil(lambda: view.sizeHintForRow(0) > wide)
    narrow = view.sizeHintForRow(0)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.sizeHintForRow(0) > narrow


def test_a_thousand_places_are_listed_at_once(panel):
    panel.begin(BOOK)
    panel.add_found(Found((HERE,) * 1000), is_last=True)
    assert len(panel.lists[Section.OCCURRENCES].rows) == 1001
    assert panel.tabs.tabText(2) == "Occurrences (1000)"


def test_rows_with_hostile_text_are_drawn(panel):
    text = "كتاب \u202e 😀\n\u2069 " + "ا" * 3000
    panel.lists[Section.EXAMPLES].replace(
        [
            Row(kind, (Passage(text, Language.ARABIC, (Span(0, 4),)),) * 2)
            for kind in (Kind.PAIR, Kind.ENTRY)
        ]
        + [Row(Kind.LINE, (Passage(text, Language.ARABIC, (Span(0, 4),)),))]
    )
    panel.show_section(Section.EXAMPLES)
    assert not panel.grab().isNull()


def test_the_interface_may_change_its_direction(panel):
    fill(panel)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for section in Section:
        panel.show_section(section)
        assert not panel.grab(panel.rect()).isNull()
    assert panel.lemma.alignment() & Qt.AlignmentFlag.AlignRight
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert told(panel, Section.EXAMPLES) == ["قرأت الكتاب أمس.\nI read the book."]


def test_keys_the_panel_does_not_know_are_left_alone(panel, qtbot):
    fill(panel)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F20, Qt.KeyboardModifier.NoModifier)
    panel.keyPressEvent(event)
    assert not event.isAccepted()
    assert QPoint(0, 0) == panel.rect().topLeft()
