"""How long the page takes: first paint, a scroll step, an arriving row, a hit, a resize."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot
from reading_pages import english_for, long_article

from reader.domain.article import Article
from reader.domain.settings import Theme
from reader.ui.look.fonts import load_fonts
from reader.ui.look.theme import read_colours
from reader.ui.reading.view import ReadingView

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = read_colours(RESOURCES / "themes", Theme.LIGHT)
SIZES = (20, 2_000, 20_000)


@pytest.fixture(autouse=True)
def faces(qapp: QApplication) -> None:
    load_fonts(RESOURCES / "fonts")


def opened(qtbot: QtBot, page: Article, *, with_english: bool = True) -> ReadingView:
    view = ReadingView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1000, 800)
    view.show_article(page)
    if with_english:
        for row in page.paragraphs:
            view.set_translation(english_for(row))
    view.show()
    view.grab()
    return view


@pytest.mark.parametrize("rows", SIZES)
def test_first_paint(benchmark: BenchmarkFixture, qtbot: QtBot, rows: int) -> None:
    page = long_article(rows)
    view = opened(qtbot, long_article(3))

    def paint() -> None:
        view.show_article(page)
        view.viewport().grab()

    benchmark.pedantic(paint, rounds=3, warmup_rounds=1)


@pytest.mark.parametrize("rows", SIZES)
def test_first_paint_of_a_page_translated_before(
    benchmark: BenchmarkFixture, qtbot: QtBot, rows: int
) -> None:
    page = long_article(rows)
    english = [english_for(row) for row in page.paragraphs]
    view = opened(qtbot, long_article(3))

    def paint() -> None:
        view.show_article(page, english)
        view.viewport().grab()

    benchmark.pedantic(paint, rounds=3, warmup_rounds=1)


def test_scroll_step(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    view = opened(qtbot, long_article(2_000))
    bar = view.verticalScrollBar()

    def step() -> None:
        bar.setValue(bar.value() + 48)
        view.viewport().grab()

    benchmark.pedantic(step, rounds=200)


def test_arriving_row(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    page = long_article(2_000)
    view = opened(qtbot, page, with_english=False)
    arriving = count()

    def arrive() -> None:
        view.set_translation(english_for(page.paragraphs[next(arriving)]))
        QApplication.processEvents()

    benchmark.pedantic(arrive, rounds=200)


def test_hit(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    view = opened(qtbot, long_article(2_000))
    points = count()

    def hit() -> None:
        at = next(points)
        view._word_under(QPoint(60 + 7 * at % 850, 60 + 11 * at % 700))

    benchmark.pedantic(hit, rounds=500)


def test_hover(benchmark: BenchmarkFixture, qtbot: QtBot) -> None:
    view = opened(qtbot, long_article(2_000))
    points = count()

    def hover() -> None:
        at = next(points)
        view._light_at(QPoint(60 + 7 * at % 850, 60 + 11 * at % 700))
        QApplication.processEvents()

    benchmark.pedantic(hover, rounds=200)


@pytest.mark.parametrize("rows", SIZES)
def test_resize(benchmark: BenchmarkFixture, qtbot: QtBot, rows: int) -> None:
    view = opened(qtbot, long_article(rows), with_english=False)
    widths = count()

    def resize() -> None:
        view.resize(900 + next(widths) % 2 * 100, 800)
        view.viewport().grab()

    benchmark.pedantic(resize, rounds=4)


@pytest.mark.parametrize("rows", SIZES)
def test_zoom(benchmark: BenchmarkFixture, qtbot: QtBot, rows: int) -> None:
    view = opened(qtbot, long_article(rows), with_english=False)
    zooms = count()

    def zoom() -> None:
        view.set_zoom(next(zooms) % 2)
        view.viewport().grab()

    benchmark.pedantic(zoom, rounds=4)
