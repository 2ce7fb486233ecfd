"""``qari notes``: an article's notes, shown, exported and imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.adapters.exchange import NOTE_EXPORTS, NOTE_IMPORTERS
from reader.commands.documents import notes_document
from reader.commands.terminal import Terminal, complain
from reader.domain.article import Article
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.note import Note, State
from reader.services.annotating import Annotations
from reader.services.exporting import export_named, read_notes, sheet_of
from reader.services.file_ports import Imported
from reader.services.noted import reading_noted
from reader.services.parts import Parts
from reader.services.ports import Library


def import_notes(article: Article, library: Library, path: Path) -> None:
    """Add the notes of a file to the article; say on standard error what became of them."""
    found = read_notes(path, sheet_of(article), NOTE_IMPORTERS)
    added = Annotations(library, article).take_in(found.notes)
    for line in _account(found, len(added)):
        complain(line)


def export_notes(article: Article, parts: Parts, name: str, terminal: Terminal) -> None:
    """Write the article's notes in the format of that name, with what the words noted mean."""

    def explain(note: Note) -> Reading | None:
        return reading_noted(note, article, parts.glosser())

    sheet = sheet_of(article, (), _notes(article, parts.library), explain)
    terminal.deliver_bytes(export_named(NOTE_EXPORTS, name).write(sheet))


def say_notes(article: Article, library: Library, terminal: Terminal, *, as_json: bool) -> None:
    """Show the article's notes in the order of the text."""
    notes = sheet_of(article, (), _notes(article, library)).notes
    if as_json:
        terminal.say_json(notes_document(article, notes))
        return
    if not notes:
        terminal.say("No notes.")
    for number, note in enumerate(notes):
        if number:
            terminal.say()
        _say_note(note, article, terminal)


def _notes(article: Article, library: Library) -> Sequence[Note]:
    return Annotations(library, article).notes()


def _say_note(note: Note, article: Article, terminal: Terminal) -> None:
    is_source = note.anchor.side is Side.SOURCE
    facts = [f"paragraph {note.anchor.paragraph}", note.colour.value, *note.tags]
    if note.state is not State.ATTACHED:
        facts.append(note.state.value)
    terminal.say(
        f"“{note.anchor.quote}”",
        is_right_to_left=is_source and article.language.is_right_to_left,
    )
    terminal.say(f"[{', '.join(facts)}]")
    if note.body:
        terminal.say(note.body)


def _account(found: Imported, added: int) -> list[str]:
    present = len(found.notes) - added
    lines = [f"{added} added, {present} there before, {len(found.skipped)} skipped."]
    lines += [f"Note {skipped.index + 1} was skipped: {skipped.why}." for skipped in found.skipped]
    return lines
