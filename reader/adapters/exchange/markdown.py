"""Notes and bilingual text as Markdown that reads well as plain text too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from reader.adapters.exchange.annotations import Home, annotation
from reader.adapters.exchange.excerpts import opposite, target_of
from reader.domain.article import Role
from reader.domain.note import Note, State
from reader.services.file_ports import Sheet

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|&~])")
_AT_START: Final = re.compile(r"^([#+\-=])", re.MULTILINE)
_NUMBER: Final = re.compile(r"^(\d+)([.)])", re.MULTILINE)
_BACKTICKS: Final = re.compile("`+")
_INDENT: Final = re.compile(r"^[ \t]+", re.MULTILINE)
_RECORDED: Final = frozenset({"id", "created", "modified", "target"})
ESCAPED_GREATER: Final = "\\u003e"  # as JSON writes it, so that a comment ends at its end
_NO_BREAK_SPACE: Final = "\u00a0"
_STATES: Final = {State.MOVED: "its text has moved or changed", State.ORPHAN: "its text is gone"}


def write_notes(sheet: Sheet) -> bytes:
    """Write the notes under the article's title: quotation, what stands opposite, body, tags."""
    lines = [f"# {_escaped(_line(sheet.article.title))}", ""]
    home = Home.of(sheet)
    for note in sheet.notes:
        lines.extend(_note(note, sheet, home))
    return "\n".join(lines).rstrip("\n").encode() + b"\n"


def write_bilingual(sheet: Sheet) -> bytes:
    """Write each paragraph and, quoted under it, its translation."""
    lines: list[str] = []
    for paragraph in sheet.article.paragraphs:
        heading = {Role.HEADLINE: "# ", Role.HEADING: "## "}.get(paragraph.role, "")
        lines += [heading + _escaped(_line(paragraph.text)), ""]
        target = target_of(sheet, paragraph.index)
        if target and target != paragraph.text:
            lines += [*_quoted(target), ""]
    return "\n".join(lines).rstrip("\n").encode() + b"\n"


def _note(note: Note, sheet: Sheet, home: Home) -> Iterator[str]:
    yield from _quoted(note.anchor.quote)
    across = opposite(note, sheet)
    if across:
        yield ">"
        yield from _quoted(across)
    yield ""
    if note.body:
        yield _escaped(note.body)
        yield ""
    tags = [_code(f"#{tag}") for tag in note.tags]
    state = _STATES.get(note.state)
    facts = (*tags, note.colour.value, f"{note.created:%Y-%m-%d}", *([state] if state else []))
    yield f"{' · '.join(facts)}"
    yield ""
    yield _record(note, home)
    yield "---"
    yield ""


def _record(note: Note, home: Home) -> str:
    """Return a comment that no page shows: what it takes to read the note back."""
    known = {key: value for key, value in annotation(note, home).items() if key in _RECORDED}
    text = json.dumps(known, ensure_ascii=False)
    return f"<!-- {text.replace('>', ESCAPED_GREATER)} -->"


def _code(text: str) -> str:
    """Return text as a span of code, between more backticks than it has side by side."""
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    fence, space = "`" * (longest + 1), " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"


def _quoted(text: str) -> Iterator[str]:
    return (f"> {line}".rstrip() for line in _escaped(text).splitlines())


def _escaped(text: str) -> str:
    """Return text in which no letter means anything to Markdown."""
    text = _INDENT.sub(lambda found: _NO_BREAK_SPACE * len(found.group()), text)
    text = _SPECIAL.sub(r"\\\1", text)
    return _NUMBER.sub(r"\1\\\2", _AT_START.sub(r"\\\1", text))


def _line(text: str) -> str:
    return " ".join(text.split())
