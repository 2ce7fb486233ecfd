"""Stretches of a sentence that nothing in its translation stands for, by the links of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reader.domain.folding import LETTERS, fold_text
from reader.domain.set_phrases import set_phrases
from reader.domain.signs import OMISSION
from reader.domain.spans import Span, cover, is_covered
from reader.domain.translation import Doubt, Link
from reader.services.counting import quoted
from reader.services.denying import UNTRANSLATED
from reader.services.linking import word_spans
from reader.services.wording import QT_TRANSLATE_NOOP

LINKED: Final = 1.5  # words that nothing stands for, that a linked one among them weighs
LEAST_LINKED: Final = 0.2  # of the English words, or the links themselves say little
SHORTEST: Final = 3  # letters of an Arabic word that has a meaning of its own
SHORTEST_LEFT: Final = 4  # letters of such an English one
LAST_WORDS: Final = 2  # that have a meaning of their own
LONGEST_END: Final = 6  # words at the end that count; more say no more
MOST_INITIALS: Final = 2
SCORE: Final = 20  # words

_OMITTED: Final = QT_TRANSLATE_NOOP(
    "doubts", "“{source}” seems to be missing from the translation."
)
# Words that English may say by a sign of its own, folded to their letters.
_SIGNS: Final = re.compile("[$€£¥%]")
_SAID_BY_SIGN: Final = re.compile("دولار|يورو|جنيه|استرليني|يوان|[بف]?الم[يا]ي?ه|امريكي")
_INITIALS: Final = re.compile("[A-Z]{2,}s?")
# Words that serve grammar, folded to their letters.
_SERVING: Final = frozenset((
    "في", "من", "علي", "الي", "عن", "ان", "التي", "الذي", "الذين", "كان", "كانت", "قد", "قال",
    "وقال", "مع", "هذا", "هذه", "ذلك", "تلك", "بعد", "قبل", "بين", "حتي", "كما", "لم", "لا",
    "ما", "هو", "هي", "او", "ثم", "كل", "بعض", "غير", "عند", "لدي", "منذ", "حيث", "وهو", "وهي",
    "وفي", "ومن", "وعلي", "وان", "بان", "لان", "انه", "انها", "وقد", "تم", "يتم", "وكان",
    "وكانت", "به", "بها", "له", "لها", "فيه", "فيها", "منه", "منها", "عليه", "عليها", "لكن",
    "ولكن", "اي", "ليس", "اذا", "كانوا", "لو", "هناك", "هنا", "ايضا", "فقط", "يكون", "تكون",
    "سوف", "لن", "خلال", "حول", "نحو", "ضد", "دون", "بدون", "عبر", "احد", "احدي", "والتي",
    "والذي", "مثل", "اكثر",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row, and how many of them nothing stands for."""

    weight: float = 0.0
    span: Span | None = None

    def with_lone(self, word: Span) -> Stretch:
        """Return the stretch with a word after it that is linked to nothing."""
        start = word.start if self.span is None else self.span.start
        return Stretch(self.weight + 1, Span(start, word.end))

    def with_linked(self) -> Stretch:
        """Return what is left of the stretch behind a linked word."""
        left = self.weight - LINKED
        return Stretch(left, self.span) if left > 0 else Stretch()


@dataclass(frozen=True, slots=True)
class Omission:
    """What may be missing from a translation, and the signs that it is."""

    span: Span
    signs: Mapping[str, float]


def omitted(
    source: str, target: str, links: Sequence[Link], shortness: float = 0.0
) -> Iterator[Doubt]:
    """Yield the Arabic words in a row that are linked to nothing, where all signs say so.

    ``links`` are all that an aligner finds. English words that are left over may stand for some.
    ``shortness`` says by how many spreads the translation falls short of the usual length.
    """
    found = omission(source, target, links, shortness)
    if found is not None and OMISSION.weigh(found.signs) > 0:
        yield quoted(UNTRANSLATED, _OMITTED, (source, found.span), None)


