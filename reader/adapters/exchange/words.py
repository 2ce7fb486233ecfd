"""Words of the reader's list as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.adapters.exchange.records import decoded, encoded
from reader.domain.vocabulary import Vocable, record_of, word_of

MOST_WORDS: Final = 5_000
LONGEST: Final = 10_000  # code points of one part of a word, its sentence say


def encoded_words(words: Sequence[Vocable]) -> bytes:
    """Write words, in their order."""
    return encoded(map(record_of, words))


def decoded_words(data: bytes) -> tuple[Vocable, ...]:
    """Return the words that can be read, each lemma once; what cannot is left out."""
    words = decoded(data, word_of, MOST_WORDS, LONGEST)
    once = {word.lemma: word for word in reversed(words) if word.lemma.form}
    return tuple(once.values())[::-1]
