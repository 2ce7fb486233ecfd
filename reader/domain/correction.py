"""A reader's own translation of a sentence, and the changes made to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime


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


@dataclass(frozen=True, slots=True)
class CorrectionChange:
    """One change: nothing before a sentence was corrected, nothing after that was given up."""

    before: Correction | None
    after: Correction | None

    @property
    def inverse(self) -> CorrectionChange:
        """Return the change that takes this one back."""
        return CorrectionChange(self.after, self.before)

    @property
    def sentence(self) -> str:
        """Return whose translation it is; raises ``ValueError`` where nothing is changed."""
        subject = self.after or self.before
        if subject is None:
            raise ValueError("a change needs a correction before it or after it")
        return subject.sentence


@dataclass(frozen=True, slots=True)
class RecordedCorrectionChange:
    """A change as the library's history keeps it; ``number`` grows with every change."""

    number: int
    change: CorrectionChange


def record_of(correction: Correction) -> dict[str, str]:
    """Return a correction as texts by name, which a table's row or JSON can hold."""
    return {
        "sentence": correction.sentence,
        "text": correction.text,
        "machine": correction.machine,
        "article": correction.article,
        "created": correction.created.astimezone(UTC).isoformat(),
        "modified": correction.modified.astimezone(UTC).isoformat(),
    }


def correction_of(record: Mapping[str, object]) -> Correction:
    """Return the correction that a record holds.

    Raises ``KeyError``, ``TypeError``, ``ValueError`` or ``OverflowError`` for what is none.
    """
    return Correction(
        sentence=_text(record["sentence"]),
        text=_text(record["text"]),
        machine=_text(record["machine"]),
        article=_text(record["article"]),
        created=_time(record["created"]),
        modified=_time(record["modified"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a correction is made of texts")
    return value


def _time(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
