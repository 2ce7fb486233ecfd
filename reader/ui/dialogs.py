"""The dialogs of the window, one of each at a time, none of which stops the reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from reader import __version__
from reader.domain.article import Dropped
from reader.domain.errors import ReaderError
from reader.domain.gloss import Gloss
from reader.domain.licence import Licence
from reader.services.parts import Parts
from reader.ui.about import About
from reader.ui.bridge import Bridge, single
from reader.ui.crash import CrashDialog
from reader.ui.dress import Dress
from reader.ui.gloss.lookup import LookupDialog
from reader.ui.keeping import Keeping
from reader.ui.left_out import LeftOut
from reader.ui.library_dialog import LibraryDialog
from reader.ui.look.files import file_dialog
from reader.ui.look.fonts import Typography
from reader.ui.look.theme import Colours
from reader.ui.models.dialog import Models
from reader.ui.preferences.dialog import Preferences
from reader.ui.shortcuts import ShortcutSheet

D = TypeVar("D", bound=QDialog)
ARTICLES: Final = "*.txt *.text *.md *.html *.htm *.xhtml *.qari"


class Dialogs(QObject):
    """Opens dialogs over a window and tells what was chosen in them."""

    article_chosen = Signal(str)
    model_folder_chosen = Signal(str)
    models_changed = Signal()
    library_restored = Signal()

    def __init__(
        self, parts: Parts, dress: Dress, keeping: Keeping, bridge: Bridge, window: QWidget
    ) -> None:
        super().__init__(window)
        self._models_lane = bridge.lane("models")
        self._library_lane = bridge.lane("library")
        self._reading_lane = bridge.lane("dialogs")
        self._parts = parts
        self._dress = dress
        self._keeping = keeping
        self._window = window
        self._open: dict[str, QDialog] = {}
        self._typography = Typography()
        self.models_changed.connect(self._on_models_changed)

    def set_theme(self, colours: Colours) -> None:
        """Wear other colours where a dialog draws for itself."""
        if lookup := self._lookup():
            lookup.set_theme(colours)

    def set_typography(self, typography: Typography) -> None:
        """Set words in the page's faces where a dialog shows some."""
        self._typography = typography
        if lookup := self._lookup():
            lookup.set_typography(typography)

    def ask_article(self) -> None:
        """Let the reader choose an article's file."""
        filters = [
            self.tr("Articles ({patterns})").format(patterns=ARTICLES),
            self.tr("All files ({patterns})").format(patterns="*"),
        ]
        last = self._keeping.settings.last_article

        def make() -> QFileDialog:
            dialog = file_dialog(self._window, self.tr("Open an Article"))
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilters(filters)
            if last:
                dialog.setDirectory(str(Path(last).parent))
            dialog.fileSelected.connect(self.article_chosen)
            return dialog

        self._show("article", make)

    def ask_model_folder(self) -> None:
        """Let the reader choose the folder of a model."""

        def make() -> QFileDialog:
            dialog = file_dialog(self._window, self.tr("Choose the Folder of a Translation Model"))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.fileSelected.connect(self.model_folder_chosen)
            return dialog

        self._show("model folder", make)

    def show_preferences(self) -> None:
        """Show the preferences; they change the window as they are changed."""

        def make() -> Preferences:
            dialog = Preferences(self._keeping.settings, self._model_names(), self._window)
            dialog.changed.connect(self._keeping.change)
            self._keeping.changed.connect(dialog.show_settings)
            dialog.models_requested.connect(self.show_models)
            return dialog

        self._show("preferences", make)

    def show_models(self) -> None:
        """Show the translation models; the one chosen is used at once."""

        def make() -> Models:
            dialog = Models(
                self._parts.models,
                self._parts.qualities,
                self._models_lane,
                self._current_model(),
                self._window,
            )
            dialog.chosen.connect(self._on_model_chosen)
            dialog.shelf_changed.connect(self.models_changed)
            return dialog

        self._show("models", make)

    def show_library(self) -> None:
        """Show the library's copies, and ways to make one and to go back to one."""

        def make() -> LibraryDialog:
            dialog = LibraryDialog(self._parts.archive, self._library_lane, self._window)
            dialog.restored.connect(self.library_restored)
            return dialog

        self._show("library", make)

    def show_lookup(self) -> None:
        """Let the reader type a word to be explained."""
        self.look_up("")

    def look_up(self, word: str) -> None:
        """Explain a word in the dialog for typed words, opening it where it is not open."""
        lookup = self._lookup() or self._show("lookup", self._made_lookup)
        lookup.activateWindow()
        lookup.look_up(word)

    def show_left_out(self, dropped: Sequence[Dropped]) -> None:
        """Show what is not on the page."""
        self._show("left out", lambda: LeftOut(dropped, self._window))

    def show_shortcuts(self) -> None:
        """Show every key."""
        self._show("shortcuts", lambda: ShortcutSheet(self._window))

    def show_about(self) -> None:
        """Show what the program is made of, once every licence is read."""
        self._reading_lane.start(single(self._parts.licences), self._on_licences, _unexpected)

    def show_crash(self, report: Path | None) -> None:
        """Say what is safe after a bug."""
        self._show("crash", lambda: CrashDialog(report, self._window))

    def _on_licences(self, licences: Sequence[Licence]) -> None:
        logo = self._dress.icon("qari")
        self._show("about", lambda: About(__version__, licences, logo, self._window))

    def _made_lookup(self) -> LookupDialog:
        dialog = LookupDialog(self._dress.colours, self._gloss, self._window)
        dialog.set_typography(self._typography)
        return dialog

    def _lookup(self) -> LookupDialog | None:
        dialog = self._open.get("lookup")
        return dialog if isinstance(dialog, LookupDialog) else None

    def _gloss(self, word: str) -> Gloss:
        return self._parts.glosser().at_once(word)

    def _model_names(self) -> list[str]:
        return [model.name for model in self._parts.models.models()]

    def _current_model(self) -> str:
        try:
            return self._parts.models.find(self._keeping.settings.model).name
        except ReaderError:
            return ""

    def _on_models_changed(self) -> None:
        preferences = self._open.get("preferences")
        if isinstance(preferences, Preferences):
            preferences.show_models(self._model_names())

    def _on_model_chosen(self, name: str) -> None:
        self._keeping.change(lambda settings: replace(settings, model=name))

    def _show(self, name: str, make: Callable[[], D]) -> D:
        shown = self._open.get(name)
        if shown is not None:
            shown.close()
        dialog = make()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName(name)
        dialog.finished.connect(self._on_finished)
        self._open[name] = dialog
        dialog.show()
        return dialog

    def _on_finished(self) -> None:
        dialog = self.sender()
        self._open = {name: shown for name, shown in self._open.items() if shown is not dialog}


def _unexpected(error: ReaderError) -> None:
    raise error  # licences come with the program: a missing one is a bug
