"""Words of the reader's list as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from reader.domain.vocabulary import Vocable, record_of, word_of

MOST_WORDS: Final = 5_000
LONGEST: Final = 10_000  # code points of one part of a word, its sentence say
_HALVES: Final = re.compile("[\ud800-\udfff]")
_UNFIT: Final = (KeyError, ValueError, TypeError, OverflowError)


def encoded_words(words: Sequence[Vocable]) -> bytes:
    """Write words, in their order."""
    return json.dumps([record_of(word) for word in words], ensure_ascii=False).encode()


def decoded_words(data: bytes) -> tuple[Vocable, ...]:
    """Return the words that can be read, each lemma once; what cannot is left out."""
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    records = cast("list[object]", found)[:MOST_WORDS] if isinstance(found, list) else []
    words = [word for record in records if (word := _decoded(record)) is not None]
    return tuple({word.lemma: word for word in reversed(words)}.values())[::-1]


def _decoded(record: object) -> Vocable | None:
    if not isinstance(record, dict):
        return None
    known = cast("Mapping[str, object]", record)
    if not known.get("form") or not all(_is_sane(value) for value in known.values()):
        return None
    try:
        return word_of(known)
    except _UNFIT:
        return None


def _is_sane(value: object) -> bool:
    """Tell whether any store takes a text: neither endless nor with halves of characters."""
    if not isinstance(value, str):
        return True  # it may be of no use to us, or is refused where it is read
    return len(value) <= LONGEST and not _HALVES.search(value)
