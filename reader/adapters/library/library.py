"""The reader's library: one SQLite file behind the port."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, TypeVar

from reader.adapters.library import (
    articles,
    backup,
    deletions,
    drafts,
    findings,
    news,
    note_drafts,
    notes,
    settled,
    tashkeel,
    translations,
)
from reader.adapters.library.corrections import CORRECTIONS
from reader.adapters.library.database import Database
from reader.adapters.library.migrations import check
from reader.adapters.library.vocabulary import WORDS
from reader.domain.article import Article
from reader.domain.change import Change, Recorded
from reader.domain.correction import Correction
from reader.domain.deletion import GivenUp
from reader.domain.errors import FileMissing, ReaderError
from reader.domain.note import Filed, Note, Unsaved
from reader.domain.translation import Findings
from reader.domain.vocabulary import Vocable
from reader.services.ports import Hypothesis, Position, Recent

T = TypeVar("T")
_LOG: Final = logging.getLogger(__name__)


class SqliteLibrary:
    """Answers the port ``Library`` with the file at ``path``, made when first used.

    Making one costs nothing and raises nothing; each method may raise a ``LibraryError``. The first
    write of a day has the library copied, see ``backup``.
    """

    def __init__(self, path: Path) -> None:
        self._database = Database(path, self._has_news)
        self._state = news.State()  # as the database's thread has seen it last
        self._keeper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library-copy")
        self._kept_on: date | None = None
        self._copying: Future[ReaderError | None] | None = None

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
            self._write(lambda file: translations.remember(file, voice, hypotheses))

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        """Return what that revision of the checks found; damaged findings are left out."""
        return self._database.read(lambda file: findings.recall(file, revision, digests))

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        """Keep findings by digest, in one transaction; those of earlier revisions are dropped."""
        if found:
            self._write(lambda file: findings.remember(file, revision, found))

    def recall_vocalised(self, vocaliser: str, sentences: Sequence[str]) -> Mapping[str, str]:
        """Return the vocalised forms known for bare ``sentences`` under a vocaliser's identity."""
        return self._database.read(lambda file: tashkeel.recall(file, vocaliser, sentences))

    def remember_vocalised(self, vocaliser: str, vocalised: Mapping[str, str]) -> None:
        """Keep vocalised forms by bare sentence, in one transaction."""
        if vocalised:
            self._write(lambda file: tashkeel.remember(file, vocaliser, vocalised))

    def record_opened(self, article: Article) -> None:
        """Remember that the article was opened, by content, by text and by path."""
        opened = datetime.now(UTC).isoformat(timespec="seconds")
        self._write(lambda file: articles.record(file, article, opened))

    def recents(self, limit: int) -> Sequence[Recent]:
        """Return the articles opened last, newest first, one entry a path."""
        return self._database.read(lambda file: articles.recents(file, limit))

    def forget_recents(self) -> None:
        """Empty the recent list; notes stay."""
        self._write(articles.forget_recents)

    def save_position(self, article: Article, position: Position) -> None:
        """Remember where the reader stopped."""
        self._write(lambda file: articles.save_position(file, article, position))

    def position(self, article: Article) -> Position | None:
        """Return where the reader stopped in the article's content, or else in its path."""
        return self._database.read(lambda file: articles.position(file, article))

    def notes(self, article: Article) -> Sequence[Note]:
        """Return the notes known for the article's content, its text or its path, oldest first."""
        return self._database.read(lambda file: notes.notes(file, article))

    def all_notes(self) -> Sequence[Note]:
        """Return the notes of all articles, oldest first, anchored as they were made."""
        return self._database.read(notes.every_note)

    def filed_notes(self) -> Sequence[Filed]:
        """Return the notes of all articles with what is known of those, oldest first."""
        return self._database.read(notes.filed)

    def find_note(self, note_id: str) -> Filed | None:
        """Return one note, whatever its article; None where there is none."""
        return self._database.read(lambda file: notes.find_filed(file, note_id))

    def change_note(self, change: Change[Note], path: str, *, undoes: int | None = None) -> int:
        """Commit a change and return its number in the history.

        Raises ``NoteMissing`` or ``NoteChanged`` where the note is not as it was before the change.
        """
        edit = notes.Edit(change, path, undoes)
        return self._write(lambda file: notes.make_change(file, edit))

    def change_notes(self, changes: Sequence[Change[Note]], path: str) -> Sequence[int]:
        """Commit all changes together, or none, as ``change_note`` does one."""
        edits = [notes.Edit(change, path) for change in changes]
        return self._write(lambda file: [notes.make_change(file, edit) for edit in edits])

    def changes(self, article: Article, limit: int) -> Sequence[Recorded[Note]]:
        """Return the last changes of the article's notes that can be undone, oldest first."""
        return self._database.read(lambda file: notes.changes(file, article, limit))

    def vocabulary(self) -> Sequence[Vocable]:
        """Return the reader's words in the order they were added."""
        return self._database.read(WORDS.things)

    def change_word(self, change: Change[Vocable], *, undoes: int | None = None) -> int:
        """Commit a change of the list and return its number in the history.

        Raises ``WordChanged`` where the word is not as it was before the change.
        """
        return self._write(lambda file: WORDS.make_change(file, change, undoes))

    def word_changes(self, limit: int) -> Sequence[Recorded[Vocable]]:
        """Return the last changes of the list that can be undone, oldest first."""
        return self._database.read(lambda file: WORDS.changes(file, limit))

    def corrections(self) -> Sequence[Correction]:
        """Return every correction, oldest first."""
        return self._database.read(CORRECTIONS.things)

    def change_correction(self, change: Change[Correction], *, undoes: int | None = None) -> int:
        """Commit a change of a correction and return its number in the history.

        Raises ``CorrectionChanged`` where it is not as it was before the change.
        """
        return self._write(lambda file: CORRECTIONS.make_change(file, change, undoes))

    def correction_changes(self, limit: int) -> Sequence[Recorded[Correction]]:
        """Return the last changes of corrections that can be undone, oldest first."""
        return self._database.read(lambda file: CORRECTIONS.changes(file, limit))

    def correction_drafts(self) -> Mapping[str, str]:
        """Return what was typed for sentences and not saved, by folded sentence."""
        return self._database.read(drafts.drafts)

    def keep_correction_draft(self, sentence: str, text: str, article: str) -> None:
        """Keep what was typed for a folded sentence; where ``text`` is empty, forget it."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._write(lambda file: drafts.keep(file, sentence, text, (article, now)))

    def note_drafts(self, article: Article) -> Sequence[Unsaved]:
        """Return the unsaved new notes of the article and those of any that exist, oldest first."""
        return self._database.read(lambda file: note_drafts.drafts(file, article))

    def keep_note_draft(self, draft: Unsaved, path: str) -> None:
        """Keep a note that is being written, in place of what was kept by that name."""
        self._write(lambda file: note_drafts.keep(file, draft, path))

    def forget_note_draft(self, name: str) -> None:
        """Forget what was kept by that name."""
        self._write(lambda file: note_drafts.forget(file, name))

    def settled_doubts(self) -> frozenset[bytes]:
        """Return the digests of all doubts that the reader has put aside."""
        return self._database.read(settled.settled)

    def settle_doubts(self, decided: Mapping[bytes, bool]) -> None:
        """Put doubts aside by digest, or raise them again where that is not right after all."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        if decided:
            self._write(lambda file: settled.settle(file, decided, now))

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has changed what the reader makes since the last look."""
        return bool(self._database.look(self._has_news))

    def given_up(self) -> GivenUp:
        """Return what the reader took away and did not bring back."""
        return self._database.read(deletions.given_up)

    def check(self) -> int:
        """Return how many notes and words in it are damaged; the others are shown all the same.

        Raises ``FileMissing``, or ``LibraryDamaged`` where the file fails SQLite's own check.
        """

        def look(file: sqlite3.Connection) -> int:
            check(file, self.path)
            return notes.damaged(file) + WORDS.damaged(file)

        self._expect_file()
        return self._database.read(look)

    def back_up(self, copy: Path) -> None:
        """Copy the library to a file; raises ``FileMissing``, ``WritingError``."""
        self._expect_file()
        self._database.read(lambda _: backup.back_up(self.path, copy))

    def backups(self) -> Sequence[Path]:
        """Return the copies made by the day and before restoring, the newest first."""
        return backup.copies(self.path)

    def copy_trouble(self) -> ReaderError | None:
        """Return why the day's copy failed, if it did; waits for one that is being made."""
        return None if self._copying is None else self._copying.result()

    def restore(self, copy: Path) -> Path | None:
        """Make the library what ``copy`` is; return where the state before is kept.

        Raises ``FileMissing``, ``LibraryDamaged`` or ``LibraryNewer`` for an unfit copy and
        ``WritingError`` where the state before cannot be kept; nothing has changed then.
        """
        return self._database.run_alone(lambda: backup.restore(self.path, copy))

    def close(self) -> None:
        """Finish writing and copying, close the file and end its threads."""
        self._keeper.shutdown()
        self._database.close()

    def _has_news(self, file: sqlite3.Connection) -> bool:
        before, self._state = self._state, news.state(file)
        return self._state.is_news_after(before)

    def _expect_file(self) -> None:
        if not self.path.exists():  # to check or to copy one is no reason to make one
            raise FileMissing(str(self.path))

    def _write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        today = datetime.now(UTC).date()
        if self._kept_on != today and backup.has_anything(self.path):
            self._copying = self._keeper.submit(self._keep, today)
        self._kept_on = today
        return self._database.write(work)

    def _keep(self, today: date) -> ReaderError | None:
        try:
            backup.back_up_daily(self.path, today)
        except ReaderError as error:  # the reader's own work goes on without it
            _LOG.warning("today's copy of the library failed: %s", error)
            return error
        except OSError as error:
            _LOG.warning("old copies of the library cannot be cleared: %s", error)
        return None
