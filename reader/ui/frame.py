"""What the window is made of, not yet connected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QMainWindow

from reader.services.parts import Parts
from reader.ui.actions import Actions, Command
from reader.ui.bridge import Bridge
from reader.ui.centre import Centre
from reader.ui.choosing import Choosing
from reader.ui.correcting import Correcting
from reader.ui.desk import Desk
from reader.ui.dialogs import Dialogs
from reader.ui.doubts.panel import DoubtsPanel
from reader.ui.doubts_dock import DoubtsDock
from reader.ui.drafting import Drafting
from reader.ui.dress import Dress
from reader.ui.exporting import Exporting
from reader.ui.gloss.card import GlossCard
from reader.ui.glossing import Glossing
from reader.ui.importing import Importing
from reader.ui.keeping import Keeping
from reader.ui.learning import Learning
from reader.ui.lettering import Lettering
from reader.ui.look.worded import Worded
from reader.ui.mending.card import MendingCard
from reader.ui.menus import Menus
from reader.ui.notes.panel import NotesPanel
from reader.ui.notes_dock import NotesDock
from reader.ui.noting import Noting
from reader.ui.proofreading import Proofreading
from reader.ui.receiving import Receiving
from reader.ui.reviewing import Reviewing
from reader.ui.shelving import Shelving
from reader.ui.side_dock import SideDock
from reader.ui.status import Status
from reader.ui.study.panel import StudyPanel
from reader.ui.study_dock import StudyDock
from reader.ui.studying import Studying
from reader.ui.undoing import Undoing
from reader.ui.vocabulary.panel import VocabularyPanel
from reader.ui.vocabulary_dock import VocabularyDock
from reader.ui.word_exporting import WordExporting


class Frame(Worded, QMainWindow):
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
        welcome = self.centre.welcome
        self.choosing = Choosing(parts.models, self.keeping, self.desk, self.status, welcome)
        self.dialogs = Dialogs(parts, dress, self.keeping, self._bridge, self)
        self._put_in_words()
        self._put_in_doubts()
        self.undoing = Undoing(self)
        self._put_in_files()
        self.docks: Mapping[Command, SideDock] = {
            Command.NOTES: self.dock,
            Command.STUDY: self.study,
            Command.VOCABULARY: self.words,
            Command.DOUBTS: self.doubts,
        }
        self.setCentralWidget(self.centre)
        self.setStatusBar(self.status)

    def _put_in_words(self) -> None:
        """Put in what explains words, and where notes and words are kept."""
        parts, colours, view = self._parts, self._dress.colours, self.centre.view
        self.dock = NotesDock(colours, self)
        self.noting = Noting(parts, self._bridge, self.desk, view, self.dock.panel)
        card = GlossCard(colours, self.centre)
        self.glossing = Glossing(parts, self._bridge.lane("gloss"), self.desk, view, card)
        self.words = VocabularyDock(colours, self, self.dock)
        self.learning = Learning(parts, self._bridge, self.desk, view, self.words.panel)
        self.lettering = Lettering(parts, self._bridge, self.desk, view)
        self.study = StudyDock(colours, self)
        self.studying = Studying(parts, self._bridge, self.desk, view, self.glossing, self.study)

    def _put_in_doubts(self) -> None:
        """Put in what the translation is proofread and corrected with."""
        library, colours, view = self._parts.library, self._dress.colours, self.centre.view
        card = MendingCard(colours, self.centre)
        self.correcting = Correcting(self._bridge, self.desk, view, card)
        self.drafting = Drafting(library, self._bridge.lane("drafts"), self.desk, card)
        lane = self._bridge.lane("reviewing")
        self.reviewing = Reviewing(library, lane, self.desk, self.correcting, self)
        self.doubts = DoubtsDock(colours, self, self.dock)
        lane, panel = self._bridge.lane("doubts"), self.doubts.panel
        self.proofreading = Proofreading(library, lane, self.desk, view, panel)
        self.tabifyDockWidget(self.dock, self.study)

    def _put_in_files(self) -> None:
        """Put in what takes files in and writes them."""
        parts, lane = self._parts, self._bridge.lane
        self.receiving = Receiving(self.desk, self.centre.view)
        self.exporting = Exporting(parts, lane("export"), self.desk, self.noting, self)
        self.word_exporting = WordExporting(parts, lane("words"), self.words.panel)
        self.importing = Importing(parts, lane("import"), self.desk, self.noting, self)
        self.shelving = Shelving(parts, lane("shelf"), self.centre.welcome, self.menus.recent)

    def _panels(
        self,
    ) -> tuple[GlossCard, MendingCard, NotesPanel, StudyPanel, VocabularyPanel, DoubtsPanel]:
        """Return the parts that follow the theme's colours and the reader's fonts."""
        cards = self.glossing.card, self.correcting.card
        return *cards, self.dock.panel, self.study.panel, self.words.panel, self.doubts.panel
