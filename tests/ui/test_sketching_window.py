"""Where the reader wishes for it, what is in sight comes in haste first, faded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event

import pytest
from correctors import OWN, begin, press, type_in
from fakes import PhraseBook
from PySide6.QtCore import Qt
from windows import opened, paths_in, text_of

from reader.assembly import assemble
from reader.domain.language import Side
from reader.domain.spans import Span
from reader.ui.reading.places import Place
from reader.ui.window import Window

HASTY = "A thing said in haste"


class Careful(PhraseBook):
    """A translator that thinks until it is let speak, and can be hasty meanwhile."""

    def __init__(self) -> None:
        self.may_speak = Event()
        super().__init__(between=lambda: self.may_speak.wait(30))
        self.greedy = Hasty()


class Hasty(PhraseBook):
    def translate(self, sentences, ticket):
        for index, hypothesis in super().translate(sentences, ticket):
            yield index, replace(hypothesis, text=HASTY)


@pytest.fixture
def paths(tmp_path):
    return paths_in(tmp_path / "data", has_model=True)


@contextmanager
def reading(paths, article, qtbot, model: Careful) -> Iterator[Window]:
    parts = assemble(paths)
    parts.settings.change(lambda settings: replace(settings, has_sketches=True))
    parts.close()
    with opened(paths, translator=model) as window:
        window.open_path(article)
        qtbot.waitUntil(lambda: window.desk.article is not None, timeout=30_000)
        qtbot.waitUntil(lambda: HASTY in text_of(window, Side.TARGET, 0), timeout=30_000)
        yield window
        model.may_speak.set()


def test_a_sketch_gives_way_to_the_careful_translation(qtbot, paths, article):
    model = Careful()
    with reading(paths, article, qtbot, model) as window:
        assert window.desk.translated_row(0) is None
        assert window.desk.targets()[0] == ""
        with qtbot.waitSignal(window.desk.translated, timeout=30_000):
            model.may_speak.set()
        assert text_of(window, Side.TARGET, 0).startswith("en(")
        assert HASTY not in "".join(window.desk.targets())


def test_a_sketch_can_be_corrected_and_the_correction_stays(qtbot, paths, article):
    model = Careful()
    with reading(paths, article, qtbot, model) as window:
        window.centre.view.go_to(Place(Side.TARGET, 0, Span(2, 3)))
        card = begin(window, qtbot)
        type_in(card, OWN)
        press(card.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: text_of(window, Side.TARGET, 0) == OWN)
        with qtbot.waitSignal(window.desk.translated, timeout=30_000):
            model.may_speak.set()
        assert text_of(window, Side.TARGET, 0) == OWN
