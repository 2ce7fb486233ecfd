"""Web Annotations from anywhere: read as hostile input, placed in the article at hand.

Whatever an annotation's source says, it is looked for in this article. One that cannot be used is
skipped with its reason and hides no other.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from html import unescape
from typing import Final, TypeAlias, cast

from reader.adapters.exchange.annotations import MODEL, SIDE, Home
from reader.domain.anchoring import anchor_in, reattached
from reader.domain.article_text import ArticleText, runs_on
from reader.domain.errors import NotesUnreadable
from reader.domain.language import Side
from reader.domain.note import CONTEXT_LENGTH, Anchor, Colour, Note, State
from reader.domain.spans import Span
from reader.services.file_ports import (
    Imported,
    Sheet,
    Skipped,
)
from reader.services.jobs import Step, Ticket, last

Record: TypeAlias = Mapping[str, object]

MOST_RECORDS: Final = 10_000
NOTES_A_STEP: Final = 20
LONGEST_BODY: Final = 100_000  # code points
LONGEST_QUOTE: Final = 10_000
LONGEST_TAG: Final = 200
MOST_TAGS: Final = 100
LARGEST_OFFSET: Final = 2**31
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # no text of ours has any
# HTML in patterns that take the time of its length; html.parser takes the square, or more.
_UNSEEN: Final = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*+>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE
)
_LINE_START: Final = re.compile(r"<(?:p|br|li|div)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[/!?]?[a-z][^<>]*>", re.IGNORECASE)
_HOLDERS: Final = ("@graph", "items", "first")


class _Unusable(Exception):
    """A record that is no note; its text says why."""


@dataclass(frozen=True, slots=True)
class _Selector:
    """What was selected: words, what stands around them, and where they began."""

    side: Side
    quote: str
    prefix: str
    suffix: str
    stretch: Span | None
    model: str


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What was found so far: notes by their names, and what was skipped."""

    notes: dict[str, Note] = field(default_factory=dict[str, Note])
    skipped: list[Skipped] = field(default_factory=list[Skipped])


def read_annotations(data: bytes, sheet: Sheet, path: str) -> Imported:
    """Return what ``annotations_in`` comes to."""
    return last(annotations_in(data, sheet, path, Ticket()))


def annotations_in(
    data: bytes, sheet: Sheet, path: str, ticket: Ticket
) -> Iterator[Step[Imported]]:
    """Find the annotations of a collection, a page, a list, a graph or a single one.

    Raises ``NotesUnreadable`` where the file as a whole is not such a thing, and ``Cancelled``.
    """
    return placed_records(_records(_parsed(data, path), path), sheet, path, ticket)


def placed_records(
    records: Sequence[object], sheet: Sheet, path: str, ticket: Ticket
) -> Iterator[Step[Imported]]:
    """Find annotations that were taken out of their file, and their places.

    The last step holds all of them, those before it none. Raises ``Cancelled``, and
    ``NotesUnreadable`` for too many.
    """
    if len(records) > MOST_RECORDS:
        raise NotesUnreadable(path, "it holds more than {detail} notes", str(MOST_RECORDS))
    home, found = Home.of(sheet), _Gathered()
    for index, record in enumerate(records):
        ticket.check()
        _gather(index, record, home, found)
    notes, total = found.notes, len(found.notes)
    for done, note in enumerate(_placed(notes, home), start=1):
        notes[note.id] = note
        ticket.check()
        if done % NOTES_A_STEP == 0:
            yield Step(Imported(()), done, total)
    yield Step(Imported(tuple(notes.values()), tuple(found.skipped)), total, total)


def _gather(index: int, record: object, home: Home, found: _Gathered) -> None:
    """Add what a record holds, placed where it says, or the reason why it holds nothing."""
    try:
        note = _note(record, home)
        _expect_new(note, found.notes)
    except _Unusable as reason:
        found.skipped.append(Skipped(index, str(reason)))
    except RecursionError:
        found.skipped.append(Skipped(index, "it is nested too deep"))
    else:
        found.notes[note.id] = note


