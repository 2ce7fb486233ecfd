"""Which sentence comes after one, for a reader who corrects a whole article."""

from __future__ import annotations

from collections.abc import Callable

from reader.domain.article import Article
from reader.domain.language import Side
from reader.domain.translation import TranslatedParagraph
from reader.ui.reading.places import Place


def sentence_after(
    place: Place, article: Article, translated_row: Callable[[int], TranslatedParagraph | None]
) -> Place | None:
    """Return the article's next sentence that can be corrected; None after the last one."""
    for paragraph in article.paragraphs[place.paragraph :]:
        row = translated_row(paragraph.index)
        spans = [pair.source for pair in row.sentences] if row is not None else []
        for span in spans or paragraph.sentences:
            is_later = (paragraph.index, span.start) > (place.paragraph, place.span.start)
            if paragraph.is_translatable and is_later:
                return Place(Side.SOURCE, paragraph.index, span)
    return None
