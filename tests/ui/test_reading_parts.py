from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_pages import article, harbour, harbour_in_english, paragraph, translated

from reader.domain.language import Language, Side
from reader.domain.spans import Span
from reader.domain.translation import TranslatedParagraph
from reader.ui.reading.copying import both_columns, column_text
from reader.ui.reading.finding import Finder, Found
from reader.ui.reading.geometry import NARROWEST_COLUMN, WIDEST_COLUMN, frame_of
from reader.ui.reading.page import Page
from reader.ui.reading.places import Mode, Place
from reader.ui.reading.sums import RunningSums

heights = st.lists(st.integers(1, 400).map(float), min_size=1, max_size=60)
EM = 16.0


@given(heights, st.data())
def test_running_sums_are_the_sums(values: list[float], data: st.DataObject) -> None:
    sums = RunningSums(values)
    for _ in range(5):
        index = data.draw(st.integers(0, len(values) - 1))
        values[index] = data.draw(st.integers(0, 900).map(float))
        sums.replace(index, values[index])
    assert [sums.before(i) for i in range(len(values) + 1)] == [
        sum(values[:i]) for i in range(len(values) + 1)
    ]
    assert [sums[i] for i in range(len(values))] == values


@given(heights, st.floats(-50, 30_000))
def test_the_row_found_at_a_height_spans_it(values: list[float], y: float) -> None:
    sums = RunningSums(values)
    row = sums.find(y)
    if y < 0:
        assert row == 0
    elif y >= sum(values):
        assert row == len(values) - 1
    else:
        assert sums.before(row) <= y < sums.before(row + 1)


def test_an_empty_page_has_no_heights() -> None:
    assert (RunningSums([]).find(10), RunningSums([]).before(0)) == (0, 0.0)


@given(width=st.integers(120, 4000), mode=st.sampled_from(Mode), at_right=st.booleans())
def test_columns_stay_on_the_page_and_apart(*, width: int, mode: Mode, at_right: bool) -> None:
    frame = frame_of(width, EM, mode, source_at_right=at_right)
    for column in (frame.source, frame.target):
        assert 0 < column.x < column.end < width
        assert column.width <= WIDEST_COLUMN * EM
    if frame.is_paired:
        assert (frame.source.x > frame.target.x) is at_right
        assert frame.source.width == frame.target.width >= NARROWEST_COLUMN * EM - 1
        assert min(frame.source.end, frame.target.end) < frame.divider
        assert frame.side_at(frame.source.x) is Side.SOURCE
        assert frame.side_at(frame.target.end) is Side.TARGET


def test_columns_too_narrow_for_words_stand_below_one_another() -> None:
    assert frame_of(420, EM, Mode.SIDE_BY_SIDE, source_at_right=True).mode is Mode.BELOW
    assert frame_of(700, EM, Mode.SIDE_BY_SIDE, source_at_right=True).is_paired


def translated_page() -> Page:
    page = Page(harbour())
    for row in harbour_in_english():
        page.translate(row)
    return page


def test_a_caption_in_english_is_on_both_sides() -> None:
    page = translated_page()
    assert page.text(Side.SOURCE, 1) == page.text(Side.TARGET, 1) != ""
    assert page.language_of(Side.SOURCE, 1) is Language.ENGLISH


def test_a_sentence_is_known_from_either_side() -> None:
    page = Page(article(paragraph(0, "وصلت السفينة. عاد الناس.")))
    page.translate(translated(page.paragraph(0), "The ship arrived. People returned."))
    second = {Side.SOURCE: Span(14, 24), Side.TARGET: Span(18, 34)}
    assert page.sentence_at(Side.SOURCE, 0, 15) == second
    assert page.sentence_at(Side.TARGET, 0, 20) == second


def test_before_its_translation_a_sentence_is_known_alone() -> None:
    page = Page(article(paragraph(0, "وصلت السفينة. عاد الناس.")))
    assert page.is_awaited(0)
    assert page.sentence_at(Side.SOURCE, 0, 15) == {Side.SOURCE: Span(14, 24)}
    assert page.sentence_at(Side.TARGET, 0, 0) == {}


@pytest.mark.parametrize("wanted", ["كِتَابُ", "كتاب", "كـتاب"])
def test_harakat_do_not_hide_a_word(wanted: str) -> None:
    page = Page(article(paragraph(0, "هذا كِتَابٌ جديد")))
    found = Finder(page).find(Side.SOURCE, wanted, (0, 0))
    assert found is not None
    assert page.text_of(found.place) == "كِتَابٌ"


def test_a_find_goes_round_and_back() -> None:
    page = Page(article(*(paragraph(i, text) for i, text in enumerate(["بحر ونهر", "جبل", "بحر"]))))
    finder = Finder(page)
    first = Found(Place(Side.SOURCE, 0, Span(0, 3)), 1, 2)
    last = Found(Place(Side.SOURCE, 2, Span(0, 3)), 2, 2)
    assert finder.find(Side.SOURCE, "بحر", (0, 3)) == last
    assert finder.find(Side.SOURCE, "بحر", (2, 3)) == first
    assert finder.find(Side.SOURCE, "بحر", (0, 0), backwards=True) == last
    assert finder.find(Side.SOURCE, "بحر", (0, 3), backwards=True) == first
    assert finder.find(Side.SOURCE, "سهل", (0, 0)) is None
    assert finder.find(Side.SOURCE, "ـ ", (0, 0)) is None


def test_a_find_stays_in_its_column() -> None:
    page = translated_page()
    assert Finder(page).find(Side.SOURCE, "harbour had informed", (0, 0)) is None
    found = Finder(page).find(Side.TARGET, "WE FOUND AN ENTIRE", (0, 0))
    assert found is not None
    assert page.text_of(found.place) == "we found an entire"


def test_what_arrives_after_the_first_find_is_found() -> None:
    page = Page(article(paragraph(0, "وصلت السفينة.")))
    finder = Finder(page)
    assert not finder.fold_ahead(10)
    assert finder.find(Side.TARGET, "ship", (0, 0)) is None
    page.translate(TranslatedParagraph(0, "The ship came.", ()))
    found = finder.find(Side.TARGET, "ship", (0, 0))
    assert found == Found(Place(Side.TARGET, 0, Span(4, 8)), 1, 1)


def test_what_is_copied_is_the_stored_text() -> None:
    page = Page(article(paragraph(0, "قال \u202eabc\nثم مضى"), paragraph(1, "عاد")))
    first, last = Place(Side.SOURCE, 0, Span(0, 12)), Place(Side.SOURCE, 1, Span(0, 2))
    assert column_text(page, first, last) == "قال \u202eabc\nثم \nعا"
    assert column_text(page, last, last) == "عا"


def test_both_columns_are_copied_as_lines_and_as_a_table() -> None:
    page = Page(article(paragraph(0, "أ < ب\nج")))
    page.translate(translated(page.paragraph(0), "a & b"))
    writing = both_columns(page, [0])
    next(writing)
    with pytest.raises(StopIteration) as written:
        next(writing)
    data = written.value.value
    assert data.text() == "أ < ب ج\ta & b"
    assert '<td dir="rtl" lang="ar" valign="top">أ &lt; ب<br>ج</td>' in data.html()
    assert '<td dir="ltr" lang="en" valign="top">a &amp; b</td>' in data.html()
