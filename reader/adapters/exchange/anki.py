"""Packages for Anki.

A card is known by its name, so that a later package updates it and keeps what was learnt.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from reader.domain.spans import Span

_STYLE: Final = """.card { font-family: Georgia, serif; font-size: 20px; text-align: center; }
[lang=ar] { font-family: Amiri, "Noto Naskh Arabic", "Traditional Arabic", serif;
  font-size: 1.5em; line-height: 1.8; }
mark { background: #fbe58a; color: #24211c; }
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of note as Anki has it. ``number`` is never to change: Anki knows the kind by it.

    ``front`` and ``back`` are HTML with fields, ``style`` is CSS besides that of all our cards.
    """

    number: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    style: str


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card: HTML a field of its kind, and tags without spaces."""

    name: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Where cards go; Anki knows a deck by its name."""

    number: int
    name: str


def package(kind: Kind, deck: Deck, cards: Iterable[Card]) -> bytes:
    """Return a file that Anki takes in."""
    # A fifth of a second, paid by those who make cards; it comes without types.
    import genanki  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    model = genanki.Model(
        kind.number,
        kind.name,
        fields=[{"name": name} for name in kind.fields],
        templates=[{"name": "Reading", "qfmt": kind.front, "afmt": kind.back}],
        css=_STYLE + kind.style,
    )
    filled = genanki.Deck(deck.number, deck.name)
    for card in cards:
        note = genanki.Note(
            model=model, guid=card.name, tags=list(card.tags), fields=list(card.fields)
        )
        filled.add_note(note)  # pyright: ignore[reportUnknownMemberType]
    packed = io.BytesIO()
    genanki.Package(filled).write_to_file(packed)  # pyright: ignore[reportUnknownMemberType]
    return packed.getvalue()


def html(text: str) -> str:
    """Return plain text as HTML."""
    return escape(text).replace("\n", "<br>")


def lit(text: str, spans: Sequence[Span]) -> str:
    """Return plain text as HTML with some of it marked; spans are in order and do not meet."""
    pieces: list[str] = []
    end = 0
    for span in spans:
        pieces += [html(text[end : span.start]), f"<mark>{html(span.of(text))}</mark>"]
        end = span.end
    return "".join([*pieces, html(text[end:])])
