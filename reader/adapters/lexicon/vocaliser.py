"""Answers the port Vocaliser with text2tashkeel's small neural model, which its wheel carries."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Protocol

from reader.domain.orthography import MARKS, VOWELS, bare

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

    def vocalise(self, sentence: str) -> str:
        """Return the sentence with marks added; those it has and all else stay as they are."""
        return self._remembered(sentence)

    def _vocalise(self, sentence: str) -> str:
        with self._lock:
            if self._model is None:
                self._model = _load()
            marked = self._model.diacritize(bare(sentence))
        return _with_marks_of(sentence, marked)


def _load() -> _Diacritizer:
    # It loads onnxruntime, and it ships no type stubs.
    from text2tashkeel import Diacritizer  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    return Diacritizer(MODEL)


def _with_marks_of(sentence: str, marked: str) -> str:
    """Lay the marks of ``marked`` on the letters of ``sentence``, which keep their own.

    A text whose letters are not those of the sentence is not trusted: the sentence comes back.
    """
    clusters = _clusters(marked)
    pieces: list[str] = []
    position = 0
    for letter, marks in _clusters(sentence):
        if position < len(clusters) and clusters[position][0] == letter:
            pieces.append(letter + _united(marks, clusters[position][1]))
            position += 1
        elif bare(letter) == "":
            pieces.append(letter + marks)
        else:
            return sentence
    return "".join(pieces)


def _united(own: str, added: str) -> str:
    """Return a letter's own marks, and a vowel added where it has none."""
    if not own or VOWELS.isdisjoint(own):
        return own + "".join(mark for mark in added if mark not in own)
    return own


def _clusters(text: str) -> list[tuple[str, str]]:
    """Part a text into characters and the marks on each."""
    found: list[tuple[str, str]] = []
    for character in text:
        if character in MARKS and found:
            letter, marks = found[-1]
            found[-1] = (letter, marks + character)
        else:
            found.append((character, ""))
    return found
