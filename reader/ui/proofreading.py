"""The doubts between the translation that arrives, the page and the panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.settings import Settings
from reader.domain.translation import Doubt
from reader.services.doubting import Settled
from reader.services.ports import SettledDoubts
from reader.ui.actions import Actions, Command
from reader.ui.bridge import Lane
from reader.ui.desk import Desk
from reader.ui.doubts.listed import Listed, listed, unsettled
from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.keeping import Keeping
from reader.ui.reading.places import Place
from reader.ui.reading.view import ReadingView
from reader.ui.settling import Settling

RENEWAL_MS: Final = 200  # the list follows what arrives five times a second, not row by row,
RENEWAL_MS_EACH: Final = 0.5  # and more rarely where it is long: each renewal goes through it all


class Proofreading(QObject):
    """Lists what is doubted, goes there, and puts aside what the reader finds right.

    What was found right stays so until the sentence or its translation is another.
    """

    counted = Signal(int)  # doubts that nobody has looked at
    said = Signal(str)
    failed = Signal(object)  # ReaderError

    def __init__(
        self,
        library: SettledDoubts,
        lane: Lane,
        desk: Desk,
        view: ReadingView,
        panel: DoubtsPanel,
    ) -> None:
        super().__init__(panel)
        self._desk = desk
        self._view = view
        self._panel = panel
        self._listed: dict[int, tuple[Listed, ...]] = {}
        self._settling = Settling(library, lane, self)
        self._is_begun = False
        self._renewal = QTimer(self, singleShot=True)
        self._renewal.timeout.connect(self._renew)
        desk.article_changed.connect(self._on_article_changed)
        desk.row_translated.connect(self._on_row_translated)
        view.doubt_reached.connect(self._on_doubt_reached)
        view.doubt_missed.connect(self._on_doubt_missed)
        panel.chosen.connect(self._on_chosen)
        panel.settled.connect(self._on_settled)
        self._settling.renewed.connect(self._on_renewed)
        self._settling.failed.connect(self.failed)

    def apply(self, settings: Settings, commands: Actions) -> None:
        """Underline on the page what is doubted, as the settings ask, and tick it in the menu."""
        self._view.underline_doubts(are_underlined=settings.has_underlined_doubts)
        commands[Command.UNDERLINED_DOUBTS].setChecked(settings.has_underlined_doubts)

    def refresh(self) -> None:
        """Fetch what was found right, which another window or library may know otherwise."""
        self._settling.refresh()

    def _on_article_changed(self) -> None:
        self._listed, self._is_begun = {}, False
        self._settling.refresh()
        self._renew()

    def _on_row_translated(self, row: int) -> None:
        self._is_begun = True
        self._list(row)
        if not self._renewal.isActive():
            count = sum(map(len, self._listed.values()))
            self._renewal.start(RENEWAL_MS + round(RENEWAL_MS_EACH * count))

    def _on_doubt_reached(self, place: Place, doubt: Doubt) -> None:
        if self._renewal.isActive():
            self._renew()
        for one in self._listed.get(place.paragraph, ()):
            if one.place == place and one.doubt == doubt:
                self._panel.select(one)

    def _on_doubt_missed(self) -> None:
        if self._renewal.isActive():
            self._renew()
        self.said.emit(self._panel.advice.text())

    def _on_chosen(self, one: Listed) -> None:
        self._view.go_to(one.place)

    def _on_settled(self, one: Listed, is_right: bool) -> None:  # noqa: FBT001 - a slot
        self._settling.decide(one.key, is_right=is_right)
        self._list_again([row for row, here in self._listed.items() if _holds(here, one.key)])

    def _on_renewed(self) -> None:
        self._list_again(list(self._listed))

    def _list_again(self, rows: Iterable[int]) -> None:
        self._view.settle_doubts(self._settling.settled)
        for row in rows:
            self._list(row)
        self._renew()

    def _list(self, row: int) -> None:
        article, translated = self._desk.article, self._desk.translated_row(row)
        self._listed.pop(row, None)
        if article is None or translated is None or not article.paragraphs[row].is_translatable:
            return
        if found := listed(article.paragraphs[row].text, translated, self._settling.settled):
            self._listed[row] = found

    def _renew(self) -> None:
        self._renewal.stop()
        every = tuple(chain.from_iterable(self._listed[row] for row in sorted(self._listed)))
        self._panel.set_doubts(every, is_begun=self._is_begun)
        self.counted.emit(len(unsettled(every)))


def toggle_underlines(keeping: Keeping) -> None:
    """Keep the lines under doubts as they were not: of a weak model they may be many."""
    keeping.change(
        lambda settings: replace(settings, has_underlined_doubts=not settings.has_underlined_doubts)
    )


def _holds(here: tuple[Listed, ...], key: Settled) -> bool:
    return any(one.key == key for one in here)
