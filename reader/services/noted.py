"""The words that notes stand on, explained where they stand."""

from __future__ import annotations

from reader.domain import segmenting
from reader.domain.article import Article
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.note import Note, State
from reader.services.glossing import Context, Glosser


def word_noted(note: Note, article: Article) -> tuple[str, Context] | None:
    """Return the one Arabic word that a note stands on, and where; None where it is no word."""
    anchor = note.anchor
    if anchor.side is not Side.SOURCE or note.state is State.ORPHAN:
        return None
    paragraph = article.paragraphs[anchor.paragraph]
    words = segmenting.words(paragraph.text, anchor.span)
    if anchor.span.end > len(paragraph.text) or len(words) != 1 or not paragraph.is_translatable:
        return None
    (word,) = words
    sentence = next((each for each in paragraph.sentences if each.holds(word.start)), word)
    context = Context(sentence.of(paragraph.text), start=word.start - sentence.start)
    return word.of(paragraph.text), context


def reading_noted(note: Note, article: Article, glosser: Glosser) -> Reading | None:
    """Return the best reading of the word that a note stands on, by all that is at hand."""
    noted = word_noted(note, article)
    return None if noted is None else next(iter(glosser.in_full(*noted).readings), None)


def reading_at_once(note: Note, article: Article, glosser: Glosser) -> Reading | None:
    """Return the best reading of the word that a note stands on, without the models."""
    noted = word_noted(note, article)
    return None if noted is None else next(iter(glosser.at_once(*noted).readings), None)
