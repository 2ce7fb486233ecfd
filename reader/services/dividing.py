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

LETTERS_A_WORD: Final = 12  # at most, in the middle of any text; what has more is not made of words

_WORD: Final = re.compile(rf"\S{{1,{PIECE_WORDS * LETTERS_A_WORD}}}")


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
    """Yield the sentences; one that is too long itself word by word."""
    for sentence in segmenting.sentences(text, language_of(text) or Language.ARABIC):
        if _count(sentence.of(text)) <= PIECE_WORDS:
            yield sentence
            continue
        for word in _WORD.finditer(text, sentence.start, sentence.end):
            yield Span(word.start(), word.end())


def _count(text: str) -> int:
    return max(len(text.split()), len(text) // LETTERS_A_WORD)
