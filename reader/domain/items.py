"""Telling items of lists by their signs: bullets, numbers, labels, scores, cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

INTRODUCTION_WORDS: Final = 4  # of a title with a colon; more are the sentence before the list

_BULLET: Final = re.compile(r"[•▪●◦‣∙■□►▶✓✔]\s*\w")
_LIST_ITEM: Final = re.compile(
    r"(?:[*–—-]\s+|\(?[\d٠-٩]{1,2}[.)–-]\s*|\(?[\u0621-\u064a][.)-]\s+"
    r"|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)\s*[:،-]\s*)\S"
)
_SIDE: Final = r"[^\W\d_][^\d:–—-]{1,40}"
_RESULT: Final = re.compile(
    rf"{_SIDE}\s\(?[\d٠-٩]{{1,3}}\)?\s*[:–—×x-]\s*\(?[\d٠-٩]{{1,3}}\)?\s{_SIDE}"
)
_LABELLED: Final = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?:\s?\S+(?:\s\S+){0,7}")
_ROW: Final = re.compile(r"[^\t|]+(?:(?:\t+| \| )[^\t|]+){2,}")
_ANNOUNCES: Final = re.compile(
    r"(?:كالتالي|كالآتي|على النحو (?:التالي|الآتي)|ما يلي|التالية|التالي|الآتية|الآتي)\s*:$"
)
_DASH: Final = re.compile(r"[*–—-]\s")
_UNFINISHED: Final = re.compile('.*[^.!…»",،؛;؟]$')


def is_bulleted(text: str) -> bool:
    """Tell a line that begins with a bullet."""
    return _BULLET.match(text) is not None


def is_dashed(text: str) -> bool:
    """Tell a line that begins with a dash or a star, as items do and people who talk."""
    return _DASH.match(text) is not None


def is_marked(text: str) -> bool:
    """Tell a line that begins as items do: with a dash, a number, a letter or "firstly"."""
    return _LIST_ITEM.match(text) is not None


def is_label(text: str) -> bool:
    """Tell a short line of a card: "الحكم: فهد العلي"."""
    return _UNFINISHED.match(text) is not None and _LABELLED.fullmatch(text) is not None


def is_tabular(text: str, neighbours: Sequence[str]) -> bool:
    """Tell the score of a match, or a row of cells, with another of its kind beside it."""
    return any(
        rows.fullmatch(text) and any(rows.fullmatch(other) for other in neighbours)
        for rows in (_RESULT, _ROW)
    )


def is_item(text: str) -> bool:
    """Tell a line that its own signs make likely to be an item."""
    is_whole = is_label(text) or any(rows.fullmatch(text) for rows in (_RESULT, _ROW))
    return is_whole or is_bulleted(text) or is_marked(text)


def announces(text: str) -> bool:
    """Tell the sentence before a list: its colon, and more words than a title has."""
    is_long = len(text.split()) > INTRODUCTION_WORDS
    return text.endswith(":") and (is_long or _ANNOUNCES.search(text) is not None)