def omission(source: str, target: str, links: Sequence[Link], shortness: float) -> Omission | None:
    """Return the words in a row that may be missing, None where links are too few to tell."""
    every = [word for word in word_spans(source) if word is not None]
    said, _ = set_phrases(source, target)
    linked = cover([*(link.source for link in links), *said], len(source))
    has_signs = _SIGNS.search(target) is not None
    is_linked = [
        is_covered(linked, word) or (has_signs and _is_said_by_sign(word.of(source)))
        for word in every
    ]
    is_weighty = [_is_weighty(word.of(source)) for word in every]
    longest = _longest(every, is_weighty, is_linked)
    written = [word for word in word_spans(target) if word is not None]
    left = [word.of(target) for word in _left_over(written, links)]
    if longest.span is None or len(left) > (1 - LEAST_LINKED) * len(written):
        return None
    signs = {
        "stretch": longest.weight,
        "end": float(min(_lone_at_end(is_weighty, is_linked), LONGEST_END)),
        "linked": sum(is_linked) / len(every),
        "words": len(every) / SCORE,
        "left": sum(len(word) >= SHORTEST_LEFT for word in left) / len(every),
        "capitals": float(sum(word[0].isupper() for word in left)),
        "initials": float(min(sum(map(is_initials, left)), MOST_INITIALS)),
        "shortness": shortness,
    }
    return Omission(longest.span, signs)


def is_less_said(source: str, target: str, links: Sequence[Link]) -> bool:
    """Tell whether nothing stands for more Arabic words than English ones are left over."""
    linked = cover((link.source for link in links), len(source))
    lone = [
        word
        for word in word_spans(source)
        if word is not None and not is_covered(linked, word) and _is_weighty(word.of(source))
    ]
    written = [word for word in word_spans(target) if word is not None]
    left = [word for word in _left_over(written, links) if len(word.of(target)) >= SHORTEST_LEFT]
    return len(lone) > len(left)


def is_said_to_the_end(source: str, links: Sequence[Link]) -> bool:
    """Tell whether something stands for the last words of a sentence."""
    linked = cover((link.source for link in links), len(source))
    every = [word for word in word_spans(source) if word is not None]
    weighty = [word for word in every if _is_weighty(word.of(source))]
    return bool(links) and all(is_covered(linked, word) for word in weighty[-LAST_WORDS:])


def is_initials(word: str) -> bool:
    """Tell whether an English word is of capitals only, each of which stands for a word."""
    return _INITIALS.fullmatch(word) is not None


def _is_said_by_sign(word: str) -> bool:
    return _SAID_BY_SIGN.search(fold_text(word, LETTERS)) is not None


def _is_weighty(word: str) -> bool:
    """Tell whether a translation has to say a word somehow."""
    folded = fold_text(word, LETTERS)
    return len(folded) >= SHORTEST and folded not in _SERVING


def _longest(
    words: Sequence[Span], is_weighty: Sequence[bool], is_linked: Sequence[bool]
) -> Stretch:
    best = running = Stretch()
    for at, word in enumerate(words):
        if is_linked[at]:
            running = running.with_linked()
        elif is_weighty[at]:
            running = running.with_lone(word)
        if running.weight > best.weight:
            best = running
    return best


def _lone_at_end(is_weighty: Sequence[bool], is_linked: Sequence[bool]) -> int:
    """Return how many weighty words stand at the end behind the last that is linked."""
    behind = is_linked[::-1].index(True) if any(is_linked) else len(is_linked)
    return sum(is_weighty[len(is_weighty) - behind :])


def _left_over(words: Sequence[Span], links: Sequence[Link]) -> list[Span]:
    """Return the English words that nothing is linked to."""
    linked = cover((link.target for link in links), words[-1].end if words else 0)
    return [word for word in words if not is_covered(linked, word)]
