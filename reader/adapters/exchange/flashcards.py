"""Notes as cards for Anki.

A card is known by its note's name, so that a later export updates it and keeps what was learnt.
"""

from __future__ import annotations

import io
import re
from html import escape
from typing import TYPE_CHECKING, Final

from reader.adapters.exchange.excerpts import direction, example, quoted_language
from reader.domain.language import Side
from reader.domain.note import Note
from reader.services.file_ports import (
    Sheet,
)

if TYPE_CHECKING:
    import genanki  # pyright: ignore[reportMissingTypeStubs] - it has none

MODEL_ID: Final = 1_604_718_233  # never to change: Anki knows our kind of note by it
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
_STYLE: Final = """.card { font-family: Georgia, serif; font-size: 20px; text-align: center; }
[lang=ar] { font-family: Amiri, "Noto Naskh Arabic", "Traditional Arabic", serif;
  font-size: 1.5em; line-height: 1.8; }
.root, .translation { opacity: 0.75; }
mark { background: #fbe58a; color: #24211c; }"""
_NOT_IN_TAGS: Final = re.compile(r"[\s\"]+")


def write_cards(sheet: Sheet) -> bytes:
    """Write a package with one card a note, in a deck named after the article."""
    # A fifth of a second, paid by those who make cards; it comes without types.
    import genanki  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    model = genanki.Model(
        MODEL_ID,
        "Qari",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Reading", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    number = _DECKS + int(sheet.article.sha256[:7], 16)
    deck = genanki.Deck(number, f"Qari::{sheet.article.title.replace('::', ':')}")
    for note in sheet.notes:
        deck.add_note(_card(note, sheet, model))  # pyright: ignore[reportUnknownMemberType]
    packed = io.BytesIO()
    package = genanki.Package(deck)
    package.write_to_file(packed)  # pyright: ignore[reportUnknownMemberType]
    return packed.getvalue()


def _card(note: Note, sheet: Sheet, model: genanki.Model) -> genanki.Note:
    import genanki  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    reading = sheet.readings.get(note.id)
    sentence, translation = example(note, sheet)
    is_source = note.anchor.side is Side.SOURCE
    language = quoted_language(note)
    words = f'<span lang="{language}" dir="{direction(language)}">{_html(note.anchor.quote)}</span>'
    return genanki.Note(
        model=model,
        guid=note.id,
        tags=[_NOT_IN_TAGS.sub("_", tag) for tag in note.tags],
        fields=[
            words,
            _html(reading.vocalised if reading else ""),
            _html((reading.root or "") if reading else ""),
            _html("; ".join(reading.glosses) if reading else ""),
            _html(note.body),
            _marked(sentence, note.anchor.quote) if is_source else _html(sentence),
            _html(translation) if is_source else _marked(translation, note.anchor.quote),
        ],
    )


def _marked(text: str, words: str) -> str:
    """Return the text with the words lit where they stand once."""
    before, found, after = text.partition(words)
    if not found or words in after:
        return _html(text)
    return f"{_html(before)}<mark>{_html(found)}</mark>{_html(after)}"


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
