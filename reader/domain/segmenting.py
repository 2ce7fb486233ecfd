"""Paragraphs to sentences, clauses and words: all as spans into the paragraph's own text."""

from __future__ import annotations

import re

from reader.domain import abbreviations
from reader.domain.arabic import LETTER_CLASS, MARK_CLASS, TATWEEL
from reader.domain.language import Language
from reader.domain.spans import Span

_CLOSERS = "\"'”’»)\\]›"
_OPENERS = "\"'“‘«(\\[‹"
_BREAK = re.compile(f"[.!?؟…۔]+[{_CLOSERS}\u200e\u200f\u061c]*(?=\\s|$)")
_SPACE = re.compile(r"\s*")
_ELLIPSIS = re.compile(r"\.{2,3}|…")
_TERMINATOR = re.compile(r"[.!?؟…۔]+")
# A quotation short enough to stay in one piece, dots and all; an opening mark follows a space.
_QUOTATION = re.compile(
    r"(?<![^\s(])(?:\"(?=\S)[^\"]{1,200}\"|“[^“”]{1,200}”|«[^«»]{1,200}»)(?![^\s.,،؛:؟!)])"
)
_DIALOGUE_DASH = re.compile(r"[-–—]\s")

_CLAUSES = (  # the better a place to break, the earlier it stands
    re.compile(r"[؛;]\s+|\.{2,}\s+|…\s+|:\s+(?=[\"«“])"),
    re.compile(r"[،,:]\s+|\s+[–—-]\s+"),
    re.compile(r"\s+(?=(?:و|ف)?(?:لكن|بينما|حيث|إذ|كما|ثم|حين|عندما|الذي|التي|الذين|أن|إن)\s)"),
    re.compile(r"\s+(?=و[\u0621-\u064a]{3,}\s)|\s+(?=(?:and|but|which|that|while|who)\s)"),
    re.compile(r"\s+"),
)

_WORD = re.compile(
    r"(?:https?://|www\.)[^\s«»\"<>()،؛؟]*[^\s«»\"<>()،؛؟.,:;!?…'’\]]"
    r"|[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+"
    r"|\d+[A-Za-z]\w*"
    r"|(?:(?<![\w.,)])[-+−](?=\d))?[%٪]?\d+(?:[.,٫٬:/\-]\d+)*[%٪‰]?"
    rf"|[{LETTER_CLASS}](?:[{LETTER_CLASS}{MARK_CLASS}]|[_\u200c\u200d](?=[{LETTER_CLASS}]))*"
    r"|(?:[A-Za-z]\.){2,}"
    rf"|(?:(?![{LETTER_CLASS}{TATWEEL}])[^\W\d_])"
    rf"(?:(?![{LETTER_CLASS}])[\w\u0300-\u036f]|[-'’&](?=[^\W_])(?![{LETTER_CLASS}]))*"
)


def sentences(text: str, language: Language) -> tuple[Span, ...]:
    """Return the sentences in order, without the white space between them.

    Quotation marks and brackets stay with the sentence that they close. Dots of abbreviations,
    initials, numbers and pauses do not end one; ``؛`` parts clauses, not sentences.
    """
    found: list[Span] = []
    start = _skip_space(text, 0)
    quotations = _Quotations(text)
    for stop in _BREAK.finditer(text):
        following = _skip_space(text, stop.end())
        if quotations.hold(stop.start(), stop.end()):
            continue
        if following < len(text) and not _ends_sentence(text, start, stop, following, language):
            continue
        found.append(Span(start, stop.end()))
        start = following
    end = len(text.rstrip())
    if start < end:
        found.append(Span(start, end))
    return tuple(found)


def clauses(text: str, span: Span, limit: int) -> tuple[Span, ...]:
    """Split the sentence under ``span`` into clauses of at most ``limit`` words where it can be.

    It breaks at semicolons first, then at commas, conjunctions, any space; the place nearest the
    middle wins, so that no scrap is left over.
    """
    if len(words(text, span)) <= limit:
        return (span,)
    place = _clause_break(text, span)
    if place is None:
        return (span,)
    head = Span(span.start, span.start + len(text[span.start : place.start].rstrip()))
    tail = Span(place.end, span.end)
    return clauses(text, head, limit) + clauses(text, tail, limit)


def words(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the words of the text, or of the stretch under ``span``, without punctuation.

    A number with its decimals and per cent sign is one word, so are a date in digits, an address
    and a hyphened Latin compound; Arabic compounds come apart at the hyphen and the slash.
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    return tuple(Span(*match.span()) for match in _WORD.finditer(text, start, end))


class _Quotations:
    """The short quotations of a text, asked about from its start to its end."""

    def __init__(self, text: str) -> None:
        self._ahead = _QUOTATION.finditer(text)
        self._current = next(self._ahead, None)

    def hold(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` lies inside a quotation and does not close it."""
        while self._current is not None and self._current.end() <= start:
            self._current = next(self._ahead, None)
        return (
            self._current is not None and self._current.start() < start < self._current.end() > end
        )


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _ends_sentence(
    text: str, start: int, stop: re.Match[str], following: int, language: Language
) -> bool:
    sign = _TERMINATOR.match(text, stop.start())
    sign_text = sign.group() if sign else ""
    is_closed = sign is not None and sign.end() < stop.end()
    if _continues(text, following, language, is_closed=is_closed, sign=sign_text):
        return False
    if _ELLIPSIS.fullmatch(sign_text):
        return abbreviations.opens_sentence(text, following, language)
    if sign_text != ".":
        return True
    return _dot_ends_sentence(text, start, stop.start(), following, language)


def _continues(
    text: str, following: int, language: Language, *, is_closed: bool, sign: str
) -> bool:
    """Tell whether what follows cannot begin a sentence."""
    first = text[following]
    if first.islower() or first in "،؛,;:)»”]":
        return True
    is_quoted_outcry = is_closed and sign[-1] in "!?؟…"
    if is_quoted_outcry and abbreviations.reports_speech(text, following, language):
        return True
    return _DIALOGUE_DASH.match(text, following) is not None and is_quoted_outcry


def _dot_ends_sentence(text: str, start: int, dot: int, following: int, language: Language) -> bool:
    kind = abbreviations.kind_before(text, start, dot)
    if kind is abbreviations.Kind.NONE:
        return True
    if kind is abbreviations.Kind.HARD:
        return False
    return abbreviations.opens_sentence(text, following, language)


def _clause_break(text: str, span: Span) -> Span | None:
    """Return the white space (and sign) between two clauses, nearest the middle."""
    middle = (span.start + span.end) // 2
    reach = (span.end - span.start) * 0.35
    for pattern in _CLAUSES:
        places = [
            _parting(match)
            for match in pattern.finditer(text, span.start + 1, span.end - 1)
            if abs(match.start() - middle) <= reach
        ]
        if places:
            return min(places, key=lambda place: abs(place.start - middle))
    return None


def _parting(match: re.Match[str]) -> Span:
    """Leave the sign with the clause before, the space to nobody."""
    sign = match.group().rstrip()
    is_dash = match.group()[0].isspace()
    return Span(match.start() if is_dash else match.start() + len(sign), match.end())
