"""Articles seen before: by their bytes, by their text and by their path."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Sequence
from typing import Final

from reader.domain.article import Article
from reader.services.ports import Position, Recent

_NOT_FILES: Final = frozenset({"", "-"})  # the clipboard and standard input: never the same twice

# The contents that count as this article: its own, those with the same text in another encoding,
# and those that lay at a path where it lies or lay.
SAME_ARTICLE: Final = """
    SELECT :article UNION
    SELECT article FROM sightings WHERE text = :text UNION
    SELECT article FROM sightings WHERE path = :path AND :path NOT IN ('', '-') UNION
    SELECT there.article FROM sightings AS here JOIN sightings AS there USING (path)
        WHERE here.article = :article AND path NOT IN ('', '-')
"""


def identity(article: Article) -> dict[str, str]:
    """Return what an article is known by, as parameters of ``SAME_ARTICLE``."""
    return {
        "article": article.sha256,
        "text": _text_sha256(article),
        "path": normal_path(article.path),
    }


def normal_path(path: str) -> str:
    """Return ``path`` as it is kept: absolute, or unchanged where it is no file's."""
    return path if path in _NOT_FILES else os.path.abspath(path)  # noqa: PTH100 - pathlib keeps ".."


def record(connection: sqlite3.Connection, article: Article, opened: str) -> None:
    """Remember that the article was opened now."""
    known = identity(article)
    connection.execute(
        """INSERT INTO sightings (path, article, text, title, opened, place, is_recent)
           VALUES (:path, :article, :text, :title, :opened,
                   (SELECT coalesce(max(place), 0) + 1 FROM sightings), :is_recent)
           ON CONFLICT DO UPDATE SET text = excluded.text, title = excluded.title,
               opened = excluded.opened, place = excluded.place, is_recent = excluded.is_recent""",
        {
            **known,
            "title": article.title,
            "opened": opened,
            "is_recent": known["path"] not in _NOT_FILES,
        },
    )


def recents(connection: sqlite3.Connection, limit: int) -> Sequence[Recent]:
    """Return the articles opened last, newest first, one entry a path."""
    rows = connection.execute(
        """SELECT path, article, title, opened, max(place) AS place FROM sightings
           WHERE is_recent GROUP BY path ORDER BY place DESC LIMIT ?""",
        (limit,),
    )
    return [Recent(row["path"], row["article"], row["title"], row["opened"]) for row in rows]


def forget_recents(connection: sqlite3.Connection) -> None:
    """Empty the recent list; what ties notes to paths stays."""
    connection.execute("UPDATE sightings SET is_recent = 0 WHERE is_recent")


def save_position(connection: sqlite3.Connection, article: Article, position: Position) -> None:
    """Remember where the reader stopped."""
    connection.execute(
        """INSERT INTO positions (article, row, share) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET row = excluded.row, share = excluded.share""",
        (article.sha256, position.row, position.offset),
    )


def position(connection: sqlite3.Connection, article: Article) -> Position | None:
    """Return where the reader stopped, in the very content first, then in its last kin."""
    found = connection.execute(
        f"""SELECT row, share FROM positions
            LEFT JOIN (SELECT article, max(place) AS place FROM sightings GROUP BY article)
                USING (article)
            WHERE article IN ({SAME_ARTICLE})
            ORDER BY article = :article DESC, place DESC LIMIT 1""",  # noqa: S608 - a constant
        identity(article),
    ).fetchone()
    return None if found is None else Position(found["row"], found["share"])


def _text_sha256(article: Article) -> str:
    text = "\n\n".join(paragraph.text for paragraph in article.paragraphs)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
