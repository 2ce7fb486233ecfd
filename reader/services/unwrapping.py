"""Joining lines that an editor or a mail program broke at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.domain.arabic import count_letters, strip_marks
from reader.services.file_ports import Block

WRAP_WIDTHS = range(40, 133)  # code points, marks not counted
WRAPPED_LINES = 3  # lines that run on; fewer prove nothing
MANY_LINES = 6
WRAPPED_SHARE = 0.5  # of the lines with no blank one after, where there are many
FEW_WRAPPED_SHARE = 0.8
FOREIGN_WORDS = 4  # a Latin line of so many is no address inside an Arabic paragraph
PUNCTUATED_SHARE = 0.4  # of them: above it, each line is a paragraph of its own

_ITEM = re.compile(r"[•▪●◦‣*]\s|\(?[\d٠-٩]{1,2}[.)]\s")
_TERMINATORS = (".", "!", "؟", "?", ":", "»", '"', "”", "…")


def unwrapped(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join the lines that were broken at a fixed width; leave every other page as it is."""
    texts = [strip_marks(block.text) for block in blocks]
    width = max(map(len, texts), default=0)
    breaks = [
        index
        for index, block in enumerate(blocks)
        if index and not block.is_parted and block.role is None
    ]
    full = [index for index in breaks if _runs_on(texts[index - 1], texts[index], width)]
    if width not in WRAP_WIDTHS or not _is_wrapped(texts, breaks, full):
        return tuple(blocks)
    joins = frozenset(full)
    groups: list[list[Block]] = []
    for index, block in enumerate(blocks):
        if index in joins:
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(map(_paragraph, groups))


def _paragraph(lines: Sequence[Block]) -> Block:
    is_mended = any(line.is_mended for line in lines)
    return replace(lines[0], text=_joined([line.text for line in lines]), is_mended=is_mended)


def _runs_on(line: str, following: str, width: int) -> bool:
    """Tell whether the line is full: the next one's first word would not have fitted on it."""
    if _ITEM.match(following) or _changes_script(line, following):
        return False
    first = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line) + 1 + len(first) > width


def _changes_script(line: str, following: str) -> bool:
    return (_is_foreign(line) and count_letters(following) > 0) or (
        _is_foreign(following) and count_letters(line) > 0
    )


def _is_foreign(line: str) -> bool:
    return len(line.split()) >= FOREIGN_WORDS and not count_letters(line)


def _is_wrapped(texts: Sequence[str], breaks: Sequence[int], full: Sequence[int]) -> bool:
    """Tell a page broken at a fixed width: most breaks come where the line is full.

    And most of those come inside a sentence; else each line is a paragraph of its own.
    """
    share = FEW_WRAPPED_SHARE if len(full) < MANY_LINES else WRAPPED_SHARE
    if len(full) < WRAPPED_LINES or len(full) < share * len(breaks):
        return False
    finished = sum(texts[index - 1].endswith(_TERMINATORS) for index in full)
    return finished <= PUNCTUATED_SHARE * len(full)


def _joined(texts: Sequence[str]) -> str:
    pieces = [texts[0]]
    for before, text in pairwise(texts):
        is_hyphened = before.endswith("-") and before[-2:-1].isalpha() and text[:1].isalpha()
        pieces.append(text if is_hyphened else f" {text}")
    return "".join(pieces)
