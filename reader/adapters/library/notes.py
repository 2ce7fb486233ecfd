"""Notes, and the history of every change made to them."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.adapters.library.articles import SAME_ARTICLE, identity, normal_path
from reader.adapters.library.history import History
from reader.domain.article import Article
from reader.domain.change import Change, Recorded
from reader.domain.errors import NoteChanged, NoteMissing
from reader.domain.language import Side
from reader.domain.note import Anchor, Colour, Filed, Note, State
from reader.domain.record import UNFIT, time_in, time_text
from reader.domain.spans import Span

_LOG: Final = logging.getLogger(__name__)
COLUMNS: Final = (
    "id, article, side, paragraph, span_start, span_end, quote, prefix, suffix, model, "
    "body, colour, tags, created, modified, is_kept"
)
_GAPS: Final = ", ".join(f":{column}" for column in COLUMNS.split(", "))
_UPDATES: Final = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS.split(", "))
_SAVE: Final = f"""
    INSERT INTO notes ({COLUMNS}, path) VALUES ({_GAPS}, :path)
    ON CONFLICT (id) DO UPDATE SET {_UPDATES}, path = excluded.path"""  # noqa: S608 - constants
_FILED: Final = f"""
    SELECT {COLUMNS}, notes.path AS written_at, seen.path AS seen_at, seen.title
    FROM notes LEFT JOIN (
        SELECT article AS content, path, title, max(place * (path NOT IN ('', '-')))
        FROM sightings GROUP BY article
    ) AS seen ON seen.content = notes.article"""  # noqa: S608 - a constant
THEIRS: Final = f"""
    article IN ({SAME_ARTICLE}) OR (path = :path AND :path NOT IN ('', '-'))"""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to be made: of which note, where its article lies, what it takes back."""

    change: Change[Note]
    path: str
    undoes: int | None = None


def notes(connection: sqlite3.Connection, article: Article) -> Sequence[Note]:
    """Return the article's notes in the order they were made; damaged ones are left out."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM notes WHERE {THEIRS} ORDER BY number",  # noqa: S608 - constants
        identity(article),
    )
    found = (readable(dict(row)) for row in rows)
    return [note for note in found if note is not None]


def every_note(connection: sqlite3.Connection) -> Sequence[Note]:
    """Return the notes of all articles in the order they were made; damaged ones are left out."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM notes ORDER BY number")  # noqa: S608 - a constant
    found = (readable(dict(row)) for row in rows)
    return [note for note in found if note is not None]


def damaged(connection: sqlite3.Connection) -> int:
    """Return how many notes are left out of the others."""
    [count] = connection.execute("SELECT count(*) FROM notes").fetchone()
    return int(count) - len(every_note(connection))


def filed(connection: sqlite3.Connection) -> Sequence[Filed]:
    """Return the notes of all articles, each with the title and the last place of its article."""
    rows = connection.execute(f"{_FILED} ORDER BY number")
    found = (_filed(dict(row)) for row in rows)
    return [each for each in found if each is not None]


def find_filed(connection: sqlite3.Connection, note_id: str) -> Filed | None:
    """Return one note with the title and the last place of its article, or None."""
    row = connection.execute(f"{_FILED} WHERE id = ?", (note_id,)).fetchone()
    return None if row is None else _filed(dict(row))


def _filed(values: dict[str, object]) -> Filed | None:
    note = readable(values)
    if note is None:
        return None
    path = values["seen_at"] or values["written_at"]
    return Filed(note, str(path), str(values["title"] or ""))


def find(connection: sqlite3.Connection, note_id: str) -> Note | None:
    """Return the note as it is kept; None where there is none that can be read."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM notes WHERE id = ?",  # noqa: S608 - a constant
        (note_id,),
    ).fetchone()
    return None if row is None else readable(dict(row))


def make_change(connection: sqlite3.Connection, edit: Edit) -> int:
    """Make the change, write it into the history, return its number there.

    Raises ``NoteMissing`` or ``NoteChanged`` where the note is not as it was before the change.
    """
    change = Change(_as_kept(edit.change.before), _as_kept(edit.change.after))
    note = change.subject
    _expect(find(connection, note.id), change.before)
    path = _home(connection, edit, change) or normal_path(edit.path)
    if change.after is None:
        connection.execute("DELETE FROM notes WHERE id = ?", (note.id,))
    else:
        connection.execute(_SAVE, {**values_of(change.after), "path": path})
    about = {"note": note.id, "article": note.article, "path": path}
    return _HISTORY.write(connection, change, about, edit.undoes)


def _home(connection: sqlite3.Connection, edit: Edit, change: Change[Note]) -> str | None:
    """Return where a note's article lay, for one that is taken back to it from another."""
    before, after = change.before, change.after
    if edit.undoes is None or before is None or after is None or before.article == after.article:
        return None
    found = connection.execute(
        "SELECT path FROM note_changes WHERE note = ? AND article = ? ORDER BY number DESC LIMIT 1",
        (after.id, after.article),
    ).fetchone()
    return None if found is None else str(found["path"])


def changes(
    connection: sqlite3.Connection, article: Article, limit: int
) -> Sequence[Recorded[Note]]:
    """Return the last ``limit`` changes that were not taken back, oldest first."""
    return _HISTORY.last(connection, limit, THEIRS, identity(article))


def _expect(found: Note | None, before: Note | None) -> None:
    if found == before:
        return
    raise NoteMissing if found is None else NoteChanged


def _as_kept(note: Note | None) -> Note | None:
    """Whether a note stands where it was made is found anew at each opening, so it isn't kept."""
    return None if note is None else replace(note, state=State.ATTACHED)


def readable(values: Mapping[str, object]) -> Note | None:
    """Return the note that a row holds, or None where it is damaged."""
    try:
        return _note(values)
    except UNFIT:
        _LOG.warning("note %r is damaged and was left out", values.get("id"))
        return None


def values_of(note: Note) -> dict[str, object]:
    """Return what a row holds for a note, by column."""
    anchor = note.anchor
    return {
        "id": note.id,
        "article": note.article,
        "side": anchor.side.value,
        "paragraph": anchor.paragraph,
        "span_start": anchor.span.start,
        "span_end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "model": anchor.model,
        "body": note.body,
        "colour": note.colour.value,
        "tags": json.dumps(note.tags, ensure_ascii=False),
        "created": time_text(note.created),
        "modified": time_text(note.modified),
        "is_kept": int(note.is_kept),
    }


def _note(values: Mapping[str, object]) -> Note:
    return Note(
        id=str(values["id"]),
        article=str(values["article"]),
        anchor=_anchor(values),
        body=str(values["body"]),
        colour=Colour(values["colour"]),
        tags=tuple(str(tag) for tag in json.loads(str(values["tags"]))),
        created=time_in(values, "created"),
        modified=time_in(values, "modified"),
        is_kept=bool(values.get("is_kept")),  # the history of earlier versions has none
    )


def _anchor(values: Mapping[str, object]) -> Anchor:
    return Anchor(
        side=Side(values["side"]),
        paragraph=_number(values["paragraph"]),
        span=Span(_number(values["span_start"]), _number(values["span_end"])),
        quote=str(values["quote"]),
        prefix=str(values["prefix"]),
        suffix=str(values["suffix"]),
        model=str(values["model"]),
    )


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("a position is a whole number")
    return value


_HISTORY: Final = History("note_changes", values_of, _note)
