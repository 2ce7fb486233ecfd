"""What the services need to keep notes that are not saved yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.domain.article import Article
from reader.domain.note import Unsaved


class NoteDrafts(Protocol):
    """Notes that were being written and are not saved. Safe to call from any thread.

    Each method raises a ``LibraryError`` where the file cannot be used.
    """

    def note_drafts(self, article: Article) -> Sequence[Unsaved]:
        """Return the new notes of the article and those of any that exist, oldest first."""
        ...

    def keep_note_draft(self, draft: Unsaved, path: str) -> None:
        """Keep what is written on the article at ``path`` in place of what had that name."""
        ...

    def forget_note_draft(self, name: str) -> None:
        """Forget what was kept by that name."""
        ...
