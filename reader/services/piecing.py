"""A sentence in the pieces that a model reads, and its translation put together from theirs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.domain import arabic, segmenting
from reader.domain.article import Paragraph
from reader.domain.spans import Span
from reader.domain.translation import Link
from reader.services.doubting import UNSURE
from reader.services.judging import Clause, Pair
from reader.services.linking import heard_links, shifted
from reader.services.ports import Hypothesis

LONGEST_CLAUSE: Final = 60  # words; models lose the end of what is longer

_PUNCTUATION: Final = str.maketrans("؟،؛٪٫٬", "?,;%.,")


@dataclass(frozen=True, slots=True)
class Piece:
    """What the model reads at once; ``key`` is empty where there is nothing for it to read."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with its translation, and the words that the model links in them."""

    pair: Pair
    heard: tuple[Link, ...]


def model_text(text: str) -> str:
    """Return what the model reads of ``text``; it is also the key of the memory."""
    return " ".join(arabic.strip_marks(text).split())


def pieces_of(paragraph: Paragraph, span: Span) -> list[Piece]:
    """Return the pieces of a paragraph's sentence, in order: a long one has several."""
    text = paragraph.text
    is_short = span.of(text).count(" ") < LONGEST_CLAUSE
    spans = (span,) if is_short else segmenting.clauses(text, span, LONGEST_CLAUSE)
    return [_piece(each.of(text)) for each in spans]


def said(
    source: str,
    pieces: Sequence[Piece],
    known: Mapping[str, Hypothesis],
    unsure_below: float = UNSURE,
) -> Saying:
    """Return what is said of a sentence; the confidence is the mean of its pieces by length."""
    text, weight, total, begin = "", 0, 0.0, 0
    clauses: list[Clause] = []
    heard: list[Link] = []
    for piece in pieces:
        answer = known[piece.key] if piece.key else Hypothesis(_as_it_is(piece.text), 0.0)
        begin = source.index(piece.text, begin)
        start = len(text) + 1 if text and answer.text else len(text)
        text = joined(text, answer.text)
        clauses.append((Span(begin, begin + len(piece.text)), Span(start, len(text))))
        linked = heard_links(piece.text, answer, model_text)
        heard += (shifted(link, begin, start) for link in linked)
        begin += len(piece.text)
        weight += len(piece.key)
        total += answer.score * len(piece.key)
    confidence = min(1.0, math.exp(total / weight)) if weight else None
    return Saying(Pair(source, text, tuple(clauses), confidence, unsure_below), tuple(heard))


def joined(text: str, more: str) -> str:
    """Return two stretches of a translation with a space between, where there are two."""
    return f"{text} {more}" if text and more else text + more


def _piece(text: str) -> Piece:
    key = model_text(text)
    return Piece(text, key if arabic.count_letters(key) else "")


def _as_it_is(text: str) -> str:
    """Return what has no Arabic letters with its digits and signs as English writes them."""
    return arabic.western_digits(model_text(text)).translate(_PUNCTUATION)
