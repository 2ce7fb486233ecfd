"""The words that a reader learns: a dictionary word each, and how well it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Status(StrEnum):
    """How well a word is known, from the least."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, order=True)
class Lemma:
    """What a word is listed under: its vocalised dictionary form and its part of speech."""

    form: str
    pos: str


@dataclass(frozen=True, slots=True)
class Vocable:
    """A word on the reader's list. Times are UTC.

    ``example`` is the sentence in which it was met, ``translation`` that sentence's English,
    ``article`` the sha256 of the file it stands in; each is empty where it is not known.
    """

    lemma: Lemma
    gloss: str
    status: Status
    created: datetime
    modified: datetime
    root: str = ""
    example: str = ""
    translation: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class WordChange:
    """One change of the list: nothing before a word was added, nothing after it was taken off."""

    before: Vocable | None
    after: Vocable | None

    @property
    def inverse(self) -> WordChange:
        """Return the change that takes this one back."""
        return WordChange(self.after, self.before)

    @property
    def lemma(self) -> Lemma:
        """Return whose change it is; raises ``ValueError`` where nothing is changed."""
        subject = self.after or self.before
        if subject is None:
            raise ValueError("a change needs a word before it or after it")
        return subject.lemma


@dataclass(frozen=True, slots=True)
class RecordedWordChange:
    """A change as the library's history keeps it; ``number`` grows with every change."""

    number: int
    change: WordChange


def record_of(word: Vocable) -> dict[str, str]:
    """Return a word as texts by name, which a table's row or JSON can hold."""
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


def word_of(record: Mapping[str, object]) -> Vocable:
    """Return the word that a record holds.

    Raises ``KeyError``, ``TypeError``, ``ValueError`` or ``OverflowError`` for what is no word.
    """
    return Vocable(
        lemma=Lemma(_text(record["form"]), _text(record["pos"])),
        gloss=_text(record["gloss"]),
        status=Status(_text(record["status"])),
        created=_time(record["created"]),
        modified=_time(record["modified"]),
        root=_text(record["root"]),
        example=_text(record["example"]),
        translation=_text(record["translation"]),
        article=_text(record["article"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a word is made of texts")
    return value


def _time(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
