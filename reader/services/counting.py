"""Numbers, dates, percentages and currencies that a translation has lost or made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reader.domain.dates import (
    arabic_days,
    arabic_hijri_months,
    english_days,
    english_hijri_months,
)
from reader.domain.folding import lettered
from reader.domain.language import Side
from reader.domain.measures import arabic_measure, english_measure
from reader.domain.numerals import (
    arabic_months,
    arabic_quantities,
    english_months,
    english_quantities,
)
from reader.domain.quantities import Quantity
from reader.domain.spans import Span
from reader.domain.translation import Doubt
from reader.domain.wholes import blanked, wholes
from reader.services.wording import QT_TRANSLATE_NOOP

NUMBER: Final = "number"
LONGEST_QUOTE: Final = 60  # letters; of a longer stretch the first and the last words say enough
FIRST_WORDS, LAST_WORDS = 4, 3
FIFTY: Final = frozenset((50.0,))
SMALLEST = 3  # smaller ones come and go: a dual, "one of"

# Each unit as Arabic names it, folded, and as English does.
_UNITS: Final = (
    ("دولار", r"\$|dollar|USD"),
    ("يورو", r"€|\beuros?\b|\bEUR\b"),
    ("جنيه|استرليني", r"£|pound|sterling|\bEGP\b|\bLE\b"),
    ("\\b[وبلف]?(?:ال)?رياا?ل", r"riyal|rial|\bSAR\b|\bQR\b|\breais?\b"),
    ("درهم|دراهم", r"dirham|\bAED\b|\bDhs?\b|drachm"),
    ("\\b[وبلف]?(?:ال)?دينار|دنانير", r"dinar|\b[JK]D\b"),
    ("\\b[وبلف]?(?:ال)?(?:ليره|ليرات)", r"lira|pound|\bTL\b"),
    ("روبل", r"rouble|ruble"),
    ("\\b[وبلف]?(?:ال)?روبي(?:ه|ات)", r"rupee|rupiah"),
)  # fmt: skip
_ARABIC_HALF: Final = re.compile("(?<![\u0621-\u064a])[وبلف]?(?:ال)?نصف(?![\u0621-\u064a])")
_ENGLISH_HALF: Final = re.compile(r"\b(?:half|halved|halves|halving)\b", re.IGNORECASE)
_STATED: Final = re.compile(r"[\d٠-٩]|مليون|ملايين|مليار|الف|ميه|مايه")
_PER_CENT: Final = re.compile("\\s*(?:[%٪]|(?:ب|في )(?:ال)?م(?:ئ|ائ|ي|اي)[ةه](?![\u0621-\u064a]))")
_PERCENT: Final = re.compile(
    r"[\s-]*(?:%|per ?cent|(?:and|to|or|-|–|or even)\s*[\d.,]+[\s-]*(?:%|per ?cent))", re.IGNORECASE
)

_CHANGED: Final = QT_TRANSLATE_NOOP(
    "doubts", "The article says “{source}”, the translation “{target}”."
)
_LOST: Final = QT_TRANSLATE_NOOP("doubts", "“{source}” is missing from the translation.")
_ADDED: Final = QT_TRANSLATE_NOOP("doubts", "“{target}” is not in the article.")
_RATE: Final = QT_TRANSLATE_NOOP(
    "doubts", "“{source}” is a percentage in the article, but not in the translation."
)


def counted(source: str, target: str) -> Iterator[Doubt]:
    """Yield where an English sentence does not count as its Arabic one does."""
    if any(map(str.isdigit, source)) or any(map(str.isdigit, target)):
        yield from _addresses(source, target)
        source, target = _without_wholes(source, target)
    theirs, ours = arabic_quantities(source), english_quantities(target)
    spoken = (*ours, *_as_quantities(english_months(target)), *_halves(_ENGLISH_HALF, target))
    written = (*theirs, *_as_quantities(arabic_months(source)), *_halves(_ARABIC_HALF, source))
    lost = [each.span for each in theirs if _is_alone(each, spoken)]
    added = [each.span for each in ours if _is_alone(each, written)]
    yield from _differences((source, lost), (target, added))
    yield from _months((source, theirs), target)
    yield from _percentages((source, theirs), (target, ours))
    yield from _hijri_months(source, target)
    yield from _days(source, target)
    changed = list(_measures((source, theirs), (target, ours)))
    yield from changed or _currencies(source, target)


def _addresses(source: str, target: str) -> Iterator[Doubt]:
    """Yield the addresses with digits that only one side has."""
    theirs, ours = (
        {whole.key: whole.span for whole in wholes(text) if whole.is_address}
        for text in (source, target)
    )
    lost = [span for key, span in theirs.items() if key not in ours]
    added = [span for key, span in ours.items() if key not in theirs]
    yield from _differences((source, lost), (target, added))


def _without_wholes(source: str, target: str) -> tuple[str, str]:
    """Return both texts without the digits of addresses, and of what else both sides have."""
    theirs, ours = wholes(source), wholes(target)
    keys = {whole.key for whole in theirs} & {whole.key for whole in ours}
    left, right = (
        [whole for whole in side if whole.is_address or whole.key in keys]
        for side in (theirs, ours)
    )
    return blanked(source, left), blanked(target, right)


def quoted(
    kind: str, template: str, source: tuple[str, Span] | None, target: tuple[str, Span] | None
) -> Doubt:
    """Return a doubt whose sentence quotes the stretches that it points at, long ones in part."""
    sides = {Side.SOURCE: source, Side.TARGET: target}
    facts = tuple(
        (side.value, _quote(place[1].of(place[0])))
        for side, place in sides.items()
        if place is not None
    )
    return Doubt(kind, source and source[1], target and target[1], template, facts)


def _quote(text: str) -> str:
    words = text.split()
    if len(text) <= LONGEST_QUOTE or len(words) <= FIRST_WORDS + LAST_WORDS:
        return text
    return " ".join((*words[:FIRST_WORDS], "…", *words[-LAST_WORDS:]))


def _is_alone(one: Quantity, others: Sequence[Quantity]) -> bool:
    return (
        one.is_stated
        and max(one.values) >= SMALLEST
        and not any(one.agrees_with(other) for other in others)
    )


def _as_quantities(months: Mapping[int, Span]) -> Iterator[Quantity]:
    return (Quantity(frozenset((float(month),)), span) for month, span in months.items())


def _halves(half: re.Pattern[str], text: str) -> Iterator[Quantity]:
    """Yield 50 for each half, as of a per cent."""
    return (Quantity(FIFTY, Span(*match.span())) for match in half.finditer(text))


def _differences(
    article: tuple[str, Sequence[Span]], translation: tuple[str, Sequence[Span]]
) -> Iterator[Doubt]:
    """Yield a doubt for each stretch; what was lost and what was added go together in order."""
    (source, lost), (target, added) = article, translation
    both = min(len(lost), len(added))
    for one, other in zip(lost, added, strict=False):
        yield quoted(NUMBER, _CHANGED, (source, one), (target, other))
    for one in lost[both:]:
        yield quoted(NUMBER, _LOST, (source, one), None)
    for other in added[both:]:
        yield quoted(NUMBER, _ADDED, None, (target, other))


def _months(article: tuple[str, Sequence[Quantity]], target: str) -> Iterator[Doubt]:
    theirs, ours = arabic_months(article[0]), english_months(target)
    numbers = {value for each in article[1] for value in each.values}
    lost = [span for month, span in theirs.items() if month not in ours]
    added = [span for month, span in ours.items() if month not in theirs and month not in numbers]
    if lost and not ours and re.search(r"\b(?:May|March|August|\d+/\d+)\b", target):
        lost = []  # a month it may be after all
    yield from _differences((article[0], lost), (target, added))


def _days(source: str, target: str) -> Iterator[Doubt]:
    """Yield the days that differ, and those made up; "yesterday" may stand for one that is lost."""
    lost, added = _unlike(arabic_days(source), english_days(target))
    yield from _differences((source, lost[: len(added)]), (target, added))


def _hijri_months(source: str, target: str) -> Iterator[Doubt]:
    """Yield the months that differ: by itself, one may be a word or a name."""
    lost, added = _unlike(arabic_hijri_months(source), english_hijri_months(target))
    both = min(len(lost), len(added))
    yield from _differences((source, lost[:both]), (target, added[:both]))


def _unlike(
    theirs: Mapping[int, Span], ours: Mapping[int, Span]
) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return what only the article names, and what only the translation does."""
    lost = [span for number, span in theirs.items() if number not in ours]
    added = [span for number, span in ours.items() if number not in theirs]
    return lost, added


