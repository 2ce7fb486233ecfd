"""A reader's own translations of sentences as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from reader.domain.correction import Correction, correction_of, record_of

MOST_CORRECTIONS: Final = 20_000
LONGEST: Final = 20_000  # code points of a sentence
_HALVES: Final = re.compile("[\ud800-\udfff]")
_UNFIT: Final = (KeyError, ValueError, TypeError, OverflowError)


def encoded_corrections(corrections: Sequence[Correction]) -> bytes:
    """Write corrections, in their order."""
    return json.dumps([record_of(each) for each in corrections], ensure_ascii=False).encode()


def decoded_corrections(data: bytes) -> tuple[Correction, ...]:
    """Return the corrections that can be read, each sentence once; what cannot is left out."""
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    records = cast("list[object]", found)[:MOST_CORRECTIONS] if isinstance(found, list) else []
    read = [each for record in records if (each := _decoded(record)) is not None]
    return tuple({each.sentence: each for each in reversed(read)}.values())[::-1]


def _decoded(record: object) -> Correction | None:
    if not isinstance(record, dict):
        return None
    known = cast("Mapping[str, object]", record)
    if not known.get("sentence") or not all(_is_sane(value) for value in known.values()):
        return None
    try:
        return correction_of(known)
    except _UNFIT:
        return None


def _is_sane(value: object) -> bool:
    """Tell whether any store takes a text: neither endless nor with halves of characters."""
    return isinstance(value, str) and len(value) <= LONGEST and not _HALVES.search(value)