def _parsed(data: bytes, path: str) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotesUnreadable(path, "it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise NotesUnreadable(path, "line {detail} is not JSON", str(error.lineno)) from error
    except RecursionError as error:
        raise NotesUnreadable(path, "it is nested too deep") from error
    except ValueError as error:  # a number of too many digits
        raise NotesUnreadable(path, "a number in it is too long") from error


def _records(document: object, path: str) -> list[object]:
    for _ in range(3):  # a collection holds a page, a page holds annotations
        if isinstance(document, list):
            return cast("list[object]", document)
        record = _object(document)
        if "target" in record:
            return [document]
        document = next((record[key] for key in _HOLDERS if key in record), None)
    raise NotesUnreadable(path, "no annotations were found in it")


def _note(value: object, home: Home) -> Note:
    record = _record(value)
    selector = _selector(record)
    now = datetime.now(UTC)
    created = _time(record.get("created"), now)
    body, tags = _bodies(record)
    return Note(
        id=_identifier(record),
        article=home.sha256,
        anchor=_first_anchor(selector, home.sides[selector.side]),
        body=body,
        colour=_colour(record),
        tags=tags,
        created=created,
        modified=max(created, _time(record.get("modified", record.get("updated")), created)),
    )


def _expect_new(note: Note, notes: Mapping[str, Note]) -> None:
    """Raise where another note has the name; the same note once more is no loss."""
    known = notes.get(note.id, note)
    if (known.anchor, known.body, known.tags) != (note.anchor, note.body, note.tags):
        raise _Unusable("another record has its identifier")


def _placed(notes: Mapping[str, Note], home: Home) -> Iterator[Note]:
    """Tie each note to the place found for it; where there is none it is an orphan."""
    for side, article in home.sides.items():
        ours = [note for note in notes.values() if note.anchor.side is side]
        for note in reattached(ours, article):
            yield _settled(note, article)


def _settled(note: Note, article: ArticleText) -> Note:
    if note.state is State.ORPHAN:
        return note
    anchor = note.anchor
    settled = anchor_in(article, anchor.side, anchor.paragraph, anchor.span, anchor.model)
    return replace(note, anchor=settled, state=State.ATTACHED)


def _first_anchor(selector: _Selector, article: ArticleText) -> Anchor:
    """Return an anchor to begin the search from: the stated position, where it is one."""
    paragraph, span, quote = 0, Span(0, 0), selector.quote
    stretch = selector.stretch
    if stretch is not None and stretch.start < stretch.end <= len(article.text):
        quote = quote or stretch.of(article.text)
        paragraph, span = (article.locate if runs_on(quote) else article.place)(stretch)
    if not quote.strip():
        raise _Unusable("it selects no words")
    context = selector.prefix[-CONTEXT_LENGTH:], selector.suffix[:CONTEXT_LENGTH]
    return Anchor(selector.side, paragraph, span, quote, *context, selector.model)


def _selector(record: Record) -> _Selector:
    for target in _several(record.get("target")):
        described = _record(target)
        selectors = [_record(each) for each in _several(described.get("selector"))]
        selectors += [_record(each["refinedBy"]) for each in selectors if "refinedBy" in each]
        quote = _of_type(selectors, "TextQuoteSelector")
        position = _of_type(selectors, "TextPositionSelector")
        if quote or position:
            return _Selector(
                side=_side(described),
                quote=_text(quote.get("exact", ""), LONGEST_QUOTE),
                prefix=_text(quote.get("prefix", ""), LONGEST_BODY),
                suffix=_text(quote.get("suffix", ""), LONGEST_BODY),
                stretch=_stretch(position),
                model=_text(described.get(MODEL, ""), LONGEST_TAG),
            )
    raise _Unusable("it has no selector by quotation or by position")


def _of_type(selectors: list[Record], kind: str) -> Record:
    for each in selectors:
        if kind in _several(each.get("type")):
            return each
    return {}


def _stretch(position: Record) -> Span | None:
    if not position:
        return None
    start, end = position.get("start"), position.get("end")
    if not _is_offset(start) or not _is_offset(end):
        raise _Unusable("its position is not a pair of whole numbers")
    first, last = cast("int", start), cast("int", end)
    if not 0 <= first <= last <= LARGEST_OFFSET:
        raise _Unusable("its position ends before it begins")
    return Span(first, last)


def _is_offset(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _side(target: Record) -> Side:
    if target.get(SIDE) == Side.TARGET:
        return Side.TARGET
    return Side.SOURCE


def _bodies(record: Record) -> tuple[str, tuple[str, ...]]:
    """Return the text of all bodies, and the tags among them."""
    texts: list[str] = [_text(record.get("bodyValue", ""), LONGEST_BODY)]
    tags: list[str] = []
    for value in _several(record.get("body")):
        body: Record = {"value": value} if isinstance(value, str) else _record(value)
        text = _text(body.get("value", ""), LONGEST_BODY)
        if "tagging" in _several(body.get("purpose")):
            tags.append(" ".join(text.split())[:LONGEST_TAG])
        else:
            texts.append(_plain(text) if body.get("format") == "text/html" else text)
    body_text = "\n\n".join(filter(None, texts))
    if len(body_text) > LONGEST_BODY:
        raise _Unusable("it is too long")
    return body_text, tuple(dict.fromkeys(filter(None, tags)))[:MOST_TAGS]


def _colour(record: Record) -> Colour:
    for target in _several(record.get("target")):
        style = _object(target).get("styleClass")
        if isinstance(style, str) and style in set(Colour):
            return Colour(style)
    return Colour.YELLOW


def _identifier(record: Record) -> str:
    """Return a name that stays the same when the same annotation is read again."""
    named = record.get("id")
    if not isinstance(named, str) or not named:
        named = json.dumps(record, sort_keys=True, default=str)
    try:
        return str(uuid.UUID(named.removeprefix("urn:uuid:")))
    except ValueError:
        sound = named.encode("utf-8", "backslashreplace").decode()
        return str(uuid.uuid5(uuid.NAMESPACE_URL, sound))


def _time(value: object, otherwise: datetime) -> datetime:
    if not isinstance(value, str):
        return otherwise
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return otherwise


def _record(value: object) -> Record:
    if not isinstance(value, dict):
        raise _Unusable("it is not an annotation")
    return cast("Record", value)  # JSON's keys are strings


def _object(value: object) -> Record:
    """Return a JSON object, an empty one for anything else."""
    return cast("Record", value) if isinstance(value, dict) else {}


def _several(value: object) -> list[object]:
    """Return what JSON-LD writes as nothing, one thing or a list of them, as a list."""
    if value is None:
        return []
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise _Unusable("what should be text is not")
    if len(value) > longest:
        raise _Unusable("it is too long")
    sound = value.encode("utf-8", "replace").decode()  # half a surrogate pair cannot be stored
    return _CONTROLS.sub("", sound)


def _plain(markup: str) -> str:
    """Return the text of an HTML body; nothing in it is followed or run."""
    seen = _LINE_START.sub("\n", _UNSEEN.sub("", markup))
    return unescape(_TAG.sub("", seen)).strip()
