"""Notes as cards for Anki."""

from __future__ import annotations

import re
from typing import Final

from reader.adapters.exchange.anki import Card, Deck, Kind, html, lit, package
from reader.adapters.exchange.excerpts import direction, example
from reader.domain.language import Side
from reader.domain.note import Note
from reader.domain.spans import Span
from reader.services.file_ports import Sheet

FIELDS: Final = ("Words", "Vocalised", "Root", "Meaning", "Note", "Sentence", "Translation")
_DECKS: Final = 1 << 30  # Anki's own deck numbers are below
_FRONT: Final = """<div class="sentence" lang="ar" dir="rtl">{{Sentence}}</div>
{{^Sentence}}<div class="words">{{Words}}</div>{{/Sentence}}"""
_BACK: Final = """{{FrontSide}}
<hr id="answer">
<div class="words">{{Words}}</div>
{{#Vocalised}}<div class="vocalised" lang="ar" dir="rtl">{{Vocalised}}</div>{{/Vocalised}}
{{#Root}}<div class="root" lang="ar" dir="rtl">{{Root}}</div>{{/Root}}
{{#Meaning}}<div class="meaning" lang="en" dir="ltr">{{Meaning}}</div>{{/Meaning}}
{{#Note}}<div class="note" dir="auto">{{Note}}</div>{{/Note}}
{{#Translation}}<div class="translation" lang="en">{{Translation}}</div>{{/Translation}}"""
_STYLE: Final = ".root, .translation { opacity: 0.75; }"
_KIND: Final = Kind(1_604_718_233, "Qari", FIELDS, _FRONT, _BACK, _STYLE)
_NOT_IN_TAGS: Final = re.compile(r"[\s\"]+")


def write_cards(sheet: Sheet) -> bytes:
    """Write a package with one card a note, in a deck named after the article."""
    number = _DECKS + int(sheet.article.sha256[:7], 16)
    deck = Deck(number, f"Qari::{sheet.article.title.replace('::', ':')}")
    return package(_KIND, deck, (_card(note, sheet) for note in sheet.notes))


def _card(note: Note, sheet: Sheet) -> Card:
    reading = sheet.readings.get(note.id)
    sentence, translation = example(note, sheet)
    is_source = note.anchor.side is Side.SOURCE
    language = note.anchor.language
    words = f'<span lang="{language}" dir="{direction(language)}">{html(note.anchor.quote)}</span>'
    return Card(
        note.id,
        (
            words,
            html(reading.vocalised if reading else ""),
            html((reading.root or "") if reading else ""),
            html("; ".join(reading.glosses) if reading else ""),
            html(note.body),
            _marked(sentence, note.anchor.quote) if is_source else html(sentence),
            html(translation) if is_source else _marked(translation, note.anchor.quote),
        ),
        tuple(_NOT_IN_TAGS.sub("_", tag) for tag in note.tags),
    )


def _marked(text: str, words: str) -> str:
    """Return the text with the words lit where they stand once."""
    start = text.find(words)
    if start < 0 or text.find(words, start + 1) >= 0:
        return html(text)
    return lit(text, [Span(start, start + len(words))])
