"""A whole window over a real engine, for tests that use it as a reader would."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.adapters.paths import Paths, find_paths
from reader.app import dress
from reader.assembly import assemble
from reader.domain.language import Side
from reader.domain.settings import InterfaceLanguage, Theme
from reader.domain.spans import Span
from reader.services.ports import Translator
from reader.ui.reading.places import Place
from reader.ui.window import Window

DATA = Path(__file__).parent.parent / "data"


def paths_in(folder: Path, *, has_model: bool = False) -> Paths:
    """Return the places of a reader whose data lie in ``folder``."""
    if has_model and not (folder / "models").exists():
        shutil.copytree(DATA / "by-heart", folder / "models" / "by-heart")
    return replace(find_paths(folder), translations=folder.parent / "translations")


@contextmanager
def opened(
    paths: Paths,
    theme: Theme = Theme.LIGHT,
    language: InterfaceLanguage = InterfaceLanguage.ENGLISH,
    translator: Translator | None = None,
) -> Iterator[Window]:
    """Lend a window, and close it as a reader would; ``translator`` speaks for every model."""
    parts = assemble(paths)
    if translator is not None:
        parts = replace(parts, load_translator=lambda *_: translator)
    parts.settings.change(lambda settings: replace(settings, theme=theme, language=language))
    clothes = dress(QApplication.instance(), paths, parts)
    window = Window(parts, clothes)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    try:
        yield window
    finally:
        assert window.close()
        assert window.has_stopped
        parts.close()
        window.deleteLater()
        clothes.look.deleteLater()
        clothes.interface.speak(InterfaceLanguage.ENGLISH)


def text_of(window: Window, side: Side, row: int) -> str:
    """Return the whole text of a row on one side of the page."""
    return window.centre.view.text_of(Place(side, row, Span(0, 100_000)))


def place_of(window: Window, side: Side, row: int, words: str) -> Place:
    """Return where ``words`` stand in a row."""
    start = text_of(window, side, row).index(words)
    return Place(side, row, Span(start, start + len(words)))
