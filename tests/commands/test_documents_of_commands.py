from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

from reader.commands.documents import gloss_document, notes_document, translation_document
from reader.domain.article import Article, Paragraph, Role
from reader.domain.gloss import Gloss, NameSpelling, Phrase
from reader.domain.language import Language, Side
from reader.domain.note import Anchor, Colour, Note, State
from reader.domain.spans import Span
from reader.domain.translation import (
    Doubt,
    Link,
    ModelIdentity,
    SentencePair,
    TranslatedParagraph,
)

TEXT = "ارتفع النهر."
ARTICLE = Article(
    path="a.txt",
    sha256="5" * 64,
    format="text",
    encoding="utf-8",
    title=TEXT,
    paragraphs=(Paragraph(0, 1, Role.HEADLINE, Language.ARABIC, TEXT, (Span(0, 12),)),),
)


def test_a_translation_keeps_spans_links_and_doubts() -> None:
    pair = SentencePair(
        source=Span(0, 12),
        target=Span(0, 15),
        confidence=0.83456,
        links=(Link(Span(0, 5), Span(10, 14), 0.91239),),
        doubts=(Doubt("number", Span(6, 11), None, "a number is missing"),),
    )
    document = translation_document(
        ARTICLE,
        [TranslatedParagraph(0, "The river rose.", (pair,))],
        ModelIdentity("opus", "6" * 64, "CC-BY-4.0"),
        engine="ctranslate2",
        seconds=1.23456,
    )
    sentence = {
        "source": [0, 12], "target": [0, 15], "confidence": 0.8346, "corrected": False,
        "links": [{"source": [0, 5], "target": [10, 14], "weight": 0.9124}],
        "doubts": [
            {"kind": "number", "source": [6, 11], "target": None, "why": "a number is missing"}
        ],
    }  # fmt: skip
    paragraph = {"index": 0, "role": "headline", "source": TEXT, "target": "The river rose."}
    assert document == {
        "model": {"name": "opus", "sha256": "6" * 64, "licence": "CC-BY-4.0"},
        "engine": "ctranslate2",
        "seconds": 1.235,
        "paragraphs": [paragraph | {"sentences": [sentence]}],
    }


def test_a_note_gives_its_place_and_its_times_in_utc() -> None:
    cairo = timezone(timedelta(hours=2))
    note = Note(
        id="17",
        article="5" * 64,
        anchor=Anchor(Side.SOURCE, 0, Span(6, 11), "النهر", "ارتفع "),
        body="the Nile?",
        colour=Colour.BLUE,
        tags=("river",),
        created=datetime(2026, 1, 31, 12, 0, tzinfo=cairo),
        modified=datetime(2026, 1, 31, 10, 0, 5, 999, tzinfo=UTC),
        state=State.MOVED,
    )
    assert notes_document(ARTICLE, [note]) == {
        "article": {"title": TEXT, "sha256": "5" * 64},
        "notes": [
            {
                "id": "17",
                "quote": "النهر",
                "span": [0, 6, 11],
                "side": "source",
                "body": "the Nile?",
                "colour": "blue",
                "tags": ["river"],
                "state": "moved",
                "created": "2026-01-31T10:00:00Z",
                "modified": "2026-01-31T10:00:05Z",
            }
        ],
    }


def test_what_is_not_known_is_null_and_not_left_out() -> None:
    unknown = gloss_document(Gloss("كيري", (), NameSpelling("Kerry", is_certain=False)))
    assert json.loads(json.dumps(unknown)) == {
        "word": "كيري",
        "readings": [],
        "name": {"text": "Kerry", "certain": False},
        "phrase": None,
    }
    assert gloss_document(Gloss("كيري", ()))["name"] is None


def test_a_phrase_says_what_its_words_say() -> None:
    phrase = Phrase("على قدم وساق", "in full swing", "on foot and leg")
    assert gloss_document(Gloss("قدم", (), phrase=phrase))["phrase"] == {
        "text": "على قدم وساق",
        "english": "in full swing",
        "literal": "on foot and leg",
    }
