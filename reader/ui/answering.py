"""Which part of the window answers which command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.ui.actions import Command
from reader.ui.centre import Centre
from reader.ui.desk import Desk
from reader.ui.dialogs import Dialogs
from reader.ui.exporting import Exporting
from reader.ui.importing import Importing
from reader.ui.keeping import Keeping
from reader.ui.learning import Learning, toggle_shades
from reader.ui.lettering import LEVEL_OF, set_level, toggle_clitics
from reader.ui.proofreading import toggle_underlines
from reader.ui.reading.places import Mode
from reader.ui.undoing import Undoing

Answers = dict[Command, Callable[[], object]]


def page_answers(centre: Centre) -> Answers:
    """Return what the page and its find bar answer."""
    view = centre.view
    return {
        Command.COPY: view.copy,
        Command.COPY_BOTH: view.copy_both,
        Command.COPY_MARKED: view.copy_marked,
        Command.FIND: centre.ask_find,
        Command.FIND_NEXT: centre.find_next,
        Command.FIND_PREVIOUS: centre.find_previous,
        Command.NEXT_DOUBT: view.next_doubt,
        Command.PREVIOUS_DOUBT: view.previous_doubt,
        Command.SIDE_BY_SIDE: partial(view.set_mode, Mode.SIDE_BY_SIDE),
        Command.BELOW: partial(view.set_mode, Mode.BELOW),
        Command.SOURCE_ONLY: partial(view.set_mode, Mode.HIDDEN),
        Command.ZOOM_IN: view.zoom_in,
        Command.ZOOM_OUT: view.zoom_out,
        Command.ZOOM_RESET: view.zoom_reset,
        Command.GLOSS: view.look_up,
        Command.NOTE: view.request_note,
        Command.CORRECT: view.request_correction,
    }


def letter_answers(keeping: Keeping) -> Answers:
    """Return what the dial and the tint answer, by way of the settings."""
    levels = {command: partial(set_level, keeping, level) for command, level in LEVEL_OF.items()}
    return {Command.CLITICS: partial(toggle_clitics, keeping), **levels}


def word_answers(learning: Learning, undoing: Undoing, keeping: Keeping) -> Answers:
    """Return what the reader's list of words answers, and the one Undo for it and the notes."""
    return {
        Command.NEXT_UNKNOWN: learning.go_to_unknown,
        Command.SHADED_WORDS: partial(toggle_shades, keeping),
        Command.UNDERLINED_DOUBTS: partial(toggle_underlines, keeping),
        Command.UNDO: undoing.undo,
        Command.REDO: undoing.redo,
    }


def article_answers(desk: Desk, exporting: Exporting, importing: Importing) -> Answers:
    """Return what the article and its translation answer, and its notes' ways out and in."""
    return {
        Command.RELOAD: desk.reload,
        Command.CLOSE: desk.put_away,
        Command.TRANSLATE: desk.translate,
        Command.CANCEL: desk.translating.stop,
        Command.EXPORT_MARKDOWN: partial(exporting.ask_notes, "md"),
        Command.EXPORT_ANNOTATIONS: partial(exporting.ask_notes, "jsonld"),
        Command.EXPORT_PAGE: partial(exporting.ask_text, "html"),
        Command.SAVE_BUNDLE: exporting.ask_bundle,
        Command.IMPORT_NOTES: importing.ask,
    }


def dialog_answers(dialogs: Dialogs) -> Answers:
    """Return what a dialog answers."""
    return {
        Command.OPEN: dialogs.ask_article,
        Command.PREFERENCES: dialogs.show_preferences,
        Command.LOOK_UP: dialogs.show_lookup,
        Command.MODELS: dialogs.show_models,
        Command.LIBRARY: dialogs.show_library,
        Command.SHORTCUTS: dialogs.show_shortcuts,
        Command.ABOUT: dialogs.show_about,
    }
