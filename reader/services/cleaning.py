"""Cleaning a page of what printing and copying left on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.domain import baked
from reader.domain.arabic import strip_marks
from reader.domain.article import Dropped, Role
from reader.services.file_ports import Block
from reader.services.roles import Part

REPETITION_WORDS = 4  # a shorter line may repeat: "كان يا ما كان" is a refrain, not a slip


def mended(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give baked lines their letters and their order back; leave sound ones as they are."""
    texts = baked.mended([block.text for block in blocks])
    return tuple(
        block if block.text == text else replace(block, text=text.strip(), is_mended=True)
        for block, text in zip(blocks, texts, strict=True)
    )


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
