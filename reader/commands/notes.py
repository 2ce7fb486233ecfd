"""``qari notes``: an article's notes, shown, exported and imported."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.commands.documents import notes_document
from reader.commands.parts import ModelRequest
from reader.commands.terminal import Terminal, complain
from reader.commands.translating import translation_of
from reader.domain.article import Article
from reader.domain.errors import LibraryError, ModelError, ModelMissing
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.note import Note, State
from reader.domain.translation import TranslatedParagraph
from reader.services.annotating import Annotations
from reader.services.bitext import Bitext
from reader.services.exporting import export_named, read_notes, sheet_of
from reader.services.file_ports import Imported, Sheet
from reader.services.noted import reading_noted
from reader.services.parts import Parts
from reader.services.ports import Library
from reader.services.wording import sentence


def import_notes(article: Article, parts: Parts, path: Path) -> None:
    """Add the notes of a file to the article; say on standard error what became of them."""
    importers = parts.note_importers
    found = read_notes(path, sheet_of(article), importers)
    if _has_targets(found.notes):
        found = read_notes(path, sheet_of(article, _translation(article, parts)), importers)
    added = Annotations(parts.library, article).take_in(found.notes)
    _record(article, parts.library)
    for line in _account(found, len(added)):
        complain(line)


def export_notes(article: Article, parts: Parts, name: str, terminal: Terminal) -> None:
    """Write the article's notes in the format of that name, with what the words noted mean.

    The translation stands beside them where there is a model.
    """

    def explain(note: Note) -> Reading | None:
        return reading_noted(note, bitext, parts.glosser())

    sheet = _sheet(article, parts, is_bilingual=True)
    bitext = Bitext.of(article, sheet.translated)
    sheet = sheet_of(article, sheet.translated, sheet.notes, explain)
    terminal.deliver_bytes(export_named(parts.note_exports, name).write(sheet))


def say_notes(article: Article, parts: Parts, terminal: Terminal, *, as_json: bool) -> None:
    """Show the article's notes in the order of the text."""
    notes = _sheet(article, parts).notes
    if as_json:
        terminal.say_json(notes_document(article, notes))
        return
    if not notes:
        terminal.say("No notes.")
    for number, note in enumerate(notes):
        if number:
            terminal.say()
        _say_note(note, article, terminal)


def _sheet(article: Article, parts: Parts, *, is_bilingual: bool = False) -> Sheet:
    """Return the notes where they stand now; those on the translation, in the translation."""
    annotations = Annotations(parts.library, article)
    notes = annotations.notes()
    if not notes:
        return sheet_of(article)
    _record(article, parts.library)
    if not is_bilingual and not _has_targets(notes):
        return sheet_of(article, (), notes)
    translated = _translation(article, parts)
    targets = sheet_of(article, translated).targets
    return sheet_of(article, translated, annotations.notes(targets or None))


def _translation(article: Article, parts: Parts) -> Sequence[TranslatedParagraph]:
    """Return the translation, remembered sentences at once; nothing where no model is fit."""
    try:
        return translation_of(article, parts, ModelRequest()).paragraphs
    except ModelMissing:
        return ()
    except ModelError as error:
        complain(sentence(error))
        return ()


def _record(article: Article, library: Library) -> None:
    """Let the notes follow the file when it is edited where it lies now."""
    with suppress(LibraryError):  # notes can be read where nothing can be written
        library.record_opened(article)


def _has_targets(notes: Sequence[Note]) -> bool:
    return any(note.anchor.side is Side.TARGET for note in notes)


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
