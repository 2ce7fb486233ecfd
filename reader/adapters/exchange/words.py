"""Words of the reader's list as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, cast

from reader.domain.vocabulary import Lemma, Status, Vocable

MOST_WORDS: Final = 5_000
LONGEST: Final = 10_000  # code points of one part of a word, its sentence say
_UNFIT: Final = (KeyError, ValueError, TypeError, OverflowError)


def encoded_words(words: Sequence[Vocable]) -> bytes:
    """Write words, in their order."""
    return json.dumps([_encoded(word) for word in words], ensure_ascii=False).encode()


def decoded_words(data: bytes) -> tuple[Vocable, ...]:
    """Return the words that can be read, each lemma once; what cannot is left out."""
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    records = cast("list[object]", found)[:MOST_WORDS] if isinstance(found, list) else []
    words = [word for record in records if (word := _decoded(record)) is not None]
    return tuple({word.lemma: word for word in reversed(words)}.values())[::-1]


def _encoded(word: Vocable) -> dict[str, str]:
    return {
        "form": word.lemma.form,
        "pos": word.lemma.pos,
        "root": word.root,
        "gloss": word.gloss,
        "status": word.status.value,
        "example": word.example,
        "translation": word.translation,
        "article": word.article,
        "created": word.created.astimezone(UTC).isoformat(),
        "modified": word.modified.astimezone(UTC).isoformat(),
    }


def _decoded(record: object) -> Vocable | None:
    if not isinstance(record, dict):
        return None
    known = cast("Mapping[str, object]", record)
    try:
        return Vocable(
            lemma=Lemma(_text(known["form"], least=1), _text(known["pos"])),
            gloss=_text(known["gloss"]),
            status=Status(known["status"]),
            created=_time(known["created"]),
            modified=_time(known["modified"]),
            root=_text(known["root"]),
            example=_text(known["example"]),
            translation=_text(known["translation"]),
            article=_text(known["article"]),
        )
    except _UNFIT:
        return None


def _text(value: object, least: int = 0) -> str:
    """Return a text that any store takes: of a sane length, without halves of characters."""
    if not isinstance(value, str) or not least <= len(value) <= LONGEST:
        raise TypeError("no text of a word")
    value.encode()  # raises UnicodeEncodeError, a ValueError, for a lone surrogate
    return value


def _time(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
