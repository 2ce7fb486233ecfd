"""Keeping a list of words to learn: add, rate, take off, take back, find."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from reader.domain.change import Change
from reader.domain.folding import fold_text
from reader.domain.gloss import Reading
from reader.domain.vocabulary import Lemma, Status, Vocable
from reader.services.history import History
from reader.services.ports import WordList
from reader.services.ranking import CLOSED_CLASSES

GLOSSES_KEPT: Final = 4
WORDS_FOLDED: Final = 10_000  # kept, so that typing in a long list holds nobody up
NOT_CONTENT: Final = CLOSED_CLASSES | {
    "proper noun", "number", "abbreviation", "punctuation", "foreign word", "interjection",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where a word was met: its sentence, that sentence's English, the article's sha256."""

    example: str = ""
    translation: str = ""
    article: str = ""


def _now() -> datetime:
    return datetime.now(UTC)


class Vocabulary(History[Vocable]):
    """The reader's list of words, and the changes of it that can be taken back.

    Every change is in the library before its method returns. Each method may raise a
    ``LibraryError`` or ``WordChanged``; then nothing has changed. Safe to use from one thread at a
    time.
    """

    def __init__(self, library: WordList, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library.word_changes, self._write)
        self._library = library
        self._clock = clock

    def words(self) -> tuple[Vocable, ...]:
        """Return the list in the order it grew."""
        return tuple(self._library.vocabulary())

    def put(
        self, reading: Reading, status: Status, meeting: Meeting, name: str = ""
    ) -> Vocable | None:
        """Put a reading's lemma on the list, or rate it anew where it is there.

        ``name`` is the English of a proper name. A reading without a lemma cannot be listed.
        """
        lemma = lemma_of(reading)
        if not lemma.form:
            return None
        kept = self._kept(lemma)
        if kept is not None:
            return self._rated(kept, status)
        now = self._clock()
        word = Vocable(
            lemma=lemma,
            gloss=name or "; ".join(reading.glosses[:GLOSSES_KEPT]),
            status=status,
            created=now,
            modified=now,
            root=reading.root or "",
            example=meeting.example,
            translation=meeting.translation,
            article=meeting.article,
        )
        self.do(Change(None, word))
        return word

    def rate(self, lemma: Lemma, status: Status) -> Vocable | None:
        """Say how well a word is known; None where it is not on the list."""
        kept = self._kept(lemma)
        return None if kept is None else self._rated(kept, status)

    def remove(self, lemma: Lemma) -> None:
        """Take a word off the list; nothing happens where it is not there."""
        kept = self._kept(lemma)
        if kept is not None:
            self.do(Change(kept, None))

    def take_in(self, words: Sequence[Vocable]) -> tuple[Vocable, ...]:
        """Add words that came from a file, and return those that were not there before."""
        present = {word.lemma for word in self.words()}
        added = tuple(word for word in words if word.lemma not in present)
        for word in added:
            self.do(Change(None, word))
        return added

    def _rated(self, kept: Vocable, status: Status) -> Vocable:
        if kept.status is status:
            return kept
        rated = replace(kept, status=status, modified=max(self._clock(), kept.modified))
        self.do(Change(kept, rated))
        return rated

    def _kept(self, lemma: Lemma) -> Vocable | None:
        return next((word for word in self.words() if word.lemma == lemma), None)

    def _write(self, change: Change[Vocable], undoes: int | None) -> int:
        return self._library.change_word(change, undoes=undoes)


@dataclass(frozen=True, slots=True)
class WordQuery:
    """Which words are wanted; what is empty wants all.

    Each word of ``text`` must stand in the lemma, the gloss, the root or the example, whatever its
    marks, its hamza or its case.
    """

    text: str = ""
    statuses: Collection[Status] = ()


def lemma_of(reading: Reading) -> Lemma:
    """Return what a reading is listed under."""
    return Lemma(reading.lemma, reading.pos)


def is_content(lemma: Lemma) -> bool:
    """Tell whether a word carries meaning that one learns, unlike particles, names and numbers."""
    return lemma.pos not in NOT_CONTENT


def statuses_of(words: Sequence[Vocable]) -> Mapping[Lemma, Status]:
    """Return how well each word of the list is known."""
    return {word.lemma: word.status for word in words}


def find_words(words: Sequence[Vocable], query: WordQuery) -> tuple[Vocable, ...]:
    """Return the words that answer the query, in their order."""
    wanted = fold_text(query.text).split()
    return tuple(
        word
        for word in words
        if (not query.statuses or word.status in query.statuses) and _has(word, wanted)
    )


def by_lemma(words: Sequence[Vocable]) -> tuple[Vocable, ...]:
    """Return the words in the order of the alphabet, whatever their marks."""
    return tuple(sorted(words, key=lambda word: (fold_text(word.lemma.form), word.lemma)))


def by_status(words: Sequence[Vocable]) -> tuple[Vocable, ...]:
    """Return the words from the least known to the best, each kind by the alphabet."""
    order = list(Status)
    return tuple(sorted(by_lemma(words), key=lambda word: order.index(word.status)))


def by_age(words: Sequence[Vocable]) -> tuple[Vocable, ...]:
    """Return the words as they were added, the newest first."""
    return tuple(reversed(words))


def _has(word: Vocable, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    text = _searched(word)
    return all(each in text for each in wanted)


@lru_cache(maxsize=WORDS_FOLDED)
def _searched(word: Vocable) -> str:
    """Return what is looked through for words, folded."""
    root = word.root.replace(" ", "")  # as a reader types it
    return fold_text("\n".join((word.lemma.form, word.gloss, word.root, root, word.example)))
