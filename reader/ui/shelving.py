"""What the welcome page and the menu offer to open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reader.domain.bidi import isolated
from reader.domain.errors import ReaderError
from reader.domain.origin import Origin
from reader.domain.sample import Sample
from reader.services.parts import Parts
from reader.services.ports import Recent
from reader.ui.bridge import Lane, single
from reader.ui.shelf.entries import Entry
from reader.ui.tips import tip
from reader.ui.welcome import Welcome

SHOWN: Final = 8  # articles on the welcome page
LISTED: Final = 15  # articles in the menu


class Shelving(QObject):
    """Fetches samples and articles read before; a path that is chosen is told."""

    chosen = Signal(str)

    def __init__(self, parts: Parts, lane: Lane, welcome: Welcome, menu: QMenu) -> None:
        super().__init__(welcome)
        self._parts = parts
        self._lane = lane
        self._welcome = welcome
        self._menu = menu
        self._clear = QAction(self)
        self._clear.triggered.connect(self.forget)
        self._menu.triggered.connect(self._on_triggered)
        welcome.chosen.connect(self.chosen)
        welcome.forget_requested.connect(self.forget)
        self.retranslate()

    def refresh(self) -> None:
        """Fetch both lists anew."""
        self._lane.add(single(self._parts.samples), self._on_samples, _ignore)
        self._lane.add(single(self._fetched), self._on_recents, _ignore)

    def forget(self) -> None:
        """Empty the list of articles read before; notes and places stay."""
        self._lane.add(single(self._parts.library.forget_recents), _ignore, _ignore)
        self.refresh()

    def _on_samples(self, samples: Sequence[Sample]) -> None:
        self._welcome.show_samples(
            [Entry(sample.title, sample.english_title, str(sample.article)) for sample in samples]
        )

    def _fetched(self) -> Sequence[tuple[Recent, bool]]:
        """Return the articles, each with whether its file is still there; for the lane."""
        recents = self._parts.library.recents(LISTED)
        return [(recent, Path(recent.path).is_file()) for recent in recents]

    def _on_recents(self, recents: Sequence[tuple[Recent, bool]]) -> None:
        entries = [
            Entry(recent.title, self._whence(recent.path, is_there=is_there), recent.path)
            for recent, is_there in recents
        ]
        self._welcome.show_recents(entries[:SHOWN])
        self._menu.clear()
        for entry in entries:
            action = self._menu.addAction(f"{entry.title}\t{entry.detail}".replace("&", "&&"))
            action.setData(entry.path)
            action.setToolTip(tip(entry.path))
        self._menu.addSeparator()
        self._menu.addAction(self._clear)
        self._menu.setEnabled(bool(entries))

    def _whence(self, path: str, *, is_there: bool) -> str:
        """Return a few words on where the article is from: its file's name, if that says any."""
        if self._parts.origin_of(path) is Origin.PASTED:
            return self.tr("pasted text")
        name = Path(path).name
        return name if is_there else self.tr("{name}, no longer there").format(name=isolated(name))

    def _on_triggered(self, action: QAction) -> None:
        if isinstance(path := action.data(), str):
            self.chosen.emit(path)

    def retranslate(self) -> None:
        """Follow the language of the interface."""
        self._clear.setText(self.tr("&Clear the List"))


def _ignore(_: object | ReaderError) -> None:
    """The lists stay as they are; opening an article says what is wrong with the library."""
