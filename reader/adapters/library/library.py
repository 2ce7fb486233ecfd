"""The reader's library: one SQLite file behind the port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from reader.adapters.library import articles, notes, translations
from reader.adapters.library.database import Database
from reader.domain.article import Article
from reader.domain.note import Change, Note, RecordedChange
from reader.services.ports import Hypothesis, Position, Recent


class SqliteLibrary:
    """Answers the port ``Library`` with the file at ``path``, made when first used.

    Making one costs nothing and raises nothing; each method may raise a ``LibraryError``.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path)

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self._database.path

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Return the hypotheses known for folded ``sentences`` under that model's sha256."""
        voice = (model, settings)
        return self._database.read(lambda file: translations.recall(file, voice, sentences))

    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        """Keep hypotheses by folded sentence, in one transaction."""
        voice = (model, settings)
        if hypotheses:
            self._database.write(lambda file: translations.remember(file, voice, hypotheses))

    def record_opened(self, article: Article) -> None:
        """Remember that the article was opened, by content, by text and by path."""
        opened = datetime.now(UTC).isoformat(timespec="seconds")
        self._database.write(lambda file: articles.record(file, article, opened))

    def recents(self, limit: int) -> Sequence[Recent]:
        """Return the articles opened last, newest first, one entry a path."""
        return self._database.read(lambda file: articles.recents(file, limit))

    def forget_recents(self) -> None:
        """Empty the recent list; notes stay."""
        self._database.write(articles.forget_recents)

    def save_position(self, article: Article, position: Position) -> None:
        """Remember where the reader stopped."""
        self._database.write(lambda file: articles.save_position(file, article, position))

    def position(self, article: Article) -> Position | None:
        """Return where the reader stopped in the article's content, or else in its path."""
        return self._database.read(lambda file: articles.position(file, article))

    def notes(self, article: Article) -> Sequence[Note]:
        """Return the notes known for the article's content, its text or its path, oldest first."""
        return self._database.read(lambda file: notes.notes(file, article))

    def save_note(self, note: Note, path: str) -> None:
        """Insert the note or replace it; committed on return."""
        self._database.write(
            lambda file: notes.make_change(
                file, notes.Edit(Change(notes.find(file, note.id), note), path)
            )
        )

    def delete_note(self, note_id: str) -> None:
        """Delete the note; raises ``NoteMissing``."""
        self._database.write(lambda file: notes.delete(file, note_id))

    def change_note(self, change: Change, path: str, *, undoes: int | None = None) -> int:
        """Commit a change and return its number in the history.

        Raises ``NoteMissing`` or ``NoteChanged`` where the note is not as it was before the change.
        """
        edit = notes.Edit(change, path, undoes)
        return self._database.write(lambda file: notes.make_change(file, edit))

    def changes(self, article: Article, limit: int) -> Sequence[RecordedChange]:
        """Return the last changes of the article's notes that can be undone, oldest first."""
        return self._database.read(lambda file: notes.changes(file, article, limit))

    def close(self) -> None:
        """Finish writing, close the file and end its thread."""
        self._database.close()
