"""The clitics of a paragraph: where they stand in its words."""

from __future__ import annotations

from typing import Final

from reader.domain.article import Paragraph
from reader.domain.gloss import SegmentKind
from reader.domain.parting import segment_spans
from reader.domain.spans import Span
from reader.services.scanning import scan
from reader.services.word_ports import Lexicon

CLITICS: Final = frozenset((SegmentKind.PROCLITIC, SegmentKind.ENCLITIC))


def clitics(lexicon: Lexicon, paragraph: Paragraph) -> tuple[tuple[Span, SegmentKind], ...]:
    """Return the clitics of an Arabic paragraph's likeliest readings, in the order of the text."""
    found: list[tuple[Span, SegmentKind]] = []
    for sentence in paragraph.sentences if paragraph.is_translatable else ():
        for word in scan(lexicon, paragraph.text, sentence):
            segments = word.readings[0].segments if word.readings else ()
            spans = segment_spans(paragraph.text, word.span, segments)
            kinds = [segment.kind for segment in segments]
            found += [pair for pair in zip(spans, kinds, strict=False) if pair[1] in CLITICS]
    return tuple(found)
