"""A translation that people wrote, laid beside its article."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain import segmenting
from reader.domain.article import Article, Paragraph
from reader.domain.language import Language
from reader.domain.spans import Span
from reader.domain.translation import SentencePair, TranslatedParagraph


def pair_by_line(article: Article, lines: Sequence[str]) -> tuple[TranslatedParagraph, ...]:
    """Return the lines of a translation that keeps the article's lines, as its paragraphs.

    A paragraph pairs with the line it began on; one without a counterpart, or which needs none, is
    left out. Sentences pair one to one where there are as many on both sides; their words are
    linked when they are pointed at.
    """
    return tuple(
        TranslatedParagraph(paragraph.index, text, _paired(paragraph, text))
        for paragraph in article.paragraphs
        if paragraph.is_translatable
        and paragraph.line <= len(lines)
        and (text := lines[paragraph.line - 1].strip())
    )


def _paired(paragraph: Paragraph, text: str) -> tuple[SentencePair, ...]:
    sentences = segmenting.sentences(text, Language.ENGLISH)
    if len(sentences) != len(paragraph.sentences):
        return (SentencePair(Span(0, len(paragraph.text)), Span(0, len(text))),)
    return tuple(map(SentencePair, paragraph.sentences, sentences))
