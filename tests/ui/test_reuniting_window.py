"""The notes of an article that was edited and renamed are offered in the notes panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.services.annotating import Draft


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data")


def read(window, qtbot, path):
    window.open_path(str(path))
    qtbot.waitUntil(
        lambda: window.desk.article is not None and window.desk.article.path == str(path)
    )


def note(window, qtbot, row, words):
    before = len(window.noting.notes)
    place = place_of(window, Side.SOURCE, row, words)
    window.noting._annotating.add(place, [], "", Draft(words))
    qtbot.waitUntil(lambda: len(window.noting.notes) == before + 1)


def bodies(window):
    return sorted(note.body for note in window.noting.notes)


def noted(window, qtbot, folder, harbour):
    """Read an article, write two notes, then rename the file and edit it."""
    old = Path(folder / "harbour.txt")
    old.write_text(harbour, "utf-8")
    read(window, qtbot, old)
    for row, words in ((0, "ميناء"), (3, "يونانية")):
        note(window, qtbot, row, words)
    new = folder / "final.txt"
    new.write_text(f"{harbour}\n\nوعاد الغواصون أمس إلى الميناء.", "utf-8")
    return old, new


@pytest.fixture
def harbour(data_folder):
    return (data_folder / "harbour.ar.txt").read_text("utf-8")


def test_they_are_offered_and_come_over_and_back(qtbot, tmp_path, paths, harbour):
    with opened(paths) as window:
        old, new = noted(window, qtbot, tmp_path, harbour)
        old.unlink()
        read(window, qtbot, new)
        offer = window.dock.panel.offer
        qtbot.waitUntil(lambda: not offer.isHidden())
        assert offer.words.text().startswith("2 note")
        assert bodies(window) == []
        offer.bring.click()
        qtbot.waitUntil(lambda: bodies(window) == ["ميناء", "يونانية"])
        assert offer.isHidden()
        window.noting.undo()
        window.noting.undo()
        qtbot.waitUntil(lambda: bodies(window) == [])


def test_those_of_a_file_that_is_still_there_stay_there_too(qtbot, tmp_path, paths, harbour):
    with opened(paths) as window:
        old, new = noted(window, qtbot, tmp_path, harbour)
        read(window, qtbot, new)
        offer = window.dock.panel.offer
        qtbot.waitUntil(lambda: not offer.isHidden())
        offer.bring.click()
        qtbot.waitUntil(lambda: bodies(window) == ["ميناء", "يونانية"])
        read(window, qtbot, old)
        qtbot.waitUntil(lambda: bodies(window) == ["ميناء", "يونانية"])


def test_the_offer_goes_with_its_article_and_can_be_declined(qtbot, tmp_path, paths, harbour):
    with opened(paths) as window:
        old, new = noted(window, qtbot, tmp_path, harbour)
        offer = window.dock.panel.offer
        read(window, qtbot, new)
        qtbot.waitUntil(lambda: not offer.isHidden())
        read(window, qtbot, old)
        assert offer.isHidden()
        read(window, qtbot, new)
        qtbot.waitUntil(lambda: not offer.isHidden())
        offer.decline.click()
        assert offer.isHidden()
        assert bodies(window) == []
