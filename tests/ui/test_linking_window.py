"""The window links the words of whatever translation it shows."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot
from windows import opened, paths_in, place_of

from reader.domain.language import Side
from reader.ui.window import Window

BODY = 4  # the report's second paragraph


def lit(window: Window, side: Side, word: str) -> list[str]:
    view = window.centre.view
    place = place_of(window, side, BODY, word)
    found = view._page.linked_at(side, BODY, place.span.start)
    return [view.text_of(each.place) for each in found]


def test_the_words_of_a_persons_translation_are_linked(qtbot: QtBot, tmp_path: Path) -> None:
    paths = paths_in(tmp_path / "data")
    with opened(paths) as window:
        window.open_path(str(paths.samples / "harbour.ar.txt"))
        view = window.centre.view
        qtbot.waitUntil(lambda: view._page.linker is not None and len(view._page) > BODY)
        divers = ["الغواصين", "divers"]
        qtbot.waitUntil(lambda: lit(window, Side.SOURCE, "الغواصين") == divers)
        dozens = ["وعشرات", "dozens"]
        qtbot.waitUntil(lambda: lit(window, Side.TARGET, "dozens") == dozens)
        assert lit(window, Side.TARGET, "anchors") == []
        assert lit(window, Side.SOURCE, "وعشرات") == ["وعشرات", "and", "dozens"]


def test_words_light_up_under_a_pointer_that_rests_while_they_are_linked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    paths = paths_in(tmp_path / "data")
    with opened(paths) as window:
        window.open_path(str(paths.samples / "harbour.ar.txt"))
        view = window.centre.view
        qtbot.waitUntil(lambda: view._page.linker is not None and len(view._page) > BODY)
        word = place_of(window, Side.SOURCE, BODY, "الغواصين")
        view.go_to(word, light=False)
        middle = view.viewport().mapFromGlobal(view.where(word).center())
        view._pointer = middle
        view.light_again()
        assert view._decoration.linked == ()
        qtbot.waitUntil(lambda: len(view._decoration.linked) == 2)


def test_the_next_article_has_the_same_linker(qtbot: QtBot, tmp_path: Path) -> None:
    paths = paths_in(tmp_path / "data")
    with opened(paths) as window:
        view = window.centre.view
        window.open_path(str(paths.samples / "harbour.ar.txt"))
        qtbot.waitUntil(lambda: view._page.linker is not None)
        linker = view._page.linker
        window.open_path(str(paths.samples / "dolphins.ar.txt"))
        qtbot.waitUntil(lambda: len(view._page) == 1)
        assert view._page.linker is linker
