"""The reader's words, and the history of every change made to the list."""

from __future__ import annotations

from typing import Final

from reader.adapters.library.records import Table
from reader.domain.errors import WordChanged
from reader.domain.vocabulary import Vocable, record_of, word_of

WORDS: Final[Table[Vocable]] = Table(
    name="vocabulary",
    changes_name="vocabulary_changes",
    key=("form", "pos"),
    columns=(
        "form", "pos", "root", "gloss", "status", "example", "translation", "article", "created",
        "modified",
    ),
    record_of=record_of,
    read=word_of,
    changed=WordChanged,
)  # fmt: skip
