"""Small articles and notes for tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.domain import segmenting
from reader.domain.article import Article, Paragraph, Role
from reader.domain.change import Change
from reader.domain.errors import NoteChanged
from reader.domain.language import Language, Side
from reader.domain.note import Anchor, Colour, Note
from reader.domain.spans import Span
from reader.services.ports import Library

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
HARBOUR = (
    "بعثة أثرية تكشف ميناء غارقا قبالة الإسكندرية",
    "وأوضحت أن الفريق سيوثق القطع في مكانها ولن ينتشل منها إلا ما يهدده التيار.",
    "وبلغت تكلفة الموسم الأول 1.2 مليون يورو، تحملت وزارة السياحة والآثار 40% منها.",
)


def page_of(*rows: str | tuple[Language, str]) -> Article:
    """Return an article of body paragraphs in sentences, Arabic unless said otherwise."""
    paragraphs: list[Paragraph] = []
    for index, row in enumerate(rows):
        language, text = (Language.ARABIC, row) if isinstance(row, str) else row
        sentences = segmenting.sentences(text, language)
        paragraphs.append(Paragraph(index, index + 1, Role.BODY, language, text, sentences))
    return Article("a.txt", "0" * 64, "text", "utf-8", "", tuple(paragraphs))


def article_of(
    texts: Sequence[str] = HARBOUR, path: str = "/shelf/harbour.txt", encoding: str = "utf-8"
) -> Article:
    """Return an article of body paragraphs, its hash that of the text in ``encoding``."""
    paragraphs = [
        Paragraph(
            index, 2 * index + 1, Role.BODY, Language.ARABIC, text, (Span(0, len(text)),), None
        )
        for index, text in enumerate(texts)
    ]
    data = "\n\n".join(texts).encode(encoding)
    digest = hashlib.sha256(data).hexdigest()
    return Article(path, digest, "text", encoding, texts[0], tuple(paragraphs))


def note_on(article: Article, quote: str, body: str = "", name: str = "n1") -> Note:
    """Return a yellow note on the first place where ``quote`` stands, without context."""
    for paragraph in article.paragraphs:
        start = paragraph.text.find(quote)
        if start >= 0:
            span = Span(start, start + len(quote))
            anchor = Anchor(Side.SOURCE, paragraph.index, span, quote)
            return Note(name, article.sha256, anchor, body, Colour.YELLOW, (), NOON, NOON)
    raise ValueError(f"{quote} is not in the article")


def save_note(library: Library, note: Note, path: str) -> None:
    """Keep a note, a new one or in place of that with its name."""
    try:
        library.change_note(Change(None, note), path)
    except NoteChanged:
        found = library.find_note(note.id)
        library.change_note(Change(found and found.note, note), path)


def delete_note(library: Library, note_id: str) -> None:
    """Delete a note that is there."""
    found = library.find_note(note_id)
    assert found is not None
    library.change_note(Change(found.note, None), found.path)


def moved_to(article: Article, path: str) -> Article:
    """Return the same bytes at another path."""
    return replace(article, path=path)
