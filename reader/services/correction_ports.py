"""What the services need to keep a reader's own translations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from reader.domain.change import Change, Recorded
from reader.domain.correction import Correction


class Corrections(Protocol):
    """The reader's own translations of sentences. Safe to call from any thread.

    Every write is one transaction. Each method raises a ``LibraryError`` where the file cannot be
    used.
    """

    def corrections(self) -> Sequence[Correction]:
        """Return every correction, oldest first."""
        ...

    def change_correction(self, change: Change[Correction], *, undoes: int | None = None) -> int:
        """Commit a change and return its number in the history.

        ``undoes`` is the number of the change that this one takes back. Raises
        ``CorrectionChanged`` where the correction is no longer as it was before the change.
        """
        ...

    def correction_changes(self, limit: int) -> Sequence[Recorded[Correction]]:
        """Return the last changes that can be undone, oldest first."""
        ...


class CorrectionDrafts(Protocol):
    """What was typed for sentences and not saved as corrections. Safe to call from any thread.

    Each method raises a ``LibraryError`` where the file cannot be used.
    """

    def correction_drafts(self) -> Mapping[str, str]:
        """Return all of it by folded sentence."""
        ...

    def keep_correction_draft(self, sentence: str, text: str, article: str) -> None:
        """Keep what was typed for a folded sentence; where ``text`` is empty, forget it.

        ``article`` is the sha256 of the file where it was typed.
        """
        ...
