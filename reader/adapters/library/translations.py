"""Sentences translated before, by the model and the settings that translated them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Final

from reader.services.ports import Hypothesis

_AT_ONCE: Final = 500  # parameters a statement; old builds of SQLite allow 999


def recall(
    connection: sqlite3.Connection, voice: tuple[str, str], sentences: Sequence[str]
) -> Mapping[str, Hypothesis]:
    """Return the hypotheses known for ``sentences`` in that voice: a model's sha256, settings."""
    number = _voice(connection, voice)
    known: dict[str, Hypothesis] = {}
    for start in range(0, len(sentences), _AT_ONCE):
        some = sentences[start : start + _AT_ONCE]
        gaps = ", ".join("?" * len(some))
        rows = connection.execute(
            f"""SELECT sentence, text, score FROM translations
                WHERE voice = ? AND sentence IN ({gaps})""",  # noqa: S608 - question marks only
            (number, *some),
        )
        known |= {row["sentence"]: Hypothesis(row["text"], row["score"]) for row in rows}
    return known


def remember(
    connection: sqlite3.Connection, voice: tuple[str, str], hypotheses: Mapping[str, Hypothesis]
) -> None:
    """Keep hypotheses by sentence; a later one replaces an earlier one."""
    connection.execute("INSERT OR IGNORE INTO voices (model, settings) VALUES (?, ?)", voice)
    number = _voice(connection, voice)
    connection.executemany(
        "INSERT OR REPLACE INTO translations (voice, sentence, text, score) VALUES (?, ?, ?, ?)",
        [(number, sentence, said.text, said.score) for sentence, said in hypotheses.items()],
    )


def _voice(connection: sqlite3.Connection, voice: tuple[str, str]) -> int | None:
    found = connection.execute(
        "SELECT number FROM voices WHERE model = ? AND settings = ?", voice
    ).fetchone()
    return None if found is None else int(found["number"])
