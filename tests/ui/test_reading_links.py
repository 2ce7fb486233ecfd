"""Words under the pointer light what they translate, the more strongly the surer the link."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reading_pages import article, paragraph

from reader.domain.language import Side
from reader.domain.settings import Theme
from reader.domain.spans import Span
from reader.domain.translation import Link, SentencePair, TranslatedParagraph
from reader.services.aligning import Linker
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import Colours, read_colours
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
THEMES = [read_colours(RESOURCES / "themes", theme) for theme in (Theme.LIGHT, Theme.DARK)]
FIRST, SECOND = "وصلت السفينة.", "قال كيري إن ٤٧ قتلوا."
ENGLISH = "The ship arrived. Kerry said 47 were killed."


class Pointer:
    """An aligner with an answer to one sentence."""

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> Sequence[tuple[int, int, float]]:
        if source != SECOND:
            return ()
        return (0, 1, 0.95), (4, 3, 0.45), (4, 4, 0.95)


def translated() -> TranslatedParagraph:
    first, second = Span(0, len(FIRST)), Span(len(FIRST) + 1, len(FIRST) + 1 + len(SECOND))
    start = len(FIRST) + 1 + SECOND.index("كيري")
    kerry = Link(Span(start, start + 4), Span(18, 23), 1.0)
    pairs = (
        SentencePair(first, Span(0, 17)),
        SentencePair(second, Span(18, len(ENGLISH)), links=(kerry,)),
    )
    return TranslatedParagraph(0, ENGLISH, pairs)


@pytest.fixture(params=THEMES, ids=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> Colours:
    return request.param


@pytest.fixture
def view(qtbot: QtBot, colours: Colours) -> ReadingView:
    load_fonts(RESOURCES / "fonts")
    view = ReadingView(colours)
    qtbot.addWidget(view)
    view.resize(1000, 300)
    view.show_article(article(paragraph(0, f"{FIRST} {SECOND}")), [translated()])
    view.show()
    QApplication.processEvents()
    return view


def point_at(view: ReadingView, side: Side, word: str) -> None:
    view._light_at(box_of(view, side, word).center())


def box_of(view: ReadingView, side: Side, word: str):
    start = view._page.text(side, 0).index(word)
    place = Place(side, 0, Span(start, start + len(word)))
    return view._layout.rect_of(place).toAlignedRect()


def ground(view: ReadingView, side: Side, word: str) -> QColor:
    corner = box_of(view, side, word).topLeft() + QPoint(2, 1)
    return view.viewport().grab().toImage().pixelColor(corner)


def lit(view: ReadingView) -> list[str]:
    return [view.text_of(word.place) for word in view._decoration.linked]


def test_before_the_linker_is_there_what_is_known_lights(view: ReadingView) -> None:
    point_at(view, Side.SOURCE, "كيري")
    assert lit(view) == ["كيري", "Kerry"]
    point_at(view, Side.SOURCE, "قتلوا")
    assert lit(view) == []


def test_a_word_lights_its_counterparts_from_either_column(view: ReadingView) -> None:
    view.link_with(Linker(Pointer()))
    point_at(view, Side.SOURCE, "قتلوا")
    assert lit(view) == ["قتلوا", "were", "killed"]
    point_at(view, Side.TARGET, "were")
    assert lit(view) == ["قتلوا", "were"]
    point_at(view, Side.TARGET, "Kerry")
    assert lit(view) == ["كيري", "Kerry"]
    point_at(view, Side.TARGET, "ship")
    assert lit(view) == []


def test_a_weak_link_lights_more_faintly(view: ReadingView, colours: Colours) -> None:
    view.link_with(Linker(Pointer()))
    point_at(view, Side.SOURCE, "قتلوا")
    assert ground(view, Side.TARGET, "killed").name() == colours.roles.word_light
    assert ground(view, Side.SOURCE, "قتلوا").name() == colours.roles.word_light
    assert ground(view, Side.TARGET, "said").name() == colours.roles.sentence_light
    faint = ground(view, Side.TARGET, "were").lightness()
    ends = sorted(
        QColor(role).lightness()
        for role in (colours.roles.sentence_light, colours.roles.word_light)
    )
    assert ends[0] < faint < ends[1]


def test_the_linker_stays_for_the_next_article(view: ReadingView) -> None:
    view.link_with(Linker(Pointer()))
    view.show_article(article(paragraph(0, f"{FIRST} {SECOND}")), [translated()])
    QApplication.processEvents()
    point_at(view, Side.SOURCE, "قال")
    assert lit(view) == ["قال", "said"]
