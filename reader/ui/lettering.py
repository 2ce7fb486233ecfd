"""Harakat and tints on the page, as the settings ask and as words are explained."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.domain.settings import Settings
from reader.domain.tashkeel import Tashkeel
from reader.services.parts import Parts
from reader.ui.actions import TASHKEEL_COMMANDS, Actions, Command
from reader.ui.bridge import Bridge
from reader.ui.desk import Desk
from reader.ui.glossing import Glossing
from reader.ui.keeping import Keeping
from reader.ui.reading.view import ReadingView
from reader.ui.tinting import Tinting
from reader.ui.vocalising import Vocalising

LEVEL_OF: Final = dict(zip(TASHKEEL_COMMANDS, Tashkeel, strict=True))


class Lettering(QObject):
    """Keeps the dial and the tint in step with the settings, and words with their readings."""

    failed = Signal(object)  # ReaderError

    def __init__(self, parts: Parts, bridge: Bridge, desk: Desk, view: ReadingView) -> None:
        super().__init__(desk)
        self.vocalising = Vocalising(parts, bridge.lane("tashkeel"), desk, view)
        self.tinting = Tinting(parts, bridge.lane("tinting"), desk, view)
        self.vocalising.failed.connect(self.failed)
        self.tinting.failed.connect(self.failed)

    def follow(self, glossing: Glossing) -> None:
        """Mark and tint each word as it is explained."""
        glossing.read.connect(self.vocalising.read_as)
        glossing.told.connect(self.tinting.tint_word)
        glossing.card.closed.connect(self.tinting.forget_word)

    def apply(self, settings: Settings, commands: Actions) -> None:
        """Show what the settings ask for, and tick it in the menu."""
        self.vocalising.set_level(settings.tashkeel)
        self.tinting.set_on(settings.has_tinted_clitics)
        for command, level in LEVEL_OF.items():
            commands[command].setChecked(level is settings.tashkeel)
        commands[Command.CLITICS].setChecked(settings.has_tinted_clitics)


def set_level(keeping: Keeping, level: Tashkeel) -> None:
    """Keep another level of the dial; the window follows its settings."""
    keeping.change(lambda settings: replace(settings, tashkeel=level))


def toggle_clitics(keeping: Keeping) -> None:
    """Keep the tint of clitics as it was not."""
    keeping.change(
        lambda settings: replace(settings, has_tinted_clitics=not settings.has_tinted_clitics)
    )
