"""Notes as W3C Web Annotations: an AnnotationCollection of one page, as JSON-LD.

https://www.w3.org/TR/annotation-model/ and https://www.w3.org/TR/annotation-vocab/. The source is
named by its hash (RFC 6920), never by its path. A colour is the target's ``styleClass``.
"""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypeAlias

from reader.domain.anchoring import anchor_in
from reader.domain.article_text import ArticleText
from reader.domain.language import Language, Side
from reader.domain.note import Anchor, Note, State
from reader.services.file_ports import Sheet

Json: TypeAlias = str | int | bool | list["Json"] | dict[str, "Json"] | None
Object: TypeAlias = dict[str, Json]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
TERMS: Final[Object] = {"qari": "urn:x-qari:"}  # what the vocabulary has no word for
SIDE, MODEL, STATE = "qari:side", "qari:model", "qari:state"


@dataclass(frozen=True, slots=True)
class Home:
    """The article of notes: its name by its content, its language, and each side joined once."""

    name: str
    sha256: str
    language: Language
    sides: Mapping[Side, ArticleText]

    @classmethod
    def of(cls, sheet: Sheet) -> Home:
        """Return the home of a sheet's notes."""
        article = sheet.article
        sides = {side: ArticleText.of(texts_of(sheet, side)) for side in Side}
        return cls(source_of(sheet), article.sha256, article.language, sides)


def write_annotations(sheet: Sheet) -> bytes:
    """Write the sheet's notes; offsets count code points of one side's paragraphs, joined."""
    home = Home.of(sheet)
    collection = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, source_of(sheet))}"
    page: Object = {
        "id": f"{collection}#page",
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": [annotation(note, home) for note in sheet.notes],
    }
    document: Object = {
        "@context": [CONTEXT, TERMS],
        "id": collection,
        "type": "AnnotationCollection",
        "label": sheet.article.title,
        "total": len(sheet.notes),
        "first": page,
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def source_of(sheet: Sheet) -> str:
    """Return the article's name by its content."""
    digest = bytes.fromhex(sheet.article.sha256)
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def texts_of(sheet: Sheet, side: Side) -> tuple[str, ...]:
    """Return the paragraphs of one side."""
    if side is Side.TARGET:
        return sheet.targets
    return tuple(paragraph.text for paragraph in sheet.article.paragraphs)


def annotation(note: Note, home: Home) -> Object:
    """Return one note of an article as an Annotation."""
    bodies: list[Json] = [
        {"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in note.tags
    ]
    if note.body:
        body: Object = {"type": "TextualBody", "value": note.body, "purpose": "commenting"}
        bodies.insert(0, {**body, "format": "text/plain"})
    return {
        "id": f"urn:uuid:{note.id}",
        "type": "Annotation",
        "motivation": "commenting" if note.body else "highlighting",
        "created": _time(note.created),
        "modified": _time(note.modified),
        "body": bodies,
        "target": _target(note, home),
        STATE: note.state.value,
    }


def _target(note: Note, home: Home) -> Object:
    is_source = note.anchor.side is Side.SOURCE
    language = home.language if is_source else Language.ENGLISH
    source: Object = {
        "id": home.name if is_source else f"{home.name}?translation",
        "type": "Text",
        "format": "text/plain",
        "language": language.value,
    }
    target: Object = {
        "type": "SpecificResource",
        "source": source,
        "selector": _selectors(note, home.sides[note.anchor.side]),
        "styleClass": note.colour.value,
        SIDE: note.anchor.side.value,
    }
    return {**target, MODEL: note.anchor.model} if note.anchor.model else target


def _selectors(note: Note, text: ArticleText) -> list[Json]:
    """Select by quotation, and by position too where the note has one in this text."""
    anchor = note.anchor
    stretch = text.stretch(anchor.paragraph, anchor.span)
    if note.state is State.ORPHAN or stretch is None:
        return [_quotation(anchor)]
    here = anchor_in(text, anchor.side, anchor.paragraph, anchor.span)
    position: Object = {
        "type": "TextPositionSelector",
        "start": stretch.start,
        "end": stretch.end,
    }
    return [_quotation(here), position]


def _quotation(anchor: Anchor) -> Object:
    return {
        "type": "TextQuoteSelector",
        "exact": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
