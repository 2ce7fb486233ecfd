"""What the window is made of, not yet connected."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from reader.services.parts import Parts
from reader.ui.actions import Actions
from reader.ui.bridge import Bridge
from reader.ui.centre import Centre
from reader.ui.correcting import Correcting
from reader.ui.desk import Desk
from reader.ui.dialogs import Dialogs
from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.doubts_dock import DoubtsDock
from reader.ui.dress import Dress
from reader.ui.exporting import Exporting
from reader.ui.gloss.card import GlossCard
from reader.ui.glossing import Glossing
from reader.ui.importing import Importing
from reader.ui.keeping import Keeping
from reader.ui.learning import Learning
from reader.ui.lettering import Lettering
from reader.ui.mending.card import MendingCard
from reader.ui.menus import Menus
from reader.ui.notes.panel import NotesPanel
from reader.ui.notes_dock import NotesDock
from reader.ui.noting import Noting
from reader.ui.proofreading import Proofreading
from reader.ui.shelving import Shelving
from reader.ui.status import Status
from reader.ui.study.panel import StudyPanel
from reader.ui.study_dock import StudyDock
from reader.ui.studying import Studying
from reader.ui.undoing import Undoing
from reader.ui.vocabulary.panel import VocabularyPanel
from reader.ui.vocabulary_dock import VocabularyDock
from reader.ui.word_exporting import WordExporting


class Frame(QMainWindow):
    """A window with every part in its place; ``Window`` lets them answer each other."""

    def __init__(self, parts: Parts, dress: Dress) -> None:
        super().__init__()
        self._parts = parts
        self._dress = dress
        self._bridge = Bridge(self)
        self.keeping = Keeping(parts.settings, self._bridge.lane("settings"), self)
        self.commands = Actions(self)
        self.menus = Menus(self, self.commands)
        self.centre = Centre(dress.colours, dress.icon, self)
        self.status = Status(self)
        self.desk = Desk(parts, self._bridge, self.centre, self)
        self.dialogs = Dialogs(parts, dress, self.keeping, self._bridge, self)
        self.dock = NotesDock(dress.colours, self)
        self.noting = Noting(parts, self._bridge, self.desk, self.centre.view, self.dock.panel)
        self.glossing = Glossing(
            parts,
            self._bridge.lane("gloss"),
            self.desk,
            self.centre.view,
            GlossCard(dress.colours, self.centre),
        )
        self.words = VocabularyDock(dress.colours, self, self.dock)
        self.learning = Learning(parts, self._bridge, self.desk, self.centre.view, self.words.panel)
        self.correcting = Correcting(
            parts.library,
            self._bridge,
            self.desk,
            self.centre.view,
            MendingCard(dress.colours, self.centre),
        )
        self.doubts = DoubtsDock(dress.colours, self, self.dock)
        self.proofreading = Proofreading(
            parts.library,
            self._bridge.lane("doubts"),
            self.desk,
            self.centre.view,
            self.doubts.panel,
        )
        self.undoing = Undoing(self)
        self.lettering = Lettering(parts, self._bridge, self.desk, self.centre.view)
        self.study = StudyDock(dress.colours, self)
        self.tabifyDockWidget(self.dock, self.study)
        self.studying = Studying(
            parts, self._bridge, self.desk, self.centre.view, self.glossing, self.study
        )
        self.exporting = Exporting(parts, self._bridge.lane("export"), self.desk, self.noting, self)
        self.word_exporting = WordExporting(parts, self._bridge.lane("words"), self.words.panel)
        self.importing = Importing(parts, self.desk, self.noting, self)
        self.shelving = Shelving(
            parts, self._bridge.lane("shelf"), self.centre.welcome, self.menus.recent
        )
        self.setCentralWidget(self.centre)
        self.setStatusBar(self.status)

    def _panels(
        self,
    ) -> tuple[GlossCard, MendingCard, NotesPanel, StudyPanel, VocabularyPanel, DoubtsPanel]:
        """Return the parts that follow the theme's colours and the reader's fonts."""
        cards = self.glossing.card, self.correcting.card
        return *cards, self.dock.panel, self.study.panel, self.words.panel, self.doubts.panel
