"""The words that a reader learns: a dictionary word each, and how well it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.domain.record import text_in, time_in, time_text


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
        "created": time_text(word.created),
        "modified": time_text(word.modified),
    }


def word_of(record: Mapping[str, object]) -> Vocable:
    """Return the word that a record holds.

    Raises one of ``UNFIT`` for what is no word.
    """
    return Vocable(
        lemma=Lemma(text_in(record, "form"), text_in(record, "pos")),
        gloss=text_in(record, "gloss"),
        status=Status(text_in(record, "status")),
        created=time_in(record, "created"),
        modified=time_in(record, "modified"),
        root=text_in(record, "root"),
        example=text_in(record, "example"),
        translation=text_in(record, "translation"),
        article=text_in(record, "article"),
    )
