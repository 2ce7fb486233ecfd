"""The JSON documents of the command line; their keys are a contract and never left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from reader.domain import segmenting
from reader.domain.article import Article, Paragraph
from reader.domain.gloss import Gloss, Phrase, Reading
from reader.domain.note import Note
from reader.domain.spans import Span
from reader.domain.translation import (
    Doubt,
    Link,
    ModelIdentity,
    SentencePair,
    TranslatedParagraph,
)
from reader.domain.vocabulary import Vocable, record_of

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Document: TypeAlias = dict[str, Json]


def article_document(article: Article) -> Document:
    """Return how the article was read: ``qari inspect --json``."""
    return {
        "path": article.path,
        "sha256": article.sha256,
        "format": article.format,
        "encoding": article.encoding,
        "title": article.title,
        "dropped": [{"text": dropped.text, "why": dropped.why} for dropped in article.dropped],
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
    }


def translation_document(
    article: Article,
    paragraphs: Sequence[TranslatedParagraph],
    identity: ModelIdentity | None,
    *,
    engine: str | None,
    seconds: float,
) -> Document:
    """Return the translation: ``qari translate --json``; no model where it came in a bundle."""
    sources = {paragraph.index: paragraph for paragraph in article.paragraphs}
    return {
        "model": identity
        and {
            "name": identity.name,
            "sha256": identity.sha256,
            "licence": identity.licence,
        },
        "engine": engine,
        "seconds": round(seconds, 3),
        "paragraphs": [
            {
                "index": paragraph.index,
                "role": sources[paragraph.index].role.value,
                "source": sources[paragraph.index].text,
                "target": paragraph.text,
                "sentences": [_pair(pair) for pair in paragraph.sentences],
            }
            for paragraph in paragraphs
        ],
    }


def gloss_document(gloss: Gloss) -> Document:
    """Return a word's readings, best first: ``qari gloss --json``."""
    name, phrase = gloss.name, gloss.phrase
    return {
        "word": gloss.word,
        "readings": [_reading(reading) for reading in gloss.readings],
        "name": None if name is None else {"text": name.text, "certain": name.is_certain},
        "phrase": None if phrase is None else _phrase(phrase),
    }


def notes_document(article: Article, notes: Sequence[Note]) -> Document:
    """Return the notes of an article: ``qari notes --json``."""
    return {
        "article": {"title": article.title, "sha256": article.sha256},
        "notes": [_note(note) for note in notes],
    }


def words_document(words: Sequence[Vocable]) -> Document:
    """Return the words of the reader's list: ``qari words --json``."""
    return {"words": [_word(word) for word in words]}


def span_pair(span: Span) -> list[Json]:
    """Return a span as ``[start, end]``."""
    return [span.start, span.end]


def _paragraph(paragraph: Paragraph) -> Document:
    text = paragraph.text
    return {
        "index": paragraph.index,
        "line": paragraph.line,
        "role": paragraph.role.value,
        "language": paragraph.language.value,
        "text": text,
        "credit": paragraph.credit,
        "sentences": [
            {
                "start": sentence.start,
                "end": sentence.end,
                "words": [span_pair(word) for word in segmenting.words(text, sentence)],
            }
            for sentence in paragraph.sentences
        ],
        "mended": paragraph.is_mended,
    }


def _pair(pair: SentencePair) -> Document:
    return {
        "source": span_pair(pair.source),
        "target": span_pair(pair.target),
        "confidence": None if pair.confidence is None else round(pair.confidence, 4),
        "corrected": pair.is_corrected,
        "links": [_link(link) for link in pair.links],
        "doubts": [_doubt(doubt) for doubt in pair.doubts],
    }


def _link(link: Link) -> Document:
    return {
        "source": span_pair(link.source),
        "target": span_pair(link.target),
        "weight": round(link.weight, 4),
    }


def _doubt(doubt: Doubt) -> Document:
    return {
        "kind": doubt.kind,
        "source": None if doubt.source is None else span_pair(doubt.source),
        "target": None if doubt.target is None else span_pair(doubt.target),
        "why": doubt.why,
    }


def _reading(reading: Reading) -> Document:
    return {
        "vocalised": reading.vocalised,
        "lemma": reading.lemma,
        "root": reading.root,
        "pos": reading.pos,
        "features": list(reading.features),
        "segments": [
            {"text": segment.text, "kind": segment.kind.value, "gloss": segment.gloss}
            for segment in reading.segments
        ],
        "glosses": list(reading.glosses),
        "transliteration": reading.transliteration,
        "score": reading.score,
        "why": list(reading.why),
        "note": reading.note,
    }


def _phrase(phrase: Phrase) -> Document:
    return {"text": phrase.text, "english": phrase.english, "literal": phrase.literal}


def _note(note: Note) -> Document:
    anchor = note.anchor
    return {
        "id": note.id,
        "quote": anchor.quote,
        "span": [anchor.paragraph, anchor.span.start, anchor.span.end],
        "side": anchor.side.value,
        "body": note.body,
        "colour": note.colour.value,
        "tags": list(note.tags),
        "state": note.state.value,
        "created": _moment(note.created),
        "modified": _moment(note.modified),
    }


def _word(word: Vocable) -> Document:
    return {
        **record_of(word),
        "created": _moment(word.created),
        "modified": _moment(word.modified),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
