"""A paragraph's translation: sentences paired by spans on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A source word and a target word that translate each other; ``weight`` is in (0, 1].

    Links sort by where they stand.
    """

    source: Span
    target: Span
    weight: float

    def meets(self, other: Link) -> bool:
        """Tell whether both links are of one word, on either side."""
        return self.source.overlaps(other.source) or self.target.overlaps(other.target)

    def agrees_with(self, other: Link) -> bool:
        """Tell whether both links are of one word on each side."""
        return self.source.overlaps(other.source) and self.target.overlaps(other.target)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to distrust a sentence, pointing at what raised it.

    ``template`` is an English sentence with ``{named}`` gaps, which ``facts`` fill.
    """

    kind: str
    source: Span | None
    target: Span | None
    template: str
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def why(self) -> str:
        """Return the reason as an English sentence."""
        return self.worded(self.template)

    def worded(self, template: str) -> str:
        """Return the reason by a translation of its template."""
        return template.format_map(dict(self.facts)) if self.facts else template


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found of a sentence and its translation: the spans count from the start of each.

    ``links`` are those that no model has to confirm.
    """

    doubts: tuple[Doubt, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Uncorrected:
    """What stood in a sentence's place before the reader corrected it, if anything.

    The target spans of ``links`` and ``doubts`` count from the start of ``text``, the source spans
    as the pair's own.
    """

    text: str
    confidence: float | None = None
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence of the paragraph and its counterpart.

    ``source`` and ``target`` are spans of the two paragraphs' texts. ``confidence`` is the
    geometric mean of the token probabilities, in [0, 1], or None where there was no model.
    ``uncorrected`` is there where the counterpart is in the reader's own words.
    """

    source: Span
    target: Span
    confidence: float | None = None
    links: tuple[Link, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    uncorrected: Uncorrected | None = None

    @property
    def is_corrected(self) -> bool:
        """Tell whether the counterpart is in the reader's own words."""
        return self.uncorrected is not None


@dataclass(frozen=True, slots=True)
class TranslatedParagraph:
    """The target text of paragraph ``index``.

    ``sentences`` are those translated so far, in source order; ``is_complete`` tells whether that
    is all of them. ``is_sketch`` tells that a better translation is on its way.
    """

    index: int
    text: str
    sentences: tuple[SentencePair, ...]
    is_complete: bool = True
    is_sketch: bool = False


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which model speaks; ``sha256`` is over its weights and vocabularies.

    ``is_draft`` tells that its makers call it unfinished.
    """

    name: str
    sha256: str
    licence: str
    is_draft: bool = False
