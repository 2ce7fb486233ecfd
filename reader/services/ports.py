"""What the services need from outside; each adapter answers one of these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader.domain.agreement import Agreement
from reader.domain.article import Article
from reader.domain.change import Change, Recorded
from reader.domain.deletion import GivenUp
from reader.domain.errors import ReaderError
from reader.domain.model import StoredModel
from reader.domain.note import Filed, Note
from reader.domain.translation import Findings, ModelIdentity
from reader.domain.vocabulary import Vocable
from reader.services.correction_ports import CorrectionDrafts, Corrections
from reader.services.jobs import Step, Ticket
from reader.services.note_ports import NoteDrafts
from reader.services.translator_ports import Hypothesis
from reader.services.translator_ports import Translator as Translator  # noqa: PLC0414  to be had here


class Aligner(Protocol):
    """Finds which words of a sentence and of its translation translate each other.

    Safe to call from any thread.
    """

    def align(
        self, source: str, target: str, known: Sequence[tuple[int, int]] = ()
    ) -> Sequence[tuple[int, int, float]]:
        """Return links as those of a ``Hypothesis``: the numbers of two words and a weight.

        ``known`` are links that are sure without it; it may repeat them.
        """
        ...


class ModelShelf(Protocol):
    """The translation models on this machine. Safe to call from any thread."""

    def models(self) -> Sequence[StoredModel]:
        """Return the reader's own models, then the bundled ones; of each, drafts come last."""
        ...

    def find(self, name: str) -> StoredModel:
        """Return a model by its name or folder, the first one for no name; or ``ModelMissing``."""
        ...

    def identity(self, model: StoredModel) -> ModelIdentity:
        """Return which model it is; raises ``ModelBroken``."""
        ...

    def agreement(self, model: StoredModel) -> Agreement | None:
        """Return how nearly the model says the same with a shortlist, by which it is quicker.

        None where that was not tried yet. Raises ``ModelBroken``.
        """
        ...

    def try_shortlist(self, model: StoredModel, ticket: Ticket) -> None:
        """Try that, unless it was tried: some seconds of work, which tell from the next loading.

        Raises ``ModelError``, ``WritingError`` and ``Cancelled``.
        """
        ...

    def check(self, model: StoredModel) -> None:
        """Convert the model anew and let it prove that it speaks; raises ``ModelBroken``."""
        ...

    def add(self, source: Path, ticket: Ticket) -> StoredModel:
        """Copy a folder, a ZIP of one or an archive of tensors to the reader's models.

        A broken one is not kept. Raises ``ModelMissing``, ``ModelBroken``, ``ModelUnfit``,
        ``WritingError`` and ``Cancelled``.
        """
        ...

    def download(self, name: str, ticket: Ticket) -> Iterator[Step[str]]:
        """Fetch a model by its name on the hub; the only method that opens a socket.

        ``Step`` counts bytes, its value is the file. Raises ``ModelUnreachable`` besides the
        errors of ``add``.
        """
        ...

    def remove(self, name: str) -> None:
        """Delete one of the reader's models; raises ``ModelMissing``, ``WritingError``."""
        ...


class TranslationMemory(Protocol):
    """Sentences translated before. Safe to call from any thread."""

    def recall(
        self, model: str, settings: str, sentences: Sequence[str]
    ) -> Mapping[str, Hypothesis]:
        """Return the hypotheses known for folded ``sentences`` under that model's sha256."""
        ...

    def remember(self, model: str, settings: str, hypotheses: Mapping[str, Hypothesis]) -> None:
        """Keep hypotheses by folded sentence, in one transaction."""
        ...


class FindingsMemory(Protocol):
    """What was found of sentences judged before. Safe to call from any thread."""

    def recall_findings(self, revision: int, digests: Sequence[bytes]) -> Mapping[bytes, Findings]:
        """Return what that revision of the checks found; damaged findings are left out."""
        ...

    def remember_findings(self, revision: int, found: Mapping[bytes, Findings]) -> None:
        """Keep findings by digest, in one transaction; those of earlier revisions are dropped."""
        ...


class SentenceMemory(TranslationMemory, FindingsMemory, Protocol):
    """Sentences translated before, and what was found of them. Safe to call from any thread."""


class TashkeelMemory(Protocol):
    """Sentences vocalised before. Safe to call from any thread."""

    def recall_vocalised(self, vocaliser: str, sentences: Sequence[str]) -> Mapping[str, str]:
        """Return the vocalised forms known for bare ``sentences`` under a vocaliser's identity."""
        ...

    def remember_vocalised(self, vocaliser: str, vocalised: Mapping[str, str]) -> None:
        """Keep vocalised forms by bare sentence, in one transaction."""
        ...


