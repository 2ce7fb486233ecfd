from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.gloss import Segment, SegmentKind
from reader.domain.parting import segment_spans
from reader.domain.spans import Span

LETTERS = "ابتجدرسلمنهوي"
MARKED = st.text(st.sampled_from(LETTERS), min_size=1, max_size=4)


def segments(*texts: str) -> list[Segment]:
    return [Segment(text, SegmentKind.STEM, "") for text in texts]


@pytest.mark.parametrize(
    ("word", "texts", "expected"),
    [
        ("بالكتاب", ["بِ", "الْ", "كِتاب"], ["ب", "ال", "كتاب"]),
        ("وقالت", ["وَ", "قالَ", "تْ"], ["و", "قال", "ت"]),
        ("وَقالَتْ", ["وَ", "قالَ", "تْ"], ["وَ", "قالَ", "تْ"]),
        ("للـبيت", ["لِ", "لْ", "بَيْت"], ["ل", "لـ", "بيت"]),
        ("كتاب", ["كِتاب"], ["كتاب"]),
        ("كتابة", ["كِتاب"], []),  # another word
        ("", ["و"], []),
    ],
)
def test_each_segment_is_found_by_its_letters(
    word: str, texts: list[str], expected: list[str]
) -> None:
    text = f"قال {word}."
    span = Span(4, 4 + len(word))
    assert [part.of(text) for part in segment_spans(text, span, segments(*texts))] == expected


@given(st.lists(MARKED, min_size=1, max_size=4), st.integers(0, 5))
def test_segments_share_out_the_whole_word(texts: list[str], start: int) -> None:
    text = " " * start + "".join(texts)
    spans = segment_spans(text, Span(start, len(text)), segments(*texts))
    assert [span.of(text) for span in spans] == texts
