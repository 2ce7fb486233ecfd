"""Reasons to distrust a machine's translation of a sentence."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b
from operator import eq
from typing import Final, TypeAlias

from reader.domain import arabic
from reader.domain.spans import Span
from reader.domain.translation import Doubt, Link, SentencePair
from reader.services.comparing import named
from reader.services.counting import counted
from reader.services.denying import NEGATIONS, UNTRANSLATED, denied
from reader.services.omitting import is_said_to_the_end, omitted
from reader.services.wording import QT_TRANSLATE_NOOP

CONTEXT: Final = "doubts"
NEGATION: Final = "negation"
DIGEST_BYTES: Final = 16
Settled: TypeAlias = bytes  # the digest of a doubt that the reader has put aside
UNSURE = 0.3  # geometric mean of the token probabilities; a guess for models not measured
USUAL_RATIO = 1.36  # letters of English for each of Arabic, in the middle of news
SPREAD = 0.15  # of its logarithm
FAR = 4.0  # spreads from the middle; hardly ever is a good translation as far
FEW_LETTERS = 30  # ratios of shorter sentences say nothing
LONGEST_LOOP = 10  # words
_TIMES: Final = {1: 3, 2: 2}  # repetitions of so many words that are a loop; 2 of any more

_ARABIC: Final = re.compile(f"[{arabic.LETTER_CLASS}][{arabic.LETTER_CLASS}{arabic.MARK_CLASS} ]*")
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS: Final = re.compile(r"[.!?…؟。][\"'”’»)\]]*\s*$")
_PAIRS: Final = ("()", "[]", "“”", "«»")
_OPENING, _CLOSING = '“«"', '”»"'
_BEFORE_OPENING: Final = ("", *" \n([-—–:“‘'")
_BREAKS_OFF: Final = re.compile(r"[\w,;:–—-]\s*$")
# What no English sentence ends with, whatever mark follows.
_UNENDING: Final = re.compile(
    r"(?<![\w’'-])(?:the|an?|and|or|but|my|our|your|their|its|than|because|although|whereas|"
    r"whose|every|during|amid)[\s.!?…\"”»)]*$"
)

_SHORT: Final = QT_TRANSLATE_NOOP(
    "doubts", "The translation is much shorter than the sentence: {target} against {source} words."
)
_LONG: Final = QT_TRANSLATE_NOOP(
    "doubts", "The translation is much longer than the sentence: {target} against {source} words."
)
_LOOP: Final = QT_TRANSLATE_NOOP("doubts", "The translation repeats “{target}”.")
_LEFT: Final = QT_TRANSLATE_NOOP("doubts", "“{target}” was left in Arabic.")
_EMPTY: Final = QT_TRANSLATE_NOOP("doubts", "The sentence was not translated.")
_CUT: Final = QT_TRANSLATE_NOOP(
    "doubts", "The translation breaks off at “{target}”, before the end of the sentence."
)
_OPEN: Final = QT_TRANSLATE_NOOP(
    "doubts", "The translation opens “{target}” and does not close it."
)
_GUESS: Final = QT_TRANSLATE_NOOP("doubts", "The model was unsure of this sentence.")


def doubts(
    source: str,
    target: str,
    confidence: float | None = None,
    unsure_below: float = UNSURE,
    links: Sequence[Link] | None = None,
) -> tuple[Doubt, ...]:
    """Return the reasons to distrust an English translation of an Arabic sentence.

    Spans count code points of the two texts. ``confidence`` is the model's own, where there is one,
    and ``unsure_below`` what is to be distrusted of it. ``links`` are all that an aligner finds;
    None where there is none.
    """
    if _WORD.search(source) and not _WORD.search(target):
        return (Doubt(UNTRANSLATED, Span(0, len(source)), None, _EMPTY),)
    distance = _distance(source, target)
    lost = [] if links is None else list(omitted(source, target, links, shortness(source, target)))
    found = [
        *counted(source, target),
        *named(source, target, links),
        *denied(source, target, links),
        *_left_over(target),
        *_loops(source, target),
        *(lost or _lengths(source, target, distance, has_links=bool(links))),
        *_breaks(source, target, links or ()),
        *_unclosed(source, target),
    ]
    if confidence is not None and confidence < unsure_below:
        found.append(Doubt("unsure", None, Span(0, len(target)), _GUESS))
    return tuple(sorted(found, key=_place))


def shortness(source: str, target: str) -> float:
    """Return by how many spreads a translation falls short of the usual length."""
    return max(-_distance(source, target), 0.0)


def topic(doubt: Doubt) -> str:
    """Return the word that a reader sorts a doubt by: its kind, or "negation"."""
    return NEGATION if doubt.template in NEGATIONS else doubt.kind


def settled_key(source: str, target: str, pair: SentencePair, doubt: Doubt) -> Settled:
    """Return what a reader has looked at who finds a doubted sentence of two texts right.

    It is another where the sentence or its translation is, or what is doubted of them; where they
    stand in the article, and how the reason is worded, is of no account.
    """
    doubted = (
        span and (span.start - whole.start, span.end - whole.start)
        for span, whole in ((doubt.source, pair.source), (doubt.target, pair.target))
    )
    known = pair.source.of(source), pair.target.of(target), topic(doubt), *doubted
    return blake2b(json.dumps(known).encode(), digest_size=DIGEST_BYTES).digest()


def moved(doubt: Doubt, source: int, target: int) -> Doubt:
    """Return the doubt with its spans counted from farther ahead on each side."""
    if not (source or target):
        return doubt
    return replace(
        doubt,
        source=doubt.source and doubt.source.shifted(source),
        target=doubt.target and doubt.target.shifted(target),
    )


def _place(doubt: Doubt) -> tuple[bool, int]:
    span = doubt.target or doubt.source or Span(0, 0)
    return doubt.target is None, span.start


def _left_over(target: str) -> Iterator[Doubt]:
    for match in _ARABIC.finditer(target):
        words = match[0].rstrip()
        span = Span(match.start(), match.start() + len(words))
        yield Doubt(UNTRANSLATED, None, span, _LEFT, (("target", words),))


def _loops(source: str, target: str) -> Iterator[Doubt]:
    """Yield the first phrase that follows upon itself, unless the source does the like."""
    words = list(_WORD.finditer(target))
    forms = [match[0].lower() for match in words]
    loop = _loop(forms)
    said = _WORD.findall(arabic.strip_marks(source))
    if loop is None or _loop(said) is not None or any(map(eq, said, said[1:])):
        return
    start, size, times = loop
    phrase = Span(words[start].start(), words[start + size - 1].end())
    span = Span(phrase.start, words[start + size * times - 1].end())
    yield Doubt("repetition", None, span, _LOOP, (("target", phrase.of(target)),))


def _loop(words: list[str]) -> tuple[int, int, int] | None:
    """Return where a loop starts, of how many words, how many times over."""
    for size in range(1, LONGEST_LOOP + 1):
        for start in range(len(words) - size):
            times = 1
            while words[start : start + size] == words[start + size * times :][:size]:
                times += 1
            if times >= _TIMES.get(size, 2):
                return start, size, times
    return None


def _distance(source: str, target: str) -> float:
    """Return by how many spreads a translation is longer than usual, 0 where too short to tell."""
    read, written = arabic.count_letters(source), sum(map(str.isalnum, target))
    if read < FEW_LETTERS:
        return 0.0
    spread = SPREAD * (1 + FEW_LETTERS / read)  # the shorter, the wider
    return math.log(max(written, 1) / read / USUAL_RATIO) / spread


def _lengths(source: str, target: str, distance: float, *, has_links: bool) -> Iterator[Doubt]:
    """Yield that the length is unlikely; of what is short the links of words say more."""
    if distance > FAR or (distance < -FAR and not has_links):
        whole = Span(0, len(source)), Span(0, len(target))
        words = ("source", str(len(source.split()))), ("target", str(len(target.split())))
        yield Doubt("length", *whole, _SHORT if distance < 0 else _LONG, words)


def _breaks(source: str, target: str, links: Sequence[Link]) -> Iterator[Doubt]:
    """Yield where a translation ends as no sentence does.

    A headline has no full stop: where something stands for the last words, none is missed.
    """
    unending = _UNENDING.search(target)
    is_stopped = not _ENDS.search(source) or not _BREAKS_OFF.search(target)
    if unending or not (is_stopped or is_said_to_the_end(source, links)):
        last = target[: unending.end()].rstrip('\n\t .!?…"”»)') if unending else target.rstrip()
        start = max(last.rfind(" "), 0)
        span = Span(start + (start > 0), len(last))
        yield Doubt("truncated", None, span, _CUT, (("target", span.of(last)),))


def _unclosed(source: str, target: str) -> Iterator[Doubt]:
    """Yield the mark that only the translation leaves open: what followed it may be lost."""
    place = _open_mark(target)
    if place is not None and _open_mark(source) is None and not _goes_on(source, target[place:]):
        span = Span(place, place + 1)
        yield Doubt("truncated", None, span, _OPEN, (("target", span.of(target)),))


def _goes_on(source: str, opened: str) -> bool:
    """Tell whether a quotation may go on in the next sentence: English closes it only there."""
    closing = max(map(source.rfind, _CLOSING))
    is_quoted_on = closing < 0 or not _WORD.search(source, closing)
    return opened[0] in _OPENING and bool(_ENDS.search(opened)) and is_quoted_on


def _open_mark(text: str) -> int | None:
    """Return where the last bracket or quotation mark stands that nothing closes."""
    for opening, closing in _PAIRS:
        if text.count(opening) > text.count(closing):
            return text.rfind(opening)
    last = text.rfind('"')
    is_open = text.count('"') % 2 and text[:last][-1:] in _BEFORE_OPENING
    return last if is_open and text[last + 1 :][:1].strip() else None
