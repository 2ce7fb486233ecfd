"""The tashkeel dial: which harakat of a vocalised text are set on the article's own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from reader.domain.orthography import (
    ALIF,
    FATHATAN,
    MARKS,
    SHADDA,
    SUKUN,
    TATWEEL,
    VOWELS,
    Spelling,
    fold,
    marks_shared,
    spelling,
)
from reader.domain.segmenting import words
from reader.domain.spans import Span

Marks = tuple[tuple[int, str], ...]  # what is set in before which code point
_SHORT_VOWELS = VOWELS - {SUKUN}  # none of them stands on the article's lam
_PROCLITICS = re.compile("[وف]?[بكل]?(?P<article>ال|(?<=ل)ل)?")
_TANWIN_SEATS = frozenset((ALIF, "ى"))


class Tashkeel(StrEnum):
    """How much of the tashkeel the page shows."""

    NONE = "none"
    AMBIGUOUS = "ambiguous"  # only words that could be read as others
    STEMS = "stems"  # all but the last vowel, which is mostly that of case
    FULL = "full"


@dataclass(frozen=True, slots=True)
class MarkedWord:
    """A word of a paragraph with the marks it could be given.

    ``vocalised`` is the word with all of them; ``full`` and ``stem`` are those to add, with and
    without its ending. Both are empty where the vocalised word is not the written one.
    """

    span: Span
    vocalised: str
    full: Marks
    stem: Marks
    is_ambiguous: bool = False
    keeps_ending: bool = False  # its last vowel is that of a pronoun, no ending

    def marks(self, level: Tashkeel) -> Marks:
        """Return the marks to add at that level."""
        if level is Tashkeel.NONE or (level is Tashkeel.AMBIGUOUS and not self.is_ambiguous):
            return ()
        return self.full if level is Tashkeel.FULL else self.stem


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """The words of a paragraph that can be marked, in the order of the text."""

    index: int
    words: tuple[MarkedWord, ...]

    def marks(self, level: Tashkeel) -> dict[int, str]:
        """Return the marks to add by the code point that they are set in before."""
        return dict(mark for word in self.words for mark in word.marks(level))


def marked_word(
    text: str,
    span: Span,
    vocalised: str,
    *,
    is_ambiguous: bool = False,
    keeps_ending: bool = False,
) -> MarkedWord:
    """Return the word at ``span`` with the marks that ``vocalised`` would give it."""
    stem = vocalised if keeps_ending else without_ending(vocalised)
    return MarkedWord(
        span,
        vocalised,
        added_marks(text, span, vocalised),
        added_marks(text, span, stem),
        is_ambiguous=is_ambiguous,
        keeps_ending=keeps_ending,
    )


def with_reading(
    paragraph: MarkedParagraph, text: str, span: Span, reading: str
) -> MarkedParagraph:
    """Return the paragraph with the word at ``span`` marked as ``reading``, a vocalised form, says.

    A word whose marks differ in its ending only keeps them: a dictionary knows no case.
    """
    return replace(
        paragraph,
        words=tuple(
            _read_as(word, text, reading) if word.span == span else word for word in paragraph.words
        ),
    )


def _read_as(word: MarkedWord, text: str, reading: str) -> MarkedWord:
    if word.full and marks_shared(word.vocalised, reading) == 1.0:
        return word
    read = marked_word(
        text, word.span, reading, is_ambiguous=word.is_ambiguous, keeps_ending=word.keeps_ending
    )
    return read if read.full else word


def added_marks(text: str, span: Span, vocalised: str) -> Marks:
    """Return the marks that the word at ``span`` lacks of ``vocalised``.

    The letters stay: where the vocalised word has others than a missing hamza or missing dots can
    explain, or where a mark in the text contradicts it, nothing is added.
    """
    written = span.of(text)
    if spelling(written, vocalised) < Spelling.UNDOTTED:
        return ()
    own, given = _letters(written), _letters(vocalised)
    if len(own) != len(given) or _hides_hamza(own, given):
        return ()
    _seat_tanwin(own, given)
    added: list[tuple[int, str]] = []
    for mine, theirs in zip(own, given, strict=True):
        if _contradicts(mine.marks, theirs.marks):
            return ()
        missing = _missing(mine.marks, theirs.marks)
        if missing:
            added.append((span.start + mine.end, missing))
    return tuple(added)


def without_ending(vocalised: str) -> str:
    """Return a vocalised word without its last short vowel, tanwin or sukun; shadda stays."""
    letters = _letters(vocalised)
    if len(letters) < 2:
        return vocalised
    last = len(letters) - 1
    if letters[-1].letter in _TANWIN_SEATS and FATHATAN in letters[-2].marks:
        last -= 1
    start = letters[last].start + 1
    ending = "".join(mark for mark in vocalised[start:] if mark not in VOWELS)
    return vocalised[:start] + ending


def laid_on(sentence: str, vocalised: str) -> str:
    """Return ``sentence`` with the marks of ``vocalised`` added to each word they fit."""
    pieces: list[str] = []
    end = 0
    for span, word in paired_words(sentence, Span(0, len(sentence)), vocalised):
        for place, marks in added_marks(sentence, span, word):
            pieces += (sentence[end:place], marks)
            end = place
    return "".join(pieces) + sentence[end:]


def paired_words(text: str, span: Span, vocalised: str) -> Iterator[tuple[Span, str]]:
    """Yield the words of the sentence at ``span``, each with itself in the vocalised sentence."""
    written = words(text, span)
    marked = [place.of(vocalised) for place in words(vocalised)]
    if len(written) == len(marked):
        yield from zip(written, marked, strict=True)
        return
    yield from _aligned(text, written, marked)


def _aligned(
    text: str, written: Sequence[Span], marked: Sequence[str]
) -> Iterator[tuple[Span, str]]:
    left = [fold(span.of(text)) for span in written]
    right = [fold(word) for word in marked]
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            yield written[block.a + step], marked[block.b + step]


@dataclass(slots=True)
class _Letter:
    """A letter of a word, the marks on it, and where more of them would stand."""

    letter: str
    start: int
    end: int
    marks: set[str]


def _letters(word: str) -> list[_Letter]:
    found: list[_Letter] = []
    for index, character in enumerate(word):
        if character == TATWEEL:
            continue
        if character not in MARKS:
            found.append(_Letter(character, index, index + 1, set()))
        elif found:
            found[-1].marks.add(character)
            if found[-1].end == index:
                found[-1].end = index + 1
    return found


def _seat_tanwin(own: list[_Letter], given: list[_Letter]) -> None:
    """Move the tanwin of ``given`` to where the text has its own: before the last alif or on it."""
    if len(own) < 2 or own[-1].letter not in _TANWIN_SEATS:
        return
    for seat, other in ((-1, -2), (-2, -1)):
        if FATHATAN in own[seat].marks and FATHATAN in given[other].marks:
            given[other].marks.discard(FATHATAN)
            given[seat].marks.add(FATHATAN)


def _hides_hamza(own: list[_Letter], given: list[_Letter]) -> bool:
    """Tell whether an alif inside the word is read as a hamza, which no writer leaves out there."""
    for index, (mine, theirs) in enumerate(zip(own, given, strict=True)):
        if mine.letter == ALIF != theirs.letter:
            before = "".join(letter.letter for letter in own[:index])
            match = _PROCLITICS.fullmatch(before)
            if match is None or (match["article"] and given[index - 1].marks & _SHORT_VOWELS):
                return True
    return False


def _contradicts(own: set[str], given: set[str]) -> bool:
    """Tell whether a letter's own marks say that the word is another."""
    vowels, others = own & VOWELS, given & VOWELS
    if vowels and others and vowels != others:
        return True
    return SHADDA in own and bool(others) and SHADDA not in given


def _missing(own: set[str], given: set[str]) -> str:
    has_vowel = bool(own & VOWELS)
    missing = {mark for mark in given - own if not (has_vowel and mark in VOWELS)}
    if has_vowel and SUKUN in own:
        missing.discard(SHADDA)
    return "".join(sorted(missing, key=lambda mark: (mark != SHADDA, mark)))
