"""The Arabic words of a text, each with its readings as the word before lets rank them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.domain.arabic import count_letters
from reader.domain.gloss import Reading
from reader.domain.orthography import bare
from reader.domain.segmenting import words
from reader.domain.spans import Span
from reader.services.ranking import Evidence, rank
from reader.services.word_ports import Lexicon


@dataclass(frozen=True, slots=True)
class ScannedWord:
    """A word and what it can be, best first; nothing where the lexicon does not know it."""

    span: Span
    readings: tuple[Reading, ...]


def scan(lexicon: Lexicon, text: str, sentence: Span) -> Iterator[ScannedWord]:
    """Yield the Arabic words of the sentence, ranked by their spelling and the word before."""
    before = ""
    for index, span in enumerate(words(text, sentence)):
        word = span.of(text)
        if not count_letters(word):
            before = ""
            continue
        evidence = Evidence(word, before=before, is_first=index == 0)
        yield ScannedWord(span, rank(lexicon.readings(word), evidence))
        before = bare(word)
