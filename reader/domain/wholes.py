"""What is one whole, whatever numbers stand in it: addresses, telephone numbers, tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.domain.arabic import western_digits
from reader.domain.spans import Span

LEAST_DIGITS: Final = 9  # of a telephone number
LEAST_GROUPS: Final = 3

_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)[^\s،؛<>\"”»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|io|co|tv)\b(?:/[^\s،؛<>\"”»]*)?",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"[#@]\w+")
_TELEPHONE: Final = re.compile(
    r"(?<![\w.,/-])\+?\(?\d+\)?(?:[ \u00a0.()-]{1,2}\d+)*(?![\w/]|[.,]\d)"
)
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[ \u00a0.]\d{3})+")
_TRAILING: Final = ".,;:!?)]}'’…"


@dataclass(frozen=True, slots=True)
class Whole:
    """A stretch of a text that holds digits, and what is the same in both languages.

    ``is_address`` tells that no translation says it in other words.
    """

    span: Span
    key: str
    is_address: bool = False


def wholes(text: str) -> list[Whole]:
    """Return the addresses, tags and telephone numbers of a text that hold digits, in order.

    Of a tag only its digits are the same in both languages; the groups of a telephone number may
    stand in either order, as they are read from the right or from the left.
    """
    plain = western_digits(text)
    found: list[Whole] = []
    for match in _ADDRESS.finditer(plain):
        address = match[0].rstrip(_TRAILING)
        key = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")
        _add(found, match.start(), address, key, is_address=True)
    for match in _TAG.finditer(plain):
        _add(found, match.start(), match[0], "#" + " ".join(re.findall(r"\d+", match[0])))
    for match in _TELEPHONE.finditer(plain):
        groups = re.findall(r"\d+", match[0])
        if _is_telephone(match[0], groups):
            _add(found, match.start(), match[0], " ".join(sorted(groups)))
    return sorted(found, key=lambda whole: whole.span)


def blanked(text: str, found: Iterable[Whole]) -> str:
    """Return the text with spaces in the place of each whole."""
    for whole in found:
        text = text[: whole.span.start] + " " * len(whole.span.of(text)) + text[whole.span.end :]
    return text


def _add(
    found: list[Whole], start: int, written: str, key: str, *, is_address: bool = False
) -> None:
    span = Span(start, start + len(written))
    has_digits = any(map(str.isdigit, written))
    if has_digits and not any(span.overlaps(other.span) for other in found):
        found.append(Whole(span, key, is_address))


def _is_telephone(written: str, groups: list[str]) -> bool:
    digits = sum(map(len, groups))
    if digits < LEAST_DIGITS or _THOUSANDS.fullmatch(written):
        return False
    return written.startswith(("+", "00", "(")) or len(groups) >= LEAST_GROUPS
