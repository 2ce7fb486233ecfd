"""The lexicon's file: its tables, and how lists are kept in one column."""

from __future__ import annotations

from collections.abc import Iterable

from reader.domain.gloss import Segment, SegmentKind

VERSION = 1
APPLICATION_ID = 0x51_41_4C_58  # "QALX"

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE category (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE grammar (id INTEGER PRIMARY KEY, part TEXT NOT NULL, features TEXT NOT NULL);
CREATE TABLE sense (id INTEGER PRIMARY KEY, texts TEXT NOT NULL);
CREATE TABLE lexeme (id INTEGER PRIMARY KEY, lemma TEXT NOT NULL, root TEXT);
CREATE TABLE stem (
    form TEXT NOT NULL, number INTEGER NOT NULL, vocalised TEXT NOT NULL,
    category INTEGER NOT NULL, lexeme INTEGER NOT NULL, grammar INTEGER NOT NULL,
    sense INTEGER NOT NULL, frequency INTEGER NOT NULL, segments TEXT,
    PRIMARY KEY (form, number)) WITHOUT ROWID;
CREATE TABLE affix (
    id INTEGER PRIMARY KEY, is_suffix INTEGER NOT NULL, form TEXT NOT NULL,
    category INTEGER NOT NULL, segments TEXT NOT NULL, features TEXT NOT NULL);
CREATE TABLE compatible (
    kind TEXT NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL,
    PRIMARY KEY (kind, first, second)) WITHOUT ROWID;
"""

FREQUENCY_UNIT = 0.1  # of the natural logarithm of one more than the count

_BETWEEN = "|"
_FIELD = "="
_KINDS = {kind.value[:3]: kind for kind in SegmentKind}


def pack(texts: Iterable[str]) -> str:
    """Put texts into one column."""
    return _BETWEEN.join(texts)


def unpack(column: str) -> tuple[str, ...]:
    """Take the texts out of a column."""
    return tuple(column.split(_BETWEEN)) if column else ()


def pack_segments(segments: Iterable[Segment]) -> str:
    """Put segments into one column."""
    return pack(_FIELD.join((s.text, s.kind.value[:3], s.gloss)) for s in segments)


def unpack_segments(column: str) -> tuple[Segment, ...]:
    """Take the segments out of a column."""
    return tuple(_unpack_segment(*packed.split(_FIELD, 2)) for packed in unpack(column))


def _unpack_segment(text: str, kind: str, gloss: str) -> Segment:
    return Segment(text, _KINDS[kind], gloss)
