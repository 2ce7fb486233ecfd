"""The words that notes stand on, explained where they stand."""

from __future__ import annotations

from reader.domain import segmenting
from reader.domain.gloss import Reading
from reader.domain.language import Side
from reader.domain.note import Note, State
from reader.services.bitext import Bitext
from reader.services.glossing import Context, Glosser


def word_noted(note: Note, bitext: Bitext) -> tuple[str, Context] | None:
    """Return the one Arabic word that a note stands on, and where; None where it is no word."""
    anchor = note.anchor
    if anchor.side is not Side.SOURCE or note.state is State.ORPHAN:
        return None
    paragraph = bitext.article.paragraphs[anchor.paragraph]
    words = segmenting.words(paragraph.text, anchor.span)
    if anchor.span.end > len(paragraph.text) or len(words) != 1 or not paragraph.is_translatable:
        return None
    (word,) = words
    return word.of(paragraph.text), bitext.context_at(anchor.paragraph, word.start)


def reading_noted(note: Note, bitext: Bitext, glosser: Glosser) -> Reading | None:
    """Return the best reading of the word that a note stands on, by all that is at hand."""
    noted = word_noted(note, bitext)
    return None if noted is None else next(iter(glosser.in_full(*noted).readings), None)
