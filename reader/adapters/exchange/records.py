"""Records of texts as JSON, read as hostile where they come from elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Final, TypeVar, cast

from reader.domain.record import UNFIT

T = TypeVar("T")
_HALVES: Final = re.compile("[\ud800-\udfff]")


def encoded(records: Iterable[Mapping[str, str]]) -> bytes:
    """Write records, in their order."""
    return json.dumps(list(records), ensure_ascii=False).encode()


def decoded(
    data: bytes, read: Callable[[Mapping[str, object]], T], most: int, longest: int
) -> list[T]:
    """Return what ``read`` makes of the first ``most`` records; what cannot be read is left out.

    So is a record with a text of more than ``longest`` code points.
    """
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return []
    things: list[T] = []
    for record in cast("list[object]", found)[:most] if isinstance(found, list) else []:
        known = cast("Mapping[str, object]", record)
        if isinstance(record, dict) and all(_is_sane(each, longest) for each in known.values()):
            with suppress(*UNFIT):
                things.append(read(known))
    return things


def _is_sane(value: object, longest: int) -> bool:
    """Tell whether any store takes a value: no text is endless or has halves of characters."""
    if not isinstance(value, str):
        return True  # it may be of no use to us, or is refused where it is read
    return len(value) <= longest and not _HALVES.search(value)