def _measures(
    article: tuple[str, Sequence[Quantity]], translation: tuple[str, Sequence[Quantity]]
) -> Iterator[Doubt]:
    """Yield the numbers that count one thing in the article, and another in the translation."""
    (source, theirs), (target, ours) = article, translation
    for each in theirs:
        counted_as = arabic_measure(source, each.span)
        if counted_as is None:
            continue
        same = [english_measure(target, other.span) for other in ours if other.agrees_with(each)]
        known = [measure for measure in same if measure is not None]
        is_known = known and len(known) == len(same)
        if is_known and counted_as.unit not in {measure.unit for measure in known}:
            yield quoted(NUMBER, _CHANGED, (source, counted_as.span), (target, known[0].span))


def _percentages(
    article: tuple[str, Sequence[Quantity]], translation: tuple[str, Sequence[Quantity]]
) -> Iterator[Doubt]:
    """Yield the numbers that are a percentage in the article alone."""
    (source, theirs), (target, ours) = article, translation
    rates = [each for each in ours if _PERCENT.match(target, each.span.end)]
    for each in theirs:
        is_rate = _PER_CENT.match(source, each.span.end)
        same = [other for other in ours if is_rate and other.agrees_with(each)]
        if is_rate and same and not any(each.agrees_with(rate) for rate in rates):
            span = Span(each.span.start, is_rate.end())
            yield quoted(NUMBER, _RATE, (source, span), (target, same[0].span))


def _currencies(source: str, target: str) -> Iterator[Doubt]:
    folded = lettered(source)
    for arabic, english in _UNITS:
        theirs = re.search(arabic, folded.text)
        ours = re.search(english, target, re.IGNORECASE)
        if theirs and not ours and _STATED.search(folded.text, 0, theirs.start() + 5):
            span = folded.original(Span(*theirs.span()))
            yield quoted(NUMBER, _LOST, (source, span), None)
