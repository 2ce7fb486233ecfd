"""What was found of sentences and their translations, by the revision of the checks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from operator import index
from typing import Final

from reader.adapters.library.looking import rows_with
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Findings, Link

_DAMAGE: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


def recall(
    connection: sqlite3.Connection, revision: int, digests: Sequence[bytes]
) -> Mapping[bytes, Findings]:
    """Return what that revision of the checks found; damaged findings are left out."""
    query = "SELECT digest, found FROM findings WHERE revision = ? AND digest"
    rows = rows_with(connection, query, revision, digests)
    found = ((row["digest"], _unpacked(row["found"])) for row in rows)
    return {digest: findings for digest, findings in found if findings is not None}


def remember(
    connection: sqlite3.Connection, revision: int, findings: Mapping[bytes, Findings]
) -> None:
    """Keep findings by digest; later ones replace earlier ones, of earlier revisions too."""
    connection.execute("DELETE FROM findings WHERE revision < ?", (revision,))
    connection.executemany(
        "INSERT OR REPLACE INTO findings (revision, digest, found) VALUES (?, ?, ?)",
        [(revision, digest, _packed(found)) for digest, found in findings.items()],
    )


def _packed(found: Findings) -> bytes:
    """Return findings as JSON: doubts, then links, each as a list of its fields."""
    doubts = [
        (doubt.kind, _ends(doubt.source), _ends(doubt.target), doubt.template, doubt.facts)
        for doubt in found.doubts
    ]
    links = [(_ends(link.source), _ends(link.target), link.weight) for link in found.links]
    return json.dumps((doubts, links), ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(packed: bytes) -> Findings | None:
    try:
        doubts, links = json.loads(packed)
        return Findings(
            tuple(_doubt(*fields) for fields in doubts), tuple(_link(*fields) for fields in links)
        )
    except _DAMAGE:
        return None


def _ends(span: Span | None) -> tuple[int, int] | None:
    return span and (span.start, span.end)


def _doubt(
    kind: str,
    source: Sequence[int] | None,
    target: Sequence[int] | None,
    template: str,
    facts: Sequence[Sequence[str]],
) -> Doubt:
    named = tuple((name + "", fact + "") for name, fact in facts)  # a TypeError where not texts
    template.format_map(dict(named))  # raises where a gap has no fact
    return Doubt(kind + "", _span_or_none(source), _span_or_none(target), template, named)


def _link(source: Sequence[int], target: Sequence[int], weight: float) -> Link:
    if not 0 < weight <= 1:
        raise ValueError("not a weight")
    return Link(_span(source), _span(target), weight)


def _span_or_none(ends: Sequence[int] | None) -> Span | None:
    return None if ends is None else _span(ends)


def _span(ends: Sequence[int]) -> Span:
    start, end = ends
    return Span(index(start), index(end))
