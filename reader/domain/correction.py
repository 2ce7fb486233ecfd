"""A reader's own translation of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from reader.domain.record import text_in, time_in, time_text


@dataclass(frozen=True, slots=True)
class Correction:
    """What a sentence means in the reader's words, whatever a model says. Times are UTC.

    ``sentence`` is folded as models read it. ``machine`` is what stood there when it was corrected,
    ``article`` the sha256 of the file where that was.
    """

    sentence: str
    text: str
    machine: str
    article: str
    created: datetime
    modified: datetime


def record_of(correction: Correction) -> dict[str, str]:
    """Return a correction as texts by name, which a table's row or JSON can hold."""
    return {
        "sentence": correction.sentence,
        "text": correction.text,
        "machine": correction.machine,
        "article": correction.article,
        "created": time_text(correction.created),
        "modified": time_text(correction.modified),
    }


def correction_of(record: Mapping[str, object]) -> Correction:
    """Return the correction that a record holds.

    Raises one of ``UNFIT`` for what is none.
    """
    return Correction(
        sentence=text_in(record, "sentence"),
        text=text_in(record, "text"),
        machine=text_in(record, "machine"),
        article=text_in(record, "article"),
        created=time_in(record, "created"),
        modified=time_in(record, "modified"),
    )
