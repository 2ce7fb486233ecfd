"""Doubts that were put aside stay so, whatever happens to the window, the article or the disk."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from doubted import ARTICLE, NAME, NUMBER, PHRASES
from fakes import PhraseBook
from windows import opened, paths_in

from reader.domain.errors import LibraryFull
from reader.ui.doubts.words import topic_name

EVERY = ["Number", "Name", "Negation", "Broken off"]


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


def window_on(paths, phrases: Mapping[str, str] = PHRASES):
    return opened(paths, translator=PhraseBook(phrases))


def shown(window) -> list[str]:
    return [topic_name(one.topic) for one in window.doubts.panel.listed()]


def read(qtbot, window, expected: list[str], text: str = ARTICLE) -> None:
    window.desk.open_text(text)
    qtbot.waitUntil(lambda: shown(window) == expected)


def decide(window, topic: str) -> None:
    """Choose the doubt of a topic, and press the button below the list."""
    panel = window.doubts.panel
    panel.select(next(one for one in panel.listed() if topic_name(one.topic) == topic))
    panel.settle.trigger()


class FullDisk:
    """Refuses every decision while it is full, as SQLite does."""

    def __init__(self, library, monkeypatch):
        self.is_full = True
        self._settle = library.settle_doubts
        self._path = library.path
        monkeypatch.setattr(library, "settle_doubts", self.settle_doubts)

    def settle_doubts(self, decided):
        if self.is_full:
            raise LibraryFull(self._path)
        self._settle(decided)


def test_what_was_found_right_stays_so_in_the_next_sitting(qtbot, paths):
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        decide(window, "Name")
        decide(window, "Broken off")
        assert shown(window) == ["Number", "Negation"]
    with window_on(paths) as window:
        read(qtbot, window, ["Number", "Negation"])
        assert window.status.doubts.text().startswith("2 doubt")
        window.centre.view.next_doubt()
        window.centre.view.next_doubt()
        assert topic_name(window.doubts.panel.selected().topic) == "Negation"
        window.doubts.panel.filters.settled.click()
        assert shown(window) == EVERY


def test_what_was_doubted_again_is_doubted_in_the_next_sitting(qtbot, paths):
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        decide(window, "Name")
        window.doubts.panel.filters.settled.click()
        decide(window, "Name")
    with window_on(paths) as window:
        read(qtbot, window, EVERY)


def test_a_sentence_found_right_is_not_doubted_in_another_article(qtbot, paths):
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        decide(window, "Number")
        read(qtbot, window, ["Name"], f"{NAME}\n\n{NUMBER}")


def test_another_translation_of_a_sentence_found_right_is_doubted_anew(qtbot, paths):
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        decide(window, "Number")
        assert shown(window) == EVERY[1:]
        paragraph = window.desk.article.paragraphs[1]
        errata = window.desk.errata
        errata.correct(paragraph.text, PHRASES[NUMBER], PHRASES[NUMBER].replace("74", "77"))
        window.desk.mend([1])
        qtbot.waitUntil(lambda: shown(window) == EVERY)


def test_a_full_disk_is_told_and_what_was_decided_is_kept_with_the_next(qtbot, paths, monkeypatch):
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        disk = FullDisk(window._parts.library, monkeypatch)
        with qtbot.waitSignal(window.proofreading.failed):
            decide(window, "Number")
        assert any("is full" in told for told in window.centre.banner.sentences())
        assert shown(window) == EVERY[1:]
        read(qtbot, window, ["Name"], f"{NAME}\n\n{NUMBER}")
        disk.is_full = False
        decide(window, "Name")
    with window_on(paths) as window:
        read(qtbot, window, ["Negation", "Broken off"])


def test_a_restored_library_knows_its_own_decisions(qtbot, paths, tmp_path):
    copy = tmp_path / "copy.sqlite"
    with window_on(paths) as window:
        read(qtbot, window, EVERY)
        decide(window, "Number")
        qtbot.waitUntil(lambda: len(window._parts.library.settled_doubts()) == 1)
        window._parts.archive.back_up(copy)
        decide(window, "Name")
        qtbot.waitUntil(lambda: len(window._parts.library.settled_doubts()) == 2)
        window._parts.archive.restore(copy)
        window.dialogs.library_restored.emit()
        qtbot.waitUntil(lambda: shown(window) == EVERY[1:])
