"""Parting what is far too long for one row of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from reader.domain import segmenting
from reader.domain.language import Language
from reader.domain.script import language_of
from reader.domain.spans import Span
from reader.services.file_ports import Block

LONGEST_WORDS: Final = 500  # no newspaper's paragraph has more; a file that lost its lines does
PIECE_WORDS: Final = 160

_WORD: Final = re.compile(r"\S+")


def divided(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Part blocks of more words than any paragraph has, between sentences where it can be."""
    return tuple(piece for block in blocks for piece in _pieces(block))


def _pieces(block: Block) -> Iterator[Block]:
    if _count(block.text) <= LONGEST_WORDS:
        yield block
        return
    start = end = words = 0
    for span in _stretches(block.text):
        more = _count(span.of(block.text))
        if words and words + more > PIECE_WORDS:
            yield _piece(block, start, end)
            start, words = span.start, 0
        end, words = span.end, words + more
    yield _piece(block, start, end)


def _piece(block: Block, start: int, end: int) -> Block:
    return replace(block, text=block.text[start:end].strip(), is_parted=True)


def _stretches(text: str) -> Iterator[Span]:
    """Yield the sentences; one that is too long itself in stretches of so many words."""
    for sentence in segmenting.sentences(text, language_of(text) or Language.ARABIC):
        if _count(sentence.of(text)) <= PIECE_WORDS:
            yield sentence
            continue
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        for first in range(0, len(words), PIECE_WORDS):
            last = words[first : first + PIECE_WORDS][-1]
            yield Span(words[first].start(), last.end())


def _count(text: str) -> int:
    return len(text.split())
