"""Which words two wordings of a sentence share, and which are new in the second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from reader.domain.spans import Span

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|_")


def shared_words(before: str, after: str) -> Iterator[tuple[Span, Span]]:
    """Yield the words and signs that stay, in order, where they stand in each wording."""
    old, new = _words(before), _words(after)
    matcher = SequenceMatcher(
        None,
        [span.of(before) for span in old],
        [span.of(after) for span in new],
        autojunk=False,
    )
    for block in matcher.get_matching_blocks():
        yield from zip(
            old[block.a : block.a + block.size], new[block.b : block.b + block.size], strict=True
        )


def new_stretches(before: str, after: str) -> tuple[Span, ...]:
    """Return the stretches of ``after`` that ``before`` has not, neighbouring words as one."""
    kept = {span for _, span in shared_words(before, after)}
    stretches: list[Span] = []
    is_open = False
    for span in _words(after):
        if span in kept:
            is_open = False
        elif is_open:
            stretches[-1] = Span(stretches[-1].start, span.end)
        else:
            stretches.append(span)
            is_open = True
    return tuple(stretches)


def _words(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text)]
