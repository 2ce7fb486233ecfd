"""Tying notes to a text, and finding their places again after the text was edited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.domain.article_text import ArticleText, runs_on
from reader.domain.folding import Folded
from reader.domain.language import Side
from reader.domain.note import CONTEXT_LENGTH, Anchor, Note, State
from reader.domain.search import SURE_SCORE, Search, normal
from reader.domain.spans import Span


def anchor_at(
    texts: Sequence[str], side: Side, paragraph: int, span: Span, model: str = ""
) -> Anchor:
    """Return the anchor of ``span`` in a paragraph of ``texts``, which are one side's paragraphs.

    Raises ``ValueError`` where the span lies outside the paragraph.
    """
    return anchor_in(ArticleText.of(texts), side, paragraph, span, model)


def anchor_in(
    article: ArticleText, side: Side, paragraph: int, span: Span, model: str = ""
) -> Anchor:
    """Return the anchor of ``span`` in a paragraph of one side, as ``anchor_at`` does."""
    stretch = article.stretch(paragraph, span)
    if stretch is None:
        raise ValueError(f"paragraph {paragraph} has no {span}")
    return Anchor(
        side=side,
        paragraph=paragraph,
        span=span,
        quote=stretch.of(article.text),
        prefix=article.text[max(0, stretch.start - CONTEXT_LENGTH) : stretch.start],
        suffix=article.text[stretch.end : stretch.end + CONTEXT_LENGTH],
        model=model,
    )


def reattach_all(notes: Sequence[Note], texts: Sequence[str]) -> tuple[Note, ...]:
    """Return the notes where they stand in ``texts``, each with its state.

    A note that stands elsewhere, or whose words or surroundings were rewritten, is ``MOVED`` to its
    new paragraph and span; one whose place is unsure is an ``ORPHAN`` and keeps its anchor.
    Quotation and context stay as they were made.
    """
    return tuple(reattached(notes, ArticleText.of(texts)))


def reattached(notes: Sequence[Note], article: ArticleText) -> Iterator[Note]:
    """Yield the notes one by one as ``reattach_all`` returns them."""
    folded: Folded | None = None
    for note in notes:
        if _stands(note.anchor, article):
            yield replace(note, state=State.ATTACHED)
            continue
        folded = folded or normal(article.text)
        yield _searched(note, article, folded)


def _stands(anchor: Anchor, article: ArticleText) -> bool:
    stretch = article.stretch(anchor.paragraph, anchor.span)
    if stretch is None or stretch.of(article.text) != anchor.quote:
        return False
    is_preceded = article.text.endswith(anchor.prefix, 0, stretch.start)
    return is_preceded and article.text.startswith(anchor.suffix, stretch.end)


def _searched(note: Note, article: ArticleText, folded: Folded) -> Note:
    found = Search(note.anchor, article, folded).best()
    if found is None:
        return replace(note, state=State.ORPHAN)
    stretch = folded.original(found.stretch)
    find = article.locate if runs_on(note.anchor.quote) else article.place
    paragraph, span = find(stretch)
    is_there = (paragraph, span.start) == (note.anchor.paragraph, note.anchor.span.start)
    is_same = is_there and found.score >= SURE_SCORE
    anchor = replace(note.anchor, paragraph=paragraph, span=span)
    return replace(note, anchor=anchor, state=State.ATTACHED if is_same else State.MOVED)
