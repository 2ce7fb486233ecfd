"""The words of the reader's list as cards for Anki."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Final

from reader.adapters.exchange.anki import Card, Deck, Kind, html, lit, package
from reader.domain.vocabulary import Lemma
from reader.services.file_ports import MetWord

FIELDS: Final = (
    "Word",
    "Vocalised",
    "Root",
    "Part of Speech",
    "Meaning",
    "Sentence",
    "Translation",
    "Status",
)
_FRONT: Final = """<div class="word" lang="ar" dir="rtl">{{Word}}</div>
{{#Sentence}}<div class="sentence" lang="ar" dir="rtl">{{Sentence}}</div>{{/Sentence}}"""
_BACK: Final = """{{FrontSide}}
<hr id="answer">
<div class="meaning" lang="en" dir="ltr">{{Meaning}}</div>
<div class="kind" lang="en" dir="ltr">{{Part of Speech}}</div>
{{#Vocalised}}<div class="vocalised" lang="ar" dir="rtl">{{Vocalised}}</div>{{/Vocalised}}
{{#Root}}<div class="root" lang="ar" dir="rtl">{{Root}}</div>{{/Root}}
{{#Translation}}<div class="translation" lang="en">{{Translation}}</div>{{/Translation}}"""
_STYLE: Final = """.word { font-size: 2.2em; }
.kind, .root, .translation { opacity: 0.75; }"""
_KIND: Final = Kind(1_604_718_234, "Qari Vocabulary", FIELDS, _FRONT, _BACK, _STYLE)
_DECK: Final = Deck(1_604_718_235, "Qari::Vocabulary")


def write_word_cards(words: Sequence[MetWord]) -> bytes:
    """Write a package with one card a word, in one deck."""
    return package(_KIND, _DECK, (_card(met) for met in words))


def card_name(lemma: Lemma) -> str:
    """Return the name of a word's card, the same on every machine."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"qari:word:{lemma.pos}:{lemma.form}"))


def _card(met: MetWord) -> Card:
    word = met.word
    return Card(
        card_name(word.lemma),
        (
            html(word.lemma.form),
            html(met.vocalised),
            html(word.root),
            html(word.lemma.pos),
            html(word.gloss),
            lit(word.example, [met.span] if met.span else []),
            html(word.translation),
            html(word.status.value),
        ),
        (word.status.value, word.lemma.pos.replace(" ", "_")),
    )
