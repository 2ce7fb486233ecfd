"""The window: who answers whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

from reader.domain.article import Article
from reader.domain.errors import LibraryError, ReaderError
from reader.domain.settings import InterfaceLanguage, Settings, Theme
from reader.services.parts import Parts
from reader.ui import notices
from reader.ui.actions import MODE_COMMANDS, NEEDING_AN_ARTICLE, Command
from reader.ui.answering import (
    Answers,
    article_answers,
    dialog_answers,
    letter_answers,
    page_answers,
    word_answers,
)
from reader.ui.banner import Topic
from reader.ui.copying import Copying
from reader.ui.dress import Dress
from reader.ui.formats import Formats
from reader.ui.frame import Frame
from reader.ui.heralding import Heralding
from reader.ui.hinting import Hinting
from reader.ui.look.fonts import Typography
from reader.ui.neighbours import Neighbours
from reader.ui.panel_tabs import PanelTabs
from reader.ui.reading.places import Mode
from reader.ui.sides import Sides
from reader.ui.stillness import Stillness

COMMAND_OF: Final = dict(zip(Mode, MODE_COMMANDS, strict=True))
UNAVAILABLE_AT_FIRST: Final = (Command.CANCEL, Command.UNDO, Command.REDO, Command.LEFT_OUT)
MESSAGE_MS: Final = 8000
START_SIZE: Final = QSize(1120, 780)


class Window(Frame):
    """One article, its translation, glosses and notes."""

    closed = Signal()

    def __init__(self, parts: Parts, dress: Dress) -> None:
        super().__init__(parts, dress)
        self.has_stopped = False
        self._is_closed = False
        self._worn: tuple[Theme, InterfaceLanguage, Typography] | None = None
        self._stillness = Stillness(self)
        self._is_leaving = False  # as soon as what is written is saved
        self._begin()

    def _begin(self) -> None:
        self._connect()
        self._restore()
        self._draw()
        self._retranslate()
        self.commands.enable(NEEDING_AN_ARTICLE, are_enabled=False)
        self.commands.enable(UNAVAILABLE_AT_FIRST, are_enabled=False)
        self.shelving.refresh()
        self.glossing.prepare()
        self.learning.refresh()

    def open_path(self, path: str) -> None:
        """Open an article's file."""
        self.desk.open_path(path)

    def open_last(self) -> None:
        """Open what was read last, if anything was."""
        if last := self.keeping.settings.last_article:
            self.desk.open_path(last)

    def _connect(self) -> None:
        self.commands.connect_all(
            page_answers(self.centre)
            | letter_answers(self.keeping)
            | article_answers(self.desk, self.exporting, self.importing)
            | word_answers(self.learning, self.undoing, self.keeping)
            | dialog_answers(self.dialogs)
            | self._answers()
        )
        self._connect_page()
        self._connect_words()
        self._connect_work()
        self._connect_helpers()

    def _answers(self) -> Answers:
        panels: Answers = {command: dock.toggle for command, dock in self.docks.items()}
        return panels | {
            Command.PASTE: self.receiving.paste,
            Command.QUIT: self.close,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.LEFT_OUT: self._show_left_out,
            Command.CORRECTIONS: self.reviewing.show,
        }

    def _connect_page(self) -> None:
        view = self.centre.view
        self.centre.welcome.open_requested.connect(self.dialogs.ask_article)
        self.centre.welcome.model_requested.connect(self.dialogs.show_models)
        self.shelving.chosen.connect(self.desk.open_path)
        view.mode_changed.connect(self._on_mode_changed)
        view.zoom_changed.connect(self._on_zoom_changed)
        self.noting.panel_requested.connect(self.dock.come_forward)
        self.noting.file_requested.connect(self.dialogs.ask_article)
        self.noting.said.connect(self._on_said)
        self.noting.saved.connect(self._on_saved_by_hand)
        self.noting.failed.connect(self._on_unsaved_by_hand)
        self.glossing.note_requested.connect(self.noting.write_at)
        self.glossing.lookup_requested.connect(self.dialogs.look_up)
        self.studying.lookup_requested.connect(self.dialogs.look_up)
        self.lettering.follow(self.glossing)
        for command, dock in self.docks.items():
            dock.visibilityChanged.connect(self.commands[command].setChecked)
            dock.left.connect(view.setFocus)

    def _connect_words(self) -> None:
        noting, learning, editor = self.noting, self.learning, self.dock.panel.editor
        panel = self.dock.panel
        by_hand = (panel.delete_requested, panel.settle_requested, noting.tied)
        self.undoing.follow(noting, noting.undo_changed, editor.saved, *by_hand)
        self.undoing.follow(learning, learning.possible, learning.written)
        self.undoing.follow(self.correcting, self.correcting.possible, self.correcting.written)
        self.undoing.changed.connect(self._on_undo_changed)
        learning.follow(self.glossing)
        learning.said.connect(self._on_said)
        for saying in (self.correcting, self.drafting, self.reviewing, self.proofreading):
            saying.said.connect(self._on_said)
        for writing in (self.correcting, self.drafting):
            writing.saved.connect(self._on_saved_by_hand)
            writing.unsaved.connect(self._on_unsaved_by_hand)
        self.proofreading.counted.connect(self.status.show_doubts)
        self.status.doubts_requested.connect(self.doubts.come_forward)
        Hinting(self.keeping, self.desk, self.glossing, self.status)
        Heralding(self, self.centre.banner, self.status)

    def _connect_work(self) -> None:
        translating = self.desk.translating
        self.desk.article_changed.connect(self._on_article_changed)
        self.desk.model_changed.connect(self.status.show_model)
        translating.started.connect(self._on_translating_started)
        translating.progressed.connect(self.status.show_progress)
        translating.ended.connect(self._on_translating_ended)
        self.status.stop_requested.connect(translating.stop)
        self.keeping.changed.connect(self._apply)
        for exporting in (self.exporting, self.word_exporting):
            exporting.saved.connect(self._on_saved)
            exporting.failed.connect(self._on_failed)
        self.importing.said.connect(self._on_said)
        self.importing.failed.connect(self._on_failed)
        Formats(self.menus.export, self.commands[Command.EXPORT_PAGE], self.exporting)
        self._dress.look.colours_changed.connect(self._on_colours_changed)
        for failing in (
            self.keeping, self.noting, self.glossing, self.lettering, self.studying,
            self.learning, self.correcting, self.drafting, self.proofreading, self.reviewing,
        ):  # fmt: skip
            failing.failed.connect(self._on_failed)
        copying = Copying(self._parts.archive, self._bridge.lane("copies"), self.desk)
        copying.failed.connect(self._on_failed)

    def _connect_helpers(self) -> None:
        self.dialogs.article_chosen.connect(self.desk.open_path)
        self.dialogs.model_folder_chosen.connect(self.choosing.choose)
        self.dialogs.models_changed.connect(self.choosing.look_again)
        self.dialogs.library_restored.connect(self._on_library_restored)
        self.desk.folder_requested.connect(self.dialogs.ask_model_folder)
        self.desk.models_requested.connect(self.dialogs.show_models)
        self.status.model_requested.connect(self.dialogs.show_models)
        neighbours = Neighbours(self._parts.library, self._bridge.lane("neighbours"), self)
        neighbours.changed.connect(self._on_changed_elsewhere)

    def _restore(self) -> None:
        settings = self.keeping.settings
        self.setObjectName("window")
        Sides(self)
        PanelTabs(self)
        self.setAcceptDrops(True)
        self.setWindowIcon(self._dress.icon("qari"))
        self.resize(START_SIZE.boundedTo(self.screen().availableSize()))
        self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.restoreState(QByteArray.fromBase64(settings.layout.encode()))
        self.centre.view.set_zoom(settings.zoom)
        self._apply(settings)

    def _apply(self, settings: Settings) -> None:
        view, worn = self.centre.view, (settings.theme, settings.language, _typography(settings))
        if worn != self._worn:
            self._stillness.keep()
            self._wear(*worn)
            self._worn = worn
        mode = Mode(settings.mode) if settings.mode in set(Mode) else Mode.SIDE_BY_SIDE
        view.set_mode(mode)
        self.commands[COMMAND_OF[mode]].setChecked(True)
        self.lettering.apply(settings, self.commands)
        self.learning.apply(settings, self.commands)
        self.proofreading.apply(settings, self.commands)
        self.choosing.use(settings)

    def _wear(self, theme: Theme, language: InterfaceLanguage, typography: Typography) -> None:
        look = self._dress.look
        if theme is not look.theme:
            look.set_theme(theme)
        self._dress.interface.speak(language)
        if self._worn is None or typography != self._worn[-1]:  # each part lays its rows out anew
            for part in (self.centre.view, *self._panels(), self.dialogs):
                part.set_typography(typography)

    def _show_left_out(self) -> None:
        if self.desk.article is not None:
            self.dialogs.show_left_out(self.desk.article.dropped)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _on_undo_changed(self, can_undo: bool, can_redo: bool) -> None:  # noqa: FBT001 - a slot
        self.commands[Command.UNDO].setEnabled(can_undo)
        self.commands[Command.REDO].setEnabled(can_redo)

    def _on_article_changed(self, article: Article | None) -> None:
        self.commands.enable(NEEDING_AN_ARTICLE, are_enabled=article is not None)
        dropped = article.dropped if article is not None else ()
        self.commands.enable((Command.LEFT_OUT,), are_enabled=bool(dropped))
        self.status.clearMessage()  # it was about the article before
        if dropped:
            said = self.tr("%n line(s) left out; Ctrl+I shows them", None, len(dropped))
            self.status.showMessage(said, MESSAGE_MS)
        path = article.path if article is not None else ""
        self.keeping.change(lambda settings: replace(settings, last_article=path))
        self._retitle()
        self.shelving.refresh()

    def _on_mode_changed(self, mode: Mode) -> None:
        self.commands[COMMAND_OF[mode]].setChecked(True)
        self.keeping.change(lambda settings: replace(settings, mode=mode.value))

    def _on_zoom_changed(self, zoom: int) -> None:
        self.keeping.change(lambda settings: replace(settings, zoom=zoom))

    def _on_changed_elsewhere(self) -> None:
        self.noting.look_again()
        self.learning.refresh()
        self.correcting.look_again()
        self.proofreading.refresh()

    def _on_library_restored(self) -> None:
        self.noting.renew()
        self.correcting.renew()
        self.drafting.fetch()
        self.learning.renew()
        self.proofreading.refresh()
        self.shelving.refresh()

    def _on_translating_started(self) -> None:
        self.commands[Command.CANCEL].setEnabled(True)
        self.status.show_progress(0, 0)

    def _on_translating_ended(self) -> None:
        self.commands[Command.CANCEL].setEnabled(False)
        self.status.show_idle()

    def _on_said(self, words: str) -> None:
        self.centre.banner.clear(Topic.DEED)
        self.status.showMessage(words, MESSAGE_MS)

    def _on_saved(self, path: str) -> None:
        self._on_said(self.tr("Saved as {path}").format(path=path))

    def _on_failed(self, error: ReaderError) -> None:
        topic = Topic.LIBRARY if isinstance(error, LibraryError) else Topic.DEED
        self.centre.banner.show_notice(topic, notices.failed(error))

    def _on_colours_changed(self) -> None:
        for part in (self.centre.view, *self._panels(), self.dialogs):
            part.set_theme(self._dress.colours)
        self._draw()

    def _draw(self) -> None:
        self.commands.draw(self._dress.icon)
        self.centre.find_bar.draw(self._dress.icon)
        self.status.draw(self._dress.icon("cancel"))

    def _retitle(self) -> None:
        article = self.desk.article
        title = f"{article.title} — " if article is not None else ""
        self.setWindowTitle(title + self.tr("Qari"))

    def _retranslate(self) -> None:
        self.commands.retranslate()
        self.menus.retranslate()
        self.shelving.retranslate()
        self._retitle()

    def _on_saved_by_hand(self) -> None:
        if self._is_leaving:
            self.close()

    def _on_unsaved_by_hand(self) -> None:
        self._is_leaving = False

    def changeEvent(self, event: QEvent) -> None:
        """Turn the icons as the interface runs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._draw()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or text wherever it is dropped."""
        data = event.mimeData()
        event.setAccepted(data.hasUrls() or data.hasText())

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file or the text."""
        event.acceptProposedAction()
        self.receiving.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything, stop everything, and go."""
        if self._is_closed:
            return
        written = (self.noting, self.correcting, self.drafting)
        if unsaved := [part for part in written if part.has_unsaved]:
            self._is_leaving = True
            for part in unsaved:
                part.save_now()
            event.ignore()
            return
        self._is_closed = True
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        layout = bytes(self.saveState().toBase64().data()).decode()
        self.keeping.change(lambda settings: replace(settings, geometry=geometry, layout=layout))
        self.desk.close()
        self.hide()  # a job may take a moment to end, and nobody need watch
        self.has_stopped = self._bridge.close()
        event.accept()
        self.closed.emit()


def _typography(settings: Settings) -> Typography:
    """Return what every part writes in."""
    arabic = settings.arabic_family, settings.arabic_size
    return Typography(*arabic, settings.english_family, settings.english_size)
