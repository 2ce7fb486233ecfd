"""Notes read back from the Markdown that we wrote, edited since or not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, cast

from reader.adapters.exchange.foreign import Record, placed_records
from reader.domain.errors import NotesUnreadable
from reader.services.file_ports import (
    Imported,
    Sheet,
)
from reader.services.jobs import Step, Ticket, last

_END: Final = "---"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")  # other marks that Unicode counts stand in texts
_COMMENT: Final = re.compile(r"<!-- (\{.*\}) -->")
_TAG: Final = re.compile(r"(?<!`)(`+) ?#(.+?) ?\1(?!`)")
_FACTS: Final = re.compile(r"(?:`.+` · )?\w+ · \d{4}-\d\d-\d\d(?: · .*)?")
_BLANKS: Final = " \t"  # at the ends of a line; a no-break space stands for one that was typed
_ESCAPED: Final = re.compile(r"\\([\\`*_\[\]<>|&~#+\-=.)])")
_INDENT: Final = re.compile("^\u00a0+", re.MULTILINE)


def read_markdown(data: bytes, sheet: Sheet, path: str) -> Imported:
    """Return what ``markdown_in`` comes to."""
    return last(markdown_in(data, sheet, path, Ticket()))


def markdown_in(data: bytes, sheet: Sheet, path: str, ticket: Ticket) -> Iterator[Step[Imported]]:
    """Find the notes of a file that ``markdown.write_notes`` wrote.

    Raises ``NotesUnreadable`` where there are none of its comments, and ``Cancelled``.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotesUnreadable(path, "it is not UTF-8 text") from error
    records = list(_records(_LINE_END.split(text)))
    if not records:
        raise NotesUnreadable(path, "no notes that Qari wrote were found in it")
    return placed_records(records, sheet, path, ticket)


def _records(lines: list[str]) -> Iterator[object]:
    block: list[str] = []
    for line in lines:
        if line.strip(_BLANKS) != _END:
            block.append(line)
            continue
        if (record := _record(block)) is not None:
            yield record
        block = []


def _record(block: list[str]) -> object:
    """Return a note as the annotation in its comment, with the body and the tags as they stand."""
    comments = [found for line in block if (found := _COMMENT.fullmatch(line.strip()))]
    if not comments:
        return None
    try:
        known: object = json.loads(comments[-1].group(1))
    except (ValueError, RecursionError):
        return "a comment that is no annotation"  # skipped with its reason
    if not isinstance(known, dict):
        return known
    return {**cast("Record", known), "body": _bodies(block)}


def _bodies(block: list[str]) -> list[Record]:
    quotes = [number for number, line in enumerate(block) if line.startswith(">")]
    start = quotes[-1] + 1 if quotes else 0
    body = [line for line in block[start:] if not _COMMENT.fullmatch(line.strip())]
    facts = [number for number, line in enumerate(body) if _FACTS.fullmatch(line.strip())]
    written, about = (body[: facts[-1]], body[facts[-1]]) if facts else (body, "")
    text = _plain("\n".join(written).strip("\n"))
    bodies: list[Record] = [{"value": tag, "purpose": "tagging"} for _, tag in _TAG.findall(about)]
    return [{"value": text}, *bodies] if text else bodies


def _plain(markdown: str) -> str:
    spaced = _INDENT.sub(lambda found: " " * len(found.group()), markdown)
    return _ESCAPED.sub(r"\1", spaced)
