"""Fetches what links the words of the page, and has it link them away from the window's thread."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from reader.domain.errors import ReaderError
from reader.domain.translation import Link, SentencePair
from reader.services.aligning import Linker
from reader.services.parts import Parts
from reader.ui.bridge import Lane, single
from reader.ui.reading.view import ReadingView

KEPT: Final = 256  # sentences, those on a few pages


class Linking(QObject):
    """Gives the view all links of a sentence once they are found; until then, those it has."""

    def __init__(self, parts: Parts, lane: Lane, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lane = lane
        self._view = view
        self._is_asked = False
        self._linker: Linker | None = None
        self._found: dict[Hashable, Sequence[Link]] = {}

    def prepare(self) -> None:
        """Fetch the linker, which takes a moment to read, once."""
        if not self._is_asked:
            self._is_asked = True
            self._lane.start(single(self._parts.linker), self._on_fetched, _unlinked)

    def of_pair(self, text: str, translation: str, pair: SentencePair) -> Sequence[Link]:
        """Return the links of a sentence that are known by now, and see to it that all will be."""
        sought = (text, translation, pair.source, pair.target, pair.links)
        if sought not in self._found and self._linker is not None:
            link = partial(self._linker.of_pair, text, translation, pair)
            self._lane.start(single(link), partial(self._on_found, sought), _unlinked)
        return self._found.get(sought, pair.links)

    def _on_fetched(self, linker: Linker) -> None:
        self._linker = linker
        self._view.link_with(self)

    def _on_found(self, sought: Hashable, links: Sequence[Link]) -> None:
        if len(self._found) >= KEPT:
            self._found.clear()
        self._found[sought] = links
        self._view.light_again()


def _unlinked(_: ReaderError) -> None:
    """What is known of a translation is lit all the same."""
