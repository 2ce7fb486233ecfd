"""The engine's sentences in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.domain.errors import ReaderError
from reader.services import wording


def sentence(error: ReaderError) -> str:
    """Return ``error`` as one plain sentence."""
    words = wording.wording(error)
    reason = words.facts.get("reason", "")
    if reason in wording.REASONS:
        reason = QCoreApplication.translate(wording.CONTEXT, reason)
    return words.filled(QCoreApplication.translate(wording.CONTEXT, words.template), reason)
