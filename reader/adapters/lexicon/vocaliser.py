"""Answers the port Vocaliser with text2tashkeel's small neural model, which its wheel carries."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Protocol

from reader.adapters.lexicon.silence import silence
from reader.domain.orthography import bare
from reader.domain.tashkeel import laid_on

MODEL = "rawi-v3-int8"  # 2.5 MB, in the wheel: nothing is fetched
SENTENCES_REMEMBERED = 512


class _Diacritizer(Protocol):
    def diacritize(self, text: str) -> str: ...


class NeuralVocaliser:
    """Loads its model on the first call, which takes about half a second.

    Safe to call from any thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._model: _Diacritizer | None = None
        self._remembered = lru_cache(SENTENCES_REMEMBERED)(self._vocalise)

    @property
    def identity(self) -> str:
        """Return which model speaks."""
        return MODEL

    def vocalise(self, sentence: str) -> str:
        """Return the sentence with marks added; those it has and all else stay as they are."""
        return self._remembered(sentence)

    def _vocalise(self, sentence: str) -> str:
        with self._lock:
            if self._model is None:
                self._model = _load()
            marked = self._model.diacritize(bare(sentence))
        return laid_on(sentence, marked)


def _load() -> _Diacritizer:
    silence()
    # It loads onnxruntime, and it ships no type stubs.
    from text2tashkeel import Diacritizer  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    return Diacritizer(MODEL)
