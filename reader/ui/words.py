"""The engine's sentences in the language of the interface."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reader.domain.errors import ReaderError
from reader.services import wording


def sentence(error: ReaderError) -> str:
    """Return ``error`` as one plain sentence."""
    words = wording.wording(error)
    if (reason := words.facts.get("reason")) in wording.REASONS:
        known = QCoreApplication.translate(wording.CONTEXT, reason)
        words = replace(words, facts={**words.facts, "reason": known})
    return words.filled(QCoreApplication.translate(wording.CONTEXT, words.template))
