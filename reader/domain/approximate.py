"""Finding a pattern in a text that may differ from it in a few letters.

G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
programming", Journal of the ACM 46 (1999): one column of the table of edit distances is two
integers, so that a code point of the text costs a handful of operations however long the pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the text, and how many letters it differs by from the pattern."""

    span: Span
    errors: int


def matches(pattern: str, text: str, max_errors: int) -> list[Match]:
    """Return the best match of each stretch of ``text`` that holds one, fewest errors first.

    Matches that end within a pattern's length of each other are variants of one; the best stands,
    and of equals the last.
    """
    best: list[tuple[int, int]] = []  # errors, end
    for end, errors in enumerate(distances(pattern, text), start=1):
        if errors > max_errors:
            continue
        if best and end - best[-1][1] < len(pattern):
            best[-1] = min((errors, end), best[-1], key=lambda match: match[0])
        else:
            best.append((errors, end))
    return [Match(Span(_start(pattern, text, end), end), errors) for errors, end in sorted(best)]


def similarity(pattern: str, text: str) -> float:
    """Return how much of ``pattern`` stands in ``text``, in [0, 1]; 1 for an empty pattern."""
    if not pattern:
        return 1.0
    fewest = min(distances(pattern, text), default=len(pattern))
    return 1.0 - fewest / len(pattern)


def distances(pattern: str, text: Iterable[str], *, is_anchored: bool = False) -> Iterator[int]:
    """Yield, for each code point of ``text``, the errors of the best match that ends there.

    A match begins anywhere, or at the beginning of the text where it ``is_anchored``.
    """
    places: dict[str, int] = {}
    for index, letter in enumerate(pattern):
        places[letter] = places.get(letter, 0) | 1 << index
    mask = (1 << len(pattern)) - 1
    last = 1 << len(pattern) >> 1
    rises, falls = mask, 0  # where the column grows by one downwards, and where it shrinks
    errors = len(pattern)
    for letter in text:
        equal = places.get(letter, 0)
        diagonal = (((equal & rises) + rises) ^ rises) | equal
        right_rises = falls | ~(diagonal | rises)
        right_falls = rises & diagonal
        errors += bool(right_rises & last) - bool(right_falls & last)
        right_rises = right_rises << 1 | is_anchored
        right_falls <<= 1
        rises = (right_falls | ~(equal | falls | right_rises)) & mask
        falls = right_rises & (equal | falls) & mask
        yield errors


def _start(pattern: str, text: str, end: int) -> int:
    """Return where the best match that ends at ``end`` begins: its mirror image, anchored.

    Of several, that of the length nearest the pattern's.
    """
    size = len(pattern)
    mirrored = text[max(0, end - 2 * size) : end][::-1]
    found = distances(pattern[::-1], mirrored, is_anchored=True)
    ranked = ((errors, abs(length - size), length) for length, errors in enumerate(found, start=1))
    return end - min(ranked, default=(0, 0, 0))[-1]
