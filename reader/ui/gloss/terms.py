"""The field's terms in the language of the interface."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader.domain.gloss import SegmentKind

CONTEXT: Final = "terms"

_PARTS: Final = (
    QT_TRANSLATE_NOOP("terms", "noun"),
    QT_TRANSLATE_NOOP("terms", "verb"),
    QT_TRANSLATE_NOOP("terms", "adjective"),
    QT_TRANSLATE_NOOP("terms", "adverb"),
    QT_TRANSLATE_NOOP("terms", "preposition"),
    QT_TRANSLATE_NOOP("terms", "conjunction"),
    QT_TRANSLATE_NOOP("terms", "pronoun"),
    QT_TRANSLATE_NOOP("terms", "demonstrative"),
    QT_TRANSLATE_NOOP("terms", "relative pronoun"),
    QT_TRANSLATE_NOOP("terms", "interrogative"),
    QT_TRANSLATE_NOOP("terms", "negative particle"),
    QT_TRANSLATE_NOOP("terms", "particle"),
    QT_TRANSLATE_NOOP("terms", "interjection"),
    QT_TRANSLATE_NOOP("terms", "proper noun"),
    QT_TRANSLATE_NOOP("terms", "number"),
    QT_TRANSLATE_NOOP("terms", "abbreviation"),
    QT_TRANSLATE_NOOP("terms", "punctuation"),
    QT_TRANSLATE_NOOP("terms", "foreign word"),
    QT_TRANSLATE_NOOP("terms", "phrase"),
    QT_TRANSLATE_NOOP("terms", "unknown"),
)
_FEATURES: Final = (
    QT_TRANSLATE_NOOP("terms", "first person"),
    QT_TRANSLATE_NOOP("terms", "second person"),
    QT_TRANSLATE_NOOP("terms", "third person"),
    QT_TRANSLATE_NOOP("terms", "masculine"),
    QT_TRANSLATE_NOOP("terms", "feminine"),
    QT_TRANSLATE_NOOP("terms", "singular"),
    QT_TRANSLATE_NOOP("terms", "dual"),
    QT_TRANSLATE_NOOP("terms", "plural"),
    QT_TRANSLATE_NOOP("terms", "nominative"),
    QT_TRANSLATE_NOOP("terms", "accusative"),
    QT_TRANSLATE_NOOP("terms", "genitive"),
    QT_TRANSLATE_NOOP("terms", "accusative or genitive"),
    QT_TRANSLATE_NOOP("terms", "comparative"),
    QT_TRANSLATE_NOOP("terms", "past"),
    QT_TRANSLATE_NOOP("terms", "present"),
    QT_TRANSLATE_NOOP("terms", "future"),
    QT_TRANSLATE_NOOP("terms", "imperative"),
    QT_TRANSLATE_NOOP("terms", "indicative"),
    QT_TRANSLATE_NOOP("terms", "subjunctive or jussive"),
    QT_TRANSLATE_NOOP("terms", "passive"),
    QT_TRANSLATE_NOOP("terms", "similar word"),
)
_REASONS: Final = (
    QT_TRANSLATE_NOOP("terms", "harakat"),
    QT_TRANSLATE_NOOP("terms", "spelling"),
    QT_TRANSLATE_NOOP("terms", "structure"),
    QT_TRANSLATE_NOOP("terms", "tashkeel"),
    QT_TRANSLATE_NOOP("terms", "translation"),
    QT_TRANSLATE_NOOP("terms", "frequency"),
    QT_TRANSLATE_NOOP("terms", "neighbours"),
    QT_TRANSLATE_NOOP("terms", "digits"),
    QT_TRANSLATE_NOOP("terms", "Latin letters"),
    QT_TRANSLATE_NOOP("terms", "not in the lexicon"),
    QT_TRANSLATE_NOOP("terms", "possible split"),
    QT_TRANSLATE_NOOP("terms", "rare otherwise"),
)
_KINDS: Final = {
    SegmentKind.PROCLITIC: QT_TRANSLATE_NOOP("terms", "proclitic"),
    SegmentKind.PREFIX: QT_TRANSLATE_NOOP("terms", "prefix"),
    SegmentKind.STEM: QT_TRANSLATE_NOOP("terms", "stem"),
    SegmentKind.SUFFIX: QT_TRANSLATE_NOOP("terms", "suffix"),
    SegmentKind.ENCLITIC: QT_TRANSLATE_NOOP("terms", "enclitic"),
}

TERMS: Final = frozenset((*_PARTS, *_FEATURES, *_REASONS))


def term(name: str) -> str:
    """Return a part of speech, a feature or a reason as the interface calls it.

    What is no term, the English of a sense say, comes back as it is.
    """
    return QCoreApplication.translate(CONTEXT, name) if name in TERMS else name


def kind(segment: SegmentKind) -> str:
    """Return what the interface calls a kind of segment."""
    return QCoreApplication.translate(CONTEXT, str(_KINDS[segment]))


def reason(why: str) -> str:
    """Return why a reading ranks where it does; what follows a colon is a quotation."""
    name, colon, quoted = why.partition(": ")
    return f"{term(name)}{colon}{quoted}"