@dataclass(frozen=True, slots=True)
class Recent:
    """An article read before, as the recent list shows it."""

    path: str
    sha256: str
    title: str
    opened: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Position:
    """Where the reader stopped: the row at the top of the page, and the part of it above the edge.

    ``offset`` is a share of the row's height, in [0, 1).
    """

    row: int
    offset: float = 0.0


class WordList(Protocol):
    """The reader's vocabulary. Safe to call from any thread; every write is one transaction.

    Each method raises a ``LibraryError`` where the file cannot be used.
    """

    def vocabulary(self) -> Sequence[Vocable]:
        """Return the words in the order they were added."""
        ...

    def change_word(self, change: Change[Vocable], *, undoes: int | None = None) -> int:
        """Commit a change and return its number in the history.

        ``undoes`` is the number of the change that this one takes back. Raises ``WordChanged``
        where the word is no longer as it was before the change.
        """
        ...

    def word_changes(self, limit: int) -> Sequence[Recorded[Vocable]]:
        """Return the last changes that can be undone, oldest first."""
        ...


class SettledDoubts(Protocol):
    """The doubts that the reader has put aside, by digest. Safe to call from any thread.

    Each method raises a ``LibraryError`` where the file cannot be used.
    """

    def settled_doubts(self) -> frozenset[bytes]:
        """Return the digests of all that are put aside."""
        ...

    def settle_doubts(self, decided: Mapping[bytes, bool]) -> None:
        """Put each digest aside that is mapped to True, the others no longer; one transaction."""
        ...


class Library(
    SentenceMemory,
    TashkeelMemory,
    WordList,
    Corrections,
    CorrectionDrafts,
    NoteDrafts,
    SettledDoubts,
    Protocol,
):
    """The reader's own data. Safe to call from any thread; every write is one transaction.

    Each method raises a ``LibraryError`` where the file cannot be used.
    """

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has changed what the reader makes since the last look.

        That is notes, words, corrections and doubts put aside. A library not open yet has no news.
        """
        ...

    def record_opened(self, article: Article) -> None:
        """Remember that the article was opened, by content and by path."""
        ...

    def recents(self, limit: int) -> Sequence[Recent]:
        """Return the articles opened last, newest first, one entry a path."""
        ...

    def forget_recents(self) -> None:
        """Empty the recent list; notes stay."""
        ...

    def save_position(self, article: Article, position: Position) -> None:
        """Remember where the reader stopped."""
        ...

    def position(self, article: Article) -> Position | None:
        """Return where the reader stopped in the article's content, or else in its path."""
        ...

    def notes(self, article: Article) -> Sequence[Note]:
        """Return the notes known for the article's content, its text or its path, oldest first.

        Anchors are as they were made: ``services.annotating`` re-attaches them.
        """
        ...

    def all_notes(self) -> Sequence[Note]:
        """Return the notes of all articles, oldest first, anchored as they were made."""
        ...

    def filed_notes(self) -> Sequence[Filed]:
        """Return the notes of all articles with what is known of those, oldest first."""
        ...

    def find_note(self, note_id: str) -> Filed | None:
        """Return one note, whatever its article; None where there is none."""
        ...

    def change_note(self, change: Change[Note], path: str, *, undoes: int | None = None) -> int:
        """Commit a change and return its number in the history.

        ``undoes`` is the number of the change that this one takes back. Raises ``NoteMissing`` or
        ``NoteChanged`` where the note is no longer as it was before the change.
        """
        ...

    def change_notes(self, changes: Sequence[Change[Note]], path: str) -> Sequence[int]:
        """Commit all changes together, or none, as ``change_note`` does one."""
        ...

    def changes(self, article: Article, limit: int) -> Sequence[Recorded[Note]]:
        """Return the last changes of the article's notes that can be undone, oldest first."""
        ...

    def given_up(self) -> GivenUp:
        """Return what the reader took away and did not bring back."""
        ...

    def close(self) -> None:
        """Finish writing and close the file."""
        ...


class Archive(Protocol):
    """The library's file as a whole. Safe to call from any thread."""

    @property
    def path(self) -> Path:
        """Return where the library lies."""
        ...

    def check(self) -> int:
        """Return how many notes and words in it are damaged; the others are shown all the same.

        Raises ``FileMissing``, or ``LibraryDamaged`` where the file fails its own check.
        """
        ...

    def back_up(self, copy: Path) -> None:
        """Copy the library to a file; raises ``FileMissing``, ``WritingError``."""
        ...

    def backups(self) -> Sequence[Path]:
        """Return the copies made by the day and before restoring, the newest first."""
        ...

    def copy_trouble(self) -> ReaderError | None:
        """Return why the day's copy failed, if it did; waits for one that is being made."""
        ...

    def restore(self, copy: Path) -> Path | None:
        """Make the library what ``copy`` is; return where the state before is kept.

        Raises ``FileMissing``, ``LibraryDamaged`` or ``LibraryNewer`` for an unfit copy and
        ``WritingError`` where the state before cannot be kept; nothing has changed then.
        """
        ...
