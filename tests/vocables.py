"""Small words of a list for tests."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.domain.gloss import Reading
from reader.domain.vocabulary import Lemma, Status, Vocable

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
HARBOUR = Lemma("مِيناء", "noun")
DISCOVER = Lemma("كَشَفَ", "verb")
MISSION = Lemma("بَعْثَة", "noun")


def vocable(
    lemma: Lemma = HARBOUR, gloss: str = "port; harbor", status: Status = Status.NEW
) -> Vocable:
    """Return a word met nowhere."""
    return Vocable(lemma, gloss, status, NOON, NOON)


def reading(lemma: Lemma = HARBOUR, *glosses: str, root: str | None = None) -> Reading:
    """Return a reading of a word as it stands in the dictionary."""
    return Reading(lemma.form, lemma.form, root, lemma.pos, (), (), glosses, "", 0.0)
