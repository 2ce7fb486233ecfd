"""Knowing an article again that was edited and renamed, by what its notes stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
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
MOST_SOUGHT: Final = 100  # notes of one article; more would tell no better whose they are

_NO_FILE: Final = frozenset(("", "-"))


@dataclass(frozen=True, slots=True)
class Earlier:
    """An article whose notes seem to belong to the one on the page, and those notes.

    ``is_gone`` tells that its file is no longer there, so that they have no other home.
    """

    title: str
    path: str
    notes: tuple[Note, ...]
    is_gone: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A plain text, and the pairs of words that stand side by side in it, as hashes."""

    text: str
    pairs: frozenset[int]

    @classmethod
    def of(cls, text: str) -> _Text:
        return cls(text, frozenset(_pairs(text.split())))

    def has(self, stretch: str, least: int) -> bool:
        """Tell whether a stretch of at least so many code points stands in the text."""
        inside = stretch.split()[1:-1]  # the words at its ends may be cut
        is_likely = len(stretch) >= least and self.pairs.issuperset(_pairs(inside))
        return is_likely and stretch in self.text


def earlier_version(
    article: Article, filed: Sequence[Filed], has_file: Callable[[str], bool], ticket: Ticket
) -> Earlier | None:
    """Return the article whose notes' places are found most in this one, or None.

    ``filed`` are notes of other articles, ``has_file`` tells whether a file lies at a path. Half of
    the notes on an article's own text must be found with what stands next to them, and one with all
    that was kept of its surroundings; of many notes some are looked for.
    """
    text = _Text.of(_plain("\n".join(paragraph.text for paragraph in article.paragraphs)))
    found: list[tuple[float, list[Filed]]] = []
    for _, group in groupby(sorted(filed, key=_home), key=_home):
        theirs = list(group)
        count = _found(text, [each.note.anchor for each in theirs], ticket)
        if count:
            found.append((count, theirs))
    if not found:
        return None
    theirs = max(found, key=lambda pair: pair[0])[1]
    last = max(theirs, key=lambda each: each.note.modified)
    is_gone = last.path in _NO_FILE or not has_file(last.path)
    return Earlier(last.title, last.path, tuple(each.note for each in theirs), is_gone)


def _home(filed: Filed) -> str:
    return filed.note.article if filed.path in _NO_FILE else filed.path


def _found(text: _Text, anchors: Sequence[Anchor], ticket: Ticket) -> float:
    """Return about how many anchors are found in a text; 0 where they prove nothing."""
    sources = [anchor for anchor in anchors if anchor.side is Side.SOURCE]
    sought = _spread(sources, MOST_SOUGHT)
    found: list[Anchor] = []
    for anchor in sought:
        ticket.check()
        neighbourhoods = _around(anchor, NEAR, 0), _around(anchor, 0, NEAR)
        if any(text.has(each, LEAST_NEAR) for each in neighbourhoods):
            found.append(anchor)
    if len(found) < LEAST_SHARE * len(sought):
        return 0
    is_sure = any(text.has(_around(anchor), LEAST_LETTERS) for anchor in found)
    return len(found) * len(sources) / len(sought) if is_sure else 0


def _spread(anchors: Sequence[Anchor], most: int) -> Sequence[Anchor]:
    """Return at most so many of the anchors, from all parts of their text."""
    if len(anchors) <= most:
        return anchors
    in_order = sorted(anchors, key=lambda anchor: (anchor.paragraph, anchor.span))
    return [in_order[index * len(in_order) // most] for index in range(most)]


def _pairs(words: Sequence[str]) -> Iterator[int]:
    return map(hash, pairwise(words))


def _around(anchor: Anchor, before: int = CONTEXT_LENGTH, after: int = CONTEXT_LENGTH) -> str:
    prefix = anchor.prefix[max(0, len(anchor.prefix) - before) :]
    return _plain(f"{prefix}{anchor.quote}{anchor.suffix[:after]}")


def _plain(text: str) -> str:
    return " ".join(fold_text(text).split())
