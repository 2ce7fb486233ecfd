"""A long page is written in slices; what happens in between loses nothing."""

from __future__ import annotations

import pytest
from hands import heard
from pytestqt.qtbot import QtBot
from reading_pages import article, english_for, harbour, harbour_in_english, long_article, paragraph
from sights import opened, picture

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.note import Colour
from reader.domain.spans import Span
from reader.ui.look.fonts import Typography
from reader.ui.reading import slices
from reader.ui.reading.places import Mark, Mode, Place
from reader.ui.reading.view import ReadingView

LONG, OTHER = long_article(600), long_article(450)
LARGE = Typography(arabic_size=24.0, english_size=17.0)
WAIT_MS = 20_000


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every slice ends as soon as it has begun, as on a slow machine."""
    monkeypatch.setattr(slices, "SLICE_SECONDS", 0.0)


def texts(view: ReadingView) -> list[str]:
    return view._document.toPlainText().split("\n")


def prepared(qtbot: QtBot, view: ReadingView, shown: Article) -> None:
    with qtbot.waitSignal(view.prepared, timeout=WAIT_MS):
        view.prepare(shown)
    view.show_article(shown)


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("shown", [harbour(), LONG, article(), article(paragraph(0, "كلمة"))])
def test_a_page_written_in_slices_is_like_one_written_at_once(
    qtbot: QtBot, shown: Article, mode: Mode
) -> None:
    bit_by_bit, at_once = opened(qtbot, OTHER), opened(qtbot, OTHER)
    prepared(qtbot, bit_by_bit, shown)
    at_once.show_article(shown)
    for view in (bit_by_bit, at_once):
        view.set_mode(mode)
        for row in harbour_in_english() if len(shown.paragraphs) > 1 else ():
            view.set_translation(row)
    assert texts(bit_by_bit) == texts(at_once)
    assert picture(bit_by_bit) == picture(at_once)


@pytest.mark.usefixtures("slow")
def test_the_page_before_can_be_used_until_the_other_is_there(qtbot: QtBot) -> None:
    view = opened(qtbot, OTHER)
    ready = heard(view.prepared)
    view.prepare(LONG)
    view.set_translation(english_for(OTHER.paragraphs[7]))
    mark = Mark("a", Place(Side.SOURCE, 7, Span(0, 4)), Colour.GREEN)
    view.set_marks([mark])
    found = view.find(OTHER.paragraphs[400].text.split()[3], Side.SOURCE)
    view.zoom_in()
    view.resize(800, 600)
    assert not ready
    assert found is not None
    assert found.place == view.selection()
    assert (
        view.text_of(Place(Side.TARGET, 7, Span(0, 9))) == english_for(OTHER.paragraphs[7]).text[:9]
    )
    qtbot.waitUntil(lambda: ready == [(LONG,)], timeout=WAIT_MS)
    assert texts(view)[0] == OTHER.paragraphs[0].text  # it waits to be shown


@pytest.mark.usefixtures("slow")
def test_faces_changed_meanwhile_are_those_of_the_new_page(qtbot: QtBot) -> None:
    view, fresh = opened(qtbot, OTHER), opened(qtbot, OTHER)
    with qtbot.waitSignal(view.prepared, timeout=WAIT_MS):
        view.prepare(LONG)
        view.set_typography(LARGE)
    view.show_article(LONG)
    fresh.set_typography(LARGE)
    fresh.show_article(LONG)
    assert picture(view) == picture(fresh)


@pytest.mark.usefixtures("slow")
def test_the_article_asked_for_last_is_the_one_that_is_made_ready(qtbot: QtBot) -> None:
    view = opened(qtbot, harbour())
    ready = heard(view.prepared)
    view.prepare(LONG)
    view.prepare(OTHER)
    qtbot.waitUntil(lambda: bool(ready), timeout=WAIT_MS)
    view.show_article(OTHER)
    assert ready == [(OTHER,)]
    assert texts(view)[0] == OTHER.paragraphs[0].text
    assert len(texts(view)) == 2 * len(OTHER.paragraphs)


@pytest.mark.usefixtures("slow")
def test_another_article_can_be_shown_while_one_is_made_ready(qtbot: QtBot) -> None:
    view = opened(qtbot, harbour())
    view.prepare(LONG)
    view.show_article(OTHER)
    assert len(texts(view)) == 2 * len(OTHER.paragraphs)


@pytest.mark.usefixtures("slow")
def test_an_article_shown_before_it_is_ready_is_whole(qtbot: QtBot) -> None:
    view = opened(qtbot, harbour())
    view.prepare(LONG)
    view.show_article(LONG)
    assert len(texts(view)) == 2 * len(LONG.paragraphs)


@pytest.mark.usefixtures("slow")
def test_nothing_is_made_ready_once_it_is_no_longer_wanted(qtbot: QtBot) -> None:
    view = opened(qtbot, harbour())
    ready = heard(view.prepared)
    view.prepare(LONG)
    view.stop_preparing()
    view.prepare(harbour())
    qtbot.waitUntil(lambda: bool(ready), timeout=WAIT_MS)
    assert len(ready) == 1


def test_a_short_article_is_ready_at_once(qtbot: QtBot) -> None:
    view = opened(qtbot, OTHER)
    ready = heard(view.prepared)
    view.prepare(article(paragraph(0, "كلمة")))
    assert len(ready) == 1
