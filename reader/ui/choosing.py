"""Which model translates: that of the settings, or else the first there is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from reader.domain.errors import ReaderError
from reader.domain.model import StoredModel
from reader.domain.settings import Settings
from reader.services.ports import ModelShelf
from reader.ui.desk import Desk
from reader.ui.keeping import Keeping
from reader.ui.status import Status
from reader.ui.translating import ModelChoice
from reader.ui.welcome import Welcome


class Choosing(QObject):
    """Has the desk translate with the model, the status bar name it, the welcome ask for one."""

    def __init__(
        self,
        shelf: ModelShelf,
        keeping: Keeping,
        desk: Desk,
        status: Status,
        welcome: Welcome,
    ) -> None:
        super().__init__(desk)
        self._shelf = shelf
        self._keeping = keeping
        self._desk = desk
        self._status = status
        self._welcome = welcome
        self._used: tuple[str, str, int] | None = None  # what the settings said of the model

    def use(self, settings: Settings) -> None:
        """Translate with the model of the settings from now on."""
        self._desk.translating.sketch(is_wanted=settings.has_sketches)
        asked = (settings.model, settings.engine, settings.beam)
        if asked != self._used:  # most changes are of other things, and models lie on the disk
            self._used = asked
            self._take(settings)

    def choose(self, folder: str) -> None:
        """Translate with the model of a folder, now and later."""
        self._keeping.change(lambda settings: replace(settings, model=folder))

    def look_again(self) -> None:
        """Take note that there may be other models by now."""
        self._take(self._keeping.settings)

    def _take(self, settings: Settings) -> None:
        model = self._found(settings)
        self._welcome.offer_model(is_wanted=model is None)
        if model is None:
            self._status.show_model("")
            self._desk.use_model(None)
            return
        self._status.show_model(model.name, model.is_draft)
        self._desk.use_model(ModelChoice(model.folder, settings.engine, settings.beam))

    def _found(self, settings: Settings) -> StoredModel | None:
        """Return the model of the settings, or the first one where that is gone."""
        for name in dict.fromkeys((settings.model, "")):
            try:
                return self._shelf.find(name)
            except ReaderError:
                continue
        return None
