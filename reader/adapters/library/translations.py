"""Sentences translated before, by the model and the settings that translated them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from reader.adapters.library.looking import rows_with
from reader.services.ports import Hypothesis

WordLink: TypeAlias = tuple[int, int, float]

_LINK: Final = re.compile(r"(\d+)-(\d+):(\d+)")


def recall(
    connection: sqlite3.Connection, voice: tuple[str, str], sentences: Sequence[str]
) -> Mapping[str, Hypothesis]:
    """Return the hypotheses known for ``sentences`` in that voice: a model's sha256, settings."""
    query = "SELECT sentence, text, score, links FROM translations WHERE voice = ? AND sentence"
    return {
        row["sentence"]: Hypothesis(row["text"], row["score"], _links(row["links"]))
        for row in rows_with(connection, query, _voice(connection, voice), sentences)
    }


def remember(
    connection: sqlite3.Connection, voice: tuple[str, str], hypotheses: Mapping[str, Hypothesis]
) -> None:
    """Keep hypotheses by sentence; a later one replaces an earlier one."""
    connection.execute("INSERT OR IGNORE INTO voices (model, settings) VALUES (?, ?)", voice)
    number = _voice(connection, voice)
    connection.executemany(
        """INSERT OR REPLACE INTO translations (voice, sentence, text, score, links)
           VALUES (?, ?, ?, ?, ?)""",
        [
            (number, sentence, said.text, said.score, _compact(said.links))
            for sentence, said in hypotheses.items()
        ],
    )


def _compact(links: Sequence[WordLink]) -> str:
    return " ".join(f"{source}-{target}:{weight * 100:.0f}" for source, target, weight in links)


def _links(compact: str) -> tuple[WordLink, ...]:
    """Read links back; a damaged one is left out."""
    found = map(_LINK.fullmatch, compact.split())
    return tuple((int(link[1]), int(link[2]), int(link[3]) / 100) for link in found if link)


def _voice(connection: sqlite3.Connection, voice: tuple[str, str]) -> int | None:
    found = connection.execute(
        "SELECT number FROM voices WHERE model = ? AND settings = ?", voice
    ).fetchone()
    return None if found is None else int(found["number"])
