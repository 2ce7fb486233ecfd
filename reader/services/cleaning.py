"""Cleaning a page: mending baked lines, joining wrapped ones, folding repetitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.domain import baked
from reader.domain.arabic import strip_marks
from reader.domain.article import Dropped, Role
from reader.services.ports import Block
from reader.services.roles import Part

REPETITION_WORDS = 4  # a shorter line may repeat: "كان يا ما كان" is a refrain, not a slip
WRAP_WIDTHS = range(40, 133)  # code points, marks not counted
WRAPPED_SHARE = 0.8  # of the lines with no blank one after, where the next word would not fit
WRAPPED_LINES = 3  # fewer prove nothing
PUNCTUATED_SHARE = 0.6  # of them: above it, each line is a paragraph of its own

_TERMINATORS = (".", "!", "؟", "?", ":", "»", '"', "”", "…")


def mended(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give baked lines their letters and their order back; leave sound ones as they are."""
    texts = baked.mended([block.text for block in blocks])
    return tuple(
        block if block.text == text else replace(block, text=text.strip())
        for block, text in zip(blocks, texts, strict=True)
    )


def unwrapped(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join the lines that were broken at a fixed width; leave every other page as it is."""
    texts = [strip_marks(block.text) for block in blocks]
    width = max(map(len, texts), default=0)
    breaks = [
        index
        for index, block in enumerate(blocks)
        if index and not block.is_parted and block.role is None
    ]
    full = [index for index in breaks if _is_full(texts[index - 1], texts[index], width)]
    if not _is_wrapped(texts, breaks, full, width):
        return tuple(blocks)
    joins = frozenset(full)
    groups: list[list[Block]] = []
    for index, block in enumerate(blocks):
        if index in joins:
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(replace(group[0], text=_joined([b.text for b in group])) for group in groups)


def folded_repetitions(parts: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Dropped, ...]]:
    """Take out lines that repeat a caption, the headline or the line before them.

    Word for word, marks aside, and of four words or more; every other repetition stays.
    """
    kept: list[Part] = []
    dropped: list[Dropped] = []
    seen: dict[str, str] = {}
    neighbour = ""
    for part in parts:
        text = _words_only(part.block.text)
        why = "repeats its neighbour" if text == neighbour else seen.get(text)
        if why is not None and text.count(" ") >= REPETITION_WORDS - 1:
            dropped.append(Dropped(part.block.text, why))
            continue
        if part.role in {Role.CAPTION, Role.HEADLINE}:
            seen.setdefault(text, f"repeats {_NAMED[part.role]}")
        kept.append(part)
        neighbour = text
    return tuple(kept), tuple(dropped)


_NAMED = {Role.CAPTION: "a caption", Role.HEADLINE: "the headline"}


def _words_only(text: str) -> str:
    return " ".join(strip_marks(text).split())


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on the line."""
    first = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line) + 1 + len(first) > width


def _is_wrapped(
    texts: Sequence[str], breaks: Sequence[int], full: Sequence[int], width: int
) -> bool:
    if len(full) < WRAPPED_LINES or width not in WRAP_WIDTHS:
        return False
    finished = sum(texts[index - 1].endswith(_TERMINATORS) for index in full)
    return len(full) >= WRAPPED_SHARE * len(breaks) and finished <= PUNCTUATED_SHARE * len(full)


def _joined(texts: Sequence[str]) -> str:
    pieces = [texts[0]]
    for before, text in pairwise(texts):
        is_hyphened = before.endswith("-") and before[-2:-1].isalpha() and text[:1].isalpha()
        pieces.append(text if is_hyphened else f" {text}")
    return "".join(pieces)
