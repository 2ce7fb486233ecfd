"""Libraries as each version of the program left them, for the tests of migrations.

``python tests/stored_libraries.py`` stores those of schemas that have none yet in
``tests/data/libraries``, which is to be done before a step is added to the migrations. A library
grows here as a reader's does: at each schema it is given something of each table that is new, by
plain SQL of that day, and nothing of it is ever to change.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from annotated import article_of

from reader.adapters.library.migrations import STEPS

FOLDER: Final = Path(__file__).parent / "data" / "libraries"
FIRST: Final = 3  # the two before were stored by the program itself
NOON: Final = "2026-01-31T12:00:00+00:00"
ARTICLE: Final = article_of()
MODEL: Final = "m" * 64
DIGEST: Final = bytes(range(32))

NOTE: Final = {
    "id": "n1", "article": ARTICLE.sha256, "side": "source", "paragraph": 0, "span_start": 16,
    "span_end": 27, "quote": "ميناء غارقا", "prefix": "", "suffix": "", "model": "",
    "body": "a sunken harbour", "colour": "pink", "tags": '["sea", "بحر"]', "created": NOON,
    "modified": NOON,
}  # fmt: skip
DELETED: Final = NOTE | {
    "id": "n2", "paragraph": 1, "span_start": 23, "span_end": 28, "quote": "القطع",
    "body": "deleted later", "colour": "yellow", "tags": "[]",
}  # fmt: skip
WORD: Final = {
    "form": "مِيناء", "pos": "noun", "root": "و ن ي", "gloss": "port; harbor", "status": "learning",
    "example": "كشفت البعثة ميناء غارقا.", "translation": "They found a sunken harbour.",
    "article": ARTICLE.sha256, "created": NOON, "modified": NOON,
}  # fmt: skip
KNOWN: Final = WORD | {"form": "كَشَفَ", "pos": "verb", "gloss": "uncover", "status": "known"}
CORRECTION: Final = {
    "sentence": "ميناء.", "text": "A port.", "machine": "A harbour.", "article": ARTICLE.sha256,
    "created": NOON, "modified": NOON,
}  # fmt: skip
DRAFT: Final = {
    "sentence": "سفينة.", "text": "A vess", "article": ARTICLE.sha256, "modified": NOON,
}  # fmt: skip
NOTE_DRAFT: Final = NOTE | {
    "id": "new", "path": ARTICLE.path, "body": "half a tho", "is_kept": 0, "is_new": 1,
    "is_given_up": 1,
}  # fmt: skip
FINDINGS: Final = '[[["number",[0,5],null,"{a} is missing",[["a","40"]]]],[[[0,5],[2,9],0.5]]]'

Row = Mapping[str, object]


def _change(before: Row | None, after: Row | None, **rest: object) -> Row:
    encoded = [
        None if row is None else json.dumps(row, ensure_ascii=False) for row in (before, after)
    ]
    return rest | {"before": encoded[0], "after": encoded[1], "undoes": None, "made": NOON}


_OF_NOTES: Final = {"article": ARTICLE.sha256, "path": ARTICLE.path}
_SIGHTING: Final = {
    "path": ARTICLE.path, "article": ARTICLE.sha256, "text": ARTICLE.sha256,
    "title": ARTICLE.title, "opened": NOON, "place": 1, "is_recent": 1,
}  # fmt: skip
CONTENT: Final[Sequence[Sequence[tuple[str, Row]]]] = (
    (
        ("sightings", _SIGHTING),
        ("positions", {"article": ARTICLE.sha256, "row": 2, "share": 0.5}),
        ("notes", NOTE | {"path": ARTICLE.path}),
        ("note_changes", _change(None, NOTE, note="n1", **_OF_NOTES)),
        ("note_changes", _change(None, DELETED, note="n2", **_OF_NOTES)),
        ("note_changes", _change(DELETED, None, note="n2", **_OF_NOTES)),
        ("voices", {"model": MODEL, "settings": "beam 1"}),
        ("translations", {"voice": 1, "sentence": "ميناء.", "text": "A harbour.", "score": -0.25}),
    ),
    (("vocalised", {"vocaliser": "v1", "sentence": "ميناء غارق", "text": "مِيناءٌ غارِقٌ"}),),
    (
        ("vocabulary", WORD),
        ("vocabulary", KNOWN),
        ("vocabulary_changes", _change(None, WORD, form=WORD["form"], pos="noun")),
        ("vocabulary_changes", _change(None, KNOWN, form=KNOWN["form"], pos="verb")),
    ),
    (
        (
            "translations",
            {"voice": 1, "sentence": "سفينة.", "text": "A ship.", "score": -0.5, "links": "0-1:87"},
        ),
    ),
    (
        ("corrections", CORRECTION),
        ("correction_changes", _change(None, CORRECTION, sentence="ميناء.")),
    ),
    (("findings", {"revision": 1_000_000, "digest": DIGEST, "found": FINDINGS.encode()}),),
    (
        (
            "notes",
            NOTE | {"id": "n3", "path": ARTICLE.path, "quote": "لم يعد هنا", "is_kept": 1},
        ),
    ),
    (("settled_doubts", {"digest": DIGEST, "settled": NOON}),),
    (("correction_drafts", DRAFT),),
    (("note_drafts", NOTE_DRAFT),),
)
"""What a library is given at each schema, as the rows of its tables."""


def store(path: Path, schema: int) -> None:
    """Make a library of that schema at ``path``, the same at every call."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for step, rows in zip(STEPS[:schema], CONTENT, strict=False):
            for statement in step:
                connection.execute(statement)
            for table, row in rows:
                columns, gaps = ", ".join(row), ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table} ({columns}) VALUES ({gaps})",  # noqa: S608 - constants
                    tuple(row.values()),
                )
        connection.execute(f"PRAGMA user_version = {schema}")
        connection.execute("COMMIT")


def main() -> None:
    """Store a library of each schema that has none."""
    for schema in range(FIRST, len(STEPS) + 1):
        path = FOLDER / f"schema-{schema}.sqlite"
        if not path.exists():
            store(path, schema)


if __name__ == "__main__":
    main()
