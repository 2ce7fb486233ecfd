"""Answers the port NameSpeller with arabic-name-romanizer, whose models its wheel carries."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from reader.adapters.lexicon.silence import silence

if TYPE_CHECKING:
    from arabic_name_romanizer import Transliterator

_ARABIC = re.compile("[\u0621-\u064a]")
NAMES_REMEMBERED = 1024
CANDIDATES = 2  # with one alone the package answers without a score
LEAST_SCORE = 0.2  # of a candidate worth showing


class RomanizedNames:
    """Loads its models on the first call, which takes about a second.

    Safe to call from any thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._romanizer: Transliterator | None = None
        self._remembered = lru_cache(NAMES_REMEMBERED)(self._spell)

    def spell(self, name: str) -> str | None:
        """Return the likeliest English spelling of a name without clitics, or None."""
        return self._remembered(name) if _ARABIC.search(name) else None

    def _spell(self, name: str) -> str | None:
        with self._lock:
            if self._romanizer is None:
                self._romanizer = _load()
            found = self._romanizer.transliterate(name, top_k=CANDIDATES)
        if isinstance(found, str) or not found or found[0].score < LEAST_SCORE:
            return None
        return found[0].text


def _load() -> Transliterator:
    silence()
    from arabic_name_romanizer import Transliterator  # noqa: PLC0415 - it loads onnxruntime

    return Transliterator()
