"""What stands around a note: its sentence, and what stands opposite."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.domain.article import Paragraph
from reader.domain.article_text import SEPARATOR, runs_on
from reader.domain.language import Language, Side
from reader.domain.note import Anchor, Note, State
from reader.domain.spans import Span
from reader.domain.translation import SentencePair
from reader.services.file_ports import Sheet


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence and its translation; ``maker`` is "reader", "machine", or empty."""

    source: str
    target: str
    maker: str = ""


def direction(language: Language) -> str:
    """Return the value of HTML's ``dir`` for text in a language."""
    if language is Language.OTHER:
        return "auto"
    return "rtl" if language.is_right_to_left else "ltr"


def target_of(sheet: Sheet, index: int) -> str:
    """Return the translation of paragraph ``index``, empty where there is none."""
    return sheet.targets[index] if index < len(sheet.targets) else ""


def opposite(note: Note, sheet: Sheet) -> str:
    """Return the paragraphs that translate the note's, or that the note's translate."""
    if note.state is State.ORPHAN or note.anchor.paragraph >= len(sheet.article.paragraphs):
        return ""
    sources, targets = [paragraph.text for paragraph in sheet.article.paragraphs], sheet.targets
    own, others = (sources, targets) if note.anchor.side is Side.SOURCE else (targets, sources)
    held = [others[index] for index in _held(note.anchor, own) if index < len(others)]
    return SEPARATOR.join(filter(None, held))


def example(note: Note, sheet: Sheet) -> tuple[str, str]:
    """Return the sentences that a note stands in and their translation.

    Whole paragraphs where sentences are not paired; empty texts where the note stands nowhere.
    """
    paragraphs, anchor = sheet.article.paragraphs, note.anchor
    if note.state is State.ORPHAN or anchor.paragraph >= len(paragraphs):
        return "", ""
    texts = [paragraph.text for paragraph in paragraphs]
    own = texts if anchor.side is Side.SOURCE else sheet.targets
    span, found = anchor.span, list[tuple[str, str]]()
    for index in _held(anchor, own):
        found.append(_example(paragraphs[index], sheet, anchor.side, span))
        gone = (len(own[index]) if index < len(own) else 0) + len(SEPARATOR)
        span = Span(0, max(0, span.end - gone))
    sources, targets = zip(*found, strict=True)
    return SEPARATOR.join(sources), SEPARATOR.join(filter(None, targets))


def _example(paragraph: Paragraph, sheet: Sheet, side: Side, span: Span) -> tuple[str, str]:
    """Return the sentences under a span of one side of a paragraph, and their translation."""
    target, is_source = target_of(sheet, paragraph.index), side is Side.SOURCE
    pairs = [
        pair
        for pair in _pairs(sheet, paragraph)
        if (pair.source if is_source else pair.target).overlaps(span)
    ]
    if pairs:
        source = _cover(pair.source for pair in pairs)
        return source.of(paragraph.text), _cover(pair.target for pair in pairs).of(target)
    held = [sentence for sentence in paragraph.sentences if sentence.overlaps(span)]
    if is_source and not target and held:
        return _cover(held).of(paragraph.text), ""
    return paragraph.text, target


def _cover(spans: Iterable[Span]) -> Span:
    """Return the stretch from the first of the spans to the last."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))


def sentence_pairs(sheet: Sheet) -> Iterator[Excerpt]:
    """Yield every translated sentence with its translation; paragraphs where none are paired."""
    for paragraph in filter(lambda each: each.is_translatable, sheet.article.paragraphs):
        target = target_of(sheet, paragraph.index)
        pairs = _pairs(sheet, paragraph)
        if pairs:
            for pair in pairs:
                sides = pair.source.of(paragraph.text), pair.target.of(target)
                yield Excerpt(*sides, _maker(pair))
        elif target:
            yield Excerpt(paragraph.text, target)


def _held(anchor: Anchor, texts: Sequence[str]) -> range:
    """Return the paragraphs that a stretch takes; it may run on into those below its own."""
    last, left = anchor.paragraph, anchor.span.end
    while (
        runs_on(anchor.quote) and last + 1 < len(texts) and left > len(texts[last]) + len(SEPARATOR)
    ):
        left -= len(texts[last]) + len(SEPARATOR)
        last += 1
    return range(anchor.paragraph, last + 1)


def _pairs(sheet: Sheet, paragraph: Paragraph) -> tuple[SentencePair, ...]:
    rows = sheet.translated
    place = bisect_left(rows, paragraph.index, key=lambda row: row.index)
    is_there = place < len(rows) and rows[place].index == paragraph.index
    return rows[place].sentences if is_there else ()


def _maker(pair: SentencePair) -> str:
    if pair.is_corrected:
        return "reader"
    return "machine" if pair.confidence is not None else ""
