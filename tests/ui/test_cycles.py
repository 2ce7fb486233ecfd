"""Python's search for unreachable cycles, which stops the window while it lasts."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from reader.app import look_less_for_cycles

LONG_ARTICLES = 1_200_000  # objects of four; the collector looks at those that can hold others


@pytest.fixture
def whole_searches() -> Iterator[list[int]]:
    """Count the searches through all objects, from a fresh start."""
    searches: list[int] = []

    def note(phase: str, facts: dict[str, int]) -> None:
        if phase == "start" and facts["generation"] == 2:
            searches.append(facts["generation"])

    thresholds = gc.get_threshold()
    gc.collect()
    gc.callbacks.append(note)
    yield searches
    gc.callbacks.remove(note)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_long_articles_set_off_no_search_through_everything(whole_searches: list[int]) -> None:
    look_less_for_cycles()
    articles = [[number] for number in range(LONG_ARTICLES)]
    assert len(articles) == LONG_ARTICLES
    assert whole_searches == []


def test_it_would_have(whole_searches: list[int]) -> None:
    articles = [[number] for number in range(LONG_ARTICLES)]
    assert len(articles) == LONG_ARTICLES
    assert whole_searches


def test_new_cycles_are_still_found(whole_searches: list[int]) -> None:
    look_less_for_cycles()
    for _ in range(30_000):
        cycle: list[object] = []
        cycle.append(cycle)
    assert gc.get_count()[0] < 30_000
    assert whole_searches == []
