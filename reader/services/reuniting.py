"""Knowing an article again that was edited and renamed, by what its notes stand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from reader.domain.article import Article
from reader.domain.folding import fold_text
from reader.domain.language import Side
from reader.domain.note import CONTEXT_LENGTH, Anchor, Filed, Note
from reader.services.jobs import Ticket

LEAST_SHARE: Final = 0.5  # of the notes whose words, and what stands next to them, are found
LEAST_LETTERS: Final = 40  # of one place at least that is found with all that surrounds it
NEAR: Final = 24  # code points before the words of the others, or after them
LEAST_NEAR: Final = 20  # code points; less could stand in any article

_NO_FILE: Final = frozenset(("", "-"))


@dataclass(frozen=True, slots=True)
class Earlier:
    """An article whose notes seem to belong to the one on the page, and those notes."""

    title: str
    path: str
    notes: tuple[Note, ...]

    @property
    def is_gone(self) -> bool:
        """Tell whether the file is no longer there, so that its notes have no other home."""
        return self.path in _NO_FILE or not Path(self.path).is_file()


def earlier_version(article: Article, filed: Sequence[Filed], ticket: Ticket) -> Earlier | None:
    """Return the article whose notes' places are found most in this one, or None.

    ``filed`` are notes of other articles. Half of the notes on an article's own text must be found
    with what stands next to them, and one with all that was kept of its surroundings.
    """
    text = _plain("\n".join(paragraph.text for paragraph in article.paragraphs))
    found: list[tuple[int, Earlier]] = []
    for _, group in groupby(sorted(filed, key=_home), key=_home):
        theirs = list(group)
        count = _found(text, [each.note.anchor for each in theirs], ticket)
        if count:
            last = max(theirs, key=lambda each: each.note.modified)
            notes = tuple(each.note for each in theirs)
            found.append((count, Earlier(last.title, last.path, notes)))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _home(filed: Filed) -> str:
    return filed.note.article if filed.path in _NO_FILE else filed.path


def _found(text: str, anchors: Sequence[Anchor], ticket: Ticket) -> int:
    """Return how many anchors are found in a plain text; 0 where they prove nothing."""
    sources = [anchor for anchor in anchors if anchor.side is Side.SOURCE]
    found: list[Anchor] = []
    for anchor in sources:
        ticket.check()
        neighbourhoods = _around(anchor, NEAR, 0), _around(anchor, 0, NEAR)
        if any(_stands(text, each, LEAST_NEAR) for each in neighbourhoods):
            found.append(anchor)
    if len(found) < LEAST_SHARE * len(sources):
        return 0
    is_sure = any(_stands(text, _around(anchor), LEAST_LETTERS) for anchor in found)
    return len(found) if is_sure else 0


def _stands(text: str, stretch: str, least: int) -> bool:
    return len(stretch) >= least and stretch in text


def _around(anchor: Anchor, before: int = CONTEXT_LENGTH, after: int = CONTEXT_LENGTH) -> str:
    prefix = anchor.prefix[max(0, len(anchor.prefix) - before) :]
    return _plain(f"{prefix}{anchor.quote}{anchor.suffix[:after]}")


def _plain(text: str) -> str:
    return " ".join(fold_text(text).split())
