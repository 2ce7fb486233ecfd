"""The words of the reader's list as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.domain.record import time_text
from reader.services.file_ports import MetWord

HEADER: Final = (
    "lemma",
    "part of speech",
    "root",
    "meaning",
    "status",
    "vocalised",
    "sentence",
    "translation",
    "article",
    "created",
    "modified",
)


def word_rows(words: Sequence[MetWord]) -> Iterator[Sequence[str]]:
    """Yield the header and one row a word."""
    yield HEADER
    for met in words:
        word = met.word
        yield (
            word.lemma.form,
            word.lemma.pos,
            word.root,
            word.gloss,
            word.status.value,
            met.vocalised,
            word.example,
            word.translation,
            word.article,
            time_text(word.created),
            time_text(word.modified),
        )
