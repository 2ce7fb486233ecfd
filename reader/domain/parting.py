"""Where the segments of a reading stand in the word as it is written."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.gloss import Segment
from reader.domain.orthography import MARKS, TATWEEL, bare
from reader.domain.spans import Span


def segment_spans(text: str, word: Span, segments: Sequence[Segment]) -> tuple[Span, ...]:
    """Return the span of each segment within ``word``, letter by letter.

    Marks and tatweel go with the letter before them. Nothing comes back where the segments have
    more or fewer letters than the word.
    """
    starts = [
        place
        for place in range(word.start, word.end)
        if text[place] not in MARKS and text[place] != TATWEEL
    ]
    counts = [len(bare(segment.text)) for segment in segments]
    if sum(counts) != len(starts) or not starts:
        return ()
    starts[0] = word.start
    edges = [*starts, word.end]
    spans: list[Span] = []
    done = 0
    for count in counts:
        spans.append(Span(edges[done], edges[done + count]))
        done += count
    return tuple(spans)
