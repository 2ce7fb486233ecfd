"""What stands around a note: its sentence, and what stands opposite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.domain.anchoring import SEPARATOR, runs_on
from reader.domain.article import Paragraph
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
    """Return the sentence that a note stands in and its translation.

    The whole paragraph where sentences are not paired; empty texts where the note stands nowhere.
    """
    if note.state is State.ORPHAN or note.anchor.paragraph >= len(sheet.article.paragraphs):
        return "", ""
    paragraph = sheet.article.paragraphs[note.anchor.paragraph]
    target = target_of(sheet, paragraph.index)
    for pair in _pairs(sheet, paragraph):
        span = pair.source if note.anchor.side is Side.SOURCE else pair.target
        if span.overlaps(note.anchor.span):
            return pair.source.of(paragraph.text), pair.target.of(target)
    if note.anchor.side is Side.SOURCE and not target:
        return _sentence(paragraph, note.anchor.span), ""
    return paragraph.text, target


def sentence_pairs(sheet: Sheet) -> Iterator[Excerpt]:
    """Yield every translated sentence with its translation; paragraphs where none are paired."""
    for paragraph in sheet.article.paragraphs:
        target = target_of(sheet, paragraph.index)
        pairs = _pairs(sheet, paragraph)
        if pairs:
            for pair in pairs:
                sides = pair.source.of(paragraph.text), pair.target.of(target)
                yield Excerpt(*sides, _maker(pair))
        elif target and paragraph.is_translatable:
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
    for translated in sheet.translated:
        if translated.index == paragraph.index:
            return translated.sentences
    return ()


def _maker(pair: SentencePair) -> str:
    if pair.is_corrected:
        return "reader"
    return "machine" if pair.confidence is not None else ""


def _sentence(paragraph: Paragraph, span: Span) -> str:
    for sentence in paragraph.sentences:
        if sentence.overlaps(span):
            return sentence.of(paragraph.text)
    return paragraph.text
