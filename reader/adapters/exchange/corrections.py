"""A reader's own translations of sentences as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.adapters.exchange.records import decoded, encoded
from reader.domain.correction import Correction, correction_of, record_of

MOST_CORRECTIONS: Final = 20_000
LONGEST: Final = 20_000  # code points of a sentence


def encoded_corrections(corrections: Sequence[Correction]) -> bytes:
    """Write corrections, in their order."""
    return encoded(map(record_of, corrections))


def decoded_corrections(data: bytes) -> tuple[Correction, ...]:
    """Return the corrections that can be read, each sentence once; what cannot is left out."""
    corrections = decoded(data, correction_of, MOST_CORRECTIONS, LONGEST)
    once = {each.sentence: each for each in reversed(corrections) if each.sentence}
    return tuple(once.values())[::-1]
